// Data that nests deeply ends in a StatesError, never in a RangeError.
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../language/jsonValue';
import { isTooDeep } from './dataDepth';
import { ExpressionCache } from './expressionCache';
import { evaluateJsonata } from './jsonata';
import { evaluatePayloadTemplate } from './payloadTemplate';
import { applyResultPath } from './referencePath';
import { StatesError } from './statesError';

const nested = (depth: number): JsonValue => {
  let value: JsonValue = 1;
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
};

const hostile = (input: JsonValue) => ({
  input,
  context: {},
  variables: { get: () => undefined },
  clock: { nowMillis: () => 0, random: () => 0 },
  expressions: new ExpressionCache(),
});

describe('deep data', () => {
  it('is told from data that the service takes', () => {
    expect([isTooDeep(nested(1000)), isTooDeep(nested(1001)), isTooDeep('x'), isTooDeep({})]).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });

  it.each([
    'States.ArrayContains($.a, $.b)',
    'States.JsonToString($)',
    "States.Format('{}', $)",
    'States.ArrayUnique($.a)',
    '$.c',
    '$..x',
    '$.a[?(@ == $.b)]',
    "States.Hash($, 'MD5')",
  ])('%s', (text) => {
    const scope = hostile({ a: [nested(50_000), nested(50_000)], b: nested(50_000) });
    try {
      evaluatePayloadTemplate({ 'x.$': text }, scope);
    } catch (error) {
      expect(error).toBeInstanceOf(StatesError);
    }
  });

  it('in ResultPath, in a template and in a JSON text', () => {
    expect(() => applyResultPath('$.a.b', nested(50_000), 1)).toThrow(StatesError);
    expect(() => evaluatePayloadTemplate(nested(50_000), hostile({}))).toThrow(StatesError);
    expect(() =>
      evaluatePayloadTemplate(
        { 'x.$': 'States.StringToJson($.t)' },
        hostile({ t: '['.repeat(5000) + ']'.repeat(5000) }),
      ),
    ).toThrow(/nests too deeply/);
  });

  it('in JSONata', async () => {
    for (const text of ['$states.input', '$string($states.input)', '$states.input.**'])
      await expect(
        evaluateJsonata(`{% ${text} %}`, 'Output', {
          ...hostile(null),
          states: { input: nested(50_000), context: {} },
        }),
      ).rejects.toBeInstanceOf(StatesError);
  });
});
