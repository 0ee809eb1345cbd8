import { describe, expect, it } from 'vitest';
import { definitionGraph } from './definitionGraph';
import { layoutGraph, type LaidMachine } from './layoutGraph';

const leftToRight = (machine: LaidMachine, ...names: string[]): string[] =>
  machine.states
    .filter((laid) => names.includes(laid.state.name))
    .sort((one, other) => one.x - other.x)
    .map((laid) => laid.state.name);
const rule = (next: string): unknown => ({ Variable: '$.x', StringEquals: next, Next: next });

describe('rankOrder', () => {
  it('keeps the order of Choice rules, Default last, whatever the order of states', () => {
    const { machine } = layoutGraph(
      definitionGraph({
        StartAt: 'C',
        States: {
          Fourth: { Type: 'Succeed' },
          Third: { Type: 'Succeed' },
          C: { Type: 'Choice', Choices: [rule('First'), rule('Second'), rule('Third')], Default: 'Fourth' },
          Second: { Type: 'Succeed' },
          First: { Type: 'Succeed' },
        },
      }),
    );
    expect(leftToRight(machine, 'First', 'Second', 'Third', 'Fourth')).toEqual(['First', 'Second', 'Third', 'Fourth']);
  });

  it('leaves the order to dagre where the written one makes edges cross', () => {
    const { machine } = layoutGraph(
      definitionGraph({
        StartAt: 'C',
        States: {
          C: { Type: 'Choice', Choices: [rule('A'), rule('B'), rule('D')] },
          A: { Type: 'Pass', Next: 'Z' },
          B: { Type: 'Pass', Next: 'Y' },
          D: { Type: 'Pass', Next: 'Z' },
          Z: { Type: 'Succeed' },
          Y: { Type: 'Succeed' },
        },
      }),
    );
    // A and D lead to one state: B moves out from between them.
    expect(leftToRight(machine, 'A', 'B', 'D')).not.toEqual(['A', 'B', 'D']);
  });
});
