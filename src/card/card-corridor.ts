export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A hand does not draw straight lines: the corridor is this much wider than it need be, in pixels on each side. */
const SLACK = 12;

/**
 * Answers whether a pointer that left a name on its way to the card is still in the safe corridor: the triangle from
 * where it left the name to the two corners of the card that face it, and a step nearer to the card than before. The
 * same idea keeps open the submenus of desktop systems.
 *
 * @param left where the pointer was when it left the name.
 * @param previous where it was at the event before this one.
 */
export function isTowardCard({
  left,
  previous,
  pointer,
  card,
}: {
  readonly left: Point;
  readonly previous: Point;
  readonly pointer: Point;
  readonly card: Box;
}): boolean {
  if (distance(pointer, card) >= distance(previous, card)) return false;
  const [first, second] = facingCorners(left, card);
  return isInTriangle(pointer, retreat(left, card), first, second) || distance(pointer, card) <= SLACK;
}

/** Distance in pixels from a point to the nearest point of a box; 0 inside it. */
function distance({ x, y }: Point, { left, top, right, bottom }: Box): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

/** The tip of the triangle is drawn back from the card, so that the first step is inside it. */
function retreat(from: Point, card: Box): Point {
  if (from.y <= card.top) return { x: from.x, y: from.y - SLACK };
  if (from.y >= card.bottom) return { x: from.x, y: from.y + SLACK };
  return { x: from.x <= card.left ? from.x - SLACK : from.x + SLACK, y: from.y };
}

function facingCorners(from: Point, { left, top, right, bottom }: Box): [Point, Point] {
  if (from.y <= top || from.y >= bottom) {
    const y = from.y <= top ? top : bottom;
    return [
      { x: left - SLACK, y },
      { x: right + SLACK, y },
    ];
  }
  const x = from.x <= left ? left : right;
  return [
    { x, y: top - SLACK },
    { x, y: bottom + SLACK },
  ];
}

function isInTriangle(point: Point, a: Point, b: Point, c: Point): boolean {
  const sides = [side(point, a, b), side(point, b, c), side(point, c, a)];
  return sides.every((value) => value >= 0) || sides.every((value) => value <= 0);
}

/** On which side of the line from `a` to `b` a point lies: the sign of the cross product. */
function side(point: Point, a: Point, b: Point): number {
  return (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);
}
