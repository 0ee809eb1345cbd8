// Knows what a layout must never do; used by the tests of this room.
import { bottom, boxesMeet, right, type Box, type Point } from './box';
import type { Curve } from './edgeCurve';
import type { LaidMachine } from './layoutGraph';

/** Points along a path, about every few pixels. */
export function curvePoints(curve: Curve): Point[] {
  const points = [curve.start];
  let at = curve.start;
  for (const segment of curve.segments) {
    const [x1 = 0, y1 = 0, x2 = x1, y2 = y1, x = x1, y = y1] = segment;
    const steps = 24;
    for (let step = 1; step <= steps; step += 1) {
      const t = step / steps;
      const u = 1 - t;
      if (segment.length === 2) points.push({ x: at.x + (x - at.x) * t, y: at.y + (y - at.y) * t });
      else {
        points.push({
          x: u ** 3 * at.x + 3 * u * u * t * x1 + 3 * u * t * t * x2 + t ** 3 * x,
          y: u ** 3 * at.y + 3 * u * u * t * y1 + 3 * u * t * t * y2 + t ** 3 * y,
        });
      }
    }
    at = { x, y };
  }
  return points;
}

const shrink = (box: Box, by: number): Box => ({
  x: box.x + by,
  y: box.y + by,
  width: box.width - 2 * by,
  height: box.height - 2 * by,
});
const inside = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x - 0.5 &&
  inner.y >= outer.y - 0.5 &&
  right(inner) <= right(outer) + 0.5 &&
  bottom(inner) <= bottom(outer) + 0.5;
const holds = (box: Box, { x, y }: Point): boolean => x > box.x && x < right(box) && y > box.y && y < bottom(box);

/** Overlapping boxes, labels over boxes or labels, edges through boxes, and what leaves its machine; one line each. */
export function faultsOfLayout(machine: LaidMachine): string[] {
  const faults: string[] = [];
  const { states, edges } = machine;
  const labels = edges.flatMap((edge) =>
    edge.label === undefined ? [] : [{ name: `${edge.from}->${edge.to}`, box: edge.label }],
  );
  states.forEach((one, index) => {
    if (!inside(one, machine)) faults.push(`${one.state.name} outside its machine`);
    for (const other of states.slice(index + 1)) {
      if (boxesMeet(one, other)) faults.push(`${one.state.name} overlaps ${other.state.name}`);
    }
    for (const { name, box } of labels)
      if (boxesMeet(shrink(box, 0.5), one)) faults.push(`label ${name} covers ${one.state.name}`);
    for (const inner of one.machines) {
      if (!inside(inner, one)) faults.push(`a machine of ${one.state.name} outside it`);
      faults.push(...faultsOfLayout(inner));
    }
    for (const edge of edges) {
      const hit = curvePoints(edge.curve).find((point) => holds(shrink(one, 1), point));
      if (hit !== undefined) faults.push(`${edge.from}->${edge.to} (${edge.kind}) runs through ${one.state.name}`);
    }
  });
  labels.forEach(({ name, box }, index) => {
    if (!inside(box, machine)) faults.push(`label ${name} outside its machine`);
    for (const other of labels.slice(index + 1)) {
      if (boxesMeet(shrink(box, 0.5), shrink(other.box, 0.5))) faults.push(`label ${name} covers label ${other.name}`);
    }
  });
  return faults;
}
