// Reference Paths: what they set, and what they refuse.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../language/jsonValue';
import { applyResultPath, parseReferencePath, setReferencePath } from './referencePath';

function set(text: string, target: JsonValue, value: JsonValue): JsonValue {
  const parsed = parseReferencePath(text);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return setReferencePath(parsed.value, target, value);
}

describe('a Reference Path sets', () => {
  it.each<[string, JsonValue, JsonValue]>([
    ['$', { a: 1 }, 9],
    ['$.a', { a: 1, b: 2 }, { a: 9, b: 2 }],
    ['$.c.d', { a: 1 }, { a: 1, c: { d: 9 } }],
    ["$['x y']", {}, { 'x y': 9 }],
    ['$.list[1]', { list: [1, 2, 3] }, { list: [1, 9, 3] }],
    ['$.list[0].a', { list: [{ b: 1 }] }, { list: [{ b: 1, a: 9 }] }],
  ])('%s', (text, target, expected) => {
    const before = JSON.stringify(target);
    expect(set(text, target, 9)).toEqual(expected);
    expect(JSON.stringify(target)).toBe(before);
  });

  it('a key named __proto__ as any other', () => {
    const result = set('$.__proto__.polluted', {}, true);
    expect(JSON.stringify(result)).toBe('{"__proto__":{"polluted":true}}');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('a Reference Path fails as States.ResultPathMatchFailure', () => {
  it.each<[string, JsonValue]>([
    ['$.a', 'text'],
    ['$.a', [1]],
    ['$.a.b', { a: 1 }],
    ['$.a.b', { a: null }],
    ['$.list[3]', { list: [1, 2, 3] }],
    ['$[0]', { a: 1 }],
  ])('%s on %j', (text, target) => {
    expect(() => set(text, target, 9)).toThrow(
      expect.objectContaining({
        error: 'States.ResultPathMatchFailure',
        cause: `Unable to apply ReferencePath ${text} to input ${JSON.stringify(target)}`,
      }),
    );
  });
});

describe('ResultPath', () => {
  it('replaces, discards or sets', () => {
    expect(applyResultPath(undefined, { a: 1 }, 2)).toBe(2);
    expect(applyResultPath('$', { a: 1 }, 2)).toBe(2);
    expect(applyResultPath(null, { a: 1 }, 2)).toEqual({ a: 1 });
    expect(applyResultPath('$.r', { a: 1 }, 2)).toEqual({ a: 1, r: 2 });
  });
});

describe('the grammar', () => {
  it.each([
    '$.a[*]',
    '$..a',
    '$.a[-1]',
    '$.a[0,1]',
    "$['a','b']",
    '$$.a',
    '$name',
    '$.a[?(@.b)]',
    '$.a.length()',
    'a',
    '',
  ])('refuses %s', (text) => {
    expect(parseReferencePath(text).ok).toBe(false);
  });

  it('what is set is read back', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z_]{1,5}$/), { minLength: 1, maxLength: 4 }),
        fc.jsonValue(),
        (names, value) => {
          let node: JsonValue | undefined = set(`$.${names.join('.')}`, {}, value as JsonValue);
          for (const name of names) node = (node as Record<string, JsonValue>)[name];
          expect(node).toEqual(value);
        },
      ),
    );
  });
});
