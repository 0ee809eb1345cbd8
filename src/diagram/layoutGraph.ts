// Knows where every state, label and edge of a graph lies. Each machine is laid out alone, the innermost first, so that an
// edge never crosses the border of a Parallel or a Map. Pixels, y downwards, the same everywhere.
import type { EdgeKind, GraphState, MachineGraph, WorkflowGraph } from './definitionGraph';
import { englishDiagramWords, type DiagramWords } from './diagramWords';
import { drawnEdges, labelNearSource, type LaidEdge } from './drawnEdges';
import type { Box } from './box';
import { moveCurve, selfLoopWidth, type Curve } from './edgeCurve';
import type { EdgeToRoute } from './edgePlan';
import { routeEdges } from './edgeRoutes';
import { liftLabels } from './labelPlaces';
import { placeNodes, placingBudget, type PlacingBudget } from './placeNodes';
import { even, stateBox, type StateBox } from './stateBox';

export type { LaidEdge };

export interface DiagramLayout {
  /** Of the whole picture with its margin, in pixels. */
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

export interface LaidState extends Box, StateBox {
  state: GraphState;
  machines: LaidMachine[];
}

export const startRadius = 5;
const startDistance = 20;
const groupPadding = 16;
const groupGap = 4;
const machineGap = 32;
const margin = 8;
const selfLoopHeight = 20;
const weights: Readonly<Record<EdgeKind | 'start', number>> = { start: 4, next: 4, default: 2, choice: 2, catch: 1 };

interface Context {
  words: DiagramWords;
  budget: PlacingBudget;
}

/**
 * Lays a graph out.
 * @param words Localised labels; English when absent.
 * @returns Absolute places in pixels, rounded by `svgText` only. Bounded: what is too large is laid out more simply.
 */
export function layoutGraph(graph: WorkflowGraph, words: DiagramWords = englishDiagramWords): DiagramLayout {
  const machine = layoutMachine(graph.machine, { words, budget: { remaining: placingBudget } });
  moveMachine(machine, margin, margin);
  return { width: machine.width + 2 * margin, height: machine.height + 2 * margin, machine, words };
}

function layoutMachine(graph: MachineGraph, context: Context): LaidMachine {
  const states = graph.states.map((state) => layoutState(state, context));
  const edges = drawnEdges(graph, context.words);
  const startBox: Box = { x: 0, y: 0, width: startRadius * 2, height: startRadius * 2 };
  const first = states.find((laid) => laid.state.isStart);
  // The first state begins the list, so that what leads back to it is what is drawn upwards.
  const ordered = first === undefined ? states : [first, ...states.filter((laid) => laid !== first)];
  const boxes: Box[] = first === undefined ? ordered : [startBox, ...ordered];
  const indexOf = new Map(ordered.map((laid, index) => [laid.state.name, index + (first === undefined ? 0 : 1)]));
  const lines = edges.map((edge) => {
    const [from, to] = [indexOf.get(edge.from) ?? 0, indexOf.get(edge.to) ?? 0];
    return { from, to, weight: weights[edge.kind], label: from === to ? selfLoopSize(edge, edges) : edge.label };
  });
  if (first !== undefined) lines.push({ from: 0, to: 1, weight: weights.start, label: undefined });
  const places = placeNodes(boxes, lines, context.budget);

  boxes.forEach((box, index) => {
    const centre = places.nodes[index] ?? { x: 0, y: 0 };
    box.x = centre.x - box.width / 2;
    box.y = centre.y - box.height / 2;
  });
  for (const laid of states) for (const inner of laid.machines) moveMachine(inner, laid.x, laid.y);
  const bands = new Map<number, number>(places.lanes.map((y) => [Math.round(y), 1]));
  const widen = (y: number, height: number): void => {
    bands.set(Math.round(y), Math.max(bands.get(Math.round(y)) ?? 0, height / 2));
  };
  for (const laid of states) widen(laid.y + laid.height / 2, laid.height);
  const routes = lines.map(({ from, to }, index): EdgeToRoute => {
    const [fromBox, toBox] = [boxes[from] ?? startBox, boxes[to] ?? startBox];
    const place = places.edges[index];
    const edge = edges[index];
    if (edge !== undefined && from !== to) placeLabel(edge, place?.label, widen);
    return { from: fromBox, to: toBox, through: place?.through ?? [], kind: edge?.kind ?? 'start', label: edge?.label };
  });
  if (!places.hasLabels) for (const edge of edges) edge.label = undefined;
  placeSelfLoopLabels(edges, (name) => boxes[indexOf.get(name) ?? -1]);
  for (const route of routes) labelNearSource(route, routes, states, bands);
  if (first !== undefined) {
    // Nothing else lies between the dot and its state: the dot comes closer than a whole rank.
    startBox.x = first.x + first.width / 2 - startRadius;
    startBox.y = Math.max(startBox.y, first.y - startDistance - startBox.height);
    routes.splice(-1, 1, { from: startBox, to: first, through: [], kind: 'start', label: undefined });
  }
  const curves = routeEdges(routes, states, bands);
  edges.forEach((edge, index) => (edge.curve = curves[index] ?? edge.curve));
  liftLabels(edges, states);
  const curve = first === undefined ? undefined : curves.at(-1);
  const start = curve && { x: startBox.x + startRadius, y: startBox.y + startRadius, curve };
  const machine: LaidMachine = { x: 0, y: 0, width: 0, height: 0, graph, start, states, edges };
  fit(machine);
  return machine;
}

/** Room for all loops of a state to itself, taken by the first of them: their labels stand below each other. */
function selfLoopSize(edge: LaidEdge, edges: LaidEdge[]): { width: number; height: number } | undefined {
  const loops = edges.filter((each) => each.from === edge.from && each.to === edge.from);
  if (loops[0] !== edge) return undefined;
  return {
    width: selfLoopWidth + loops.reduce((width, { label }) => Math.max(width, label?.width ?? 0), 0),
    height: loops.reduce((height, { label }) => height + (label?.height ?? selfLoopHeight), 0),
  };
}

/** Puts the labels of a state's loops beside them, below each other. */
function placeSelfLoopLabels(edges: LaidEdge[], boxOf: (name: string) => Box | undefined): void {
  for (const first of edges) {
    const box = boxOf(first.from);
    const loops = edges.filter((each) => each.from === first.from && each.to === first.from);
    if (loops[0] !== first || box === undefined) continue;
    let y = box.y + box.height / 2 - (selfLoopSize(first, edges)?.height ?? 0) / 2;
    for (const { label } of loops) {
      if (label !== undefined) {
        label.x = box.x + box.width + selfLoopWidth;
        label.y = y;
      }
      y += label?.height ?? selfLoopHeight;
    }
  }
}

/** Puts a label where its line will run; a line without a place for one keeps its text as tooltip only. */
function placeLabel(
  edge: LaidEdge,
  place: { x: number; y: number } | undefined,
  widen: (y: number, height: number) => void,
): void {
  const { label } = edge;
  if (label === undefined) return;
  if (place === undefined) {
    edge.label = undefined;
  } else {
    label.x = place.x - label.width / 2;
    label.y = place.y - label.height / 2;
    widen(place.y, label.height);
  }
}

function layoutState(state: GraphState, context: Context): LaidState {
  const machines = state.machines
    .filter((machine) => machine.states.length > 0)
    .map((machine) => layoutMachine(machine, context));
  const inner = machines.reduce((sum, machine) => sum + machine.width + machineGap, -machineGap);
  const box = stateBox(state, context.words, machines.length === 0 ? undefined : inner + 2 * groupPadding);
  const laid: LaidState = { x: 0, y: 0, ...box, state, machines };
  if (machines.length === 0) return laid;
  const tallest = laid.machines.reduce((height, machine) => Math.max(height, machine.height), 0);
  laid.width = even(Math.max(laid.width, inner + 2 * groupPadding));
  const top = laid.height + groupGap;
  let x = (laid.width - inner) / 2;
  for (const machine of laid.machines) {
    moveMachine(machine, x, top);
    x += machine.width + machineGap;
  }
  laid.height = even(top + tallest + groupPadding);
  return laid;
}

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
