// Intrinsic functions: every function of the table, its grammar, its faults.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../language/jsonValue';
import { ExpressionCache } from './expressionCache';
import { evaluateIntrinsicCall, parseIntrinsicCall } from './intrinsicCall';
import { intrinsicFunctions } from './intrinsicFunctions';
import type { PathScope } from './scope';
import { StatesError } from './statesError';

const input: JsonValue = {
  list: [4, 5, 6],
  nested: [{ a: 1 }, { a: 1 }, 'x', 'x', null, null, [1], [1]],
  name: 'Rui',
  order: { id: 7, lines: [true, null, 'p'] },
  template: '{} of {}',
};

function scopeOf(data: JsonValue): PathScope {
  let calls = 0;
  return {
    input: data,
    context: { Execution: { Name: 'run' } },
    variables: { get: (name) => (name === 'five' ? 5 : undefined) },
    clock: { nowMillis: () => 0, random: () => ((calls += 1) * 0.37) % 1 },
    expressions: new ExpressionCache(),
  };
}

function run(text: string, data: JsonValue = input): JsonValue {
  const parsed = parseIntrinsicCall(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.problem.message} at ${parsed.problem.offset}`);
  return evaluateIntrinsicCall(parsed.value, scopeOf(data));
}

describe('a call gives', () => {
  const cases: [string, JsonValue][] = [
    ['States.Array()', []],
    ["States.Array('a', 1, true, null, $.name, States.Array())", ['a', 1, true, null, 'Rui', []]],
    ['States.ArrayPartition($.list, 2)', [[4, 5], [6]]],
    ['States.ArrayPartition($.list, 1.6)', [[4, 5], [6]]],
    ['States.ArrayContains($.list, 5)', true],
    ["States.ArrayContains($.list, '5')", false],
    ['States.ArrayContains($.nested, $.nested[0])', true],
    ['States.ArrayRange(1, 9, 4)', [1, 5, 9]],
    ['States.ArrayRange(5, 1, -2)', [5, 3, 1]],
    ['States.ArrayRange(5, 1, 1)', []],
    ['States.ArrayGetItem($.list, 2)', 6],
    ['States.ArrayLength($.list)', 3],
    ['States.ArrayUnique($.nested)', [{ a: 1 }, 'x', null, [1]]],
    ["States.Base64Encode('Olá, mundo')", 'T2zDoSwgbXVuZG8='],
    ["States.Base64Decode('T2zDoSwgbXVuZG8=')", 'Olá, mundo'],
    ['States.JsonMerge($.order, $.order, false)', { id: 7, lines: [true, null, 'p'] }],
    [`States.StringToJson('{"a": [1]}')`, { a: [1] }],
    ["States.StringToJson('  ')", null],
    ['States.JsonToString($.order)', '{"id":7,"lines":[true,null,"p"]}'],
    ['States.MathAdd(1, $five)', 6],
    ['States.MathAdd(1.5, 2.4)', 4],
    ['States.MathAdd(-1, -2)', -3],
    ["States.StringSplit('a-b_c--d', '-_')", ['a', 'b', 'c', 'd']],
    ["States.StringSplit('abc', '')", ['abc']],
    ["States.Format('{} and {}', $.name, 2)", 'Rui and 2'],
    ["States.Format('{}', $.order)", '{id=7, lines=[true, null, p]}'],
    ["States.Format('it\\'s {}', $.name)", "it's Rui"],
    ["States.Format('\\{\\} {}', 1)", '{} 1'],
    [String.raw`States.Array('\{\\\'\}')`, ["{\\'}"]],
    ['States.Format($.template, 1, 2)', '1 of 2'],
    ['States.Format($$.Execution.Name)', 'run'],
    ["States.ArrayGetItem(States.StringSplit('a/b/c', '/'), States.MathAdd(1, 1))", 'c'],
  ];
  it.each(cases)('%s', (text, value) => {
    expect(run(text)).toEqual(value);
  });

  // The values are those of the algorithms' own specifications (RFC 1321 A.5, FIPS 180-4 examples) for 'abc'.
  it.each([
    ['MD5', '900150983cd24fb0d6963f7d28e17f72'],
    ['SHA-1', 'a9993e364706816aba3e25717850c26c9cd0d89d'],
    ['SHA-256', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['SHA-384', 'cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7'],
    [
      'SHA-512',
      'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
    ],
  ])('States.Hash by %s', (algorithm, digest) => {
    expect(run(`States.Hash('abc', '${algorithm}')`)).toBe(digest);
  });

  it('random numbers within the bounds, the same for the same seed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1000, max: 1000 }),
        fc.integer({ min: 1, max: 1000 }),
        fc.integer(),
        (start, span, seed) => {
          const data = { start, end: start + span, seed };
          const number = run('States.MathRandom($.start, $.end)', data) as number;
          expect(number).toBeGreaterThanOrEqual(start);
          expect(number).toBeLessThan(start + span);
          expect(run('States.MathRandom($.start, $.end, $.seed)', data)).toBe(
            run('States.MathRandom($.start, $.end, $.seed)', data),
          );
        },
      ),
    );
  });

  it('a version 4 UUID', () => {
    expect(run('States.UUID()')).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });
});

describe('a call fails', () => {
  const cases: [string, string][] = [
    ['States.ArrayGetItem($.list, 3)', 'Index 3 out of bounds for length 3'],
    ['States.ArrayGetItem($.list, -1)', 'Index -1 out of bounds for length 3'],
    ['States.ArrayRange(1, 5000, 1)', 'The range has more than 1000 elements.'],
    ['States.ArrayRange(1, 5, 0)', 'The step must not be zero.'],
    ['States.ArrayPartition($.list, 0)', 'The chunk size must be a positive integer.'],
    ['States.ArrayLength($.name)', "The argument 'array' must be of type array."],
    ["States.Base64Decode('*')", 'The argument is not a valid Base64 encoded string.'],
    ["States.Hash('a', 'SHA-3')", 'The algorithm must be one of MD5, SHA-1, SHA-256, SHA-384, SHA-512.'],
    [
      'States.JsonMerge($.order, $.order, true)',
      'The deep merge mode is not supported: the third argument must be false.',
    ],
    ["States.StringToJson('{')", 'Unable to parse JSON from the string: {'],
    ['States.MathRandom(5, 5)', 'The start number must be less than the end number.'],
    [
      'States.Format($.template, 1)',
      "The number of arguments (1) does not match the number of '{}' in the template (2).",
    ],
    [
      'States.ArrayLength($.no)',
      `The JsonPath argument for the field '$.no' could not be found in the input '${JSON.stringify(input)}'`,
    ],
  ];
  it.each(cases)('%s', (text, message) => {
    let error: unknown;
    try {
      run(text);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(StatesError);
    expect(error).toMatchObject({
      error: 'States.Runtime',
      cause: `The function '${text}' had the following error: ${message}`,
    });
  });

  it('for more than 10,000 characters', () => {
    for (const call of ['States.Base64Encode($.text)', 'States.Base64Decode($.text)', "States.Hash($.text, 'MD5')"])
      expect(() => run(call, { text: 'a'.repeat(10_001) })).toThrow(/exceeds the maximum of 10000 characters/);
  });
});

describe('a fault is placed', () => {
  const nested = (depth: number) => `${'States.Array('.repeat(depth)}1${')'.repeat(depth)}`;
  it.each([
    ['States.Nope(1)', 0],
    ['States.Array(', 13],
    ['States.Array(1', 14],
    ['States.Array(1,)', 15],
    ["States.Array('a)", 13],
    ["States.Array('a\\nb')", 15],
    [String.raw`States.StringToJson('{\"a\": 1}')`, 22],
    [String.raw`States.Format('{}', '\')`, 20],
    ['States.Array("a")', 13],
    ['States.UUID(1)', 0],
    ['States.MathAdd(1)', 0],
    ["States.MathAdd(1, '2')", 18],
    ["States.Format('{} {}', 1)", 14],
    ['States.Array($.a[)', 17],
    ['States.Array() x', 15],
    [`States.Array(${nested(11)})`, 13 * 11],
  ])('%s at %i', (text, offset) => {
    const parsed = parseIntrinsicCall(text);
    expect(parsed.ok ? 'parsed' : parsed.problem.offset).toBe(offset);
  });

  it('ten calls nest in a call, and variables are listed', () => {
    expect(parseIntrinsicCall(`States.Array(${nested(10)})`).ok).toBe(true);
    expect(parseIntrinsicCall('States.Array($a, States.UUID(), $$.Map, States.Array($b.c))')).toMatchObject({
      ok: true,
      value: {
        variables: [
          { name: 'a', offset: 13 },
          { name: 'b', offset: 53 },
        ],
      },
    });
  });
});

describe('the table', () => {
  it('has the 18 functions, each described in both languages', () => {
    expect(intrinsicFunctions.size).toBe(18);
    for (const {
      name,
      description,
      minimumArguments,
      maximumArguments,
      arguments: declared,
    } of intrinsicFunctions.values()) {
      expect(description.en, name).toMatch(/\.$/);
      expect(description['pt-BR'], name).toMatch(/\.$/);
      expect(minimumArguments, name).toBeLessThanOrEqual(maximumArguments);
      if (maximumArguments !== Infinity) expect(declared.length, name).toBe(maximumArguments);
    }
  });

  it('throws nothing but States.Runtime, whatever the arguments', () => {
    const names = [...intrinsicFunctions.keys()];
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.array(fc.jsonValue({ maxDepth: 2 }), { maxLength: 4 }),
        (name, values) => {
          const parsed = parseIntrinsicCall(`${name}(${values.map((_, index) => `$[${index}]`).join(', ')})`);
          if (!parsed.ok) return;
          try {
            expect(evaluateIntrinsicCall(parsed.value, scopeOf(values as JsonValue))).not.toBeUndefined();
          } catch (error) {
            expect(error).toMatchObject({ name: 'StatesError', error: 'States.Runtime' });
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('parses or faults inside the text, whatever the text', () => {
    const piece = fc.constantFrom(
      'States.Array',
      'States.Format',
      '(',
      ')',
      ',',
      "'",
      '\\',
      '{}',
      '$',
      '$.a',
      '1',
      '-',
      'true',
      ' ',
      'States.',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        const parsed = parseIntrinsicCall(text);
        if (!parsed.ok) expect(parsed.problem.offset).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 },
    );
  });
});
