// The one table of what AWS may change: limits, prices and defaults, each with its source and the day it was read. The engine, the
// reference "Quotas" and the text of the chapters (`<Fact id="..." />`) take their numbers from here.

/** What the number counts; it says how the number is written out. */
export type FactUnit = 'count' | 'characters' | 'bytes' | 'seconds' | 'milliseconds' | 'days' | 'dollars' | 'percent';

/** One number that AWS states, or that a recording of the real service shows. */
export interface Fact {
  readonly value: number;
  readonly unit: FactUnit;
  /** Which of the reference's tables has it. */
  readonly group: FactGroup;
  /** Page of AWS, or a file or a scenario of this repository that shows it. */
  readonly source: string;
  /** Day on which the source was read, `YYYY-MM-DD`. */
  readonly readOn: string;
}

export type FactGroup = 'execution' | 'definition' | 'state' | 'map' | 'api' | 'logs' | 'service' | 'price';

const guide = 'https://docs.aws.amazon.com/step-functions/latest/dg/';
const pricing = 'https://aws.amazon.com/step-functions/pricing/';
const quotas = `${guide}service-quotas.html`;
const archivedTracing =
  'https://github.com/awsdocs/aws-step-functions-developer-guide/blob/2d5054d8738e1e45437be4bc1318cfb85388b28c/doc_source/concepts-xray-tracing.md';
const queueQuotas = 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html';
const queueAttributes =
  'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-metadata.html';
const archivedConstraints =
  'https://github.com/awsdocs/amazon-dynamodb-developer-guide/blob/028b8fec25782b98b518e1224ed50aa6661cd638/doc_source/Limits.md';
const batchWrites = 'https://awscli.amazonaws.com/v2/documentation/api/latest/reference/dynamodb/batch-write-item.html';
const read = '2026-11-23';

/**
 * Every fact by its id. To add one, add a row, and its name to factNames.ts; the check `facts` lists the rows that were read more
 * than a year ago.
 */
export const facts = {
  'history-events': {
    value: 25_000,
    unit: 'count',
    group: 'execution',
    source: quotas,
    readOn: read,
  },
  'payload-bytes': {
    value: 262_144,
    unit: 'bytes',
    group: 'execution',
    source: quotas,
    readOn: read,
  },
  'standard-duration': {
    value: 31_536_000,
    unit: 'seconds',
    group: 'execution',
    source: quotas,
    readOn: read,
  },
  'express-duration': {
    value: 300,
    unit: 'seconds',
    group: 'execution',
    source: quotas,
    readOn: read,
  },
  'definition-bytes': {
    value: 1_048_576,
    unit: 'bytes',
    group: 'definition',
    source: quotas,
    readOn: read,
  },
  'state-name-characters': {
    value: 80,
    unit: 'characters',
    group: 'definition',
    source: quotas,
    readOn: read,
  },
  'transition-price': {
    value: 0.000025,
    unit: 'dollars',
    group: 'price',
    source: pricing,
    readOn: read,
  },
  'express-request-price': {
    value: 0.000001,
    unit: 'dollars',
    group: 'price',
    source: pricing,
    readOn: read,
  },
  'express-gigabyte-second-price': {
    value: 0.00001667,
    unit: 'dollars',
    group: 'price',
    source: pricing,
    readOn: read,
  },
  'longest-seconds': {
    value: 99_999_999,
    unit: 'seconds',
    group: 'state',
    source: `${guide}state-wait.html`,
    readOn: read,
  },
  'variable-name-characters': {
    value: 80,
    unit: 'characters',
    group: 'state',
    source: `${guide}workflow-variables.html`,
    readOn: read,
  },
  'assign-bytes': {
    value: 262_144,
    unit: 'bytes',
    group: 'state',
    source: `${guide}workflow-variables.html`,
    readOn: read,
  },
  'variables-bytes': {
    value: 10_485_760,
    unit: 'bytes',
    group: 'execution',
    source: `${guide}workflow-variables.html`,
    readOn: read,
  },
  'inline-map-concurrency': {
    value: 40,
    unit: 'count',
    group: 'map',
    source: `${guide}state-map-inline.html`,
    readOn: read,
  },
  'distributed-map-concurrency': {
    value: 10_000,
    unit: 'count',
    group: 'map',
    source: `${guide}state-map-distributed.html`,
    readOn: read,
  },
  'intrinsic-characters': {
    value: 10_000,
    unit: 'characters',
    group: 'state',
    source: `${guide}intrinsic-functions.html`,
    readOn: read,
  },
  'activity-poll': {
    value: 60,
    unit: 'seconds',
    group: 'api',
    source: 'https://docs.aws.amazon.com/step-functions/latest/apireference/API_GetActivityTask.html',
    readOn: read,
  },
  'list-page-items': {
    value: 100,
    unit: 'count',
    group: 'api',
    source: 'https://docs.aws.amazon.com/step-functions/latest/apireference/API_ListExecutions.html',
    readOn: read,
  },
  'sdk-attempts': {
    value: 3,
    unit: 'count',
    group: 'api',
    source: 'https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html',
    readOn: read,
  },
  'history-retention': {
    value: 90,
    unit: 'days',
    group: 'execution',
    source: `${guide}express-at-least-once-execution.html`,
    readOn: read,
  },
  'start-execution-bucket': {
    value: 1300,
    unit: 'count',
    group: 'api',
    source: quotas,
    readOn: read,
  },
  'start-execution-refill': {
    value: 300,
    unit: 'count',
    group: 'api',
    source: quotas,
    readOn: read,
  },
  'express-start-execution-refill': {
    value: 6000,
    unit: 'count',
    group: 'api',
    source: quotas,
    readOn: read,
  },
  'retry-interval': {
    value: 1,
    unit: 'seconds',
    group: 'state',
    source: 'https://docs.aws.amazon.com/cdk/api/v2/python/aws_cdk.aws_stepfunctions/RetryProps.html',
    readOn: read,
  },
  'retry-backoff-rate': {
    value: 2,
    unit: 'count',
    group: 'state',
    source: 'https://docs.aws.amazon.com/cdk/api/v2/python/aws_cdk.aws_stepfunctions/RetryProps.html',
    readOn: read,
  },
  'retry-attempts': {
    value: 3,
    unit: 'count',
    group: 'state',
    source: 'https://docs.aws.amazon.com/cdk/api/v2/python/aws_cdk.aws_stepfunctions/RetryProps.html',
    readOn: read,
  },
  'redrive-days': {
    value: 14,
    unit: 'days',
    group: 'execution',
    source: 'https://docs.aws.amazon.com/step-functions/latest/apireference/API_RedriveExecution.html',
    readOn: read,
  },
  'redrive-events': {
    value: 24_999,
    unit: 'count',
    group: 'execution',
    source: 'https://docs.aws.amazon.com/step-functions/latest/apireference/API_RedriveExecution.html',
    readOn: read,
  },
  'execution-name-days': {
    value: 90,
    unit: 'days',
    group: 'execution',
    source: 'https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartExecution.html',
    readOn: read,
  },
  'durable-execution-duration': {
    value: 31_536_000,
    unit: 'seconds',
    group: 'service',
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/durable-functions.html',
    readOn: read,
  },
  'sqs-retention-longest': {
    value: 1_209_600,
    unit: 'seconds',
    group: 'service',
    source: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html',
    readOn: read,
  },
  'sqs-deduplication': {
    value: 300,
    unit: 'seconds',
    group: 'service',
    source: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/FIFO-key-terms.html',
    readOn: read,
  },
  'state-machines': {
    value: 100_000,
    unit: 'count',
    group: 'api',
    source: quotas,
    readOn: read,
  },
  activities: {
    value: 100_000,
    unit: 'count',
    group: 'api',
    source: quotas,
    readOn: read,
  },
  'request-bytes': {
    value: 1_048_576,
    unit: 'bytes',
    group: 'api',
    source: quotas,
    readOn: read,
  },
  'open-executions': {
    value: 1_000_000,
    unit: 'count',
    group: 'api',
    source: quotas,
    readOn: read,
  },
  'transition-bucket': {
    value: 5000,
    unit: 'count',
    group: 'api',
    source: quotas,
    readOn: read,
  },
  'transition-refill': {
    value: 5000,
    unit: 'count',
    group: 'api',
    source: quotas,
    readOn: read,
  },
  'transition-refill-elsewhere': {
    value: 800,
    unit: 'count',
    group: 'api',
    source: quotas,
    readOn: read,
  },
  'start-execution-bucket-elsewhere': {
    value: 800,
    unit: 'count',
    group: 'api',
    source: quotas,
    readOn: read,
  },
  'start-execution-refill-elsewhere': {
    value: 150,
    unit: 'count',
    group: 'api',
    source: quotas,
    readOn: read,
  },
  'express-start-execution-bucket': {
    value: 6000,
    unit: 'count',
    group: 'api',
    source: quotas,
    readOn: read,
  },
  'describe-execution-bucket': {
    value: 300,
    unit: 'count',
    group: 'api',
    source: quotas,
    readOn: read,
  },
  'describe-execution-refill': {
    value: 15,
    unit: 'count',
    group: 'api',
    source: quotas,
    readOn: read,
  },
  'get-execution-history-bucket': {
    value: 400,
    unit: 'count',
    group: 'api',
    source: quotas,
    readOn: read,
  },
  'get-execution-history-refill': {
    value: 20,
    unit: 'count',
    group: 'api',
    source: quotas,
    readOn: read,
  },
  'send-task-bucket': {
    value: 3000,
    unit: 'count',
    group: 'api',
    source: quotas,
    readOn: read,
  },
  'send-task-refill': {
    value: 500,
    unit: 'count',
    group: 'api',
    source: quotas,
    readOn: read,
  },
  'test-state-bucket': {
    value: 50,
    unit: 'count',
    group: 'api',
    source: quotas,
    readOn: read,
  },
  'test-state-refill': {
    value: 10,
    unit: 'count',
    group: 'api',
    source: quotas,
    readOn: read,
  },
  'http-task-bucket': {
    value: 300,
    unit: 'count',
    group: 'api',
    source: quotas,
    readOn: read,
  },
  'http-task-refill': {
    value: 300,
    unit: 'count',
    group: 'api',
    source: quotas,
    readOn: read,
  },
  'http-task-seconds': {
    value: 60,
    unit: 'seconds',
    group: 'state',
    source: quotas,
    readOn: read,
  },
  'open-map-runs': {
    value: 1000,
    unit: 'count',
    group: 'map',
    source: quotas,
    readOn: read,
  },
  'map-run-redrives': {
    value: 1000,
    unit: 'count',
    group: 'map',
    source: quotas,
    readOn: read,
  },
  'express-child-rate': {
    value: 1000,
    unit: 'count',
    group: 'map',
    source: quotas,
    readOn: read,
  },
  'standard-child-rate': {
    value: 100,
    unit: 'count',
    group: 'map',
    source: quotas,
    readOn: read,
  },
  versions: {
    value: 1000,
    unit: 'count',
    group: 'definition',
    source: quotas,
    readOn: read,
  },
  aliases: {
    value: 100,
    unit: 'count',
    group: 'definition',
    source: quotas,
    readOn: read,
  },
  tags: {
    value: 50,
    unit: 'count',
    group: 'definition',
    source: quotas,
    readOn: read,
  },
  'alias-versions': {
    value: 2,
    unit: 'count',
    group: 'api',
    source: 'https://docs.aws.amazon.com/step-functions/latest/dg/concepts-cd-aliasing-versioning.html',
    readOn: read,
  },
  'test-state-duration': {
    value: 300,
    unit: 'seconds',
    group: 'api',
    source: 'https://docs.aws.amazon.com/step-functions/latest/apireference/API_TestState.html',
    readOn: read,
  },
  'express-duration-step': {
    value: 100,
    unit: 'milliseconds',
    group: 'price',
    source: pricing,
    readOn: read,
  },
  'express-memory-step': {
    value: 64,
    unit: 'count',
    group: 'price',
    source: pricing,
    readOn: read,
  },
  'xray-rate': {
    value: 5,
    unit: 'percent',
    group: 'logs',
    source: archivedTracing,
    readOn: read,
  },
  'xray-days': {
    value: 30,
    unit: 'days',
    group: 'logs',
    source: archivedTracing,
    readOn: read,
  },
  'xray-segment-bytes': {
    value: 65_536,
    unit: 'bytes',
    group: 'logs',
    source: 'https://docs.aws.amazon.com/xray/latest/devguide/xray-api-segmentdocuments.html',
    readOn: read,
  },
  'activity-socket-timeout': {
    value: 65,
    unit: 'seconds',
    group: 'api',
    source: 'https://docs.aws.amazon.com/step-functions/latest/apireference/API_GetActivityTask.html',
    readOn: read,
  },
  'activity-open-polls': {
    value: 100,
    unit: 'count',
    group: 'api',
    source: `${guide}bp-activity-pollers.html`,
    readOn: read,
  },
  'status-event-bytes': {
    value: 253_952,
    unit: 'bytes',
    group: 'service',
    source: `${guide}eventbridge-integration.html`,
    readOn: read,
  },
  'sqs-message-bytes': {
    value: 1_048_576,
    unit: 'bytes',
    group: 'service',
    source: queueAttributes,
    readOn: read,
  },
  'sqs-attributes': {
    value: 10,
    unit: 'count',
    group: 'service',
    source: queueAttributes,
    readOn: read,
  },
  'sqs-batch-messages': {
    value: 10,
    unit: 'count',
    group: 'service',
    source: queueQuotas,
    readOn: read,
  },
  'sqs-delay-longest': {
    value: 900,
    unit: 'seconds',
    group: 'service',
    source: queueQuotas,
    readOn: read,
  },
  'sqs-visibility': {
    value: 30,
    unit: 'seconds',
    group: 'service',
    source: queueQuotas,
    readOn: read,
  },
  'sqs-retention': {
    value: 345_600,
    unit: 'seconds',
    group: 'service',
    source: queueQuotas,
    readOn: read,
  },
  'sns-message-bytes': {
    value: 262_144,
    unit: 'bytes',
    group: 'service',
    source:
      'https://docs.aws.amazon.com/sdkfornet/latest/apidocs/items/MSNSPublishRequestctorStringStringStringNET35.html',
    readOn: read,
  },
  'event-bytes': {
    value: 1_048_576,
    unit: 'bytes',
    group: 'service',
    source:
      'https://aws.amazon.com/blogs/compute/more-room-to-build-serverless-services-now-support-payloads-up-to-1-mb',
    readOn: read,
  },
  'event-entries': {
    value: 10,
    unit: 'count',
    group: 'service',
    source:
      'https://repost.aws/questions/QUq2q90oHNTL2QwJQghVjIqQ/unable-to-send-more-than-10-events-in-a-request-using-sap-eventbridge-sdk',
    readOn: read,
  },
  'item-bytes': {
    value: 409_600,
    unit: 'bytes',
    group: 'service',
    source: batchWrites,
    readOn: read,
  },
  'batch-write-items': {
    value: 25,
    unit: 'count',
    group: 'service',
    source: batchWrites,
    readOn: read,
  },
  'batch-get-items': {
    value: 100,
    unit: 'count',
    group: 'service',
    source:
      'https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/clients/client-dynamodb/classes/batchgetitemcommand.html',
    readOn: read,
  },
  'transaction-actions': {
    value: 100,
    unit: 'count',
    group: 'service',
    source: 'https://docs.aws.amazon.com/goto/SdkForKotlin/dynamodb-2012-08-10/TransactWriteItems',
    readOn: read,
  },
  'expression-operators': {
    value: 300,
    unit: 'count',
    group: 'service',
    source:
      'https://docs.aws.amazon.com/code-library/latest/ug/dynamodb_example_dynamodb_Scenario_ExpressionOperatorCounting_section.html',
    readOn: read,
  },
  'expression-bytes': {
    value: 4096,
    unit: 'bytes',
    group: 'service',
    source: archivedConstraints,
    readOn: read,
  },
  'in-operands': {
    value: 100,
    unit: 'count',
    group: 'service',
    source: archivedConstraints,
    readOn: read,
  },
  'query-page-bytes': {
    value: 1_048_576,
    unit: 'bytes',
    group: 'service',
    source: archivedConstraints,
    readOn: read,
  },
} as const satisfies Record<string, Fact>;

export type FactId = keyof typeof facts;
