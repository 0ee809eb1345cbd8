// Knows the path of an edge: lines and calm curves whose tangents are upright at every rank, and the arrow at its end.
import { bottom, centreY, right, type Box, type Point } from './box';
import { cornerRadius, type EdgePlan, type End, type RankBands } from './edgePlan';

const arrowLength = 6;

/** A path: a start and then segments of 2 numbers (line to) or 6 (cubic curve to). */
export interface Curve {
  start: Point;
  segments: number[][];
  /** Which way the arrow points at the end of the path. */
  tip: 'down' | 'up' | 'left' | 'right';
}

/** A level part of an edge: two that lie on each other would read as one, unless they lead to the same box or are bundled. */
export interface LevelRun {
  y: number;
  low: number;
  high: number;
  target: Box;
  /** The box that it leaves in a bundle. */
  source: Box | undefined;
}

const levelGap = 5;
const levelSteps = [0, -6, 6, -12, 12, -18, 18];

/** The height nearest to the wished one, within bounds, at which a level run meets no other. */
function freeLevel(wish: number, lowest: number, highest: number, run: Omit<LevelRun, 'y'>, runs: LevelRun[]): number {
  const isFree = (y: number): boolean =>
    !runs.some(
      (other) =>
        other.target !== run.target &&
        (run.source === undefined || other.source !== run.source) &&
        Math.abs(other.y - y) < levelGap &&
        other.low < run.high - levelGap &&
        other.high > run.low + levelGap,
    );
  const tries = levelSteps.map((step) => wish + step).filter((y) => y === wish || (y >= lowest && y <= highest));
  return tries.find(isFree) ?? wish;
}

/**
 * The path of a planned edge whose ends have their places.
 * @param runs Level runs of the edges before this one; its own are added.
 */
export function edgeCurve(each: EdgePlan, bands: RankBands, runs: LevelRun[]): Curve {
  const { source, target } = each;
  const segments: number[][] = [];
  const start = anchor(source);
  let at = start;
  const lineTo = (x: number, y: number): void => {
    if (Math.abs(x - at.x) < 0.05 && Math.abs(y - at.y) < 0.05) return;
    segments.push([x, y]);
    at = { x, y };
  };
  const flowTo = (x: number, y: number, lane: number): void => {
    const [dx, dy] = [x - at.x, y - at.y];
    if (Math.abs(dx) < 0.6) {
      lineTo(x, y);
      return;
    }
    const middle = at.y + dy / 2;
    if (Math.abs(dx) < 2.4 * Math.abs(dy)) {
      segments.push([at.x, middle, x, middle, x, y]);
      at = { x, y };
      return;
    }
    // Too wide for one curve: down, level, down, with round corners.
    const bundledFrom = source.isBundled && segments.length <= 1 ? source.box : undefined;
    const run = { low: Math.min(at.x, x), high: Math.max(at.x, x), target: target.box, source: bundledFrom };
    const [lowest, highest] = [Math.min(at.y, y) + levelGap, Math.max(at.y, y) - levelGap];
    const level = freeLevel(middle + lane * dy, lowest, highest, run, runs);
    runs.push({ ...run, y: level });
    const radius = Math.min(cornerRadius, Math.abs(level - at.y), Math.abs(y - level));
    const [goX, goY] = [Math.sign(dx) * radius, Math.sign(dy) * radius];
    lineTo(at.x, level - goY);
    segments.push([at.x, level - goY / 2, at.x + goX / 2, level, at.x + goX, level]);
    at = { x: at.x + goX, y: level };
    lineTo(x - goX, level);
    segments.push([x - goX / 2, level, x, level + goY / 2, x, level + goY]);
    at = { x, y: level + goY };
    lineTo(x, y);
  };
  const direction = centreY(source.box) < centreY(target.box) ? 1 : -1;
  const leave = bandEdge(source.box, direction, bands);
  if (source.side === 'top' || source.side === 'bottom') {
    lineTo(start.x, leave);
  } else {
    const x = each.points[0]?.x ?? start.x;
    const turn = Math.sign(x - start.x) * Math.min(cornerRadius, Math.abs(x - start.x));
    lineTo(x - turn, start.y);
    segments.push([x - turn / 2, start.y, x, start.y - Math.abs(turn) / 2, x, start.y - Math.abs(turn)]);
    at = { x, y: start.y - Math.abs(turn) };
  }
  each.points.forEach((point, index) => flowTo(point.x, point.y, index === 0 ? each.laneOut : 0));
  const end = anchor(target);
  if (target.side === 'top' || target.side === 'bottom') {
    const enter = bandEdge(target.box, -direction, bands);
    const stop = end.y - direction * arrowLength;
    // The arrow needs a straight end: the curve is done a little before the box.
    const straight = direction > 0 ? Math.min(enter, stop - 2) : Math.max(enter, stop + 2);
    flowTo(end.x, straight, each.points.length > 0 || each.laneOut === 0 ? each.laneIn : each.laneOut);
    lineTo(end.x, stop);
    return { start, segments, tip: direction > 0 ? 'down' : 'up' };
  }
  const outward = target.side === 'right' ? 1 : -1;
  const turn = Math.min(cornerRadius, Math.abs(at.x - end.x) / 2);
  lineTo(at.x, end.y + turn);
  const corner = at.x;
  segments.push([corner, end.y + turn / 2, corner - (outward * turn) / 2, end.y, corner - outward * turn, end.y]);
  at = { x: corner - outward * turn, y: end.y };
  lineTo(end.x + outward * arrowLength, end.y);
  return { start, segments, tip: outward > 0 ? 'left' : 'right' };
}

const anchor = (end: End): Point => {
  const { box, side } = end;
  if (side === 'top') return { x: end.at, y: box.y };
  if (side === 'bottom') return { x: end.at, y: bottom(box) };
  return { x: side === 'left' ? box.x : right(box), y: end.at };
};

/** y where the rank of a box ends, upwards (-1) or downwards (1): a lower box leaves it upright before it turns. */
const bandEdge = (box: Box, direction: number, bands: RankBands): number => {
  const middle = centreY(box);
  return middle + direction * Math.max(box.height / 2, bands.get(Math.round(middle)) ?? 0);
};

/** Width that a loop of a state to itself takes beside its box, before its label. */
export const selfLoopWidth = 30;

/**
 * The path of a state that leads to itself: out of its right side and back.
 * @param index Which of its `count` loops this is, from the top.
 * @param label Beside which the loop turns; absent for a loop without one.
 */
export function selfLoop(box: Box, index: number, count: number, label: Box | undefined): Curve {
  const x = right(box);
  const share = box.height / (count + 1);
  const y = box.y + share * (index + 1);
  const half = Math.min(9, share * 0.4);
  const turn = label === undefined ? y : centreY(label);
  const out = x + selfLoopWidth - 2;
  const end = x + arrowLength;
  return { start: { x, y: y - half }, segments: [[out, turn - 12, out, turn + 12, end, y + half]], tip: 'left' };
}

/** The point of the arrow at the end of a curve. */
export function tipPoint(path: Curve): Point {
  const last = path.segments.at(-1) ?? [path.start.x, path.start.y];
  const x = last.at(-2) ?? 0;
  const y = last.at(-1) ?? 0;
  const along = { down: [0, 1], up: [0, -1], left: [-1, 0], right: [1, 0] } as const;
  const [dx, dy] = along[path.tip];
  return { x: x + dx * arrowLength, y: y + dy * arrowLength };
}

/** Shifts a path in place. */
export function moveCurve(path: Curve, dx: number, dy: number): void {
  path.start = { x: path.start.x + dx, y: path.start.y + dy };
  path.segments = path.segments.map((segment) => segment.map((value, index) => value + (index % 2 === 0 ? dx : dy)));
}
