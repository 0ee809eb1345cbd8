import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../language/jsonValue';
import { choiceOperatorNames } from './choiceRules';
import { execute } from '.';

/** Whether a rule on `$.v` holds, with `$.o` for the Path twins; or the error that it makes. */
async function holds(
  rule: JsonObject,
  v: JsonValue | undefined,
  o: JsonValue | undefined = null,
): Promise<boolean | string | undefined> {
  const definition = {
    StartAt: 'C',
    States: {
      C: { Type: 'Choice', Choices: [{ ...rule, Next: 'Yes' }], Default: 'No' },
      Yes: { Type: 'Pass', Result: true, End: true },
      No: { Type: 'Pass', Result: false, End: true },
    },
  } as JsonValue;
  const result = await execute({ definition, input: JSON.stringify({ v, o }) });
  return result.output === undefined ? result.error : result.output === 'true';
}

const samples: Record<string, { readonly low: JsonValue; readonly high: JsonValue; readonly other: JsonValue }> = {
  String: { low: 'a', high: 'b', other: 1 },
  Numeric: { low: -1.5, high: 10, other: '10' },
  Timestamp: { low: '2024-01-01T00:00:00Z', high: '2024-01-01T00:00:00.5Z', other: 'yesterday' },
};
const orders: Record<string, readonly [boolean, boolean, boolean]> = {
  // low ? high, low ? low, high ? low
  Equals: [false, true, false],
  LessThan: [true, false, false],
  LessThanEquals: [true, true, false],
  GreaterThan: [false, false, true],
  GreaterThanEquals: [false, true, true],
};

describe('comparisons', () => {
  for (const [type, { low, high, other }] of Object.entries(samples)) {
    for (const [order, expected] of Object.entries(orders)) {
      it(`${type}${order} and its Path twin`, async () => {
        const name = `${type}${order}`;
        const pairs = [
          [low, high],
          [low, low],
          [high, low],
        ] as const;
        for (const [i, [value, operand]] of pairs.entries()) {
          expect(await holds({ Variable: '$.v', [name]: operand }, value)).toBe(expected[i]);
          expect(await holds({ Variable: '$.v', [`${name}Path`]: '$.o' }, value, operand)).toBe(expected[i]);
        }
        expect(await holds({ Variable: '$.v', [name]: low }, other)).toBe(false);
        expect(await holds({ Variable: '$.v', [name]: low }, undefined)).toBe('States.Runtime');
      });
    }
  }

  it('compare timestamps by the instant', async () => {
    expect(await holds({ Variable: '$.v', TimestampEquals: '2024-01-01T00:00:00Z' }, '2024-01-01T02:00:00+02:00')).toBe(
      true,
    );
  });

  it.each([
    [{ BooleanEquals: true }, true, true],
    [{ BooleanEquals: true }, 'true', false],
    [{ StringMatches: 'log-*.txt' }, 'log-1.txt', true],
    [{ StringMatches: 'log-*.txt' }, 'log-1.zip', false],
    [{ IsNull: true }, null, true],
    [{ IsNull: false }, null, false],
    [{ IsString: true }, '', true],
    [{ IsNumeric: true }, 0, true],
    [{ IsBoolean: true }, 0, false],
    [{ IsTimestamp: true }, '2024-01-01T00:00:00Z', true],
    [{ IsTimestamp: true }, '2024-01-01', false],
    [{ IsPresent: true }, null, true],
    [{ IsPresent: false }, undefined, true],
    [{ IsPresent: true }, undefined, false],
  ])('%j of %j is %s', async (test, value, expected) => {
    expect(await holds({ Variable: '$.v', ...test }, value)).toBe(expected);
  });

  it('combine by And, Or and Not, and stop where the answer is known', async () => {
    const gone = { Variable: '$.gone', NumericEquals: 1 };
    const absent = { Variable: '$.gone', IsPresent: true };
    const one = { Variable: '$.v', NumericEquals: 1 };
    expect(await holds({ And: [absent, gone] }, 1)).toBe(false);
    expect(await holds({ Or: [one, gone] }, 1)).toBe(true);
    expect(await holds({ Not: one }, 2)).toBe(true);
    expect(await holds({ And: [one, gone] }, 1)).toBe('States.Runtime');
  });

  it('are 39 by name', () => {
    expect(new Set(choiceOperatorNames).size).toBe(choiceOperatorNames.length);
    expect(choiceOperatorNames).toHaveLength(39);
  });
});
