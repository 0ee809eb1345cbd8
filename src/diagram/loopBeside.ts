// Knows the way of an edge that leads back up: beside the boxes, where nothing is in its way.
import { boxesMeet, centreY, right, type Box } from './box';
import { selfLoopWidth } from './edgeCurve';
import { cornerRadius, endOf, type EdgePlan, type EdgeToRoute } from './edgePlan';

/** How far beside its boxes a loop runs, how much further at each try, and how far from where the layout thought of it. */
const loopDistance = 22;
const loopStep = 12;
const loopTries = 5;
const loopReach = 90;

/**
 * The calmest way back: out of one side, straight up beside both boxes, into the same side. Undefined for an edge that goes
 * down, and where other boxes, lines or labels are in the way.
 */
export function loopBeside(edge: EdgeToRoute, edges: EdgeToRoute[], boxes: Box[], taken: Box[]): EdgePlan | undefined {
  const { from, to, through, label } = edge;
  if (from === to || centreY(from) <= centreY(to)) return undefined;
  const channel = through.reduce((sum, point) => sum + point.x, 0) / Math.max(1, through.length);
  const [top, foot] = [centreY(to), centreY(from)];
  const others = edges.filter((other) => other !== edge);
  const obstacles = [
    ...boxes.filter((box) => box !== from && box !== to),
    ...others.flatMap((other) => (other.label === undefined ? [] : [other.label])),
    ...others.flatMap((other) => other.through.map(({ x, y }) => ({ x: x - 5, y: y - 1, width: 10, height: 2 }))),
    ...others.flatMap((other) =>
      other.from === other.to ? [{ ...other.from, x: right(other.from), width: selfLoopWidth }] : [],
    ),
    ...taken,
  ];
  const free = (area: Box): boolean => !obstacles.some((obstacle) => boxesMeet(area, obstacle));
  const ways: { x: number; side: 'left' | 'right'; label: Box | undefined }[] = [];
  for (const side of ['left', 'right'] as const) {
    const out = side === 'left' ? -1 : 1;
    const edgeX = side === 'left' ? Math.min(from.x, to.x) : Math.max(right(from), right(to));
    for (let step = 0; step < loopTries; step += 1) {
      const x = edgeX + out * (loopDistance + step * loopStep);
      const level = (box: Box): Box => {
        const low = side === 'left' ? x : right(box);
        return { x: low, y: centreY(box) - 8, width: Math.abs((side === 'left' ? box.x : right(box)) - x), height: 16 };
      };
      if (!free({ x: x - 6, y: top, width: 12, height: foot - top }) || !free(level(from)) || !free(level(to)))
        continue;
      if (label === undefined) {
        ways.push({ x, side, label });
        break;
      }
      const centred = { ...label, x: x - label.width / 2 };
      const outside = { ...label, x: side === 'left' ? x - label.width + 8 : x - 8 };
      const place = [centred, outside].find((area) => free(area) && !boxesMeet(area, from) && !boxesMeet(area, to));
      if (place === undefined) continue;
      ways.push({ x, side, label: place });
      break;
    }
  }
  const best = ways.sort((one, other) => Math.abs(one.x - channel) - Math.abs(other.x - channel))[0];
  if (best === undefined || Math.abs(best.x - channel) > loopReach) return undefined;
  taken.push({ x: best.x - 5, y: top, width: 10, height: foot - top });
  if (label !== undefined && best.label !== undefined) Object.assign(label, best.label);
  const points = [
    { x: best.x, y: foot - cornerRadius },
    { x: best.x, y: top + cornerRadius },
  ];
  const source = endOf(from, best.side, best.x);
  return { edge, points, source, target: endOf(to, best.side, best.x), laneOut: 0, laneIn: 0 };
}
