// Knows where along the side of a box its edges leave and enter, so that none lies on another.
import { centreX, centreY, type Box } from './box';
import type { EdgePlan, End, Side } from './edgePlan';

const portGap = 14;
const portInset = 20;
const sideGap = 10;

const clampTo = (box: Box, x: number): number => {
  const reach = Math.max(0, box.width / 2 - portInset);
  return Math.min(centreX(box) + reach, Math.max(centreX(box) - reach, x));
};

/** Gives every edge its own place on the side of the box it meets, in the order of where they come from. */
export function spreadPorts(plans: EdgePlan[]): void {
  const sides = new Map<Box, Map<Side, End[]>>();
  const register = (end: End): void => {
    const ofBox = sides.get(end.box) ?? new Map<Side, End[]>();
    sides.set(end.box, ofBox);
    const ends = ofBox.get(end.side);
    if (ends === undefined) ofBox.set(end.side, [end]);
    else ends.push(end);
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
function assignLanes(plans: EdgePlan[]): void {
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
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
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
