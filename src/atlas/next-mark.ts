import type { EntityId } from '../domain.ts';

interface Point {
  readonly id: EntityId;
  readonly x: number;
  readonly y: number;
}

const DIRECTIONS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/** How much worse a kilometre aside is than one ahead: the arrow should lead where it points. */
const ASIDE = 2.5;

/**
 * The mark that an arrow key leads to: the nearest one ahead. Map directions, not reading directions: east is to the right
 * in every language.
 *
 * @returns `undefined` where nothing lies ahead, or for a key that is no arrow
 */
export function nextMark(marks: readonly Point[], from: Point, key: string): EntityId | undefined {
  const direction = DIRECTIONS[key];
  if (direction === undefined) return undefined;
  let best: { readonly id: EntityId; readonly cost: number } | undefined;
  for (const mark of marks) {
    const ahead = (mark.x - from.x) * direction[0] + (mark.y - from.y) * direction[1];
    const aside = Math.abs((mark.x - from.x) * direction[1]) + Math.abs((mark.y - from.y) * direction[0]);
    if (mark.id === from.id || ahead <= 0) continue;
    const cost = ahead + aside * ASIDE;
    if (!best || cost < best.cost) best = { id: mark.id, cost };
  }
  return best?.id;
}
