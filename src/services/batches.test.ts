// Batches and transactions as a workflow calls them, by the AWS SDK integration: what is done, and what is refused in which words.
import { beforeEach, describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../asl';
import { createSimulatedAccount, type SimulatedAccount } from '.';
import { sampleTask } from './sampleTask';

let account: SimulatedAccount;
beforeEach(() => {
  account = createSimulatedAccount({
    seed: {
      tables: {
        orders: {
          partitionKey: { name: 'id', type: 'S' },
          items: [{ id: { S: 'a' }, n: { N: '1' }, note: { S: 'first' } }],
        },
        stock: { partitionKey: { name: 'sku', type: 'S' }, items: [{ sku: { S: 'x' }, left: { N: '1' } }] },
      },
      queues: { jobs: {}, 'jobs.fifo': { contentBasedDeduplication: true } },
    },
  });
});

/** The response, or `error: cause` up to the name of the service. */
async function call(resourceType: string, action: string, parameters: JsonObject): Promise<JsonValue> {
  const { outcome } = await account.taskHost.invoke(sampleTask({ resourceType, action, parameters }));
  if (outcome.type === 'succeeded') return JSON.parse(outcome.output) as JsonValue;
  return outcome.type === 'failed' ? `${outcome.error}: ${outcome.cause?.split(' (Service:')[0]}` : outcome.type;
}

const dynamoDb = (action: string, parameters: JsonObject) => call('aws-sdk:dynamodb', action, parameters);
const rows = (name: string) => account.snapshot().find((resource) => resource.name === name)!.rows;
const key = (id: string) => ({ id: { S: id } });

describe('a batch of items', () => {
  it('reads what is there, from several tables', async () => {
    const RequestItems = {
      orders: {
        Keys: [key('a'), key('none')],
        ProjectionExpression: '#n',
        ExpressionAttributeNames: { '#n': 'n' },
      },
      stock: { Keys: [{ sku: { S: 'x' } }] },
    };
    expect(await dynamoDb('batchGetItem', { RequestItems })).toEqual({
      Responses: { orders: [{ n: { N: '1' } }], stock: [{ sku: { S: 'x' }, left: { N: '1' } }] },
      UnprocessedKeys: {},
    });
  });

  it('writes and deletes', async () => {
    const RequestItems = { orders: [{ PutRequest: { Item: key('b') } }, { DeleteRequest: { Key: key('a') } }] };
    expect(await dynamoDb('batchWriteItem', { RequestItems })).toEqual({ UnprocessedItems: {} });
    expect(rows('orders').map(({ id }) => id)).toEqual(['b']);
  });

  it.each<[string, JsonObject, string]>([
    ['batchGetItem', {}, "Value null at 'requestItems' failed to satisfy constraint: Member must not be null"],
    [
      'batchGetItem',
      { RequestItems: { orders: { Keys: [key('a'), key('a')] } } },
      'Provided list of item keys contains duplicates',
    ],
    [
      'batchGetItem',
      { RequestItems: { orders: { Keys: Array.from({ length: 101 }, (_, n) => key(`${n}`)) } } },
      'Too many items requested for the BatchGetItem call',
    ],
    [
      'batchWriteItem',
      { RequestItems: { orders: Array.from({ length: 26 }, (_, n) => ({ DeleteRequest: { Key: key(`${n}`) } })) } },
      'Too many items requested for the BatchWriteItem call',
    ],
    [
      'batchWriteItem',
      { RequestItems: { orders: [{ PutRequest: { Item: key('a') } }, { DeleteRequest: { Key: key('a') } }] } },
      'Provided list of item keys contains duplicates',
    ],
    [
      'batchWriteItem',
      { RequestItems: {} },
      "Value '{}' at 'requestItems' failed to satisfy constraint: Member must have length greater than or equal to 1",
    ],
    ['batchWriteItem', { RequestItems: { orders: [] } }, "Value '[]' at 'requestItems.orders.member' failed"],
    [
      'batchGetItem',
      { RequestItems: { orders: { Keys: [] } } },
      "Value '[]' at 'requestItems.orders.member.keys' failed",
    ],
    [
      'batchWriteItem',
      { RequestItems: { none: [{ DeleteRequest: { Key: key('a') } }] } },
      'Requested resource not found',
    ],
  ])('%s of %j is refused, and nothing is written', async (action, request, words) => {
    expect(await dynamoDb(action, request)).toContain(words);
    expect(rows('orders').map(({ id }) => id)).toEqual(['a']);
  });
});

describe('a transaction', () => {
  const take = (amount: number) => ({
    Update: {
      TableName: 'stock',
      Key: { sku: { S: 'x' } },
      UpdateExpression: 'SET #left = #left - :n',
      ConditionExpression: '#left >= :n',
      ExpressionAttributeNames: { '#left': 'left' },
      ExpressionAttributeValues: { ':n': { N: String(amount) } },
    },
  });
  const order = { Put: { TableName: 'orders', Item: key('b'), ConditionExpression: 'attribute_not_exists(id)' } };

  it('writes all', async () => {
    expect(await dynamoDb('transactWriteItems', { TransactItems: [order, take(1)] })).toEqual({});
    expect(rows('orders').map(({ id }) => id)).toEqual(['a', 'b']);
    expect(rows('stock')[0]!.value).toMatchObject({ left: { N: '0' } });
  });

  it('writes nothing when a condition does not hold, and says which', async () => {
    const check = {
      ConditionCheck: { TableName: 'orders', Key: key('a'), ConditionExpression: 'attribute_exists(id)' },
    };
    expect(await dynamoDb('transactWriteItems', { TransactItems: [order, take(2), check] })).toBe(
      'DynamoDb.TransactionCanceledException: Transaction cancelled, please refer cancellation reasons for specific reasons [None, ConditionalCheckFailed, None]',
    );
    expect(rows('orders').map(({ id }) => id)).toEqual(['a']);
    expect(rows('stock')[0]!.value).toMatchObject({ left: { N: '1' } });
  });

  it.each<[JsonValue[], string]>([
    [[], 'Member must have length greater than or equal to 1'],
    [[{}], 'TransactItems can only contain one of'],
    [
      [{ ConditionCheck: { TableName: 'orders', Key: key('b'), ConditionExpression: 'attribute_exists(id)' } }, order],
      // Said of the request, before its conditions are looked at.
      'DynamoDb.DynamoDbException: Transaction request cannot include multiple operations on one item',
    ],
    [[order, order], 'Transaction request cannot include multiple operations on one item'],
  ])('of %j is refused', async (TransactItems, words) => {
    expect(await dynamoDb('transactWriteItems', { TransactItems })).toContain(words);
    expect(rows('orders').length).toBe(1);
  });
});

describe('a batch of messages', () => {
  const QueueUrl = 'https://sqs.us-east-1.amazonaws.com/111111111111/jobs';
  const send = (Entries: JsonValue[], url = QueueUrl) =>
    call('aws-sdk:sqs', 'sendMessageBatch', { QueueUrl: url, Entries });

  it('sends each for itself: what is refused is a row of the answer', async () => {
    const answer = await send([
      { Id: 'one', MessageBody: 'hello' },
      { Id: 'two', MessageBody: { n: 1 } },
      { Id: 'three', MessageBody: 'late', DelaySeconds: 901 },
    ]);
    expect(answer).toMatchObject({
      Successful: [{ Id: 'one', MD5OfMessageBody: '5d41402abc4b2a76b9719d911017c592' }, { Id: 'two' }],
      Failed: [{ Id: 'three', Code: 'InvalidParameterValue', SenderFault: true }],
    });
    expect(rows('jobs').map(({ value }) => (value as { Body: string }).Body)).toEqual(['hello', '{"n":1}']);
    expect(await send([{ Id: 'one', MessageBody: 'x' }], `${QueueUrl}.fifo`)).toMatchObject({
      Successful: [],
      Failed: [{ Code: 'MissingParameter' }],
    });
  });

  it.each<[string, JsonValue[]]>([
    ['Sqs.EmptyBatchRequestException', []],
    [
      'Sqs.TooManyEntriesInBatchRequestException',
      Array.from({ length: 11 }, (_, n) => ({ Id: `${n}`, MessageBody: 'x' })),
    ],
    [
      'Sqs.BatchEntryIdsNotDistinctException',
      [
        { Id: 'a', MessageBody: 'x' },
        { Id: 'a', MessageBody: 'y' },
      ],
    ],
    ['Sqs.InvalidBatchEntryIdException', [{ Id: 'a b', MessageBody: 'x' }]],
    [
      'Sqs.BatchRequestTooLongException',
      [
        { Id: 'a', MessageBody: 'x'.repeat(600_000) },
        { Id: 'b', MessageBody: 'x'.repeat(600_000) },
      ],
    ],
  ])('is refused whole: %s', async (error, entries) => {
    expect(String(await send(entries)).split(':')[0]).toBe(error);
    expect(rows('jobs')).toEqual([]);
  });
});
