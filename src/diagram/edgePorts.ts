// Knows where along the side of a box its edges leave and enter, so that none lies on another unless there are too many.
import { centreX, centreY, type Box } from './box';
import type { EdgePlan, End, Side } from './edgePlan';

const portGap = 14;
/** Closer than this to each other arrows lie on each other and lines read as one bar: they are drawn as one line then. */
const smallestGap = 8;
const portInset = 20;
const sideGap = 10;

const clampTo = (box: Box, x: number): number => {
  const reach = Math.max(0, box.width / 2 - portInset);
  return Math.min(centreX(box) + reach, Math.max(centreX(box) - reach, x));
};

/** One end of an edge; those of one bundle, alike and of one direction, may share a place. */
interface Port {
  readonly end: End;
  readonly bundle: string;
}
const portOf = (each: EdgePlan, end: 'source' | 'target'): Port => ({
  end: each[end],
  bundle: `${end} ${each.edge.kind}`,
});

/** Gives the edges their places on the sides of the boxes they meet, in the order of where they come from. */
export function spreadPorts(plans: EdgePlan[]): void {
  const sides = new Map<Box, Map<Side, Port[]>>();
  const register = (port: Port): void => {
    const { box, side } = port.end;
    const ofBox = sides.get(box) ?? new Map<Side, Port[]>();
    sides.set(box, ofBox);
    const ports = ofBox.get(side);
    if (ports === undefined) ofBox.set(side, [port]);
    else ports.push(port);
  };
  const upright = plans.filter((each) => each.edge.from !== each.edge.to);
  for (const each of upright) register(portOf(each, 'source'));
  placeAll(sides);
  sides.clear();
  for (const each of upright) {
    // A straight edge is the calmest: without points between, the end wishes to be under its start.
    if (each.points.length === 0) each.target.wish = each.source.at;
    register(portOf(each, 'target'));
  }
  // Edges that leave and edges that enter may share a side of a box on a loop; then all are placed together.
  for (const each of upright) {
    sides.get(each.source.box)?.get(each.source.side)?.push(portOf(each, 'source'));
  }
  placeAll(sides);
  assignLanes(upright);
}

/** Wide curves of one box run level at different heights, so that they neither cross nor lie on each other. */
function assignLanes(plans: EdgePlan[]): void {
  const assign = (end: 'source' | 'target', lane: 'laneOut' | 'laneIn', outermost: number): void => {
    for (const group of groupBy(plans, (each) => each[end].box).values()) {
      for (const half of [-1, 1]) {
        const fan = group
          .filter((each) => Math.sign(each[end].wish - each[end].at) === half)
          .sort((one, other) => half * (other[end].wish - one[end].wish));
        const lanes = [...new Set(fan.map(laneKey(end)))];
        for (const each of fan) {
          if (lanes.length > 1)
            each[lane] = outermost * (0.3 - (0.6 * lanes.indexOf(laneKey(end)(each))) / (lanes.length - 1));
        }
      }
    }
  };
  assign('source', 'laneOut', -1);
  assign('target', 'laneIn', 1);
}

/** A lane of its own for each edge, one for all that are bundled. */
const laneKey =
  (end: 'source' | 'target') =>
  (each: EdgePlan): EdgePlan | string =>
    each[end].isBundled ? each.edge.kind : each;

function groupBy<Item, Key>(items: Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

function placeAll(sides: Map<Box, Map<Side, Port[]>>): void {
  for (const [box, ofBox] of sides) {
    for (const [side, ports] of ofBox) {
      if (side === 'left' || side === 'right') {
        ports.forEach(({ end }, index) => (end.at = centreY(box) + (index - (ports.length - 1) / 2) * sideGap));
        continue;
      }
      ports.sort((one, other) => one.end.wish - other.end.wish);
      const reach = Math.max(0, box.width / 2 - portInset);
      const places = sharedPlaces(box, ports, 2 * reach);
      const spreadOut = spread(
        places.map(([first]) => clampTo(box, first?.end.wish ?? 0)),
        centreX(box) - reach,
        centreX(box) + reach,
      );
      places.forEach((shared, index) => {
        for (const { end } of shared) {
          end.at = spreadOut[index] ?? centreX(box);
          end.isBundled = shared.length > 1;
        }
      });
    }
  }
}

/** Which ends share a place: none where there is room; else those of a bundle that come from beyond the same end of the box. */
function sharedPlaces(box: Box, ports: Port[], room: number): Port[][] {
  if (ports.length < 3 || room / (ports.length - 1) >= smallestGap) return ports.map((port) => [port]);
  const beyond = ({ end }: Port): number =>
    Math.abs(end.wish - centreX(box)) < box.width / 2 ? 0 : end.wish - centreX(box);
  return [
    ...groupBy(ports, (port) => (beyond(port) === 0 ? port : `${Math.sign(beyond(port))} ${port.bundle}`)).values(),
  ];
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
