import { describe, expect, it } from 'vitest';
import { conditionText, jsonataText } from './conditionText';
import { englishDiagramWords } from './diagramWords';

const say = (rule: unknown): string => conditionText(rule, englishDiagramWords);

describe('conditionText', () => {
  it.each([
    [{ Variable: '$.a', StringEquals: 'x', Next: 'N' }, '$.a = "x"'],
    [{ Variable: '$.a', StringEqualsPath: '$.b' }, '$.a = $.b'],
    [{ Variable: '$.a', NumericGreaterThan: 3 }, '$.a > 3'],
    [{ Variable: '$.a', NumericGreaterThanEquals: 3 }, '$.a ≥ 3'],
    [{ Variable: '$.a', NumericLessThanEqualsPath: '$.max' }, '$.a ≤ $.max'],
    [{ Variable: '$.a', TimestampLessThan: '2026-01-01T00:00:00Z' }, '$.a < "2026-01-01T00:00:00Z"'],
    [{ Variable: '$.a', BooleanEquals: true }, '$.a = true'],
    [{ Variable: '$.a', StringMatches: 'log-*' }, '$.a matches "log-*"'],
    [{ Variable: '$.a', IsPresent: true }, '$.a is present'],
    [{ Variable: '$.a', IsPresent: false }, '$.a is absent'],
    [{ Not: { Variable: '$.a', IsNull: true } }, '$.a is not null'],
    [{ Not: { Variable: '$.a', IsNull: false } }, '$.a is null'],
    [{ Not: { Variable: '$.a', StringEquals: 'x' } }, 'not ($.a = "x")'],
    [
      {
        And: [
          { Variable: '$.a', IsPresent: true },
          { Variable: '$.a', NumericEquals: 1 },
        ],
      },
      '$.a is present and $.a = 1',
    ],
    [
      {
        Or: [
          {
            And: [
              { Variable: '$.a', IsNull: true },
              { Variable: '$.b', IsNull: true },
            ],
          },
          { Variable: '$.c', IsNull: true },
        ],
      },
      '($.a is null and $.b is null) or $.c is null',
    ],
    [{ Condition: '{% $states.input.total > 100 %}' }, 'input.total > 100'],
  ])('%j', (rule, text) => expect(say(rule)).toBe(text));

  it.each([null, 1, 'x', [], {}, { Variable: '$.a' }, { And: 3 }, { Variable: '$.a', Next: 'N' }])(
    'says nothing of %j',
    (rule) => expect(say(rule)).toBe(''),
  );

  it('says it in the words it is given', () => {
    const words = { ...englishDiagramWords, and: 'e', isPresent: 'existe' };
    const one = { Variable: '$.a', IsPresent: true };
    expect(conditionText({ And: [one, one] }, words)).toBe('$.a existe e $.a existe');
  });

  it('stops at a depth', () => {
    let rule: unknown = { Variable: '$.a', StringEquals: 'x' };
    for (let depth = 0; depth < 5000; depth += 1) rule = { Not: rule };
    expect(say(rule)).toContain('…');
  });
});

describe('jsonataText', () => {
  it.each([
    ['{% $a  and\n $b %}', '$a and $b'],
    ['{% $states.context.Execution.Id %}', 'context.Execution.Id'],
    ['$states.inputs', 'inputs'],
    ['plain', 'plain'],
  ])('%s', (expression, text) => expect(jsonataText(expression)).toBe(text));
});
