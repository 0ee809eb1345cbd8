// What SQS and SNS say of a message's attributes and its place in a FIFO order.
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../asl';
import { createSimulatedAccount, throttlingError, type SimulatedAccountOptions } from '.';
import { sampleTask } from './sampleTask';

/** The texts of the outputs of calls to one account. */
async function outputs(
  options: SimulatedAccountOptions,
  calls: readonly [string, JsonObject][],
): Promise<JsonObject[]> {
  const account = createSimulatedAccount(options);
  const made: JsonObject[] = [];
  for (const [resource, parameters] of calls) {
    const [resourceType = '', action = ''] = resource.split(/:(?=[^:]+$)/);
    const { outcome } = await account.taskHost.invoke(sampleTask({ resourceType, action, parameters }));
    if (outcome.type !== 'succeeded') throw new Error(JSON.stringify(outcome));
    made.push(JSON.parse(outcome.output) as JsonObject);
  }
  return made;
}

const QueueUrl = 'https://sqs.us-east-1.amazonaws.com/111111111111/orders';
const attributes = {
  attribName1: { DataType: 'String', StringValue: 'attribValue 1' },
  customNumberTypeAttrib: { DataType: 'Number.float', StringValue: '4563442423554324324264524243.32543234' },
  binaryAttribute: { DataType: 'Binary', BinaryValue: btoa('Hello binary world!') },
};

describe('message attributes', () => {
  const seed = { queues: { orders: {} } };

  it('have a digest of their own', async () => {
    // Digests that SQS's own clients compute, from the tests of the package aws-md5-of-message-attributes.
    const send = (MessageAttributes: JsonObject): [string, JsonObject] => [
      'sqs:sendMessage',
      { QueueUrl, MessageBody: 'x', MessageAttributes },
    ];
    const { attribName1, binaryAttribute } = attributes;
    const made = await outputs({ seed }, [
      send({ attribName1 }),
      send({ binaryAttribute }),
      send(attributes),
      send({}),
    ]);
    expect(made.map((output) => output['MD5OfMessageAttributes'])).toEqual([
      '19e27d4e946b072f3f58da80d94fd778',
      '31a92b15d92f8db860eda32aceb656c3',
      'c932db14a896c663f83c260297d594ff',
      undefined,
    ]);
  });

  it('takes a binary value that is no base64 by its bytes', async () => {
    const MessageAttributes = { odd: { DataType: 'Binary', BinaryValue: '*' } };
    const [sent] = await outputs({ seed }, [
      ['aws-sdk:sqs:sendMessage', { QueueUrl, MessageBody: 'x', MessageAttributes }],
    ]);
    expect(sent?.['MD5OfMessageAttributes']).toMatch(/^[\da-f]{32}$/);
  });

  it('reach a receiver only where it asks for them', async () => {
    const { attribName1, binaryAttribute } = attributes;
    const MessageAttributes = { attribName1, 'trace.id': attribName1, binaryAttribute };
    const receive = (asked: JsonObject): [string, JsonObject] => [
      'aws-sdk:sqs:receiveMessage',
      { QueueUrl, VisibilityTimeout: 0, ...asked },
    ];
    const [, plain, some, whole] = await outputs({ seed }, [
      ['sqs:sendMessage', { QueueUrl, MessageBody: 'x', MessageAttributes }],
      receive({}),
      receive({ MessageAttributeNames: ['attribName1', 'trace.*'], AttributeNames: ['ApproximateReceiveCount'] }),
      receive({ MessageAttributeNames: ['All'], MessageSystemAttributeNames: ['All'] }),
    ]);
    const first = (output: JsonObject | undefined) => (output?.['Messages'] as JsonObject[])[0] ?? {};
    expect(Object.keys(first(plain))).toEqual(['Body', 'MD5OfBody', 'MessageId', 'ReceiptHandle']);
    expect(Object.keys(first(some)['MessageAttributes'] as JsonObject)).toEqual(['attribName1', 'trace.id']);
    expect(first(some)['Attributes']).toEqual({ ApproximateReceiveCount: '2' });
    expect(Object.keys(first(whole)['MessageAttributes'] as JsonObject)).toHaveLength(3);
    expect(first(whole)['Attributes']).toEqual({ ApproximateReceiveCount: '3', SentTimestamp: '1704067200000' });
  });
});

it('hands a function its messages as an event source mapping does', async () => {
  const events: JsonObject[] = [];
  const handlers = { print: (event: JsonObject) => void events.push(event) };
  const seed = { queues: { orders: { consumer: { function: 'print' } } }, functions: { print: {} } };
  const { attribName1 } = attributes;
  const message = { QueueUrl, MessageBody: 'x', MessageAttributes: { attribName1 } };
  await outputs({ seed, handlers }, [['sqs:sendMessage', message]]);
  expect(events[0]?.['Records']).toMatchObject([
    {
      body: 'x',
      md5OfBody: '9dd4e461268c8034f5c8564e155c67a6',
      messageAttributes: { attribName1: { stringValue: 'attribValue 1', dataType: 'String', stringListValues: [] } },
      eventSourceARN: 'arn:aws:sqs:us-east-1:111111111111:orders',
    },
  ]);
});

it('numbers the messages of a FIFO topic', async () => {
  const TopicArn = 'arn:aws:sns:us-east-1:111111111111:orders.fifo';
  const publish: [string, JsonObject] = ['sns:publish', { TopicArn, Message: 'x', MessageGroupId: 'a' }];
  const made = await outputs({ seed: { topics: { 'orders.fifo': {} } } }, [publish, publish]);
  const [one, two] = made.map((output) => output['SequenceNumber']);
  expect(one).toMatch(/^\d{20}$/);
  expect(BigInt(String(two))).toBeGreaterThan(BigInt(String(one)));
});

it('throttles an SDK integration by the exception of the same service', () => {
  const error = (resourceType: string) => throttlingError({ pattern: 'REQUEST_RESPONSE', resourceType });
  expect(['aws-sdk:sqs', 'aws-sdk:sns', 'aws-sdk:lambda', 'aws-sdk:secretsmanager', 'aws-sdk:kms'].map(error)).toEqual([
    'Sqs.RequestThrottledException',
    'Sns.ThrottledException',
    'Lambda.TooManyRequestsException',
    'SecretsManager.ThrottlingException',
    'Kms.ThrottlingException',
  ]);
});
