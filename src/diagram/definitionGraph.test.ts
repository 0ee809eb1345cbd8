import { describe, expect, it } from 'vitest';
import { definitionGraph, maximumDepth, type GraphState, type MachineGraph } from './definitionGraph';

const state = (machine: MachineGraph, name: string): GraphState => machine.states.find((each) => each.name === name)!;
const edges = (machine: MachineGraph): string[] =>
  machine.edges.map((edge) => `${edge.from} -${edge.kind}${edge.index}-> ${edge.to}`);

describe('definitionGraph', () => {
  it('finds Next, Choices, Default and Catch, in the order they are written', () => {
    const { machine } = definitionGraph({
      StartAt: 'A',
      States: {
        A: { Type: 'Task', Next: 'B', Catch: [{ ErrorEquals: ['X', 'Y'], Next: 'F' }] },
        B: { Type: 'Choice', Choices: [{ Variable: '$.a', IsNull: true, Next: 'A' }, { Next: 'F' }], Default: 'C' },
        C: { Type: 'Succeed' },
        F: { Type: 'Fail' },
      },
    });
    expect(edges(machine)).toEqual([
      'A -next0-> B',
      'A -catch0-> F',
      'B -choice0-> A',
      'B -choice1-> F',
      'B -default0-> C',
    ]);
    expect(machine.edges[1]!.errors).toEqual(['X', 'Y']);
    expect(machine.states.map((each) => [each.name, each.isStart, each.isEnd])).toEqual([
      ['A', true, false],
      ['B', false, false],
      ['C', false, true],
      ['F', false, true],
    ]);
  });

  it('draws a missing target as a state of its own, once, also when StartAt names it', () => {
    const { machine } = definitionGraph({
      StartAt: 'Nowhere',
      States: { A: { Type: 'Pass', Next: 'Gone' }, B: { Type: 'Task', Catch: [{ Next: 'Gone' }], End: true } },
    });
    expect(machine.states.map((each) => [each.name, each.type, each.isStart])).toEqual([
      ['A', 'Pass', false],
      ['B', 'Task', false],
      ['Nowhere', 'Missing', true],
      ['Gone', 'Missing', false],
    ]);
  });

  it('says where a transition is needed and none is written', () => {
    const { machine } = definitionGraph({
      StartAt: 'A',
      States: {
        A: { Type: 'Pass' },
        B: { Type: 'Choice', Choices: [{ Variable: '$.x' }] },
        C: 7,
        D: { Type: 'Wait', Next: 3 },
      },
    });
    expect(edges(machine)).toEqual(['A -next0-> ', 'B -choice0-> ', 'C -next0-> ', 'D -next0-> ']);
    expect(state(machine, '').type).toBe('Missing');
    expect(state(machine, 'C').type).toBe('Unknown');
  });

  it('keeps what no transition reaches, and says so', () => {
    const { machine } = definitionGraph({
      StartAt: 'A',
      States: { A: { Type: 'Succeed' }, B: { Type: 'Pass', Next: 'C' }, C: { Type: 'Succeed' } },
    });
    expect(machine.states.map((each) => each.isReachable)).toEqual([true, false, false]);
  });

  it('nests branches in order, and Map by ItemProcessor or Iterator with its mode', () => {
    const inner = { StartAt: 'X', States: { X: { Type: 'Pass', End: true } } };
    const { machine } = definitionGraph({
      States: {
        'P/1': { Type: 'Parallel', Branches: [inner, inner], End: true },
        M: { Type: 'Map', ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED' }, ...inner }, End: true },
        I: { Type: 'Map', Iterator: inner, End: true },
      },
    });
    expect(state(machine, 'P/1').machines.map((each) => each.states[0]!.path)).toEqual([
      '/States/P~11/Branches/0/States/X',
      '/States/P~11/Branches/1/States/X',
    ]);
    expect([state(machine, 'M').mapMode, state(machine, 'I').mapMode]).toEqual(['DISTRIBUTED', 'INLINE']);
    expect(state(machine, 'I').machines[0]!.path).toBe('/States/I/Iterator');
  });

  it('reads Retry as a mark with its errors and attempts', () => {
    const { machine } = definitionGraph({
      States: {
        A: { Type: 'Task', Retry: [{ ErrorEquals: ['E'], MaxAttempts: 5 }, { ErrorEquals: ['F'] }, 4], End: true },
      },
    });
    expect(state(machine, 'A').retriers).toEqual([
      { errors: ['E'], maxAttempts: 5 },
      { errors: ['F'], maxAttempts: undefined },
    ]);
  });

  it('takes names of Object.prototype for names', () => {
    const { machine } = definitionGraph(
      JSON.parse(
        '{"StartAt":"__proto__","States":{"__proto__":{"Type":"Pass","Next":"constructor"},"constructor":{"Type":"Succeed"}}}',
      ),
    );
    expect(machine.states.map((each) => [each.name, each.type])).toEqual([
      ['__proto__', 'Pass'],
      ['constructor', 'Succeed'],
    ]);
  });

  it('leaves out what is nested deeper than the bound, and says so', () => {
    let definition: unknown = { StartAt: 'X', States: { X: { Type: 'Pass', End: true } } };
    for (let depth = 0; depth < 3000; depth += 1) {
      definition = { StartAt: 'M', States: { M: { Type: 'Map', ItemProcessor: definition, End: true } } };
    }
    const graph = definitionGraph(definition);
    expect(graph.truncated).toBe(true);
    let machine: MachineGraph | undefined = graph.machine;
    let depth = -1;
    for (; machine !== undefined; depth += 1) machine = machine.states[0]?.machines[0];
    expect(depth).toBe(maximumDepth);
  });

  it.each([null, 1, 'x', [], {}, { States: [] }, { States: null }, { StartAt: 3 }])(
    'gives an empty graph for %j',
    (value) => {
      expect(definitionGraph(value).machine.states).toEqual([]);
    },
  );
});
