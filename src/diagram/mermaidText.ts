// Knows how a graph is written as a Mermaid flowchart that GitHub accepts (Mermaid "Flowcharts: basic syntax", entity
// codes in quoted text). Ids are numbers of our own; every word of the definition stands inside quotes.
import {
  mermaidBranchStyle,
  mermaidCatchColour,
  mermaidClasses,
  mermaidGroupStyle,
  mermaidMissingColour,
} from './colours';
import { edgeText } from './edgeText';
import type { GraphState, MachineGraph, WorkflowGraph } from './definitionGraph';
import { englishDiagramWords, type DiagramWords } from './diagramWords';

const shapes: Readonly<Record<GraphState['type'], readonly [open: string, close: string]>> = {
  Task: ['[', ']'],
  Pass: ['[/', '/]'],
  Choice: ['{', '}'],
  Wait: ['(', ')'],
  Succeed: ['([', '])'],
  Fail: ['([', '])'],
  Parallel: ['[[', ']]'],
  Map: ['[[', ']]'],
  Unknown: ['[', ']'],
  Missing: ['[', ']'],
};

/** Labels on edges are cut here, in characters; the definition has the rest. */
const maximumLabel = 90;

interface Writer {
  lines: string[];
  words: DiagramWords;
  machines: number;
  states: number;
  edges: number;
  catchEdges: number[];
  missingEdges: number[];
  classes: Set<GraphState['type'] | 'Start' | 'Final'>;
}

/**
 * The graph as Mermaid `flowchart` text.
 * @param words Localised labels; English when absent.
 * @returns Text that ends in a newline; valid for Mermaid 11, and so for GitHub.
 */
export function mermaidText(graph: WorkflowGraph, words: DiagramWords = englishDiagramWords): string {
  const writer: Writer = {
    lines: ['flowchart TD'],
    words,
    machines: 0,
    states: 0,
    edges: 0,
    catchEdges: [],
    missingEdges: [],
    classes: new Set(),
  };
  writeMachine(graph.machine, '  ', writer);
  for (const type of writer.classes) writer.lines.push(`  classDef ${className(type)} ${mermaidClasses[type]}`);
  const style = (edges: number[], colour: string): void => {
    if (edges.length > 0) writer.lines.push(`  linkStyle ${edges.join(',')} stroke:${colour}`);
  };
  style(writer.catchEdges, mermaidCatchColour);
  style(writer.missingEdges, mermaidMissingColour);
  return `${writer.lines.join('\n')}\n`;
}

/** `end` is a word of Mermaid's own, so no class or id may be called so: all of ours carry a prefix. */
const className = (type: string): string => `asl${type}`;

function writeMachine(machine: MachineGraph, indent: string, writer: Writer): void {
  const number = writer.machines++;
  const ids = new Map(machine.states.map((state) => [state.name, `s${writer.states++}`]));
  const idOf = (name: string): string => ids.get(name) ?? 's0';
  if (machine.startAt !== undefined) writer.lines.push(`${indent}start${number}((" ")):::${className('Start')}`);
  for (const state of machine.states) writeState(state, idOf(state.name), indent, writer);
  if (machine.startAt !== undefined) {
    writer.classes.add('Start');
    writeEdge(`${indent}start${number} --> ${idOf(machine.startAt)}`, writer);
  }
  const missing = new Set(machine.states.filter((state) => state.type === 'Missing').map((state) => state.name));
  for (const edge of machine.edges) {
    const text = cut(edgeText(edge, writer.words));
    const label = text === '' ? '' : `|"${escapeMermaid(text)}"|`;
    if (edge.kind === 'catch') writer.catchEdges.push(writer.edges);
    else if (missing.has(edge.to)) writer.missingEdges.push(writer.edges);
    writeEdge(`${indent}${idOf(edge.from)} ${edge.kind === 'catch' ? '-.->' : '-->'}${label} ${idOf(edge.to)}`, writer);
  }
  const ends = machine.states.filter((state) => state.isEnd && state.type !== 'Succeed' && state.type !== 'Fail');
  if (ends.length === 0) return;
  writer.classes.add('Final');
  writer.lines.push(`${indent}final${number}(((" "))):::${className('Final')}`);
  for (const state of ends) writeEdge(`${indent}${idOf(state.name)} --> final${number}`, writer);
}

function writeEdge(line: string, writer: Writer): void {
  writer.lines.push(line);
  writer.edges += 1;
}

function writeState(state: GraphState, id: string, indent: string, writer: Writer): void {
  const { words } = writer;
  const notes: string[] = [];
  if (state.type === 'Missing' && state.name !== '') notes.push(words.missing);
  if (state.type === 'Unknown') notes.push(words.unknownType);
  if (state.type === 'Map')
    notes.push(state.mapMode === 'DISTRIBUTED' ? `${words.forEach}, ${words.distributed}` : words.forEach);
  if (state.retriers.length > 0) notes.push(`↻ ${words.retry}`);
  const name = state.type === 'Missing' && state.name === '' ? words.noTarget : state.name;
  const label = `"${[name, ...notes].map(escapeMermaid).join('<br/>')}"`;
  const machines = state.machines.filter((machine) => machine.states.length > 0);
  if (machines.length === 0) {
    writer.classes.add(state.type);
    const [open, close] = shapes[state.type];
    writer.lines.push(`${indent}${id}${open}${label}${close}:::${className(state.type)}`);
    return;
  }
  writer.lines.push(`${indent}subgraph ${id}[${label}]`, `${indent}  direction TB`);
  machines.forEach((machine, index) => {
    if (machines.length === 1) {
      writeMachine(machine, `${indent}  `, writer);
      return;
    }
    writer.lines.push(`${indent}  subgraph ${id}b${index}["${index + 1}"]`, `${indent}    direction TB`);
    writeMachine(machine, `${indent}    `, writer);
    writer.lines.push(`${indent}  end`, `${indent}  style ${id}b${index} ${mermaidBranchStyle}`);
  });
  // A subgraph takes no colours from a class, only from a style of its own.
  writer.lines.push(`${indent}end`, `${indent}style ${id} ${mermaidGroupStyle}`);
}

const cut = (text: string): string => {
  const characters = [...text];
  return characters.length > maximumLabel ? `${characters.slice(0, maximumLabel - 1).join('')}…` : text;
};

/** Characters that Mermaid, or the Markdown it reads labels as, would take for its own, as entity codes. */
export function escapeMermaid(text: string): string {
  const flat = text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
  const coded = flat.replaceAll(/["#&<>`*~\\[\]{}|;$]|\b__|__\b/g, (match) =>
    [...match].map((character) => `#${character.codePointAt(0) ?? 0};`).join(''),
  );
  const listed = coded.replace(/^(\d+)([.)])/, (_, digits: string, mark: string) => `${digits}#${mark.charCodeAt(0)};`);
  const dashed = listed.replace(/^[-+=]/, (mark) => `#${mark.charCodeAt(0)};`);
  return dashed === '' ? ' ' : dashed;
}
