// DynamoDB: expressions, keys, conditions, updates, pages, and the words with which requests are refused.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../asl';
import { ServiceError } from '../serviceError';
import { addDecimals, compareDecimals, decimalText, parseDecimal } from './decimal';
import { readAttributes, writeAttributes } from './attributeValue';
import { DynamoDb } from '.';

const text = (S: string) => ({ S });
const number = (n: number | string) => ({ N: String(n) });

function orders(count = 3): DynamoDb {
  const items = Array.from({ length: count }, (_, i) => ({
    customer: text('ana'),
    seq: number(i + 1),
    cents: number((i + 1) * 100),
    status: text(i % 2 === 0 ? 'OPEN' : 'PAID'),
  }));
  return new DynamoDb({
    orders: {
      partitionKey: { name: 'customer', type: 'S' },
      sortKey: { name: 'seq', type: 'N' },
      indexes: { byStatus: { partitionKey: { name: 'status', type: 'S' }, sortKey: { name: 'cents', type: 'N' } } },
      items,
    },
  });
}

function call(account: DynamoDb, action: keyof DynamoDb['actions'], request: JsonObject): JsonObject {
  const answer = account.actions[action]({
    request: { TableName: 'orders', ...request },
    task: undefined as never,
    sdk: false,
  });
  return answer.response;
}

/** `code: message` of the refusal. */
function refusal(account: DynamoDb, action: keyof DynamoDb['actions'], request: JsonObject): string {
  try {
    call(account, action, request);
  } catch (error) {
    if (error instanceof ServiceError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return 'accepted';
}

const key = { customer: text('ana'), seq: number(1) };

describe('conditions', () => {
  const cases: [string, JsonObject, boolean][] = [
    ['cents = :v', { ':v': number('100.00') }, true],
    ['cents <> :v AND attribute_exists(cents)', { ':v': number(1) }, true],
    ['NOT (cents < :v OR cents > :v)', { ':v': number(100) }, true],
    ['cents BETWEEN :a AND :b', { ':a': number(99), ':b': number(101) }, true],
    ['cents IN (:a, :b)', { ':a': number(1), ':b': number(2) }, false],
    ['begins_with(customer, :v)', { ':v': text('an') }, true],
    ['contains(customer, :v)', { ':v': text('na') }, true],
    ['size(customer) = :v', { ':v': number(3) }, true],
    ['attribute_type(cents, :v)', { ':v': text('N') }, true],
    ['attribute_not_exists(cents)', {}, false],
    // What is not there is less than nothing and differs from everything.
    ['absent < :v', { ':v': number(1) }, false],
    ['absent <> :v', { ':v': number(1) }, true],
    // AND binds more than OR.
    ['cents = :n AND cents = :n OR cents = :y', { ':n': number(1), ':y': number(100) }, true],
  ];
  it.each(cases)('%s', (condition, values, holds) => {
    const request = {
      Key: key,
      ConditionExpression: condition,
      ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: values }),
    };
    expect(refusal(orders(), 'deleteItem', request)).toBe(
      holds ? 'accepted' : 'ConditionalCheckFailedException: The conditional request failed',
    );
  });

  const wrong: [string, JsonObject, string][] = [
    [
      'status = :v',
      { ':v': text('x') },
      'Invalid ConditionExpression: Attribute name is a reserved keyword; reserved keyword: status',
    ],
    [
      'cents = :w',
      { ':v': text('x') },
      'Invalid ConditionExpression: An expression attribute value used in expression is not defined; attribute value: :w',
    ],
    [
      'cents = :v',
      { ':v': text('x'), ':w': text('y') },
      'Value provided in ExpressionAttributeValues unused in expressions: keys: {:w}',
    ],
    ['cents == :v', { ':v': text('x') }, 'Invalid ConditionExpression: Syntax error; token: "=", near: "== :v"'],
    ['upper(cents) = :v', { ':v': text('x') }, 'Invalid ConditionExpression: Invalid function name; function: upper'],
    ['', { ':v': text('x') }, 'Invalid ConditionExpression: The expression can not be empty;'],
  ];
  it.each(wrong)('refuses %s', (condition, values, message) => {
    const request = { Key: key, ConditionExpression: condition, ExpressionAttributeValues: values };
    const got = refusal(orders(), 'deleteItem', request);
    expect(got).toBe(`ValidationException: ${message}`);
  });

  it('never throws anything but a refusal, whatever the expression', () => {
    const word = fc.constantFrom(
      'cents',
      'AND',
      'NOT',
      'OR',
      '(',
      ')',
      ':v',
      '#n',
      '=',
      '<',
      ',',
      '[0]',
      '.',
      'size(',
      'IN',
      'BETWEEN',
      '\u{1F600}',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        refusal(orders(1), 'putItem', {
          Item: key,
          ConditionExpression: words.join(' '),
          ExpressionAttributeValues: { ':v': number(1) },
          ExpressionAttributeNames: { '#n': '__proto__' },
        });
      }),
    );
    for (const deep of ['('.repeat(4000), 'NOT '.repeat(1000), 'a.'.repeat(2000)]) {
      expect(refusal(orders(1), 'deleteItem', { Key: key, ConditionExpression: deep })).toMatch(/^ValidationException/);
    }
  });
});

describe('updates', () => {
  function updated(expression: string, values: JsonObject, names?: JsonObject): JsonObject {
    const response = call(orders(), 'updateItem', {
      Key: key,
      UpdateExpression: expression,
      ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: values }),
      ...(names && { ExpressionAttributeNames: names }),
      ReturnValues: 'UPDATED_NEW',
    });
    return (response['Attributes'] ?? {}) as JsonObject;
  }

  it('set, count, append, remove and take out of a set', () => {
    expect(updated('SET cents = cents - :v', { ':v': number('0.5') })).toEqual({ cents: number('99.5') });
    expect(updated('SET n = if_not_exists(n, :v) + :v', { ':v': number(2) })).toEqual({ n: number(4) });
    expect(updated('SET l = list_append(:a, :b)', { ':a': { L: [text('x')] }, ':b': { L: [text('y')] } })).toEqual({
      l: { L: [text('x'), text('y')] },
    });
    expect(updated('REMOVE cents', {})).toEqual({});
    expect(updated('ADD tags :t, visits :v', { ':t': { SS: ['a'] }, ':v': number(1) })).toEqual({
      tags: { SS: ['a'] },
      visits: number(1),
    });
  });

  it('see the item as it was before', () => {
    expect(updated('SET a = cents, cents = :v', { ':v': number(1) })).toEqual({ a: number(100), cents: number(1) });
  });

  it('refuse in DynamoDB’s words', () => {
    const request = (UpdateExpression: string, values?: JsonObject) => ({
      Key: key,
      UpdateExpression,
      ...(values && { ExpressionAttributeValues: values }),
    });
    expect(refusal(orders(), 'updateItem', request('SET seq = :v', { ':v': number(1) }))).toBe(
      'ValidationException: One or more parameter values were invalid: Cannot update attribute seq. This attribute is part of the key',
    );
    expect(refusal(orders(), 'updateItem', request('SET a.b = :v', { ':v': number(1) }))).toBe(
      'ValidationException: The document path provided in the update expression is invalid for update',
    );
    expect(refusal(orders(), 'updateItem', request('SET a = :v, a.b = :v', { ':v': number(1) }))).toMatch(
      /Two document paths overlap with each other; must remove or rewrite one of these paths; path one: \[a\], path two: \[a, b\]$/,
    );
    expect(refusal(orders(), 'updateItem', request('SET a = customer + :v', { ':v': number(1) }))).toBe(
      'ValidationException: An operand in the update expression has an incorrect data type',
    );
    expect(refusal(orders(), 'updateItem', request('SET a = b', undefined))).toBe(
      'ValidationException: The provided expression refers to an attribute that does not exist in the item',
    );
  });
});

describe('keys and requests', () => {
  it('are refused in DynamoDB’s words', () => {
    const account = orders();
    expect(refusal(account, 'getItem', { Key: { customer: text('ana') } })).toBe(
      'ValidationException: The provided key element does not match the schema',
    );
    expect(refusal(account, 'putItem', { Item: { customer: text('ana') } })).toBe(
      'ValidationException: One or more parameter values were invalid: Missing the key seq in the item',
    );
    expect(refusal(account, 'putItem', { Item: { customer: text(''), seq: number(1) } })).toMatch(
      /empty string value. Key: customer$/,
    );
    expect(refusal(account, 'putItem', { Item: { customer: text('a'), seq: text('x') } })).toMatch(
      /Type mismatch for key seq expected: N actual: S$/,
    );
    expect(refusal(account, 'putItem', { Item: { ...key, big: text('x'.repeat(400 * 1024)) } })).toBe(
      'ValidationException: Item size has exceeded the maximum allowed size',
    );
    expect(refusal(account, 'getItem', { TableName: '/orders', Key: key })).toBe(
      "ValidationException: 1 validation error detected: Value '/orders' at 'tableName' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+",
    );
    expect(refusal(account, 'putItem', { Item: null })).toBe(
      "ValidationException: 1 validation error detected: Value null at 'item' failed to satisfy constraint: Member must not be null",
    );
    expect(refusal(account, 'putItem', { Item: { ...key, x: { N: 'abc' } } })).toBe(
      'ValidationException: The parameter cannot be converted to a numeric value: abc',
    );
  });
});

describe('query and scan', () => {
  it('keep to the sort key’s order, to Limit and to the pages', () => {
    const account = orders(5);
    const KeyConditionExpression = 'customer = :c AND seq > :d';
    const ExpressionAttributeValues = { ':c': text('ana'), ':d': number(1) };
    const first = call(account, 'query', {
      KeyConditionExpression,
      ExpressionAttributeValues,
      Limit: 3,
      ScanIndexForward: false,
    });
    expect((first['Items'] as JsonObject[]).map(({ seq }) => seq)).toEqual([number(5), number(4), number(3)]);
    const second = call(account, 'query', {
      KeyConditionExpression,
      ExpressionAttributeValues,
      ScanIndexForward: false,
      ExclusiveStartKey: first['LastEvaluatedKey'] ?? null,
    });
    expect(second).toMatchObject({ Count: 1, Items: [{ seq: number(2) }] });
    expect(second).not.toHaveProperty('LastEvaluatedKey');
  });

  it('use an index, a filter and a projection', () => {
    const found = call(orders(5), 'query', {
      IndexName: 'byStatus',
      KeyConditionExpression: '#s = :s',
      FilterExpression: 'seq > :d',
      ProjectionExpression: 'cents',
      ExpressionAttributeNames: { '#s': 'status' },
      ExpressionAttributeValues: { ':s': text('OPEN'), ':d': number(1) },
    });
    expect(found).toEqual({ Count: 2, Items: [{ cents: number(300) }, { cents: number(500) }], ScannedCount: 3 });
    expect(call(orders(5), 'scan', { Select: 'COUNT' })).toEqual({ Count: 5, ScannedCount: 5 });
  });

  it('refuse conditions that are none on a key', () => {
    const ExpressionAttributeValues = { ':v': number(1) };
    const refused = (KeyConditionExpression: string) =>
      refusal(orders(), 'query', { KeyConditionExpression, ExpressionAttributeValues });
    expect(refused('cents = :v')).toBe('ValidationException: Query condition missed key schema element: customer');
    expect(refused('customer > :v')).toBe('ValidationException: Query key condition not supported');
    expect(refusal(orders(), 'query', {})).toMatch(/KeyConditionExpression parameter must be specified/);
  });
});

describe('numbers', () => {
  it('keep 38 digits', () => {
    const sum = addDecimals(parseDecimal('99999999999999999999999999999999999.1'), parseDecimal('0.9'));
    expect(decimalText(sum)).toBe('100000000000000000000000000000000000');
    expect(decimalText(parseDecimal('-1.50E-3'))).toBe('-0.0015');
    expect(() => parseDecimal('1E126')).toThrow('Number overflow');
    expect(() => parseDecimal('1'.repeat(39))).toThrow('38 significant digits');
  });

  it('add and compare as numbers do', () => {
    const whole = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        const [left, right] = [parseDecimal(String(a / 8)), parseDecimal(String(b / 8))];
        expect(Number(decimalText(addDecimals(left, right)))).toBe(a / 8 + b / 8);
        expect(Math.sign(compareDecimals(left, right))).toBe(Math.sign(a - b));
      }),
    );
  });
});

it('an item is what was put, whatever its names', () => {
  const value = fc.oneof(
    fc.string().map(text),
    fc.integer().map((n) => number(n)),
    fc.boolean().map((BOOL) => ({ BOOL })),
    fc.uniqueArray(fc.string(), { minLength: 1 }).map((SS) => ({ SS })),
  );
  const names = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString'));
  fc.assert(
    fc.property(fc.array(fc.tuple(names, value)), (entries) => {
      const item = Object.fromEntries(entries) as JsonObject;
      expect(writeAttributes(readAttributes(item))).toEqual(item);
    }),
  );
});
