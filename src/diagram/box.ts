// Knows rectangles and points, in pixels, y downwards.
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

export const right = (box: Box): number => box.x + box.width;
export const bottom = (box: Box): number => box.y + box.height;
export const centreX = (box: Box): number => box.x + box.width / 2;
export const centreY = (box: Box): number => box.y + box.height / 2;

/** Whether two rectangles share more than an edge. */
export const boxesMeet = (one: Box, other: Box): boolean =>
  one.x < right(other) && right(one) > other.x && one.y < bottom(other) && bottom(one) > other.y;
