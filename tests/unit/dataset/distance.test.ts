import { expect, test } from 'vitest';
import { kilometresBetween } from '../../../src/dataset/distance.ts';

const kabul = [34.5328, 69.1658] as const;
const charikar = [35.0131, 69.169] as const;
const kandahar = [31.6133, 65.7101] as const;

test.each([
  // Measured against the WGS 84 geodesic: 457.7 and 53.3 km.
  ['Kabul', 'Kandahar', kabul, kandahar, 458],
  ['Kabul', 'Charikar', kabul, charikar, 53],
  ['Kabul', 'itself', kabul, kabul, 0],
])('from %s to %s', (_from, _to, from, to, kilometres) => {
  expect(kilometresBetween(from, to)).toBeCloseTo(kilometres, -0.5);
});
