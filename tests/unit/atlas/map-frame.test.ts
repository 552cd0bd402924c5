import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { enlarged, frameOf, keptInSight, moved, wholeMap, zoomOn } from '../../../src/atlas/map-frame.ts';
import { nextMark } from '../../../src/atlas/next-mark.ts';
import { MAP_HEIGHT, MAP_WIDTH } from '../../../src/map/map-size.ts';

const size = { width: 900, height: 600 };
const zooms = fc.record({
  x: fc.double({ min: 0, max: MAP_WIDTH, noNaN: true }),
  y: fc.double({ min: 0, max: MAP_HEIGHT, noNaN: true }),
  times: fc.double({ min: 1, max: 12, noNaN: true }),
});

describe('the frame', () => {
  test('the whole map fits, its middle in the middle', () => {
    const { scale, left, top } = frameOf(size, wholeMap);
    expect(MAP_HEIGHT * scale).toBeCloseTo(600);
    expect(left + (MAP_WIDTH / 2) * scale).toBeCloseTo(450);
    expect(top).toBeCloseTo(0);
  });

  test('at its own size the map does not move', () => {
    expect(moved(wholeMap, { x: 300, y: -80 }, size)).toEqual(wholeMap);
  });

  test('what lies under the pointer stays there while the map is enlarged', () => {
    const at = { x: 480, y: 310 };
    const before = frameOf(size, wholeMap);
    const after = frameOf(size, enlarged(wholeMap, 2, size, at));
    expect((at.x - after.left) / after.scale).toBeCloseTo((at.x - before.left) / before.scale);
    expect((at.y - after.top) / after.scale).toBeCloseTo((at.y - before.top) / before.scale);
  });

  test('however it is moved or enlarged, the middle stays on the map and the size within its bounds', () => {
    const step = fc.tuple(
      zooms,
      fc.double({ min: 0.1, max: 10, noNaN: true }),
      fc.integer({ min: -5000, max: 5000 }),
    );
    fc.assert(
      fc.property(step, ([zoom, factor, by]) => {
        for (const result of [
          enlarged(zoom, factor, size),
          moved(zoom, { x: by, y: -by }, size),
          keptInSight(zoom),
        ]) {
          expect(result.times).toBeGreaterThanOrEqual(1);
          expect(result.times).toBeLessThanOrEqual(12);
          expect(result.x).toBeGreaterThanOrEqual(0);
          expect(result.x).toBeLessThanOrEqual(MAP_WIDTH);
          expect(result.y).toBeGreaterThanOrEqual(0);
          expect(result.y).toBeLessThanOrEqual(MAP_HEIGHT);
        }
      }),
    );
  });

  test('a place is brought to the middle, never made smaller for it', () => {
    expect(zoomOn({ x: 700, y: 500 }, { x: 0, y: 0, times: 4 }, 2)).toEqual({ x: 700, y: 500, times: 4 });
  });
});

describe('arrow keys lead to the nearest mark ahead', () => {
  const herat = { id: 'herat-city', x: 150, y: 480 };
  const kabul = { id: 'kabul-city', x: 850, y: 490 };
  const jalalabad = { id: 'jalalabad-city', x: 970, y: 500 };
  const mazar = { id: 'mazar-i-sharif-city', x: 660, y: 240 };
  const marks = [herat, kabul, jalalabad, mazar];

  test.each([
    ['ArrowRight', kabul, 'jalalabad-city'],
    ['ArrowLeft', kabul, 'herat-city'],
    ['ArrowUp', kabul, 'mazar-i-sharif-city'],
    ['ArrowRight', jalalabad, undefined],
    ['a', kabul, undefined],
  ] as const)('%s from %j: %s', (key, from, next) => {
    expect(nextMark(marks, from, key)).toBe(next);
  });
});
