// Whatever a reader writes as parameters, every action of every service answers or refuses: nothing is thrown through the
// engine, nothing hangs, no object is polluted.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { JsonValue } from '../asl';
import { createSimulatedAccount } from '.';
import { sampleTask } from './sampleTask';

const names = [
  'TableName',
  'Key',
  'Item',
  'QueueUrl',
  'MessageBody',
  'TopicArn',
  'Message',
  'MessageAttributes',
  'Bucket',
  'CopySource',
];
const more = [
  'Body',
  'Entries',
  'FunctionName',
  'Payload',
  'StateMachineArn',
  'Input',
  'Cluster',
  'TaskDefinition',
  'Count',
  'Limit',
];
const last = [
  'KeyConditionExpression',
  'UpdateExpression',
  'ExpressionAttributeValues',
  'ApiEndpoint',
  'Method',
  'QueryParameters',
  '__proto__',
];
const known = [
  'orders',
  'https://sqs.us-east-1.amazonaws.com/111111111111/work',
  'arn:aws:sns:us-east-1:111111111111:news',
  'files',
  'echo',
];
const value: fc.Arbitrary<JsonValue> = fc.oneof(
  { depthSize: 'small', withCrossShrink: true },
  fc.constantFrom<JsonValue>(...known, 'id = :v', 'SET a = :v', '', null, -1, 1e21, true),
  fc.jsonValue().map((json) => json as JsonValue),
  fc.constantFrom<JsonValue>({ id: { S: 'x' } }, { ':v': { N: '1' } }, [{ Source: 's', DetailType: 'd', Detail: {} }]),
);

const account = () =>
  createSimulatedAccount({
    handlers: { echo: (event: unknown) => event },
    seed: {
      tables: { orders: { partitionKey: { name: 'id', type: 'S' } } },
      queues: { work: {} },
      topics: { news: { subscriptions: [{ queue: 'work' }] } },
      buckets: { files: { a: '1' } },
    },
  });

const actions = account().services.flatMap(({ optimised, sdk, actions: own }) =>
  Object.keys(own).flatMap((action) => [
    ...(optimised ? [[optimised.service, action] as const] : []),
    ...(sdk ? [[`aws-sdk:${sdk.service}`, action] as const] : []),
  ]),
);

it.each(actions)('%s:%s answers whatever it is asked', async (resourceType, action) => {
  const parameters = fc.oneof(value, fc.dictionary(fc.constantFrom(...names, ...more, ...last), value, { maxKeys: 8 }));
  await fc.assert(
    fc.asyncProperty(parameters, async (asked) => {
      const made = account();
      const { outcome } = await made.taskHost.invoke(sampleTask({ resourceType, action, parameters: asked }));
      expect(['succeeded', 'failed', 'pending']).toContain(outcome.type);
      if (outcome.type === 'succeeded') JSON.parse(outcome.output);
      if (outcome.type === 'failed') expect(outcome.error).toMatch(/^[\w.]+$/);
      JSON.stringify(made.snapshot());
    }),
    { numRuns: 60 },
  );
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

it('parameters as deep as JSON.parse allows are answered', async () => {
  const deep = JSON.parse(`${'{"M":{"a":'.repeat(2000)}1${'}}'.repeat(2000)}`) as JsonValue;
  for (const [resourceType, action] of actions) {
    const asked = {
      TableName: 'orders',
      Item: { id: { S: 'x' }, deep },
      Key: { id: deep },
      MessageBody: deep,
      Message: deep,
    };
    const { outcome } = await account().taskHost.invoke(
      sampleTask({ resourceType, action, parameters: asked as JsonValue }),
    );
    expect(['succeeded', 'failed']).toContain(outcome.type);
  }
});
