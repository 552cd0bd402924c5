import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readDatasetFolder } from '../../../src/build/dataset-folder.ts';
import { ATLAS_DETAIL, compileMapGeometry, LOCATOR_DETAIL } from '../../../src/build/map-geometry.ts';
import type { MapGeometry } from '../../../src/map/map-geometry.ts';

const { places } = readDatasetFolder('assets/dataset').tables;
const atlas = compileMapGeometry(places, ATLAS_DETAIL);
const locator = compileMapGeometry(places, LOCATOR_DETAIL);
const packedSize = (geometry: MapGeometry) => gzipSync(JSON.stringify(geometry), { level: 9 }).length;

describe('compileMapGeometry', () => {
  test('every province of the dataset has its shape, and each one shape', () => {
    const provinces = places.filter(({ kind }) => kind === 'province').map(({ id }) => id);
    expect(provinces).toHaveLength(34);
    expect(atlas.provinces.map(({ id }) => id).sort()).toEqual(provinces.sort());
  });

  // The labels of the source say Uruzgan and Parwan for these two.
  test.each([
    ['daykundi-province', [660, 580]],
    ['panjshir-province', [894, 406]],
  ])('%s is told by its capital, not by the label of the source', (id, [x = 0, y = 0]) => {
    const [middleX = 0, middleY = 0] = atlas.provinces.find((province) => province.id === id)?.middle ?? [];
    expect(Math.hypot(middleX - x, middleY - y)).toBeLessThan(90);
  });

  test('rings close: each arc begins where the one before it ends', () => {
    const ends = atlas.arcs.map((arc) => {
      let [x, y] = [0, 0];
      for (let at = 0; at < arc.length; at += 2) {
        x += arc[at] ?? 0;
        y += arc[at + 1] ?? 0;
      }
      return { first: `${arc[0]} ${arc[1]}`, last: `${x} ${y}` };
    });
    const endsOf = (arc: number) => {
      const { first = '', last = '' } = ends[arc < 0 ? -1 - arc : arc] ?? {};
      return arc < 0 ? { first: last, last: first } : { first, last };
    };
    for (const { rings } of atlas.provinces) {
      for (const ring of rings) {
        for (const [at, arc] of ring.entries()) {
          expect(endsOf(ring[(at + 1) % ring.length] ?? 0).first).toBe(endsOf(arc).last);
        }
      }
    }
  });

  test('both maps keep to their budget, compressed', () => {
    expect(packedSize(atlas)).toBeLessThan(15_000);
    expect(packedSize(locator)).toBeLessThan(5_000);
  });

  test('a dataset without the point of a capital is refused, by name of what is missing', () => {
    const withoutKunduz = places.filter(({ id }) => id !== 'kunduz-city');
    expect(() => compileMapGeometry(withoutKunduz, LOCATOR_DETAIL)).toThrow(/one provincial capital.*none/);
  });
});
