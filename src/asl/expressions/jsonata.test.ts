// JSONata: AWS's functions, causes, faults told without running, and bounds.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../language/jsonValue';
import { ExpressionCache } from './expressionCache';
import {
  evaluateJsonata,
  evaluateJsonataTemplate,
  isBrokenJsonataString,
  isJsonataString,
  parseJsonata,
} from './jsonata';
import { requireJsonataType } from './jsonataFieldType';
import { jsonataBuiltIns } from './jsonataFunctionNames';
import { jsonataFunctions } from './jsonataFunctionTable';
import type { JsonataScope } from './scope';

function scopeOf(variables: Record<string, JsonValue> = {}): JsonataScope {
  return {
    states: {
      input: JSON.parse(
        '{"n":2,"rows":[{"k":"a","v":1},{"k":"b","v":2}],"text":"a1b22","__proto__":{"x":1}}',
      ) as JsonValue,
      context: { State: { Name: 'Here' } },
    },
    variables: { get: (name) => (Object.hasOwn(variables, name) ? variables[name] : undefined) },
    clock: { nowMillis: () => Date.UTC(2024, 0, 2, 3, 4, 5), random: () => 0.5 },
    expressions: new ExpressionCache(),
  };
}

const run = (text: string, variables?: Record<string, JsonValue>) =>
  evaluateJsonata(`{% ${text} %}`, 'Output', scopeOf(variables));
const cause = async (text: string) =>
  run(text).then(
    (value) => `gave ${JSON.stringify(value)}`,
    (error: { error: string; cause: string; location: string }) => {
      expect(error).toMatchObject({ name: 'StatesError', error: 'States.QueryEvaluationError', location: 'Output' });
      return error.cause.replace(`The JSONata expression '${text}' specified for the field 'Output' `, '');
    },
  );

describe('an expression gives', () => {
  it.each<[string, JsonValue]>([
    ['1 + 1', 2],
    ['$states.input.n', 2],
    ['$states.context.State.Name', 'Here'],
    ['$states.input.rows.v', [1, 2]],
    ["$states.input.rows[k = 'a'].v", 1],
    ['$states.input.rows[0]', { k: 'a', v: 1 }],
    ['{"a": 1, "b": $states.input.missing}', { a: 1 }],
    ['null', null],
    ['$partition([1,2,3,4,5], 2)', [[1, 2], [3, 4], [5]]],
    ['$range(0, 10, 5)', [0, 5, 10]],
    ['$range(3, 3, 1)', 3],
    ['$range(1.9, 3.9, 1.9)', [1, 2, 3]],
    ['$partition([1,2,3], 2.9)', [[1, 2], [3]]],
    ['$partition([1,2], 2)', [[1, 2]]],
    ['$hash("abc", "SHA-1")', 'a9993e364706816aba3e25717850c26c9cd0d89d'],
    ['$random()', 0.5],
    ['$random(7) = $random(7)', true],
    ['$length($uuid())', 36],
    ['$parse("{\\"a\\": [1]}")', { a: [1] }],
    ['$millis()', Date.UTC(2024, 0, 2, 3, 4, 5)],
    ['$now()', '2024-01-02T03:04:05.000Z'],
    ['$now("[D01]/[M01]/[Y]")', '02/01/2024'],
    ['$toMillis("10:00", "[H]:[m]")', Date.UTC(2024, 0, 2, 10)],
    ['$toMillis("20240102030405006", "[Y0001][M01][D01][H01][m01][s01][f001]")', Date.UTC(2024, 0, 2, 3, 4, 5, 6)],
    [
      '$toMillis("Friday, 2nd January 2024 at 3:04 pm", "[FNn], [D1o] [MNn] [Y] at [h]:[m01] [P]")',
      Date.UTC(2024, 0, 2, 15, 4),
    ],
    ['$toMillis("2024-01-02T03:04:05Z")', Date.UTC(2024, 0, 2, 3, 4, 5)],
    ['$shuffle([1, 2, 3, 4])', [1, 4, 2, 3]],
    ['$distinct([1, 1, {"a": 1}, {"a": 1}])', [1, { a: 1 }]],
    ['$pad("x", -3, "01")', '01x'],
    ['$pad("x", 3)', 'x  '],
    ['$replace($states.input.text, /(\\d+)/, "<$1>")', 'a<1>b<22>'],
    ['$match($states.input.text, /\\d+/).match', ['1', '22']],
    ['$split($states.input.text, /\\d+/)', ['a', 'b', '']],
    ['$contains("ABC", /b/i)', true],
    ['$map([1..3], function($v) { $v * 2 })', [2, 4, 6]],
    ['($f := function($n) { $n < 2 ? 1 : $n * $f($n - 1) }; $f(10))', 3628800],
    ['$base64encode("olá")', 'b2zDoQ=='],
    ['$base64decode("b2zDoQ==")', 'olá'],
    ['$base64encode("")', ''],
    ['$count([1, 2])', 2],
    ['(function($a)<s?:s>{ $a & "?:" /* ?? */ })("??")', '???:'],
    ['$contains("ab", /a(?:b|c)/) ? 1 : 2', 1],
    ['{"`": 4 / 2, \'??\': [4]}.`??`', [4]],
  ])('%s', async (text, value) => {
    expect(await run(text)).toEqual(value);
  });

  it('variables of the workflow, and copies of them', async () => {
    const list = [{ a: 1 }];
    const result = await run('$list', { list });
    expect(result).toEqual([{ a: 1 }]);
    expect(result).not.toBe(list);
    expect(await run('$constructor & $total', { constructor: 'c', total: 4 })).toBe('c4');
  });

  it('keys named __proto__ without harm', async () => {
    expect(JSON.stringify(await run('$states.input.__proto__'))).toBe('{"x":1}');
    await run('{"__proto__": {"polluted": true}}');
    await run('$merge([{}, $states.input])');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('data that looks like one of the library’s functions is data', async () => {
    expect(await run('$v', { v: { _jsonata_function: true } })).toEqual({ _jsonata_function: true });
    expect(await cause('$v(1)')).toMatch(/^threw an error/);
  });
});

describe('an expression fails', () => {
  it.each([
    ['$states.input.missing', 'returned nothing (undefined).'],
    ['$unknown', 'returned nothing (undefined).'],
    ['$range(3, 1, 1)', 'returned nothing (undefined).'],
    ['$fn := function($x){$x}', 'returned an unsupported result type.'],
    ['$sum', 'returned an unsupported result type.'],
    ['{"f": $sum}', 'returned an unsupported result type.'],
    ['/a/', 'returned an unsupported result type.'],
    ['"a" + 1', 'threw an error during evaluation. T2001: The left side of the "+" operator must evaluate to a number'],
    ['$error("stop")', 'threw an error during evaluation. D3137: stop'],
    ['$eval("1")', 'threw an error during evaluation. T1006: Attempted to invoke a non-function'],
    ['$parse("{")', 'threw an error during evaluation: Unable to parse JSON from the string: {'],
    ['$range(1, 9, 0)', 'threw an error during evaluation: The step must not be zero.'],
  ])('%s', async (text, rest) => {
    expect(await cause(text)).toBe(rest);
  });
});

describe('the type of a field', () => {
  it('is checked with the recorded cause', () => {
    expect(() => {
      requireJsonataType("{% 'x' %}", 'Items', 'x', 'array');
    }).toThrow(
      expect.objectContaining({
        cause:
          "The JSONata expression ''x'' specified for the field 'Items' returned an unexpected result type. Expected 'array', but was 'string' for value: \"x\"",
      }),
    );
    expect(() => {
      requireJsonataType('{% 1.5 %}', 'Seconds', 1.5, 'integer');
    }).toThrow(/Expected 'integer', but was 'number' for value: 1.5/);
    expect(() => {
      requireJsonataType('{% 1 %}', 'Seconds', 1, 'integer');
    }).not.toThrow();
    expect(() => {
      requireJsonataType('{% null %}', 'Condition', null, 'boolean');
    }).toThrow(/but was 'null'/);
  });
});

describe('a template', () => {
  it('evaluates strings at any depth and copies the rest', async () => {
    const template = { a: '{% $states.input.n %}', b: [1, '{% $x %}', { c: '$.no.path' }], d: null };
    expect(await evaluateJsonataTemplate(template, 'Output', scopeOf({ x: 'y' }))).toEqual({
      a: 2,
      b: [1, 'y', { c: '$.no.path' }],
      d: null,
    });
  });

  it('names the place of a failure', async () => {
    await expect(evaluateJsonataTemplate({ b: [0, { c: '{% $no %}' }] }, 'Arguments', scopeOf())).rejects.toMatchObject(
      { location: 'Arguments/b[1]/c' },
    );
  });
});

describe('without running', () => {
  const uses = (text: string) => {
    const parsed = parseJsonata(`{% ${text} %}`);
    if (!parsed.ok) throw new Error(parsed.problem.message);
    return parsed.value;
  };

  it.each([
    ['$a + $b.c', ['a', 'b']],
    ['$sum($a)', ['a']],
    ['$map($rows, function($v) { $v + $w })', ['rows', 'w']],
    ['($x := $y; $x + $z)', ['y', 'z']],
    ['($x := $x; 1)', ['x']],
    ['(($t := 1); $t)', ['t']],
    ['($f := function($n) { $f($n) }; $f(1))', []],
    ['$rows@$r.{"k": $r.k, "z": $z}', ['rows', 'z']],
    ['$rows#$i[$i = $limit]', ['rows', 'limit']],
    ['$rows[v > $low]^(k)', ['rows', 'low']],
    ['$rows{k: $sum(v) + $base}', ['rows', 'base']],
    ['$rows ~> |$|{"a": $b}|', ['rows', 'b']],
    ['$states.input.x ? $yes : $no', ['yes', 'no']],
  ])('the variables of %s', (text, names) => {
    const { variables } = uses(text);
    expect(variables.map(({ name }) => name)).toEqual(names);
    for (const { name, offset } of variables)
      expect(`{% ${text} %}`.slice(offset, offset + name.length + 1)).toBe(`$${name}`);
  });

  it('the uses of $states', () => {
    expect(uses('$states.input.a & $string($states.errorOutput) & $states').states).toEqual([
      { path: ['input', 'a'], offset: 3 },
      { path: ['errorOutput'], offset: 29 },
      { path: [], offset: 52 },
    ]);
  });

  it.each([
    ['$', ['root-context']],
    ['$$.a', ['root-context']],
    ['$rows[$.a = 1]', []],
    ['$rows[$$.a = 1]', ['root-context']],
    ['name', ['bare-name']],
    ['a.b + c', ['bare-name', 'bare-name']],
    ['$rows.name', []],
    ['$rows[name = 1]', []],
    ['{"a": name}', ['bare-name']],
    ['$eval("1")', ['eval']],
    ['($x := 1; $x)', []],
  ])('the refusals of %s', (text, kinds) => {
    expect(uses(text).refusals.map(({ kind }) => kind)).toEqual(kinds);
  });

  it.each([
    ['1 +', 'Unexpected end of expression'],
    ['(1', 'Expected ")" before end of expression'],
    ['10 + * ) 2', ''],
    ['/(/', ''],
    ['$x := ', ''],
    ['$states.input.no ?? 5', 'The symbol "?" cannot be used as a unary operator'],
    ['$contains("a", /??/) ?: 5', 'The symbol ":" cannot be used as a unary operator'],
    [`${'('.repeat(20_000)}1`, 'The expression is nested too deeply.'],
  ])('a syntax error is placed: %.20s', (text, message) => {
    const parsed = parseJsonata(`{% ${text} %}`);
    expect(parsed.ok).toBe(false);
    if (parsed.ok) return;
    if (message !== '') expect(parsed.problem.message).toBe(message);
    expect(parsed.problem.offset).toBeGreaterThanOrEqual(2);
    expect(parsed.problem.offset).toBeLessThanOrEqual(text.length + 4);
  });

  it('what is an expression string', () => {
    expect(['{% 1 %}', '{%%}', '{%1%}'].map(isJsonataString)).toEqual([true, true, true]);
    expect(['{% 1', '1 %}', ' {% 1 %}', '{%}', 'x'].map(isJsonataString)).toEqual([false, false, false, false, false]);
    expect(['{% 1', '1 %}', ' {% 1 %}', 'x', '{% 1 %}'].map(isBrokenJsonataString)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('the list of built-in functions is the library’s', () => {
    const source = readFileSync(createRequire(import.meta.url).resolve('jsonata'), 'utf8');
    const names = [...source.matchAll(/staticFrame\.bind\('(\w+)'/g)].map((match) => match[1]);
    expect(new Set([...names, 'now', 'millis'])).toEqual(jsonataBuiltIns);
  });
});

describe('the example of a function gives what the table says', () => {
  it.each(Object.entries(jsonataFunctions))('$%s', async (name, { signature, example, result, refused }) => {
    expect(signature.startsWith(`$${name}(`)).toBe(true);
    expect(example).toContain(`$${name}(`);
    if ('value' in result) expect(await run(example)).toEqual(result.value);
    else expect(await cause(example)).toBe(`threw an error during evaluation. ${result.fault}`);
    const parsed = parseJsonata(`{% ${example} %}`);
    expect(parsed.ok && parsed.value.refusals.length > 0).toBe(refused === true);
  });
});

describe('bounds', () => {
  it.each([
    ['($f := function($n) { $f($n + 1) }; $f(1))', /D1012/],
    ['($f := function($n) { 1 + $f($n + 1) }; $f(1))', /D1011|D1012/],
    ['$match("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", /^(a+)+$/)', /D1012/],
    ['[1..10000000]', /D2015/],
    ['$reduce([1..60], function($a, $b) { $a & $a }, "x")', /too long|D1012/],
    ['$reduce([1..60], function($a, $b) { {"l": $a, "r": $a} }, 1)', /too large/],
    ['$string($reduce([1..60], function($a, $b) { [[$a], [$a]] }, 1))', /too large/],
    ['$string($reduce([1..60], function($a, $b) { $merge([{"l": $a}, {"r": $a}]) }, {"x": 1}))', /too large/],
    [
      '($f := function($x) { $reduce([1..60], function($a, $b) { {"l": $a, "r": $a} }, $x) }; $f(1) = $f(1))',
      /too large/,
    ],
    ['$reduce([1..60], function($a, $b) { $append($a, $a) }, [1, 2])', /D2015/],
    [`$toMillis('${'1'.repeat(60)}x', '${'1[Y]'.repeat(30)}')`, /D1012/],
    [`(function($a)<${'x+'.repeat(30)}:n> { 1 })(${'1,'.repeat(60)}1)`, /too complicated/],
    ['$pad("x", 1000000000)', /exceeds the maximum/],
    ['($x := [1..200000]; $x[$ in $x])', /D1012/],
  ])(
    '%s',
    async (text, expected) => {
      expect(await cause(text)).toMatch(expected);
    },
    10_000,
  );

  it('any text parses or faults, and what parses gives JSON or a StatesError', async () => {
    const piece = fc.constantFrom(
      '$',
      '$states',
      '.',
      'a',
      '[',
      ']',
      '(',
      ')',
      '{',
      '}',
      ':',
      ':=',
      ';',
      ',',
      '1',
      '"x"',
      '+',
      '*',
      '**',
      '%',
      '~>',
      '|',
      '?',
      '^(',
      '@$i',
      '#$j',
      'function($v)',
      '$map',
      '$string',
      '/a/',
      '..',
      'and',
      ' ',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 14 }), async (pieces) => {
        try {
          const value = await run(pieces.join(''));
          expect(JSON.parse(JSON.stringify(value))).toEqual(value);
        } catch (error) {
          expect(error).toMatchObject({ name: 'StatesError', error: 'States.QueryEvaluationError' });
        }
      }),
      { numRuns: 2000 },
    );
  }, 20_000);
});
