// What is printed is what Node's console.log prints, on values whose lines are short.
import { format } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printed } from './printed';

class Order {
  orderId = 'A-1';
}

test.each([
  ['a text and a number', ['Accepted:', 12.5]],
  ['nothing', []],
  ['nothing said', [undefined, null]],
  ['a text in quotes', [["it's", 'a "b"', 'line\nbreak']]],
  ['an object', [{ orderId: 'A-1', 'not plain': true, inner: { list: [1, 2] } }]],
  ['empty ones', [{}, [], new Map(), new Set()]],
  ['a date', [new Date(0), { at: new Date(0) }]],
  ['a class', [new Order()]],
  ['a map and a set', [new Map([['a', 1]]), new Set(['b'])]],
  ['odd numbers', [-0, Number.NaN, 10n, Infinity]],
])('%s, as Node prints it', (_name, parameters) => {
  expect(printed(parameters).join('\n')).toBe(format(...(parameters.length ? parameters : [''])));
});

test('values of any kind are as in Node', () => {
  const scalar = fc.oneof(fc.integer(), fc.boolean(), fc.constant(null), fc.stringMatching(/^[a-z'"\\]{0,6}$/));
  const key = fc.stringMatching(/^[a-z-]{1,4}$/);
  const flat = fc.oneof(
    fc.array(scalar, { maxLength: 3 }),
    fc.dictionary(key, scalar, { maxKeys: 6, noNullPrototype: true }),
  );
  fc.assert(
    fc.property(fc.oneof(flat, fc.dictionary(key, flat, { maxKeys: 4, noNullPrototype: true })), (one) => {
      expect(printed([one]).join('\n')).toBe(format(one));
    }),
  );
});

test('a long value has an entry a line, and one in itself ends', () => {
  const long: Record<string, unknown> = { first: 'x'.repeat(50), second: 'y'.repeat(50) };
  expect(printed([long])).toEqual(['{', `  first: '${'x'.repeat(50)}',`, `  second: '${'y'.repeat(50)}'`, '}']);
  const self: Record<string, unknown> = {};
  self['self'] = self;
  expect(printed([self])).toEqual(['{ self: [Circular] }']);
});

test('an error is its name and its message', () => {
  expect(printed([new TypeError('no')])).toEqual(['TypeError: no']);
});
