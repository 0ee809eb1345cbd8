// What a definition names: each function, table, topic, queue and activity becomes a resource of the template, and what it
// cannot make a parameter, each with a substitution in the definition (CloudFormation, AWS::StepFunctions::StateMachine,
// DefinitionSubstitutions). An ARN or the name of a bucket would else be another account's for good.
import { arnOf, awsCalls, queueArn, s3Arn, type AwsCall, type JsonValue } from '../asl/index';
import { functionThing } from './functionThing';
import { outsideArns } from './outsideArns';
import { tableKey } from './tableKey';
import {
  getAtt,
  logicalName,
  ref,
  sub,
  type TemplateComment,
  type TemplateObject,
  type TemplateResource,
  type Workflow,
} from './template';

/** One named thing. */
export interface NamedThing {
  /** The field that names it, and the text that stands there. */
  readonly field: string;
  readonly value: string;
  /** Name of the substitution in the definition. */
  readonly substitution: string;
  /** What the substitution becomes. */
  readonly reference: TemplateObject;
  /** Its ARN as the permissions have it, and as the template has it. `attribute` is what `${...}` of Fn::Sub takes. */
  readonly arn: string;
  readonly arnReference: TemplateObject;
  readonly arnInSub: string;
  readonly id: string;
  readonly resource?: TemplateResource;
  readonly parameter?: TemplateObject;
  readonly comment?: Omit<TemplateComment, 'path'>;
}

/** All things that the calls of a definition name literally, each once, in the order in which they are met. */
export function namedThings({ definition: { value: definition }, handlers, tables }: Workflow): NamedThing[] {
  const things = new Map<string, NamedThing>();
  const { tasks, maps } = awsCalls(definition);
  const calls = [...tasks, ...maps.flatMap(({ reader, writer }) => [reader ?? [], writer ?? []].flat())];
  const named = calls.map((call) => thingOf(call, { definition, handlers, tables }));
  for (const thing of [...named, ...outsideArns(definition).map(([field, arn]) => arnThing(field, arn))]) {
    // `orders` the table and `orders` the queue have different ids; two spellings of one function have one each.
    if (thing && !things.has(`${thing.field} ${thing.value}`)) {
      const taken = [...things.values()].filter(({ id }) => id.replace(/\d+$/, '') === thing.id).length;
      things.set(`${thing.field} ${thing.value}`, taken === 0 ? thing : renamed(thing, `${taken + 1}`));
    }
  }
  return [...things.values()];
}

function renamed(thing: NamedThing, suffix: string): NamedThing {
  const text = (value: TemplateObject): TemplateObject =>
    JSON.parse(JSON.stringify(value).replaceAll(`"${thing.id}"`, `"${thing.id}${suffix}"`)) as TemplateObject;
  return {
    ...thing,
    id: thing.id + suffix,
    substitution: thing.substitution + suffix,
    reference: text(thing.reference),
    arnReference: text(thing.arnReference),
    arnInSub: thing.arnInSub.replace(thing.id, thing.id + suffix),
  };
}

interface Context {
  readonly definition: JsonValue | undefined;
  readonly handlers: Workflow['handlers'];
  readonly tables: Workflow['tables'];
}

function thingOf(call: AwsCall, { definition, handlers, tables }: Context): NamedThing | undefined {
  const { resource } = call;
  // What a Task reaches by another role is in another account, as a rule: this template neither makes nor names it.
  if (call.assumes !== undefined) return undefined;
  if (resource.kind === 'lambda') return functionThing('Resource', call, call.written, definition, handlers);
  if (resource.kind === 'activity') return activityThing(call.written, resource.name);
  if (resource.kind === 'mapData') return bucketThing(call.literal('Bucket'));
  if (resource.kind !== 'optimised' && resource.kind !== 'sdk') return undefined;
  switch (resource.service) {
    case 'lambda':
      return functionThing('FunctionName', call, call.literal('FunctionName'), definition, handlers);
    case 'dynamodb':
      return tableThing(call.literal('TableName'), definition, tables);
    case 'sns':
      return topicThing(call.literal('TopicArn'));
    case 'sqs':
      return queueThing(call.literal('QueueUrl'));
    case 's3':
      return bucketThing(call.literal('Bucket'));
    case 'ecs':
      return clusterThing(call.literal('Cluster'));
    case 'states':
    case 'sfn':
      return stateMachineThing(call.literal('StateMachineArn'));
    default:
      return undefined;
  }
}

function tableThing(
  value: string | undefined,
  definition: JsonValue | undefined,
  tables: Workflow['tables'],
): NamedThing | undefined {
  if (value === undefined || value.startsWith('arn:')) return undefined;
  const id = `${logicalName(value)}Table`;
  const { attributes, sure } = tableKey(value, definition, tables?.[value]);
  return {
    field: 'TableName',
    value,
    substitution: `${id}Name`,
    reference: ref(id),
    arn: arnOf('dynamodb', 'table/', value),
    arnReference: getAtt(id, 'Arn'),
    arnInSub: `\${${id}.Arn}`,
    id,
    resource: {
      Type: 'AWS::DynamoDB::Table',
      Properties: {
        TableName: value,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: attributes.map(([name, type]) => ({ AttributeName: name, AttributeType: type })),
        KeySchema: attributes.map(([name], index) => ({
          AttributeName: name,
          KeyType: index === 0 ? 'HASH' : 'RANGE',
        })),
      },
    },
    ...(!sure && {
      comment: {
        text: 'Decide: the definition does not say what the key of this table is. Its first attribute is taken.',
      },
    }),
  };
}

function topicThing(value: string | undefined): NamedThing | undefined {
  const name = /^arn:[^:]+:sns:[\w-]+:\d{12}:([\w-]+(?:\.fifo)?)$/.exec(value ?? '')?.[1];
  if (value === undefined || name === undefined) return undefined;
  const id = `${logicalName(name)}Topic`;
  return {
    field: 'TopicArn',
    value,
    substitution: `${id}Arn`,
    reference: ref(id),
    arn: value,
    arnReference: ref(id),
    arnInSub: `\${${id}}`,
    id,
    resource: {
      Type: 'AWS::SNS::Topic',
      Properties: { TopicName: name, ...(name.endsWith('.fifo') && { FifoTopic: true }) },
    },
    comment: { text: 'Decide: nobody is subscribed yet. Add AWS::SNS::Subscription.' },
  };
}

function queueThing(value: string | undefined): NamedThing | undefined {
  const name = /^https:\/\/sqs\.[\w-]+\.[^/]+\/\d{12}\/([\w-]+(?:\.fifo)?)$/.exec(value ?? '')?.[1];
  if (value === undefined || name === undefined) return undefined;
  const id = `${logicalName(name)}Queue`;
  return {
    field: 'QueueUrl',
    value,
    substitution: `${id}Url`,
    reference: ref(id),
    arn: queueArn(value),
    arnReference: getAtt(id, 'Arn'),
    arnInSub: `\${${id}.Arn}`,
    id,
    resource: {
      Type: 'AWS::SQS::Queue',
      Properties: { QueueName: name, ...(name.endsWith('.fifo') && { FifoQueue: true }) },
    },
  };
}

function activityThing(value: string, name: string): NamedThing {
  const id = `${logicalName(name)}Activity`;
  return {
    field: 'Resource',
    value,
    substitution: `${id}Arn`,
    reference: ref(id),
    arn: value,
    arnReference: ref(id),
    arnInSub: `\${${id}}`,
    id,
    resource: { Type: 'AWS::StepFunctions::Activity', Properties: { Name: name } },
    comment: {
      text: 'Its workers need states:GetActivityTask, states:SendTaskSuccess, SendTaskFailure and SendTaskHeartbeat.',
    },
  };
}

function stateMachineThing(value: string | undefined): NamedThing | undefined {
  const name = /:stateMachine:([\w-]+)$/.exec(value ?? '')?.[1];
  if (value === undefined || name === undefined) return undefined;
  const id = `${logicalName(name)}StateMachineArn`;
  const reference = ref(id);
  return {
    field: 'StateMachineArn',
    value,
    substitution: id,
    reference,
    arn: value,
    arnReference: reference,
    arnInSub: `\${${id}}`,
    id,
    parameter: {
      Type: 'String',
      Default: value,
      Description: `The state machine ${name}, which this template does not make`,
    },
  };
}

/** Names of buckets are taken all over the world: each reader has another. */
function bucketThing(value: string | undefined): NamedThing | undefined {
  if (value === undefined || !/^[a-z\d][a-z\d.-]+$/.test(value)) return undefined;
  const id = `${logicalName(value)}Bucket`;
  const arn = s3Arn(`\${${id}}`);
  return {
    field: 'Bucket',
    value,
    substitution: id,
    reference: ref(id),
    arn: s3Arn(value),
    arnReference: sub(arn),
    arnInSub: arn,
    id,
    parameter: {
      Type: 'String',
      Default: value,
      Description: `The bucket ${value}, which this template does not make`,
    },
  };
}

/** A cluster by its ARN: its tasks, too, have its name in theirs. */
function clusterThing(value: string | undefined): NamedThing | undefined {
  const name = /^arn:[^:]+:ecs:[^:]*:\d{12}:cluster\/([\w-]+)$/.exec(value ?? '')?.[1];
  if (value === undefined || name === undefined) return undefined;
  const id = `${logicalName(name)}Cluster`;
  const tasks = arnOf('ecs', 'task/', `\${${id}}`);
  return {
    field: 'Cluster',
    value,
    substitution: `${id}Arn`,
    reference: sub(arnOf('ecs', 'cluster/', `\${${id}}`)),
    arn: arnOf('ecs', 'task/', name),
    arnReference: sub(tasks),
    arnInSub: tasks,
    id,
    parameter: { Type: 'String', Default: name, Description: `The cluster ${name}, which this template does not make` },
  };
}

/** An ARN that no other rule knows, such as a role's or a connection's. */
function arnThing(field: string, value: string): NamedThing {
  const [kind = '', name = ''] = (value.split(':')[5] ?? '').split('/');
  const id = `${logicalName(name === '' ? kind : `${name}-${kind}`)}Arn`;
  return {
    field,
    value,
    substitution: id,
    reference: ref(id),
    arn: value,
    arnReference: ref(id),
    arnInSub: `\${${id}}`,
    id,
    parameter: { Type: 'String', Default: value, Description: `${field}: what this template does not make` },
  };
}
