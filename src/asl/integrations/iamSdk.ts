// IAM permissions of AWS SDK integrations (developer guide, "Integrating with AWS services using the AWS SDK"): the
// guide gives none, so the action is derived: IAM's prefix of the service and the operation's name (Service Authorization
// Reference). Where a derivation is not certain, it says so.
import type { AwsCall } from './awsCalls';
import { iamWildcards } from './iamWildcards';
import { copyGrants, listGrants } from './iamS3';
import { arnHere, arnOf, functionArn, queueArn, s3Arn, type Grant } from './iamPermission';

/** The SDK's name of a service -> IAM's prefix, where the two differ. */
const prefixes: Readonly<Record<string, string>> = {
  applicationautoscaling: 'application-autoscaling',
  bedrockruntime: 'bedrock',
  cloudwatchlogs: 'logs',
  cognitoidentity: 'cognito-identity',
  cognitoidentityprovider: 'cognito-idp',
  costexplorer: 'ce',
  databasemigration: 'dms',
  directory: 'ds',
  efs: 'elasticfilesystem',
  elasticloadbalancingv2: 'elasticloadbalancing',
  emr: 'elasticmapreduce',
  emrcontainers: 'emr-containers',
  emrserverless: 'emr-serverless',
  eventbridge: 'events',
  iotdataplane: 'iot',
  rdsdata: 'rds-data',
  redshiftdata: 'redshift-data',
  resourcegroupstaggingapi: 'tag',
  sagemakerruntime: 'sagemaker',
  serverlessapplicationrepository: 'serverlessrepo',
  sesv2: 'ses',
  sfn: 'states',
};

/** Services whose prefix is the SDK's name: those that were looked at. */
const sameName = new Set(
  (
    'athena autoscaling batch bedrock cloudformation cloudfront cloudtrail cloudwatch codebuild codepipeline comprehend ' +
    'config dynamodb ec2 ecr ecs eks firehose glue guardduty iam kinesis kms lambda macie2 organizations polly ' +
    'rds redshift rekognition route53 s3 sagemaker scheduler secretsmanager sns sqs ssm sts support textract transcribe ' +
    'translate'
  ).split(' '),
);

/** `service:operation` -> the IAM actions that have another name. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  'bedrockruntime:converse': ['bedrock:InvokeModel'],
  'dynamodb:transactGetItems': ['dynamodb:GetItem'],
  'dynamodb:transactWriteItems': [
    'dynamodb:PutItem',
    'dynamodb:UpdateItem',
    'dynamodb:DeleteItem',
    'dynamodb:ConditionCheckItem',
  ],
  'lambda:invoke': ['lambda:InvokeFunction'],
  'lambda:invokeAsync': ['lambda:InvokeFunction'],
  's3:abortMultipartUpload': ['s3:AbortMultipartUpload'],
  's3:completeMultipartUpload': ['s3:PutObject'],
  's3:createMultipartUpload': ['s3:PutObject'],
  's3:deleteObjects': ['s3:DeleteObject'],
  's3:headBucket': ['s3:ListBucket'],
  's3:headObject': ['s3:GetObject'],
  's3:listBuckets': ['s3:ListAllMyBuckets'],
  's3:listObjects': ['s3:ListBucket'],
  's3:listObjectsV2': ['s3:ListBucket'],
  's3:uploadPart': ['s3:PutObject'],
  'sns:publishBatch': ['sns:Publish'],
  'sqs:deleteMessageBatch': ['sqs:DeleteMessage'],
  'sqs:sendMessageBatch': ['sqs:SendMessage'],
};

/** Service -> the ARNs that a call names, or undefined where it names none. */
const named: Readonly<Record<string, (call: AwsCall, action: string) => readonly string[] | undefined>> = {
  dynamodb: (call, action) => {
    const table = call.literal('TableName');
    const arn = table && arnOf('dynamodb', 'table/', table);
    return arn
      ? /^(?:query|scan)$/.test(action) && call.has('IndexName')
        ? [arn, `${arn}/index/*`]
        : [arn]
      : undefined;
  },
  ecs: (call) => one(call.literal('TaskDefinition'), (name) => arnOf('ecs', 'task-definition/', name)),
  events: (call) => one(call.literal('EventBusName'), (name) => arnOf('events', 'event-bus/', name)),
  glue: (call) => one(call.literal('JobName'), (name) => arnOf('glue', 'job/', name)),
  kinesis: (call) => one(call.literal('StreamName'), (name) => arnOf('kinesis', 'stream/', name)),
  kms: (call) => one(call.literal('KeyId'), (name) => arnOf('kms', name.startsWith('alias/') ? '' : 'key/', name)),
  lambda: (call) => one(call.literal('FunctionName'), functionArn),
  logs: (call) => one(call.literal('LogGroupName'), (name) => `${arnHere('logs', `log-group:${name}`)}:*`),
  s3: (call, action) => {
    const bucket = call.literal('Bucket');
    if (bucket === undefined) return undefined;
    const onObjects = /object|upload|part/i.test(action) && !/^listObjects/.test(action);
    return [s3Arn(onObjects ? `${bucket}/${call.literal('Key') ?? '*'}` : bucket)];
  },
  // Secrets Manager adds six characters to the name of a secret in its ARN.
  secretsmanager: (call) =>
    one(call.literal('SecretId'), (name) =>
      name.startsWith('arn:') ? name : arnHere('secretsmanager', `secret:${name}-??????`),
    ),
  sns: (call) => one(call.literal('TopicArn') ?? call.literal('TargetArn'), (arn) => arn),
  sqs: (call) => one(call.literal('QueueUrl'), queueArn),
  ssm: (call) => one(call.literal('Name'), (name) => arnOf('ssm', 'parameter/', name.replace(/^\//, ''))),
  states: (call) => one(call.literal('StateMachineArn') ?? call.literal('ExecutionArn'), (arn) => arn),
};

function one(name: string | undefined, arn: (name: string) => string): readonly string[] | undefined {
  return name === undefined ? undefined : [arn(name)];
}

/** What a call of the SDK needs, as far as it can be told. */
export function sdkGrants(call: AwsCall, service: string, action: string): readonly Grant[] {
  if (service === 's3' && action === 'copyObject') return copyGrants(call);
  const reads = service === 's3' && (action === 'getObject' || action === 'headObject');
  return [sdkGrant(call, service, action), ...(reads ? listGrants(call) : [])];
}

function sdkGrant(call: AwsCall, service: string, action: string): Grant {
  const known = service in prefixes || sameName.has(service);
  const prefix = prefixes[service] ?? service;
  const actions = otherNames[`${service}:${action}`] ?? [
    `${prefix}:${action.charAt(0).toUpperCase()}${action.slice(1)}`,
  ];
  const resources = named[prefix]?.(call, action);
  if (!resources && actions.every((name) => name in iamWildcards)) return { actions, resources: ['*'] };
  const doubts = [
    ...(known ? [] : [`the prefix of this service in IAM is not certain`]),
    ...(resources ? [] : ['which things it may touch is not known: name them (some actions take only "*")']),
  ];
  return {
    actions,
    resources: resources ?? [prefix === 's3' ? s3Arn('*') : arnHere(prefix, '*')],
    ...(doubts.length > 0 && { decide: `${doubts.join('; ')}: see the Service Authorization Reference` }),
  };
}
