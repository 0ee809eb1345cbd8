// Knows where along its line a label is best read: at the beginning of a long edge, where it covers nothing.
import { boxesMeet, type Box } from './box';
import type { LaidEdge } from './drawnEdges';
import type { Curve } from './edgeCurve';

/** A label nearer to its source than this, in pixels, stays where the layout put it. */
const nearEnough = 60;
const step = 5;
const gap = 5;
const lineRoom = 3;
/** Beyond so many edges the picture is a thicket, and looking for places costs more than it gives. */
const maximumEdges = 200;

/** Moves labels of long edges up along the upright parts of their lines, to the first place that is free. */
export function liftLabels(edges: LaidEdge[], boxes: Box[]): void {
  if (edges.length > maximumEdges) return;
  const lines = edges.map((edge) => lineBoxes(edge.curve));
  edges.forEach((edge, index) => {
    const { label, curve } = edge;
    if (label === undefined || curve.tip !== 'down' || label.y - curve.start.y < nearEnough) return;
    const isFree = (place: Box): boolean => {
      const wide = { x: place.x - gap, y: place.y - 1, width: place.width + 2 * gap, height: place.height + 2 };
      return !(
        boxes.some((box) => boxesMeet(box, wide)) ||
        edges.some((other) => other !== edge && other.label !== undefined && boxesMeet(other.label, wide)) ||
        lines.some((parts, at) => at !== index && parts.some((part) => boxesMeet(part, wide)))
      );
    };
    for (const { x, top, foot } of uprightParts(curve)) {
      for (let y = top + lineRoom; y + label.height + lineRoom <= foot; y += step) {
        if (y > label.y - step) return;
        if (!isFree({ ...label, x: x - label.width / 2, y })) continue;
        label.x = x - label.width / 2;
        label.y = y;
        return;
      }
    }
  });
}

function uprightParts(curve: Curve): { x: number; top: number; foot: number }[] {
  const parts: { x: number; top: number; foot: number }[] = [];
  let at = curve.start;
  for (const segment of curve.segments) {
    const [x = 0, y = 0] = segment.slice(-2);
    const last = parts.at(-1);
    if (segment.length === 2 && Math.abs(x - at.x) < 0.6 && y > at.y) {
      // Straight on from the part before: the same part.
      if (last !== undefined && last.foot === at.y && Math.abs(last.x - x) < 0.6) last.foot = y;
      else parts.push({ x, top: at.y, foot: y });
    }
    at = { x, y };
  }
  return parts;
}

/** The line as small boxes, for finding out what meets it. */
function lineBoxes(curve: Curve): Box[] {
  const boxes: Box[] = [];
  let at = curve.start;
  for (const segment of curve.segments) {
    const xs = [at.x, ...segment.filter((_, index) => index % 2 === 0)];
    const ys = [at.y, ...segment.filter((_, index) => index % 2 === 1)];
    const [x, y] = [Math.min(...xs) - 1, Math.min(...ys) - 1];
    boxes.push({ x, y, width: Math.max(...xs) + 1 - x, height: Math.max(...ys) + 1 - y });
    at = { x: xs.at(-1) ?? at.x, y: ys.at(-1) ?? at.y };
  }
  return boxes;
}
