import { expect, test } from 'vitest';
import { distanceToPrefix } from '../../../src/browse/edit-distance.ts';

test.each([
  ['kunduz', 'kunduz', 0],
  ['kundz', 'kunduz', 1],
  ['kunndu', 'kunduz', 1],
  ['kudnuz', 'kunduz', 1],
  ['kunduz', 'kunduz city', 0],
  ['lashkagah', 'lashkargah', 1],
  ['mazer', 'mazar i sharif', 1],
  ['herat', 'kunduz', 3],
  ['', 'kunduz', 0],
  ['kunduz', '', 3],
])('%o and the beginning of %o: %i', (typed, name, distance) => {
  expect(distanceToPrefix(typed, name, 2)).toBe(distance);
});
