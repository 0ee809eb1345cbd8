// Payload templates: what is replaced, what stays, and the causes of failure.
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../language/jsonValue';
import { ExpressionCache } from './expressionCache';
import { readChoicePath, readOptionalPath, readParameterPath, readPath, readPathOrFunction } from './pathFields';
import { evaluatePayloadTemplate, parseTemplateExpression, templateVariables } from './payloadTemplate';
import type { PathScope } from './scope';

const scopeOf = (input: JsonValue): PathScope => ({
  input,
  context: { Map: { Item: { Index: 3 } } },
  variables: { get: (name) => (name === 'city' ? 'Porto' : undefined) },
  clock: { nowMillis: () => 0, random: () => 0 },
  expressions: new ExpressionCache(),
});
const states = (error: string, cause: string) =>
  expect.objectContaining({ name: 'StatesError', error, cause }) as Error;

describe('a payload template', () => {
  it('replaces keys that end in .$, at any depth, and nothing else', () => {
    const template = {
      'a.$': '$.x',
      b: { 'c.$': '$$.Map.Item.Index', d: '$.x' },
      list: [{ 'e.$': '$city' }, '$.x', 4],
      'f.$': "States.Format('{}!', $.x)",
      g: null,
    };
    expect(evaluatePayloadTemplate(template, scopeOf({ x: 'hi' }))).toEqual({
      a: 'hi',
      b: { c: 3, d: '$.x' },
      list: [{ e: 'Porto' }, '$.x', 4],
      f: 'hi!',
      g: null,
    });
  });

  it('keeps plain values and __proto__ keys', () => {
    expect(evaluatePayloadTemplate('$.x', scopeOf({}))).toBe('$.x');
    expect(JSON.stringify(evaluatePayloadTemplate({ '__proto__.$': '$.x' }, scopeOf({ x: 1 })))).toBe(
      '{"__proto__":1}',
    );
  });

  it('fails with the path, the key and the input', () => {
    expect(() => evaluatePayloadTemplate({ deep: { 'id.$': '$.order.id' } }, scopeOf({ flag: false }))).toThrow(
      states(
        'States.Runtime',
        `The JSONPath '$.order.id' specified for the field 'id.$' could not be found in the input '{"flag":false}'`,
      ),
    );
    expect(() => evaluatePayloadTemplate({ 'id.$': '$' }, scopeOf(null))).toThrow(
      states('States.Runtime', 'Unable to apply Path transformation to null or empty input.'),
    );
  });

  it('an indefinite path that finds nothing gives an empty array', () => {
    expect(evaluatePayloadTemplate({ 'found.$': '$.list[?(@.a)]' }, scopeOf({ list: [] }))).toEqual({ found: [] });
  });
});

describe('a template expression', () => {
  it('is a path or a call, with its variables', () => {
    for (const [text, names] of [
      ['$city.a', ['city']],
      ['States.Array($a, $b)', ['a', 'b']],
      ['$.x', []],
    ] as const) {
      const parsed = parseTemplateExpression(text);
      expect(parsed.ok && templateVariables(parsed.value).map(({ name }) => name)).toEqual(names);
    }
    for (const text of ['x', 'States.', ' $.x', 'States.UUID() + 1', ''])
      expect(parseTemplateExpression(text).ok, text).toBe(false);
  });
});

describe('a field with a path', () => {
  it('InputPath and its kin', () => {
    expect(readPath(null, scopeOf(1))).toEqual({});
    expect(readPath('$', scopeOf(null))).toBeNull();
    expect(readPath('$.a', scopeOf({ a: 2 }))).toBe(2);
    expect(() => readPath('$.a', scopeOf({}))).toThrow(
      states('States.Runtime', "Invalid path '$.a' : No results for path: $['a']"),
    );
    expect(() => readPath('$.a', scopeOf(null))).toThrow(
      states('States.Runtime', 'Unable to apply Path transformation to null or empty input.'),
    );
    expect(readPath('$$.Map.Item.Index', scopeOf(null))).toBe(3);
  });

  it('SecondsPath and its kin', () => {
    expect(readParameterPath('SecondsPath', '$.a', scopeOf({ a: 2 }))).toBe(2);
    expect(() => readParameterPath('SecondsPath', '$.a.b', scopeOf({}))).toThrow(
      states('States.Runtime', 'The SecondsPath parameter does not reference an input value: $.a.b'),
    );
  });

  it('Variable of a Choice rule', () => {
    expect(readOptionalPath('$.a', scopeOf({}))).toBeUndefined();
    expect(readChoicePath('$.a', scopeOf({ a: null }))).toBeNull();
    expect(() => readChoicePath('$.a', scopeOf({}))).toThrow(
      states('States.Runtime', "Invalid path '$.a': The choice state's condition path references an invalid value."),
    );
  });

  it('CausePath', () => {
    expect(readPathOrFunction('CausePath', "States.Format('{}', $.a)", scopeOf({ a: 1 }))).toBe('1');
    expect(readPathOrFunction('CausePath', '$.a', scopeOf({ a: 'x' }))).toBe('x');
  });
});
