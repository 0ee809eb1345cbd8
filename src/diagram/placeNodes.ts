// Knows how the boxes of one machine are placed in ranks: by dagre (layered drawing after Sugiyama), or, for a machine too
// large for it, row by row in a time that grows with the machine's size only.
import { Graph, layout } from '@dagrejs/dagre';
import type { Point } from './box';
import { rankOrder } from './rankOrder';

export interface NodeToPlace {
  width: number;
  height: number;
}

export interface EdgeToPlace {
  /** Positions in the list of nodes. */
  from: number;
  to: number;
  /** How much a straight, short edge is worth. */
  weight: number;
  label: { width: number; height: number } | undefined;
}

export interface Places {
  /** Centre of each node. */
  nodes: Point[];
  /** For each edge the points it passes between its two boxes, and the centre of its label where there is room for one. */
  edges: { through: Point[]; label: Point | undefined }[];
  /** Heights at which edges may run level, beside those of nodes and labels. */
  lanes: number[];
  /** False for a machine too large for labels; their texts remain as tooltips. */
  hasLabels: boolean;
}

const spacing = { rankdir: 'TB', nodesep: 26, edgesep: 18, ranksep: 40, marginx: 0, marginy: 0 };

/** What dagre may be given in one picture: nodes and edges over all its machines, and edges of one machine. */
export interface PlacingBudget {
  remaining: number;
}
export const placingBudget = 1500;
const maximumNodes = 220;
const maximumEdges = 300;

/** Places the nodes of one machine. The first node is the one that everything begins with. */
export function placeNodes(nodes: NodeToPlace[], edges: EdgeToPlace[], budget: PlacingBudget): Places {
  budget.remaining -= nodes.length + edges.length;
  if (nodes.length === 0) return { nodes: [], edges: [], lanes: [], hasLabels: true };
  if (nodes.length > maximumNodes || edges.length > maximumEdges || budget.remaining < 0)
    return placeInRows(nodes, edges);
  return placeByDagre(nodes, edges);
}

function placeByDagre(nodes: NodeToPlace[], edges: EdgeToPlace[]): Places {
  const graph = new Graph({ multigraph: true });
  graph.setGraph(spacing);
  nodes.forEach(({ width, height }, index) => graph.setNode(String(index), { width, height }));
  edges.forEach(({ from, to, weight, label }, index) => {
    const size = label === undefined ? {} : { ...label, labelpos: 'c' };
    graph.setEdge(String(from), String(to), { weight, ...size }, String(index));
  });
  layout(graph, { customOrder: rankOrder });
  return {
    nodes: nodes.map((_, index) => {
      const { x, y } = graph.node(String(index)) as Point;
      return { x, y };
    }),
    edges: edges.map(({ from, to }, index) => {
      const placed = graph.edge(String(from), String(to), String(index)) as Partial<Point> & { points: Point[] };
      const label = placed.x === undefined || placed.y === undefined ? undefined : { x: placed.x, y: placed.y };
      return { through: placed.points.slice(1, -1), label };
    }),
    lanes: [],
    hasLabels: true,
  };
}

const rowLength = 12;
const rowGap = 48;
const nodeGap = 26;
const laneGap = 6;

/** Rows by distance from the first node; edges that do not go to the next row run down or up beside all boxes. */
function placeInRows(nodes: NodeToPlace[], edges: EdgeToPlace[]): Places {
  const rows = rowsByDistance(nodes.length, edges).flatMap((row) => {
    const parts: number[][] = [];
    for (let at = 0; at < row.length; at += rowLength) parts.push(row.slice(at, at + rowLength));
    return parts;
  });
  const centres: Point[] = nodes.map(() => ({ x: 0, y: 0 }));
  const rowOf = nodes.map(() => 0);
  const tops: number[] = [];
  let y = 0;
  let widest = 0;
  rows.forEach((row, rowIndex) => {
    const width = row.reduce((sum, node) => sum + (nodes[node]?.width ?? 0) + nodeGap, -nodeGap);
    const height = row.reduce((tallest, node) => Math.max(tallest, nodes[node]?.height ?? 0), 0);
    let x = -width / 2;
    for (const node of row) {
      const own = nodes[node]?.width ?? 0;
      centres[node] = { x: x + own / 2, y: y + height / 2 };
      rowOf[node] = rowIndex;
      x += own + nodeGap;
    }
    tops.push(y);
    widest = Math.max(widest, width);
    y += height + rowGap;
  });
  tops.push(y);
  const lanes = tops.map((top) => top - rowGap / 2);
  let beside = widest / 2 + 20;
  const routed = edges.map(({ from, to }) => {
    const [start = 0, end = 0] = [rowOf[from], rowOf[to]];
    if (from === to || end === start + 1) return { through: [], label: undefined };
    beside += laneGap;
    const out = end > start ? (lanes[start + 1] ?? 0) : (lanes[start] ?? 0);
    const back = end > start ? (lanes[end] ?? 0) : (lanes[end + 1] ?? 0);
    return {
      through: [
        { x: beside, y: out },
        { x: beside, y: back },
      ],
      label: undefined,
    };
  });
  return { nodes: centres, edges: routed, lanes, hasLabels: false };
}

/** Nodes by their distance from the first; what it does not reach follows, in order, each with what it reaches. */
function rowsByDistance(count: number, edges: EdgeToPlace[]): number[][] {
  const targets: number[][] = Array.from({ length: count }, () => []);
  for (const { from, to } of edges) targets[from]?.push(to);
  const seen = new Set<number>();
  const rows: number[][] = [];
  for (let first = 0; first < count; first += 1) {
    if (seen.has(first)) continue;
    seen.add(first);
    let row = [first];
    for (let depth = 0; row.length > 0; depth += 1) {
      (rows[depth] ??= []).push(...row);
      const next: number[] = [];
      for (const node of row) {
        for (const target of targets[node] ?? []) {
          if (seen.has(target)) continue;
          seen.add(target);
          next.push(target);
        }
      }
      row = next;
    }
  }
  return rows;
}
