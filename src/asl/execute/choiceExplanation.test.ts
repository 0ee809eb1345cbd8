// What is said of each rule agrees with the way that the engine takes, and shows the values that decided.
import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../language/jsonValue';
import { explainChoice, findChoice, type ChoiceSight } from './choiceExplanation';
import { execute } from './execution';
import { pathTaken } from './scenario';

const sight = (input: JsonValue, more: Partial<ChoiceSight> = {}): ChoiceSight => ({
  queryLanguage: 'JSONPath',
  input,
  context: {},
  variables: {},
  clock: { nowMillis: () => 0, random: () => 0 },
  ...more,
});
const choice = (...Choices: JsonObject[]): JsonObject => ({ Type: 'Choice', Choices, Default: 'Else' });

describe('explainChoice', () => {
  it('shows the value that a test saw, and what was not tried any more', async () => {
    const rules = await explainChoice(
      choice(
        { Variable: '$.total', NumericGreaterThan: 100, Next: 'A' },
        { Variable: '$.vip', BooleanEquals: true, Next: 'B' },
        { Variable: '$.total', NumericLessThan: 10, Next: 'C' },
      ),
      sight({ total: 50, vip: true }),
    );
    expect(rules).toEqual([
      {
        operator: 'NumericGreaterThan',
        outcome: 'holdsNot',
        variable: '$.total',
        operand: 100,
        value: 50,
        next: 'A',
        inner: [],
      },
      {
        operator: 'BooleanEquals',
        outcome: 'holds',
        variable: '$.vip',
        operand: true,
        value: true,
        next: 'B',
        inner: [],
      },
      { operator: 'NumericLessThan', outcome: 'notTried', variable: '$.total', operand: 10, next: 'C', inner: [] },
    ]);
  });

  it('goes into And, Or and Not, and stops where they stop', async () => {
    const [rule] = await explainChoice(
      choice({
        And: [
          { Not: { Variable: '$.a', IsPresent: false } },
          { Variable: '$.a', NumericEqualsPath: '$.b' },
          { Variable: '$.never', NumericEquals: 1 },
        ],
        Next: 'A',
      }),
      sight({ a: 1, b: 2 }),
    );
    expect(rule?.outcome).toBe('holdsNot');
    expect(rule?.inner.map(({ operator, outcome }) => [operator, outcome])).toEqual([
      ['Not', 'holds'],
      ['NumericEqualsPath', 'holdsNot'],
      ['NumericEquals', 'notTried'],
    ]);
    expect(rule?.inner[1]).toMatchObject({ value: 1, operandValue: 2 });
  });

  it('tells an error in the words of AWS', async () => {
    const [rule] = await explainChoice(choice({ Variable: '$.x', NumericEquals: 1, Next: 'A' }), sight({}));
    expect(rule).toMatchObject({
      outcome: 'error',
      error: "Invalid path '$.x': The choice state's condition path references an invalid value.",
    });
  });

  it('evaluates JSONata conditions with variables', async () => {
    const rules = await explainChoice(
      choice(
        { Condition: '{% $limit < $states.input.total %}', Next: 'A' },
        { Condition: '{% $states.input.total %}', Next: 'B' },
      ),
      sight({ total: 5 }, { queryLanguage: 'JSONata', variables: { limit: 9 } }),
    );
    expect(rules.map(({ outcome }) => outcome)).toEqual(['holdsNot', 'error']);
    expect(rules[1]?.error).toBe(
      "The JSONata expression '$states.input.total' specified for the field 'Choices[1]/Condition' returned an unexpected result type. Expected 'boolean', but was 'number' for value: 5",
    );
    expect(rules[0]?.seen).toEqual([
      { path: '$limit', value: 9 },
      { path: '$states.input.total', value: 5 },
    ]);
  });

  it('shows the paths of a condition, not its functions, and what is not there as nothing', async () => {
    const [rule] = await explainChoice(
      choice({ Condition: '{% $exists($states.input.a.b) or $sum($states.input.list) > 2 %}', Next: 'A' }),
      sight({ list: [1, 2] }, { queryLanguage: 'JSONata' }),
    );
    expect(rule).toMatchObject({ outcome: 'holds', seen: [{ path: '$states.input.a.b' }, { value: [1, 2] }] });
    expect(rule?.seen).toHaveLength(2);
  });

  it.each([{ n: 1 }, { n: 2, s: 'b*' }, { n: 3, s: 'abc' }, { s: 'x' }, { n: null }])(
    'agrees with the engine for %j',
    async (input) => {
      const state = {
        ...choice(
          {
            Or: [
              { Variable: '$.n', IsNull: true },
              { Variable: '$.n', NumericEquals: 1 },
            ],
            Next: 'P0',
          },
          {
            And: [
              { Variable: '$.s', IsPresent: true },
              { Variable: '$.s', StringMatches: 'a*c' },
            ],
            Next: 'P1',
          },
          { Not: { Variable: '$.n', IsString: true }, Next: 'P2' },
        ),
      };
      const ends = Object.fromEntries(['P0', 'P1', 'P2', 'Else'].map((name) => [name, { Type: 'Succeed' }]));
      const definition = { StartAt: 'Choose', States: { Choose: state, ...ends } };
      const taken = pathTaken(await execute({ definition, input: JSON.stringify(input) }))[1];
      const rules = await explainChoice(state, sight(input));
      const failed = rules.some(({ outcome }) => outcome === 'error');
      expect(failed ? undefined : (rules.find(({ outcome }) => outcome === 'holds')?.next ?? 'Else')).toBe(taken);
    },
  );
});

describe('findChoice', () => {
  it('finds a nested Choice with the query language that it inherits', () => {
    const inner = { StartAt: 'C', States: { C: choice() } };
    const machine = { QueryLanguage: 'JSONata', States: { P: { Type: 'Parallel', Branches: [inner] } } };
    expect(findChoice(machine, 'C')?.queryLanguage).toBe('JSONata');
    expect(findChoice(machine, 'P')).toBeUndefined();
  });
});
