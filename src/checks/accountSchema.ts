// The fields of an example's account.yaml: what the simulated account begins with (src/services, AccountSeed).
import * as z from 'zod';
import type { AccountSeed } from '../services';

const name = z.string().min(1);
const seconds = z.number().min(0);
const named = <T extends z.ZodType>(value: T) => z.record(name, value);

const functionSeed = z.strictObject({
  handler: name.optional(),
  environment: named(z.string()).optional(),
  durationSeconds: seconds.optional(),
  timeoutSeconds: z.int().min(1).max(900).optional(),
  throttledInvocations: z.int().min(0).optional(),
});

const keyAttribute = z.strictObject({ name, type: z.enum(['S', 'N', 'B']) });
const keySchema = { partitionKey: keyAttribute, sortKey: keyAttribute.optional() };
const table = z.strictObject({
  ...keySchema,
  indexes: named(z.strictObject(keySchema)).optional(),
  items: z.array(z.record(z.string(), z.json())).optional(),
});

const answer = z.union([
  z.strictObject({ output: z.json() }),
  z.strictObject({ error: z.string(), cause: z.string().optional() }),
]);
const consumer = z.union([
  z.strictObject({ function: name }),
  z.strictObject({ answer, afterSeconds: seconds.optional() }),
]);
const worker = z.strictObject({ name: name.optional(), answer: answer.optional(), afterSeconds: seconds.optional() });
const queue = z.strictObject({
  visibilityTimeoutSeconds: seconds.optional(),
  delaySeconds: seconds.optional(),
  contentBasedDeduplication: z.boolean().optional(),
  redrivePolicy: z.strictObject({ deadLetterQueue: name, maxReceiveCount: z.int().min(1) }).optional(),
  consumer: consumer.optional(),
  messages: z.array(z.string()).optional(),
});

const jsonObject = z.record(z.string(), z.json());
const topic = z.strictObject({
  subscriptions: z
    .array(
      z.strictObject({
        queue: name.optional(),
        function: name.optional(),
        filterPolicy: jsonObject.optional(),
        filterPolicyScope: z.enum(['MessageAttributes', 'MessageBody']).optional(),
        rawMessageDelivery: z.boolean().optional(),
      }),
    )
    .optional(),
});

const rule = z.strictObject({
  eventPattern: jsonObject,
  targets: z.array(
    z.strictObject({ queue: name.optional(), function: name.optional(), groupId: z.string().optional() }),
  ),
});

const taskDefinition = z.strictObject({
  containers: named(z.strictObject({ image: name, exitCode: z.int().min(0).max(255).optional() })),
  durationSeconds: seconds.optional(),
  revision: z.int().min(1).optional(),
  failsToStart: z.string().optional(),
  failure: z.string().optional(),
});

const endpointAnswer = z.strictObject({
  status: z.int().min(200).max(599).optional(),
  headers: named(z.string()).optional(),
  body: z.json().optional(),
  afterSeconds: seconds.optional(),
});

const alarm = z.strictObject({
  metricName: name,
  dimension: name.optional(),
  statistic: z.enum(['Average', 'Maximum', 'Minimum', 'SampleCount', 'Sum']),
  periodSeconds: z.union([z.literal([10, 20, 30]), z.int().multipleOf(60).min(60)]),
  evaluationPeriods: z.int().min(1).max(100),
  datapointsToAlarm: z.int().min(1).optional(),
  threshold: z.number(),
  comparisonOperator: z.enum([
    'GreaterThanOrEqualToThreshold',
    'GreaterThanThreshold',
    'LessThanOrEqualToThreshold',
    'LessThanThreshold',
  ]),
  treatMissingData: z.enum(['breaching', 'ignore', 'missing', 'notBreaching']).optional(),
});

const stateMachine = z.strictObject({ definition: z.json(), type: z.enum(['STANDARD', 'EXPRESS']).optional() });

/** As it is written: a state machine may be another example. */
export const accountSchema = z.strictObject({
  functions: named(functionSeed).optional(),
  tables: named(table).optional(),
  buckets: named(named(z.string())).optional(),
  queues: named(queue).optional(),
  topics: named(topic).optional(),
  eventBuses: named(z.strictObject({ rules: named(rule).optional() })).optional(),
  ecs: z
    .strictObject({ clusters: z.array(name).optional(), taskDefinitions: named(taskDefinition).optional() })
    .optional(),
  stateMachines: named(z.union([stateMachine, z.strictObject({ example: name })])).optional(),
  activities: named(z.strictObject({ workers: z.array(worker).min(1) })).optional(),
  endpoints: named(z.union([endpointAnswer, z.array(endpointAnswer).min(1)])).optional(),
  alarms: named(alarm).optional(),
});

/** What was read is what the account takes: an optional field that is not there is left out, never undefined. */
export function accountSeed(
  read: Omit<z.infer<typeof accountSchema>, 'stateMachines'> & Pick<AccountSeed, 'stateMachines'>,
): AccountSeed {
  return JSON.parse(JSON.stringify(read)) as AccountSeed;
}
