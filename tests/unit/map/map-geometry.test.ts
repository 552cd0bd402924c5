import { expect, test } from 'vitest';
import { type MapGeometry, openGeometry } from '../../../src/map/map-geometry.ts';

/** Two squares side by side, in tenths of a kilometre; the second runs along the line between them backwards. */
const squares: MapGeometry = {
  perKilometre: 10,
  arcs: [
    [10, 0, 0, 10],
    [10, 10, -10, 0, 0, -10, 10, 0],
    [10, 0, 10, 0, 0, 10, -10, 0],
  ],
  provinces: [
    { id: 'west', middle: [0.5, 0.5], rings: [[0, 1]] },
    { id: 'east', middle: [1.5, 0.5], rings: [[2, -1]] },
  ],
  neighbours: [[0, 20, 5, 5]],
};

test('openGeometry: shapes in kilometres, the shared line once, the border without it', () => {
  expect(openGeometry(squares)).toEqual({
    provinces: [
      { id: 'west', middle: [0.5, 0.5], path: 'M1 0L1 1L0 1L0 0L1 0Z' },
      { id: 'east', middle: [1.5, 0.5], path: 'M1 0L2 0L2 1L1 1L1 0Z' },
    ],
    innerBorders: 'M1 0L1 1',
    outline: 'M1 1L0 1L0 0L1 0M1 0L2 0L2 1L1 1',
    neighbourBorders: 'M0 2L0.5 2.5',
  });
});
