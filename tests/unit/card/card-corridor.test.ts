import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isTowardCard, type Point } from '../../../src/card/card-corridor.ts';

/** A card of 368 × 400 that hangs below a name at (300, 100). */
const card = { left: 284, top: 124, right: 652, bottom: 524 };
const left: Point = { x: 320, y: 112 };

describe('a pointer on its way from the name to the card', () => {
  test.each<[string, Point, Point, boolean]>([
    ['straight down', { x: 320, y: 112 }, { x: 320, y: 118 }, true],
    ['aslant to the far corner', { x: 400, y: 114 }, { x: 480, y: 118 }, true],
    ['a little outside, as hands go', { x: 300, y: 114 }, { x: 280, y: 120 }, true],
    ['upwards, away', { x: 320, y: 112 }, { x: 320, y: 100 }, false],
    ['along the line, past the card', { x: 640, y: 100 }, { x: 700, y: 100 }, false],
    ['far off to the left', { x: 200, y: 112 }, { x: 100, y: 112 }, false],
    ['along its edge, to the next name of the line', { x: 330, y: 114 }, { x: 380, y: 114 }, false],
  ])('%s', (_way, previous, pointer, isOnTheWay) => {
    expect(isTowardCard({ left, previous, pointer, card })).toBe(isOnTheWay);
  });

  test('a card above the name is reached upwards', () => {
    const above = { left: 284, top: 100, right: 652, bottom: 500 };
    const from = { x: 320, y: 512 };
    const pointer = { x: 340, y: 506 };
    expect(isTowardCard({ left: from, previous: from, pointer, card: above })).toBe(true);
    expect(isTowardCard({ left: from, previous: from, pointer: { x: 320, y: 530 }, card: above })).toBe(
      false,
    );
  });

  test('every straight line from the name to the card stays in the corridor', () => {
    const inside = fc.record({
      x: fc.integer({ min: 284, max: 652 }),
      y: fc.integer({ min: 124, max: 524 }),
    });
    const share = fc.float({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(inside, share, share, (goal, a, b) => {
        const at = (part: number): Point => ({
          x: left.x + (goal.x - left.x) * part,
          y: left.y + (goal.y - left.y) * part,
        });
        const [earlier, later] = a < b ? [a, b] : [b, a];
        // Once inside the card the corridor has done its work.
        fc.pre(at(later).y < card.top && at(later).y > at(earlier).y);
        expect(isTowardCard({ left, previous: at(earlier), pointer: at(later), card })).toBe(true);
      }),
    );
  });
});
