// Knows which lines are drawn for the transitions of a machine, and the label of each: one line for all transitions of a
// kind between the same two states, with their texts stacked.
import type { EdgeKind, MachineGraph } from './definitionGraph';
import type { DiagramWords } from './diagramWords';
import type { Box } from './box';
import type { Curve } from './edgeCurve';
import type { EdgeToRoute } from './edgePlan';
import { edgeText } from './edgeText';
import { textWidth, wrapText } from './textMetrics';

export interface LaidEdge {
  from: string;
  to: string;
  kind: EdgeKind;
  /** The whole text of each transition. */
  texts: string[];
  /** What is written on the line; the box is in pixels. */
  label: (Box & { lines: string[] }) | undefined;
  curve: Curve;
}

export const labelSize = 11.5;
export const labelLine = 14;
const labelWidth = 165;
const labelLines = 3;
const labelTexts = 4;
const labelPadding = 4;

/** The lines of a machine, without places yet. */
export function drawnEdges(graph: MachineGraph, words: DiagramWords): LaidEdge[] {
  const groups = new Map<string, LaidEdge>();
  for (const edge of graph.edges) {
    const key = JSON.stringify([edge.from, edge.to, edge.kind]);
    let group = groups.get(key);
    if (group === undefined) {
      const curve: Curve = { start: { x: 0, y: 0 }, segments: [], tip: 'down' };
      group = { from: edge.from, to: edge.to, kind: edge.kind, texts: [], label: undefined, curve };
      groups.set(key, group);
    }
    const text = edgeText(edge, words);
    if (text !== '') group.texts.push(text);
  }
  for (const group of groups.values()) group.label = label(group.texts, words);
  return [...groups.values()];
}

function label(texts: string[], words: DiagramWords): LaidEdge['label'] {
  if (texts.length === 0) return undefined;
  const shown = texts.length > labelTexts ? texts.slice(0, labelTexts - 1) : texts;
  const lines = shown.flatMap((text) => wrapText(text, labelSize, labelWidth, shown.length > 2 ? 1 : labelLines));
  if (texts.length > shown.length) lines.push(words.more.replace('#', String(texts.length - shown.length)));
  const width = Math.max(...lines.map((line) => textWidth(line, labelSize))) + 2 * labelPadding;
  return { x: 0, y: 0, width, height: lines.length * labelLine + labelPadding, lines };
}

/** A label this high fits between two ranks even where the layout thought of none. */
const freeHalfHeight = 10;
const labelGap = 6;

/** The layout puts the label of a long edge in its middle; where there is room, it is read sooner at its beginning. */
export function labelNearSource(
  route: EdgeToRoute,
  routes: EdgeToRoute[],
  boxes: Box[],
  bands: Map<number, number>,
): void {
  const { from, to, through, label: own } = route;
  const first = through[0];
  if (own === undefined || first === undefined || from.y >= to.y || through.length < 3) return;
  const rank = Math.round(first.y);
  const half = Math.max(bands.get(rank) ?? 0, freeHalfHeight);
  if (own.height / 2 > half) return;
  const place = { ...own, x: first.x - own.width / 2, y: first.y - own.height / 2 };
  const near = ({ x, y, width, height }: Box): boolean =>
    x < place.x + place.width + labelGap &&
    x + width > place.x - labelGap &&
    y < place.y + place.height &&
    y + height > place.y;
  const isTaken =
    boxes.some(near) ||
    routes.some(
      (other) =>
        other !== route &&
        ((other.label !== undefined && near(other.label)) ||
          other.through.some(({ x, y }) => near({ x, y: y - 1, width: 0, height: 2 }))),
    );
  if (isTaken) return;
  Object.assign(own, place);
  bands.set(rank, Math.max(bands.get(rank) ?? 0, own.height / 2));
}
