// The shape of what a role must allow, and how ARNs are written in it (IAM User Guide, "IAM JSON policy elements";
// Service Authorization Reference for the forms of the ARNs).

/** One need of a workflow. The ARNs may hold CloudFormation's pseudo parameters, `${AWS::Region}` and its like. */
export interface IamPermission {
  /** Empty where IAM has nothing to allow, but `decide` has something to say. */
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly condition?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Why it is wider than one thing, or not certain: what a human must look at. */
  readonly decide?: string;
  /** The page of AWS where the permission is documented. */
  readonly page: string;
  /** The states that need it. */
  readonly states: readonly string[];
}

/** A need before it is known which state has it. */
export type Grant = Pick<IamPermission, 'actions' | 'resources' | 'condition' | 'decide'>;

const PARTITION = '${AWS::Partition}';
const REGION = '${AWS::Region}';
const ACCOUNT = '${AWS::AccountId}';

/** An ARN in the Region and account of the stack. */
export const arnHere = (service: string, resource: string): string =>
  `arn:${PARTITION}:${service}:${REGION}:${ACCOUNT}:${resource}`;

/** An ARN without Region, as IAM has them. */
export const iamArn = (resource: string): string => `arn:${PARTITION}:iam::${ACCOUNT}:${resource}`;

/** An ARN without Region and account, as S3 has them. */
export const s3Arn = (resource: string): string => `arn:${PARTITION}:s3:::${resource}`;

/** An ARN without an account, as the foundation models of Bedrock have them. */
export const modelArn = (resource: string): string => `arn:${PARTITION}:bedrock:${REGION}::${resource}`;

/** The ARN of a thing that is named by its name or by its ARN; of one that is not known, of all such things. */
export function arnOf(service: string, prefix: string, name: string | undefined): string {
  return name?.startsWith('arn:') ? name : arnHere(service, `${prefix}${name ?? '*'}`);
}

/** The ARN of a function by any of the forms of FunctionName (Lambda API, Invoke). */
export function functionArn(name: string | undefined): string {
  const partial = /^(\d{12}):function:(.+)$/.exec(name ?? '');
  return partial
    ? `arn:${PARTITION}:lambda:${REGION}:${partial[1] ?? ''}:function:${partial[2] ?? ''}`
    : arnOf('lambda', 'function:', name);
}

/** The ARN of a queue by its URL, `https://sqs.<region>.amazonaws.com/<account>/<name>`. */
export function queueArn(url: string | undefined): string {
  const [, region, account, name] = /^https:\/\/sqs\.([\w-]+)\.[^/]+\/(\d{12})\/([\w.-]+)$/.exec(url ?? '') ?? [];
  return name === undefined ? arnHere('sqs', '*') : `arn:${PARTITION}:sqs:${region ?? ''}:${account ?? ''}:${name}`;
}

/** ARN of the executions of a state machine, which is named by its ARN. */
export function executionsArn(stateMachineArn: string): string {
  return `${stateMachineArn.replace(':stateMachine:', ':execution:')}:*`;
}

/** Permission to give a role to a service. A role that is not known is a decision. */
export function passRole(role: string | undefined, service: string): Grant {
  return {
    actions: ['iam:PassRole'],
    resources: [role === undefined || role.startsWith('arn:') ? (role ?? iamArn('role/*')) : iamArn(`role/${role}`)],
    condition: { StringEquals: { 'iam:PassedToService': service } },
    ...(role === undefined && { decide: `name the roles that may be given to ${service}` }),
  };
}

/** What Run a Job needs to hear of the end of its job: a rule that Step Functions itself manages. */
export function managedRule(name: string): Grant {
  return {
    actions: ['events:PutTargets', 'events:PutRule', 'events:DescribeRule'],
    resources: [arnHere('events', `rule/${name}`)],
  };
}
