import { describe, expect, test } from 'vitest';
import { kilometresBetween } from '../../../src/dataset/distance.ts';
import { MAP_HEIGHT, MAP_WIDTH } from '../../../src/map/map-size.ts';
import { type GeoPoint, project } from '../../../src/map/projection.ts';

const KABUL: GeoPoint = [34.5289, 69.1725];
const HERAT: GeoPoint = [34.3482, 62.1997];
const KANDAHAR: GeoPoint = [31.6133, 65.7101];
const KUNDUZ: GeoPoint = [36.729, 68.857];

describe('project', () => {
  test('the ends of the country lie on the map', () => {
    for (const end of [
      [38.49, 71.2],
      [29.37, 64.2],
      [34.5, 60.5],
      [37.2, 74.89],
    ] as const) {
      const [x, y] = project(end);
      expect(x).toBeGreaterThan(20);
      expect(x).toBeLessThan(MAP_WIDTH - 20);
      expect(y).toBeGreaterThan(20);
      expect(y).toBeLessThan(MAP_HEIGHT - 20);
    }
  });

  test('north is up and east is right', () => {
    expect(project(KUNDUZ)[1]).toBeLessThan(project(KABUL)[1]);
    expect(project(HERAT)[0]).toBeLessThan(project(KABUL)[0]);
  });

  test.each([
    ['Kabul', 'Herat', KABUL, HERAT],
    ['Kabul', 'Kandahar', KABUL, KANDAHAR],
    ['Kandahar', 'Kunduz', KANDAHAR, KUNDUZ],
  ] as const)('a kilometre of the map from %s to %s is one on the ground', (_one, _other, one, other) => {
    const [x1, y1] = project(one);
    const [x2, y2] = project(other);
    const ratio = Math.hypot(x1 - x2, y1 - y2) / kilometresBetween(one, other);
    expect(ratio).toBeGreaterThan(0.995);
    expect(ratio).toBeLessThan(1.005);
  });
});
