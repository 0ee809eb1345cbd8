// Knows where every state, label and edge of a graph lies. Each machine is laid out alone by dagre, the innermost first,
// so that an edge never crosses the border of a Parallel or a Map. Pixels, y downwards, the same everywhere.
import { Graph, layout as dagreLayout } from '@dagrejs/dagre';
import { edgeText } from './edgeText';
import { moveCurve, routeEdges, selfLoopWidth, type Box, type Curve, type EdgeToRoute } from './edgeRoutes';
import type { EdgeKind, GraphState, MachineGraph, WorkflowGraph } from './definitionGraph';
import { englishDiagramWords, type DiagramWords } from './diagramWords';
import { stateCaption } from './stateCaption';
import { textWidth, wrapText } from './textMetrics';

export interface DiagramLayout {
  width: number;
  height: number;
  machine: LaidMachine;
  words: DiagramWords;
}

export interface LaidMachine extends Box {
  graph: MachineGraph;
  /** The dot from which the edge to StartAt comes, and that edge; absent without StartAt. */
  start: { x: number; y: number; curve: Curve } | undefined;
  states: LaidState[];
  edges: LaidEdge[];
}

export interface LaidState extends Box {
  state: GraphState;
  /** The name, wrapped; the whole of it is in `state.name`. */
  lines: string[];
  caption: string;
  machines: LaidMachine[];
}

/** All transitions of one kind from one state to another, drawn as one line. */
export interface LaidEdge {
  from: string;
  to: string;
  kind: EdgeKind;
  /** The whole text of each transition. */
  texts: string[];
  /** What is written on the line. */
  label: (Box & { lines: string[] }) | undefined;
  curve: Curve;
}

export const nameSize = 13.5;
export const nameLine = 17;
export const captionSize = 11;
export const captionLine = 15;
export const labelSize = 11.5;
export const labelLine = 14;
export const boxPadding = 12;
export const iconWidth = 26;
export const retryWidth = 22;
export const groupHeader = 12;
export const startRadius = 5;
const startDistance = 20;

/** A name takes the first of these widths in which it needs no more than three lines. */
const nameWidths = [190, 230, 290];
const captionWidth = 250;
const labelWidth = 165;
const labelLines = 3;
const labelTexts = 4;
const groupPadding = 16;
const machineGap = 32;
const margin = 8;
const spacing = { rankdir: 'TB', nodesep: 26, edgesep: 18, ranksep: 40, marginx: 0, marginy: 0 };
const weights: Readonly<Record<EdgeKind, number>> = { next: 4, default: 2, choice: 2, catch: 1 };

/**
 * Lays a graph out.
 * @param words Localised labels; English when absent.
 * @returns Absolute places in pixels, rounded by `svgText` only.
 */
export function layoutGraph(graph: WorkflowGraph, words: DiagramWords = englishDiagramWords): DiagramLayout {
  const machine = layoutMachine(graph.machine, words);
  moveMachine(machine, margin, margin);
  return { width: machine.width + 2 * margin, height: machine.height + 2 * margin, machine, words };
}

function layoutMachine(graph: MachineGraph, words: DiagramWords): LaidMachine {
  const states = graph.states.map((state) => layoutState(state, words));
  const byName = new Map(states.map((laid) => [laid.state.name, laid]));
  const edges = drawnEdges(graph, words);
  const dagre = new Graph({ multigraph: true });
  dagre.setGraph(spacing);
  const ids = new Map(states.map((laid, index) => [laid.state.name, `s${index}`]));
  const idOf = (name: string): string => ids.get(name) ?? '';
  const startBox: Box = { x: 0, y: 0, width: startRadius * 2, height: startRadius * 2 };
  const target = graph.startAt === undefined ? undefined : byName.get(graph.startAt);
  if (target !== undefined) dagre.setNode('start', { width: startBox.width, height: startBox.height });
  for (const laid of states) dagre.setNode(idOf(laid.state.name), { width: laid.width, height: laid.height });
  if (target !== undefined) dagre.setEdge('start', idOf(target.state.name), { weight: 4 });
  edges.forEach((edge, index) => {
    const extra = edge.from === edge.to ? selfLoopWidth : 0;
    const width = (edge.label?.width ?? 0) + extra;
    const size = width > 0 ? { width, height: edge.label?.height ?? 20, labelpos: 'c' } : {};
    dagre.setEdge(idOf(edge.from), idOf(edge.to), { weight: weights[edge.kind], ...size }, `e${index}`);
  });
  if (states.length > 0) dagreLayout(dagre);

  const place = (box: Box, id: string): void => {
    const node = dagre.node(id) as { x: number; y: number };
    box.x = node.x - box.width / 2;
    box.y = node.y - box.height / 2;
  };
  const bands = new Map<number, number>();
  const widen = (y: number, height: number): void => {
    bands.set(Math.round(y), Math.max(bands.get(Math.round(y)) ?? 0, height / 2));
  };
  if (target !== undefined) place(startBox, 'start');
  for (const laid of states) {
    const inner = { x: laid.x, y: laid.y };
    place(laid, idOf(laid.state.name));
    for (const machine of laid.machines) moveMachine(machine, laid.x - inner.x, laid.y - inner.y);
    widen(laid.y + laid.height / 2, laid.height);
  }
  const routes: EdgeToRoute[] = edges.map((edge, index) => {
    const from = byName.get(edge.from) ?? startBox;
    const to = byName.get(edge.to) ?? startBox;
    const placed = dagre.edge(idOf(edge.from), idOf(edge.to), `e${index}`) as PlacedEdge;
    if (edge.label !== undefined) {
      const beside = from === to ? from.x + from.width + selfLoopWidth + edge.label.width / 2 : undefined;
      edge.label.x = (beside ?? placed.x ?? 0) - edge.label.width / 2;
      edge.label.y = (beside === undefined ? (placed.y ?? 0) : from.y + from.height / 2) - edge.label.height / 2;
      if (beside === undefined) widen(placed.y ?? 0, edge.label.height);
    }
    return { from, to, through: placed.points.slice(1, -1), label: edge.label };
  });
  for (const route of routes) labelNearSource(route, routes, states, bands);
  if (target !== undefined) {
    // Nothing else lies between the dot and its state: the dot comes closer than a whole rank.
    startBox.x = target.x + target.width / 2 - startRadius;
    startBox.y = Math.max(startBox.y, target.y - startDistance - startBox.height);
    routes.push({ from: startBox, to: target, through: [], label: undefined });
  }
  const curves = routeEdges(routes, states, bands);
  edges.forEach((edge, index) => (edge.curve = curves[index] ?? edge.curve));
  const startCurve = curves[edges.length];
  const start =
    startCurve === undefined
      ? undefined
      : { x: startBox.x + startRadius, y: startBox.y + startRadius, curve: startCurve };
  const machine: LaidMachine = { x: 0, y: 0, width: 0, height: 0, graph, start, states, edges };
  fit(machine);
  return machine;
}

/** The layout puts the label of a long edge in its middle; where there is room, it is read sooner at its beginning. */
function labelNearSource(route: EdgeToRoute, routes: EdgeToRoute[], boxes: Box[], bands: Map<number, number>): void {
  const { from, to, through, label } = route;
  const first = through[0];
  if (label === undefined || first === undefined || from.y >= to.y || through.length < 3) return;
  const half = Math.max(bands.get(Math.round(first.y)) ?? 0, 10);
  const place = { ...label, x: first.x - label.width / 2, y: first.y - label.height / 2 };
  const gap = 6;
  const near = (x: number, y: number, width: number, height: number): boolean =>
    x < place.x + place.width + gap && x + width > place.x - gap && y < place.y + place.height && y + height > place.y;
  const taken =
    label.height / 2 > half ||
    boxes.some((box) => near(box.x, box.y, box.width, box.height)) ||
    routes.some((other) => {
      if (other === route) return false;
      const { label: box } = other;
      return (
        (box !== undefined && near(box.x, box.y, box.width, box.height)) ||
        other.through.some((point) => near(point.x, point.y - 1, 0, 2))
      );
    });
  if (taken) return;
  Object.assign(label, place);
  bands.set(Math.round(first.y), Math.max(bands.get(Math.round(first.y)) ?? 0, label.height / 2));
}

interface PlacedEdge {
  x?: number;
  y?: number;
  points: { x: number; y: number }[];
}

/** One line for all transitions of a kind between two states, with their texts stacked. */
function drawnEdges(graph: MachineGraph, words: DiagramWords): LaidEdge[] {
  const groups = new Map<string, LaidEdge>();
  for (const edge of graph.edges) {
    const key = JSON.stringify([edge.from, edge.to, edge.kind]);
    const curve: Curve = { start: { x: 0, y: 0 }, segments: [], tip: 'down' };
    const group = groups.get(key) ?? {
      from: edge.from,
      to: edge.to,
      kind: edge.kind,
      texts: [],
      label: undefined,
      curve,
    };
    const text = edgeText(edge, words);
    if (text !== '') group.texts.push(text);
    groups.set(key, group);
  }
  for (const group of groups.values()) {
    if (group.texts.length === 0) continue;
    const shown = group.texts.length > labelTexts ? group.texts.slice(0, labelTexts - 1) : group.texts;
    const lines = shown.flatMap((text) => wrapText(text, labelSize, labelWidth, shown.length > 2 ? 1 : labelLines));
    const left = group.texts.length - shown.length;
    if (left > 0) lines.push(words.more.replace('#', String(left)));
    const width = Math.max(...lines.map((line) => textWidth(line, labelSize))) + 8;
    group.label = { x: 0, y: 0, width, height: lines.length * labelLine + 4, lines };
  }
  return [...groups.values()];
}

function layoutState(state: GraphState, words: DiagramWords): LaidState {
  const shownName = state.type === 'Missing' && state.name === '' ? words.noTarget : state.name;
  const lines = wrapName(shownName);
  const caption = wrapText(stateCaption(state, words), captionSize, captionWidth, 1)[0] ?? '';
  const textWide = Math.max(...lines.map((line) => textWidth(line, nameSize)), textWidth(caption, captionSize));
  const retry = state.retriers.length > 0 ? retryWidth : 0;
  const width = Math.max(96, 2 * boxPadding + iconWidth + textWide + retry);
  const height = 2 * 9 + lines.length * nameLine + (caption === '' ? 0 : captionLine);
  const laid: LaidState = { x: 0, y: 0, width: even(width), height: even(height), state, lines, caption, machines: [] };
  const machines = state.machines.filter((machine) => machine.states.length > 0);
  if (machines.length === 0) return laid;
  laid.machines = machines.map((machine) => layoutMachine(machine, words));
  const inner = laid.machines.reduce((sum, machine) => sum + machine.width + machineGap, -machineGap);
  const wide = Math.max(laid.width, inner + 2 * groupPadding);
  let x = (wide - inner) / 2;
  for (const machine of laid.machines) {
    moveMachine(machine, x, laid.height + 4);
    x += machine.width + machineGap;
  }
  laid.width = even(wide);
  laid.height = even(laid.height + 4 + Math.max(...laid.machines.map((machine) => machine.height)) + groupPadding);
  return laid;
}

function wrapName(name: string): string[] {
  const tries = nameWidths.map((width) => wrapText(name, nameSize, width, 3));
  return tries.find((lines) => !lines.at(-1)?.endsWith('…')) ?? tries.at(-1) ?? [];
}

const even = (size: number): number => Math.ceil(size / 2) * 2;

/** Moves a machine so that all of it lies right of and below 0,0, and takes its size. */
function fit(machine: LaidMachine): void {
  const xs: number[] = [];
  const ys: number[] = [];
  const addBox = (box: Box): void => {
    xs.push(box.x, box.x + box.width);
    ys.push(box.y, box.y + box.height);
  };
  for (const laid of machine.states) addBox(laid);
  for (const { label, curve } of machine.edges) {
    if (label !== undefined) addBox(label);
    for (const segment of curve.segments) segment.forEach((value, index) => (index % 2 === 0 ? xs : ys).push(value));
  }
  if (machine.start !== undefined) {
    const { x, y } = machine.start;
    addBox({ x: x - startRadius, y: y - startRadius, width: 2 * startRadius, height: 2 * startRadius });
  }
  if (xs.length === 0) return;
  const bounds = xs.reduce((range, x) => [Math.min(range[0], x), Math.max(range[1], x)] as const, [
    Infinity,
    -Infinity,
  ] as const);
  const upright = ys.reduce((range, y) => [Math.min(range[0], y), Math.max(range[1], y)] as const, [
    Infinity,
    -Infinity,
  ] as const);
  moveMachine(machine, -bounds[0], -upright[0]);
  machine.x = 0;
  machine.y = 0;
  machine.width = bounds[1] - bounds[0];
  machine.height = upright[1] - upright[0];
}

function moveMachine(machine: LaidMachine, dx: number, dy: number): void {
  machine.x += dx;
  machine.y += dy;
  if (machine.start !== undefined) {
    machine.start.x += dx;
    machine.start.y += dy;
    moveCurve(machine.start.curve, dx, dy);
  }
  for (const laid of machine.states) {
    laid.x += dx;
    laid.y += dy;
    for (const inner of laid.machines) moveMachine(inner, dx, dy);
  }
  for (const edge of machine.edges) {
    if (edge.label !== undefined) {
      edge.label.x += dx;
      edge.label.y += dy;
    }
    moveCurve(edge.curve, dx, dy);
  }
}
