// Knows how an edge runs between two boxes: where it leaves and enters, through which points, as lines and calm curves
// whose tangents are upright at every rank. Pure geometry, in pixels, y downwards.

export interface Box {
  /** Top left corner. */
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

/** A path: a start and then segments of 2 numbers (line to) or 6 (cubic curve to). */
export interface Curve {
  start: Point;
  segments: number[][];
  /** Which way the arrow points at the end of the path. */
  tip: 'down' | 'up' | 'left' | 'right';
}

export interface EdgeToRoute {
  from: Box;
  to: Box;
  /** Points the layout gave between the two boxes, in order; one per rank that the edge passes. */
  through: Point[];
  /** Place of its label; moved when the edge takes another way than the layout thought. */
  label: Box | undefined;
}

/** Half the height of each rank, by its centre's y (rounded): the band that an edge passes upright. */
export type RankBands = ReadonlyMap<number, number>;

const portGap = 14;
const portInset = 20;
const sideGap = 10;
const cornerRadius = 14;
const arrowLength = 6;

type Side = 'top' | 'bottom' | 'left' | 'right';
interface End {
  box: Box;
  side: Side;
  /** Where the edge would like to meet the side, along it. */
  wish: number;
  at: number;
}
interface Plan {
  edge: EdgeToRoute;
  points: Point[];
  source: End;
  target: End;
  /** Height of the level run of a wide curve near the source and near the target, from -0.5 (high) to 0.5 (low). */
  laneOut: number;
  laneIn: number;
}

const centreX = (box: Box): number => box.x + box.width / 2;
const centreY = (box: Box): number => box.y + box.height / 2;
const right = (box: Box): number => box.x + box.width;
const clampTo = (box: Box, x: number): number => {
  const reach = Math.max(0, box.width / 2 - portInset);
  return Math.min(centreX(box) + reach, Math.max(centreX(box) - reach, x));
};

/** Routes all edges of one machine. `boxes` are all its boxes, so that a loop's side exit meets none of them. */
export function routeEdges(edges: EdgeToRoute[], boxes: Box[], bands: RankBands): Curve[] {
  const taken: Box[] = [];
  const plans = edges.map((edge) => loopBeside(edge, edges, boxes, taken) ?? plan(edge, boxes, bands));
  spreadPorts(plans);
  return plans.map((each) => (each.edge.from === each.edge.to ? selfLoop(each.edge.from) : curve(each, bands)));
}

function plan(edge: EdgeToRoute, boxes: Box[], bands: RankBands): Plan {
  const { from, to, through } = edge;
  const down = centreY(from) < centreY(to);
  const points: Point[] = [];
  for (const point of through) {
    const half = bands.get(Math.round(point.y)) ?? 0;
    if (half < 1) {
      if (!down) points.push(point);
      continue;
    }
    const first = { x: point.x, y: point.y + (down ? -half : half) };
    points.push(first, { x: point.x, y: point.y + (down ? half : -half) });
  }
  const first = points[0]?.x ?? centreX(to);
  const last = points.at(-1)?.x ?? centreX(from);
  const side = (box: Box, x: number, upright: Side): Side => {
    if (down) return upright;
    const toRight = x > right(box) + cornerRadius;
    if (!toRight && x > box.x - cornerRadius) return upright;
    const [low, high] = toRight ? [right(box), x + 4] : [x - 4, box.x];
    const middle = centreY(box);
    const blocked = boxes.some(
      (other) =>
        other !== box &&
        other.x < high &&
        right(other) > low &&
        other.y < middle + 16 &&
        other.y + other.height > middle - 16,
    );
    return blocked ? upright : toRight ? 'right' : 'left';
  };
  return {
    edge,
    points,
    source: endOf(from, side(from, first, down ? 'bottom' : 'top'), first),
    target: endOf(to, side(to, last, down ? 'top' : 'bottom'), last),
    laneOut: 0,
    // Upwards, off the height at which what leaves the same box downwards runs.
    laneIn: down ? 0 : -0.25,
  };
}

const endOf = (box: Box, side: Side, wish: number): End => ({ box, side, wish, at: 0 });

const meet = (one: Box, other: Box): boolean =>
  one.x < right(other) && right(one) > other.x && one.y < other.y + other.height && one.y + one.height > other.y;

/**
 * The calmest way back: out of one side, straight up beside both boxes, into the same side. Undefined for an edge that goes
 * down, and where other boxes, lines or labels are in the way.
 */
function loopBeside(edge: EdgeToRoute, edges: EdgeToRoute[], boxes: Box[], taken: Box[]): Plan | undefined {
  const { from, to, through, label } = edge;
  if (from === to || centreY(from) <= centreY(to)) return undefined;
  const channel = through.reduce((sum, point) => sum + point.x, 0) / Math.max(1, through.length);
  const [top, bottom] = [centreY(to), centreY(from)];
  const others = edges.filter((other) => other !== edge);
  const obstacles = [
    ...boxes.filter((box) => box !== from && box !== to),
    ...others.flatMap((other) => (other.label === undefined || other.from === other.to ? [] : [other.label])),
    ...others.flatMap((other) => other.through.map(({ x, y }) => ({ x: x - 5, y: y - 1, width: 10, height: 2 }))),
    ...taken,
  ];
  const free = (area: Box, but?: Box): boolean =>
    !obstacles.some((obstacle) => obstacle !== but && meet(area, obstacle));
  const ways: { x: number; side: 'left' | 'right'; label: Box | undefined }[] = [];
  for (const side of ['left', 'right'] as const) {
    const out = side === 'left' ? -1 : 1;
    const edgeX = side === 'left' ? Math.min(from.x, to.x) : Math.max(right(from), right(to));
    for (let step = 0; step < 5; step += 1) {
      const x = edgeX + out * (22 + step * 12);
      const level = (box: Box): Box => {
        const low = side === 'left' ? x : right(box);
        return { x: low, y: centreY(box) - 8, width: Math.abs((side === 'left' ? box.x : right(box)) - x), height: 16 };
      };
      if (!free({ x: x - 6, y: top, width: 12, height: bottom - top }) || !free(level(from)) || !free(level(to)))
        continue;
      if (label === undefined) {
        ways.push({ x, side, label });
        break;
      }
      const centred = { ...label, x: x - label.width / 2 };
      const outside = { ...label, x: side === 'left' ? x - label.width + 8 : x - 8 };
      const place = [centred, outside].find((area) => free(area) && !meet(area, from) && !meet(area, to));
      if (place === undefined) continue;
      ways.push({ x, side, label: place });
      break;
    }
  }
  const best = ways.sort((one, other) => Math.abs(one.x - channel) - Math.abs(other.x - channel))[0];
  if (best === undefined || Math.abs(best.x - channel) > 90) return undefined;
  taken.push({ x: best.x - 5, y: top, width: 10, height: bottom - top });
  if (label !== undefined && best.label !== undefined) Object.assign(label, best.label);
  const points = [
    { x: best.x, y: bottom - cornerRadius },
    { x: best.x, y: top + cornerRadius },
  ];
  const source = endOf(from, best.side, best.x);
  return { edge, points, source, target: endOf(to, best.side, best.x), laneOut: 0, laneIn: 0 };
}

/** Gives every edge its own place on the side of the box it meets, in the order of where they come from. */
function spreadPorts(plans: Plan[]): void {
  const sides = new Map<Box, Map<Side, End[]>>();
  const register = (end: End): void => {
    const ofBox = sides.get(end.box) ?? new Map<Side, End[]>();
    sides.set(end.box, ofBox.set(end.side, [...(ofBox.get(end.side) ?? []), end]));
  };
  const upright = plans.filter((each) => each.edge.from !== each.edge.to);
  for (const each of upright) register(each.source);
  placeAll(sides);
  sides.clear();
  for (const each of upright) {
    // A straight edge is the calmest: without points between, the end wishes to be under its start.
    if (each.points.length === 0) each.target.wish = each.source.at;
    register(each.target);
  }
  // Edges that leave and edges that enter may share a side of a box on a loop; then all are placed together.
  for (const each of upright) {
    const shared = sides.get(each.source.box)?.get(each.source.side);
    if (shared !== undefined) shared.push(each.source);
  }
  placeAll(sides);
  assignLanes(upright);
}

/** Wide curves of one box run level at different heights, so that they neither cross nor lie on each other. */
function assignLanes(plans: Plan[]): void {
  const assign = (end: 'source' | 'target', lane: 'laneOut' | 'laneIn', outermost: number): void => {
    for (const group of groupBy(plans, (each) => each[end].box).values()) {
      for (const half of [-1, 1]) {
        const fan = group
          .filter((each) => Math.sign(each[end].wish - each[end].at) === half)
          .sort((one, other) => half * (other[end].wish - one[end].wish));
        fan.forEach((each, index) => {
          if (fan.length > 1) each[lane] = outermost * (0.3 - (0.6 * index) / (fan.length - 1));
        });
      }
    }
  };
  assign('source', 'laneOut', -1);
  assign('target', 'laneIn', 1);
}

function groupBy<Item, Key>(items: Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

function placeAll(sides: Map<Box, Map<Side, End[]>>): void {
  for (const [box, ofBox] of sides) {
    for (const [side, ends] of ofBox) {
      if (side === 'left' || side === 'right') {
        ends.forEach((end, index) => (end.at = centreY(box) + (index - (ends.length - 1) / 2) * sideGap));
        continue;
      }
      ends.sort((one, other) => one.wish - other.wish);
      const places = spread(
        ends.map((end) => clampTo(box, end.wish)),
        centreX(box) - Math.max(0, box.width / 2 - portInset),
        centreX(box) + Math.max(0, box.width / 2 - portInset),
      );
      ends.forEach((end, index) => (end.at = places[index] ?? centreX(box)));
    }
  }
}

/** Moves sorted places apart to a gap, within bounds, as little as a pass each way does. */
function spread(wishes: number[], low: number, high: number): number[] {
  const gap = Math.min(portGap, wishes.length > 1 ? (high - low) / (wishes.length - 1) : portGap);
  const places = [...wishes];
  for (let i = 1; i < places.length; i += 1) places[i] = Math.max(places[i] ?? 0, (places[i - 1] ?? 0) + gap);
  let limit = high;
  for (let i = places.length - 1; i >= 0; i -= 1) {
    places[i] = Math.min(places[i] ?? 0, limit);
    limit = (places[i] ?? 0) - gap;
  }
  return places;
}

function curve(each: Plan, bands: RankBands): Curve {
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
    const level = middle + lane * dy;
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
  if (side === 'bottom') return { x: end.at, y: box.y + box.height };
  return { x: side === 'left' ? box.x : right(box), y: end.at };
};

/** y where the rank of a box ends, upwards (-1) or downwards (1): a lower box leaves it upright before it turns. */
const bandEdge = (box: Box, direction: number, bands: RankBands): number => {
  const middle = centreY(box);
  return middle + direction * Math.max(box.height / 2, bands.get(Math.round(middle)) ?? 0);
};

/** Width that a loop of a state to itself takes beside its box, before its label. */
export const selfLoopWidth = 30;

function selfLoop(box: Box): Curve {
  const x = right(box);
  const y = centreY(box);
  const out = x + selfLoopWidth - 2;
  const end = x + arrowLength;
  return { start: { x, y: y - 9 }, segments: [[out, y - 12, out, y + 9, end, y + 9]], tip: 'left' };
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

export function moveCurve(path: Curve, dx: number, dy: number): void {
  path.start = { x: path.start.x + dx, y: path.start.y + dy };
  path.segments = path.segments.map((segment) => segment.map((value, index) => value + (index % 2 === 0 ? dx : dy)));
}
