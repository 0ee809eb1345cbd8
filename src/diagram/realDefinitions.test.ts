// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { definitionGraph, type MachineGraph } from './definitionGraph';
import { faultsOfLayout } from './faultsOfLayout.testing';
import { layoutGraph } from './layoutGraph';
import { hasRealDefinitions, realDefinitions } from './realDefinitions.testing';
import { svgText } from './svgText';

interface Written {
  StartAt?: string;
  States?: Record<string, WrittenState>;
}
interface WrittenState {
  Type?: string;
  Next?: string;
  Default?: string;
  Choices?: { Next?: string }[];
  Catch?: { Next?: string; ErrorEquals?: string[] }[];
  Branches?: Written[];
  ItemProcessor?: Written;
  Iterator?: Written;
  Retry?: unknown[];
}

/** Everything a definition writes, as sorted lines, found without the code under test. */
function written(machine: Written, at: string, lines: string[]): string[] {
  if (machine.StartAt !== undefined) lines.push(`${at} start ${machine.StartAt}`);
  for (const [name, state] of Object.entries(machine.States ?? {})) {
    lines.push(`${at} state ${name} ${state.Type ?? ''} retry ${(state.Retry ?? []).length}`);
    if (state.Next !== undefined) lines.push(`${at} next ${name} ${state.Next}`);
    if (state.Default !== undefined) lines.push(`${at} default ${name} ${state.Default}`);
    for (const rule of state.Choices ?? []) lines.push(`${at} choice ${name} ${rule.Next ?? ''}`);
    for (const catcher of state.Catch ?? [])
      lines.push(`${at} catch ${name} ${catcher.Next ?? ''} ${(catcher.ErrorEquals ?? []).join()}`);
    (state.Branches ?? []).forEach((branch, index) => written(branch, `${at}/${name}/${index}`, lines));
    const each = state.ItemProcessor ?? state.Iterator;
    if (each !== undefined) written(each, `${at}/${name}/0`, lines);
  }
  return lines.sort();
}

function drawn(machine: MachineGraph, at: string, lines: string[]): string[] {
  if (machine.startAt !== undefined) lines.push(`${at} start ${machine.startAt}`);
  for (const state of machine.states) {
    if (state.type === 'Missing') continue;
    lines.push(`${at} state ${state.name} ${state.type} retry ${state.retriers.length}`);
    state.machines.forEach((inner, index) => drawn(inner, `${at}/${state.name}/${index}`, lines));
  }
  for (const { kind, from, to, errors } of machine.edges) {
    // An edge to '' is a transition that is not written.
    if (to === '') continue;
    lines.push(kind === 'catch' ? `${at} catch ${from} ${to} ${errors.join()}` : `${at} ${kind} ${from} ${to}`);
  }
  return lines.sort();
}

describe.runIf(hasRealDefinitions())('every real definition', { timeout: 180_000 }, () => {
  const all = hasRealDefinitions() ? realDefinitions() : [];

  it('has every state, transition, Catch and Retry in its graph', () => {
    expect(all.length).toBeGreaterThan(200);
    for (const { file, definition } of all) {
      expect(drawn(definitionGraph(definition).machine, '', []), file).toEqual(written(definition as Written, '', []));
    }
  });

  it('is laid out without overlap of boxes and labels, and without an edge through a box', () => {
    const faults = all.flatMap(({ file, definition }) =>
      faultsOfLayout(layoutGraph(definitionGraph(definition)).machine).map((fault) => `${file}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  it('is well-formed SVG with an element for every state and a line for every transition', () => {
    const parser = new DOMParser();
    for (const { file, definition } of all) {
      const graph = definitionGraph(definition);
      const document = parser.parseFromString(svgText(layoutGraph(graph), { id: 'x', title: file }), 'image/svg+xml');
      expect(document.querySelector('parsererror'), file).toBeNull();
      const states = [...document.querySelectorAll('[data-state]')].map((element) => element.getAttribute('data-path'));
      const machines = (machine: MachineGraph): MachineGraph[] => [
        machine,
        ...machine.states.flatMap((state) => state.machines.flatMap(machines)),
      ];
      const inside = machines(graph.machine);
      expect(states.sort(), file).toEqual(
        inside.flatMap((machine) => machine.states.map((state) => state.path)).sort(),
      );
      const lines = new Set(
        [...document.querySelectorAll('[data-kind]')].map((element) =>
          JSON.stringify(['data-from', 'data-to', 'data-kind'].map((name) => element.getAttribute(name))),
        ),
      );
      for (const { from, to, kind } of inside.flatMap((machine) => machine.edges)) {
        expect(lines, file).toContain(JSON.stringify([from, to, kind]));
      }
    }
  });
});
