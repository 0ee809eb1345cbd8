import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawWorkflow } from './drawWorkflow';

const options = { id: 'd', title: 'x' };
const timeLimitMilliseconds = 5000;

/** Values at the places of a definition, often wrong ones. */
const anyDefinition = (): fc.Arbitrary<unknown> => {
  const name = fc.oneof(
    fc.constantFrom('A', 'B', '', '__proto__', 'End'),
    fc.string({ unit: 'binary', maxLength: 90 }),
  );
  const odd = fc.oneof({ weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) });
  const type = fc.oneof(fc.constantFrom('Task', 'Choice', 'Map', 'Parallel', 'Wait', 'Fail', 'Pass', 'Succeed'), odd);
  const rarely = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
    fc.oneof({ weight: 6, arbitrary: value }, { weight: 1, arbitrary: odd });
  return fc.letrec<{ machine: unknown; state: unknown; rule: unknown }>((tie) => ({
    rule: fc.record(
      {
        Variable: rarely(name),
        StringEquals: odd,
        And: fc.array(tie('rule'), { maxLength: 3 }),
        Not: tie('rule'),
        Condition: rarely(name),
        Next: rarely(name),
      },
      { requiredKeys: [] },
    ),
    state: rarely(
      fc.record(
        {
          Type: type,
          Next: rarely(name),
          End: odd,
          Default: rarely(name),
          Choices: rarely(fc.array(tie('rule'), { maxLength: 4 })),
          Catch: rarely(
            fc.array(rarely(fc.record({ ErrorEquals: rarely(fc.array(name, { maxLength: 3 })), Next: rarely(name) })), {
              maxLength: 3,
            }),
          ),
          Retry: rarely(
            fc.array(rarely(fc.record({ ErrorEquals: rarely(fc.array(name)), MaxAttempts: odd })), { maxLength: 2 }),
          ),
          Branches: rarely(fc.array(tie('machine'), { maxLength: 3 })),
          ItemProcessor: tie('machine'),
          Seconds: odd,
          Resource: rarely(name),
          Error: rarely(name),
        },
        { requiredKeys: ['Type'] },
      ),
    ),
    machine: rarely(
      fc.record(
        { StartAt: rarely(name), States: rarely(fc.dictionary(name, tie('state'), { maxKeys: 6 })) },
        { requiredKeys: ['States'] },
      ),
    ),
  })).machine;
};

const draws = (definition: unknown): void => {
  const begin = performance.now();
  const { svg, mermaid } = drawWorkflow(definition, options);
  expect(performance.now() - begin).toBeLessThan(timeLimitMilliseconds);
  expect(svg).toMatch(/^<svg .*<\/svg>$/s);
  expect(svg).not.toMatch(/NaN|undefined|Infinity|<script/);
  expect(mermaid.startsWith('flowchart TD\n')).toBe(true);
};

describe('drawWorkflow', () => {
  it('draws any JSON value', () => fc.assert(fc.property(fc.jsonValue(), draws), { numRuns: 300 }));
  it('draws anything shaped like a definition', () => fc.assert(fc.property(anyDefinition(), draws), { numRuns: 300 }));

  it.each([
    [
      'a thousand Choice rules',
      {
        StartAt: 'C',
        States: {
          C: {
            Type: 'Choice',
            Choices: Array.from({ length: 1000 }, (_, index) => ({
              Variable: '$.x',
              NumericEquals: index,
              Next: `T${index}`,
            })),
          },
        },
      },
    ],
    [
      'two hundred branches',
      {
        StartAt: 'P',
        States: {
          P: {
            Type: 'Parallel',
            Branches: Array.from({ length: 200 }, () => ({
              StartAt: 'A',
              States: { A: { Type: 'Pass', Next: 'B' }, B: { Type: 'Succeed' } },
            })),
          },
        },
      },
    ],
    [
      'a dense machine',
      {
        StartAt: 'S0',
        States: Object.fromEntries(
          Array.from({ length: 60 }, (_, from) => [
            `S${from}`,
            {
              Type: 'Choice',
              Choices: Array.from({ length: 20 }, (_, to) => ({
                Variable: '$.x',
                IsNull: true,
                Next: `S${(from * 7 + to * 3) % 60}`,
              })),
            },
          ]),
        ),
      },
    ],
    ['a very long name', { StartAt: 'x'.repeat(100_000), States: {} }],
  ])('draws %s in bounded time', (_, definition) => draws(definition));
});
