// Paths: results, Jayway's sentences, places of faults, and bounds.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../language/jsonValue';
import { ExpressionCache } from './expressionCache';
import { evaluateJsonPath, parseJsonPath } from './jsonPath';
import type { PathScope } from './scope';
import { StatesError } from './statesError';

const library: JsonValue = {
  shelf: [
    { title: 'Tides', pages: 90, tags: ['sea', 'maps'] },
    { title: 'Winds', pages: 240, loan: { to: 'Ana' } },
    { title: 'Rains', pages: 240, tags: [] },
  ],
  desk: { lamp: null, 'key with space': 1 },
  count: 3,
};

function scopeOf(input: JsonValue, variables: Record<string, JsonValue> = {}): PathScope {
  return {
    input,
    context: { Execution: { Name: 'run-7' } },
    variables: { get: (name) => (Object.hasOwn(variables, name) ? variables[name] : undefined) },
    clock: { nowMillis: () => 0, random: () => 0 },
    expressions: new ExpressionCache(),
  };
}

function read(text: string, input: JsonValue = library, variables: Record<string, JsonValue> = {}) {
  const parsed = parseJsonPath(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.problem.message} at ${parsed.problem.offset}`);
  return evaluateJsonPath(parsed.value, scopeOf(input, variables));
}

describe('a path gives', () => {
  const cases: [string, JsonValue][] = [
    ['$', library],
    ['$.count', 3],
    ["$['desk']['key with space']", 1],
    ['$.["count"]', 3],
    ['$.desk.lamp', null],
    ['$.shelf[1].title', 'Winds'],
    ['$.shelf[-1].title', 'Rains'],
    ['$.shelf[0]title', 'Tides'],
    ['$.shelf[0,2].pages', [90, 240]],
    ['$.shelf[1:].title', ['Winds', 'Rains']],
    ['$.shelf[:1].title', ['Tides']],
    ['$.shelf[-2:].title', ['Winds', 'Rains']],
    ['$.shelf[0:2].title', ['Tides', 'Winds']],
    ['$.shelf[:-1].title', ['Tides', 'Winds']],
    ['$.shelf[5:].title', []],
    ['$.shelf[*].title', ['Tides', 'Winds', 'Rains']],
    ['$.shelf.*.title', ['Tides', 'Winds', 'Rains']],
    ["$.shelf[0]['title','pages']", { title: 'Tides', pages: 90 }],
    ['$..title', ['Tides', 'Winds', 'Rains']],
    ['$..loan.to', ['Ana']],
    ['$..tags[0]', ['sea']],
    ['$.shelf.length()', 3],
    ['$..title.length()', 3],
    ['$.shelf[0].length()', 3],
    ['$.shelf[0].title.length()', null],
    ['$.desk.keys()', ['lamp', 'key with space']],
    ['$.count.keys()', null],
    ['$.shelf[0].tags.concat()', ''],
    ['$.shelf[*].loan', [{ to: 'Ana' }]],
    ['$.shelf[?(@.loan)].title', ['Winds']],
    ['$.shelf[?(!@.loan)].title', ['Tides', 'Rains']],
    ['$.shelf[?(!(@.loan))].title', ['Tides', 'Rains']],
    ['$.shelf[?(@.pages == 240)].title', ['Winds', 'Rains']],
    ["$.shelf[?(@.pages == '240')].title", ['Winds', 'Rains']],
    ['$.shelf[?(@.pages != 240)].title', ['Tides']],
    ["$.shelf[?(@.title == 'Tides' || @.pages > 200 && @.loan.to == 'Ana')].title", ['Tides', 'Winds']],
    ['$.shelf[?(@.title == Tides)].pages', [90]],
    ['$.shelf[?(@.pages == $.shelf[1].pages)].title', ['Winds', 'Rains']],
    ["$.shelf[?(@.title in ['Winds', 'Rains'])].title", ['Winds', 'Rains']],
    ["$.shelf[?(@.title nin ['Winds'])].title", ['Tides', 'Rains']],
    ["$.shelf[?(@.tags contains 'sea')].title", ['Tides']],
    ['$.shelf[?(@.tags empty true)].title', ['Rains']],
    ['$.shelf[?(@.tags size 2)].title', ['Tides']],
    ["$.shelf[?(@.tags anyof ['maps', 'x'])].title", ['Tides']],
    ["$.shelf[?(@.tags subsetof ['maps', 'sea', 'x'])].title", ['Tides', 'Rains']],
    ['$.shelf[?(@.title =~ /.*in.*/)].title', ['Winds', 'Rains']],
    ['$.shelf[?(@.title =~ /tides/i)].title', ['Tides']],
    ['$.shelf[?(@.missing == null)].title', []],
    ['$.desk[?(@.lamp)].lamp', [null]],
    ['$.desk[?(@.chair)]', []],
    ['$.no.where[*].a', []],
    ['$.count[1:]', []],
    ['$.desk.lamp[0,1]', []],
    ['$..[?(@.to)]', [{ to: 'Ana' }]],
    ['$$.Execution.Name', 'run-7'],
    ['$.count ', 3],
  ];
  it.each(cases)('%s', (text, value) => {
    expect(read(text)).toEqual({ found: true, value });
  });

  it('the value of a variable, and of paths in it', () => {
    expect(read('$order.items[0]', {}, { order: { items: [4] } })).toEqual({ found: true, value: 4 });
    expect(read('$ção', {}, { ção: 1 })).toEqual({ found: true, value: 1 });
    expect(read('$order', {})).toMatchObject({ found: false });
  });

  it('names with quotes and backslashes', () => {
    const data = { [String.raw`a\"b"`]: 1, "it's": 2 };
    expect(read(String.raw`$['a\"b"']`, data)).toEqual({ found: true, value: 1 });
    expect(read(String.raw`$['it\'s']`, data)).toEqual({ found: true, value: 2 });
  });

  it('every node of any data by its own path', () => {
    const key = fc
      .oneof(fc.string({ maxLength: 6 }), fc.constantFrom("it's", '__proto__', 'a.b', '$', 'length()', ''))
      .map((text) => text.replaceAll('\\', ''));
    const { node } = fc.letrec<{ node: JsonValue }>((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom<JsonValue>(null, true, 0, 1.5, '', 'x'),
        fc.array(tie('node'), { maxLength: 3 }),
        fc.dictionary(key, tie('node'), { maxKeys: 3 }),
      ),
    }));
    const visit = (value: JsonValue, path: string, data: JsonValue): void => {
      expect(read(path, data), path).toEqual({ found: true, value });
      if (Array.isArray(value))
        value.forEach((item, index) => {
          visit(item, `${path}[${index}]`, data);
        });
      else if (typeof value === 'object' && value !== null)
        for (const name of Object.keys(value))
          visit(value[name] ?? null, `${path}['${name.replaceAll("'", "\\'")}']`, data);
    };
    fc.assert(
      fc.property(node, (data) => {
        visit(data, '$', data);
      }),
    );
  });

  it('own properties only', () => {
    expect(read('$.constructor', {})).toMatchObject({ found: false });
    expect(read('$.__proto__.a', JSON.parse('{"__proto__":{"a":5}}') as JsonValue)).toEqual({ found: true, value: 5 });
  });
});

describe('a definite path that finds nothing says', () => {
  const cases: [string, string][] = [
    ['$.no', "No results for path: $['no']"],
    ['$.no.deeper', "Missing property in path $['no']"],
    ['$.shelf[9]', "No results for path: $['shelf'][9]"],
    ['$.count[0]', 'Filter: [0] can only be applied to arrays. Current context is: 3'],
    ['$.desk.lamp[0]', "The path $['desk']['lamp'] is null"],
    ["$['desk','shelf'].lamp", "Multi properties can only be used as path leafs: $['desk', 'shelf']"],
    ['$.count.sum()', 'Aggregation function attempted to calculate value using empty array'],
  ];
  it.each(cases)('%s', (text, reason) => {
    expect(read(text)).toEqual({ found: false, reason });
  });
});

describe('an indefinite path fails all the same', () => {
  it.each([
    [
      "$.shelf[*]['title','loan'].to",
      "Multi properties can only be used as path leafs: $['shelf'][0]['title', 'loan']",
    ],
    ['$.shelf[*].pages.max()', 'Aggregation function attempted to calculate value using empty array'],
  ])('%s', (text, reason) => {
    expect(read(text)).toEqual({ found: false, reason });
  });
});

describe('a fault is placed', () => {
  const cases: [string, number][] = [
    ['', 0],
    ['count', 0],
    [' $.count', 0],
    ['$.', 2],
    ['$.a b', 4],
    ['$.a[', 4],
    ['$.a[1', 5],
    ['$.a[x]', 4],
    ["$.a['x", 4],
    ['$.a[?(@.b == )]', 13],
    ['$.a[?@.b]', 5],
    ['$.a[(@.length-1)]', 4],
    ['$.a.explode()', 4],
    ['$.a.length().b', 14],
    ['$$23', 2],
    ['$.a[?(@.b =~ /(/)]', 14],
  ];
  it.each(cases)('%s at %i', (text, offset) => {
    const parsed = parseJsonPath(text);
    expect(parsed.ok ? 'parsed' : parsed.problem.offset).toBe(offset);
  });
});

describe('a path is classified', () => {
  it.each([
    ['$.a.b[0]', true, true],
    ["$['a']", true, true],
    ['$.a[-1]', true, false],
    ['$.a[0,1]', false, false],
    ["$['a','b']", true, false],
    ["$['a','b'].c", true, false],
    ['$.a[*]', false, false],
    ['$..a', false, false],
    ['$.a.length()', true, false],
  ])('%s definite %s, reference %s', (text, definite, reference) => {
    const parsed = parseJsonPath(text);
    expect(parsed.ok && [parsed.value.definite, parsed.value.reference]).toEqual([definite, reference]);
  });

  it('by its root and variables', () => {
    expect(parseJsonPath('$order.id')).toMatchObject({
      ok: true,
      value: { root: 'variable', variable: 'order', variables: [{ name: 'order', offset: 0 }] },
    });
    expect(parseJsonPath('$$.Map')).toMatchObject({ ok: true, value: { root: 'context', variables: [] } });
  });
});

describe('bounds', () => {
  it('a regular expression that would run away ends as States.Runtime', () => {
    expect(() => read('$[?(@.t =~ /(a+)+b/)]', [{ t: 'a'.repeat(60) }])).toThrow(StatesError);
  });

  it('deep data and deep filters end, as a result or a fault', () => {
    let deep: JsonValue = 1;
    for (let level = 0; level < 3000; level += 1) deep = { a: deep };
    expect(() => read('$..b', deep)).toThrow(StatesError);
    expect(parseJsonPath(`$[?${'('.repeat(5000)}`)).toMatchObject({ ok: false });
    expect(parseJsonPath(`$[?(${'!'.repeat(5000)}@.a)]`)).toMatchObject({ ok: false });
    expect(parseJsonPath(`$${'[?(@'.repeat(2000)}`)).toMatchObject({ ok: false });
    expect(parseJsonPath(`$${'.a'.repeat(2000)}`)).toMatchObject({ ok: false });
  });

  it('any text parses or faults inside itself, and what parses evaluates', () => {
    const piece = fc.constantFrom(
      '$',
      '.',
      '..',
      '[',
      ']',
      '*',
      "'",
      '?(',
      ')',
      '@',
      '==',
      '0',
      '-1',
      ':',
      ',',
      'a',
      'length()',
      ' ',
      '&&',
      '!',
      '/',
      '\\',
      '"',
      '$$',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), fc.jsonValue(), (pieces, data) => {
        const text = `$${pieces.join('')}`;
        const parsed = parseJsonPath(text);
        if (parsed.ok) expect(evaluateJsonPath(parsed.value, scopeOf(data as JsonValue))).toHaveProperty('found');
        else {
          expect(parsed.problem.offset).toBeGreaterThanOrEqual(0);
          expect(parsed.problem.offset).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
