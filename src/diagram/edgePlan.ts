// Knows which sides of which boxes an edge joins and through which points it passes between them.
import { bottom, centreX, centreY, right, type Box, type Point } from './box';

export interface EdgeToRoute {
  from: Box;
  to: Box;
  /** Points the layout gave between the two boxes, in order; one per rank that the edge passes. */
  through: Point[];
  /** What is drawn alike; of the many edges at one side of a box, those alike may share one line. */
  kind: string;
  /** Place of its label; moved when the edge takes another way than the layout thought. */
  label: Box | undefined;
}

/** Half the height of each rank, by its centre's y (rounded): the band that an edge passes upright. */
export type RankBands = ReadonlyMap<number, number>;

export type Side = 'top' | 'bottom' | 'left' | 'right';
export interface End {
  box: Box;
  side: Side;
  /** Where the edge would like to meet the side, along it. */
  wish: number;
  at: number;
  /** It shares its place, and the first or last stretch of its way, with others of its kind: there are too many for one each. */
  isBundled: boolean;
}
/** How an edge will run: its two ends and the points between. */
export interface EdgePlan {
  edge: EdgeToRoute;
  points: Point[];
  source: End;
  target: End;
  /** Height of the level run of a wide curve near the source and near the target, from -0.5 (high) to 0.5 (low). */
  laneOut: number;
  laneIn: number;
}

export const endOf = (box: Box, side: Side, wish: number): End => ({ box, side, wish, at: 0, isBundled: false });

/** Radius of round corners where an edge runs level. */
export const cornerRadius = 14;
/** Room that a level run needs above and below itself. */
const levelRoom = 16;

/** The plan of an edge along the points the layout gave: down to a lower rank or back up to a higher one. */
export function edgePlan(edge: EdgeToRoute, boxes: Box[], bands: RankBands): EdgePlan {
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
        other.y < middle + levelRoom &&
        bottom(other) > middle - levelRoom,
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
