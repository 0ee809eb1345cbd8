import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bottom, boxesMeet, right, type Box } from './box';
import { definitionGraph } from './definitionGraph';
import { curvePoints, faultsOfLayout } from './faultsOfLayout.testing';
import { hardNamesDefinition } from './hardNames.testing';
import { layoutGraph, type LaidMachine, type LaidState } from './layoutGraph';

const laid = (definition: unknown): ReturnType<typeof layoutGraph> => layoutGraph(definitionGraph(definition));
const find = (machine: LaidMachine, name: string): LaidState =>
  machine.states.find((each) => each.state.name === name)!;
const chain = (...names: string[]): { StartAt: string; States: Record<string, unknown> } => ({
  StartAt: names[0]!,
  States: Object.fromEntries(
    names.map((name, at) => [
      name,
      { Type: 'Pass', ...(names[at + 1] === undefined ? { End: true } : { Next: names[at + 1] }) },
    ]),
  ),
});

describe('layoutGraph', () => {
  it('puts a chain in one column, top to bottom, with straight edges', () => {
    const { machine } = laid(chain('A', 'B', 'C'));
    const [a, b, c] = ['A', 'B', 'C'].map((name) => find(machine, name));
    expect(bottom(a!)).toBeLessThan(b!.y);
    expect(bottom(b!)).toBeLessThan(c!.y);
    for (const edge of machine.edges)
      expect(new Set(curvePoints(edge.curve).map(({ x }) => Math.round(x))).size).toBe(1);
  });

  it('keeps the order of branches, side by side, inside their Parallel', () => {
    const branches = ['one', 'two', 'three', 'four', 'five'].map((name) => chain(name, `${name} more`));
    const { machine } = laid({ StartAt: 'P', States: { P: { Type: 'Parallel', Branches: branches, End: true } } });
    const parallel = find(machine, 'P');
    expect(parallel.machines.map((inner) => inner.graph.startAt)).toEqual(['one', 'two', 'three', 'four', 'five']);
    parallel.machines
      .slice(1)
      .forEach((inner, index) => expect(inner.x).toBeGreaterThan(right(parallel.machines[index]!)));
    expect(faultsOfLayout(machine)).toEqual([]);
  });

  it('writes the name of a wide group in one line', () => {
    const branches = ['a', 'b', 'c', 'd', 'e'].map((name) => chain(name));
    const name = 'Wait until at least a quorum of the processes is complete';
    const wide = laid({ StartAt: name, States: { [name]: { Type: 'Parallel', Branches: branches, End: true } } });
    expect(find(wide.machine, name).lines).toEqual([name]);
    expect(find(laid(chain(name)).machine, name).lines.length).toBeGreaterThan(1);
  });

  it('bundles the edges of a Choice that has no room for one line each', () => {
    const names = Array.from({ length: 40 }, (_, index) => `State ${index}`);
    const { machine } = laid({
      StartAt: 'C',
      States: {
        C: { Type: 'Choice', Choices: names.map((Next, index) => ({ Variable: '$.x', NumericEquals: index, Next })) },
        ...Object.fromEntries(names.map((name) => [name, { Type: 'Pass', Next: 'Done' }])),
        Done: { Type: 'Succeed' },
      },
    });
    const out = machine.edges.filter((edge) => edge.from === 'C');
    const starts = [...new Set(out.map(({ curve }) => curve.start.x))].sort((one, other) => one - other);
    expect(out).toHaveLength(40);
    starts.slice(1).forEach((x, index) => expect(x - starts[index]!).toBeGreaterThanOrEqual(8));
    expect(
      new Set(machine.edges.filter(({ to }) => to === 'Done').map(({ curve }) => curve.segments.at(-1)![0])).size,
    ).toBeLessThan(8);
    expect(faultsOfLayout(machine)).toEqual([]);
  });

  it('draws a loop beside its boxes, arrow on the side', () => {
    const definition = chain('Wait', 'Check', 'Done?');
    definition.States['Done?'] = { Type: 'Choice', Choices: [], Default: 'Wait' };
    const { machine } = laid(definition);
    const back = machine.edges.find((edge) => edge.to === 'Wait')!;
    expect(['left', 'right']).toContain(back.curve.tip);
    expect(faultsOfLayout(machine)).toEqual([]);
  });

  it('draws a state that leads to itself', () => {
    const { machine } = laid({
      StartAt: 'A',
      States: { A: { Type: 'Choice', Choices: [{ Variable: '$.x', IsNull: true, Next: 'A' }] } },
    });
    const a = find(machine, 'A');
    const loop = machine.edges[0]!;
    expect(loop.curve.start.x).toBe(right(a));
    expect(loop.label!.x).toBeGreaterThan(right(a));
  });

  it('draws transitions of a kind between two states as one line with all texts', () => {
    const choice = (value: string): unknown => ({ Variable: '$.x', StringEquals: value, Next: 'B' });
    const { machine } = laid({
      StartAt: 'A',
      States: {
        A: { Type: 'Choice', Choices: ['a', 'b', 'c', 'd', 'e', 'f'].map(choice), Default: 'B' },
        B: { Type: 'Succeed' },
      },
    });
    expect(machine.edges.map((edge) => [edge.kind, edge.texts.length])).toEqual([
      ['choice', 6],
      ['default', 1],
    ]);
    expect(machine.edges[0]!.label!.lines).toEqual(['$.x = "a"', '$.x = "b"', '$.x = "c"', '+ 3 more']);
  });

  it('holds hard names without a fault', () => expect(faultsOfLayout(laid(hardNamesDefinition()).machine)).toEqual([]));

  it('lays out what is too large for dagre in bounded time, without overlap', () => {
    const many = Array.from({ length: 3000 }, (_, index) => `State ${index}`);
    const begin = performance.now();
    const { machine } = laid(chain(...many));
    expect(machine.states).toHaveLength(3000);
    expect(performance.now() - begin).toBeLessThan(5000);
    const boxes: Box[] = [...machine.states].sort((one, other) => one.y - other.y);
    boxes.slice(1).forEach((box, index) => expect(boxesMeet(box, boxes[index]!)).toBe(false));
  });

  it('lays out any small machine without overlap of boxes or labels', { timeout: 120_000 }, () => {
    const names = fc.constantFrom('A', 'Beta', 'Gamma state with a long name', 'D?', 'E', 'Missing one');
    const state = fc.oneof(
      fc.record({
        Type: fc.constant('Task'),
        Next: names,
        Catch: fc.array(fc.record({ ErrorEquals: fc.constant(['States.ALL']), Next: names }), { maxLength: 2 }),
      }),
      fc.record({
        Type: fc.constant('Choice'),
        Choices: fc.array(
          fc.record({ Variable: fc.constant('$.status.of.order'), NumericEquals: fc.nat(), Next: names }),
          { maxLength: 4 },
        ),
        Default: names,
      }),
      fc.constant({ Type: 'Succeed' }),
    );
    fc.assert(
      fc.property(fc.dictionary(names, state, { minKeys: 1 }), (States) => {
        expect(faultsOfLayout(laid({ StartAt: 'A', States }).machine)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
