import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawWorkflow } from './drawWorkflow';

const options = { id: 'd', title: 'x' };
const timeLimitMilliseconds = 5000;

const name = fc.oneof(fc.constantFrom('A', 'B', '', '__proto__', 'End'), fc.string({ unit: 'binary', maxLength: 90 }));
const odd = fc.oneof(fc.constantFrom(null, true, 0, -1.5, ''), fc.jsonValue({ maxDepth: 1 }));
const rarelyOdd = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 6, arbitrary: value }, { weight: 1, arbitrary: odd });
const some = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  rarelyOdd(fc.array(rarelyOdd(value), { maxLength: 3 }));
const fields = (model: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<unknown> =>
  rarelyOdd(fc.record(model, { requiredKeys: [] }));

const rule = (depth: number): fc.Arbitrary<unknown> =>
  fields({
    Variable: rarelyOdd(name),
    StringEquals: odd,
    Condition: rarelyOdd(name),
    Next: rarelyOdd(name),
    ...(depth > 0 ? { And: some(rule(depth - 1)), Not: rule(depth - 1) } : {}),
  });

/** Values at the places of a definition, often wrong ones. */
const machine = (depth: number): fc.Arbitrary<unknown> => {
  const state = fields({
    Type: rarelyOdd(fc.constantFrom('Task', 'Choice', 'Map', 'Parallel', 'Wait', 'Fail', 'Pass', 'Succeed')),
    Next: rarelyOdd(name),
    End: odd,
    Default: rarelyOdd(name),
    Choices: some(rule(2)),
    Catch: some(fields({ ErrorEquals: some(name), Next: rarelyOdd(name) })),
    Retry: some(fields({ ErrorEquals: some(name), MaxAttempts: odd })),
    Seconds: odd,
    Resource: rarelyOdd(name),
    Error: rarelyOdd(name),
    ...(depth > 0 ? { Branches: some(machine(depth - 1)), ItemProcessor: machine(depth - 1) } : {}),
  });
  return fields({ StartAt: rarelyOdd(name), States: rarelyOdd(fc.dictionary(name, state, { maxKeys: 5 })) });
};

const draws = (definition: unknown): void => {
  const begin = performance.now();
  const { svg, mermaid } = drawWorkflow(definition, options);
  expect(performance.now() - begin).toBeLessThan(timeLimitMilliseconds);
  expect(svg).toMatch(/^<svg .*<\/svg>$/s);
  expect(svg).not.toMatch(/NaN|undefined|Infinity|<script/);
  expect(mermaid.startsWith('flowchart TD\n')).toBe(true);
};

describe('drawWorkflow', { timeout: 120_000 }, () => {
  it('draws any JSON value', () => fc.assert(fc.property(fc.jsonValue(), draws), { numRuns: 200 }));
  it('draws anything shaped like a definition', () => fc.assert(fc.property(machine(2), draws), { numRuns: 150 }));

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
