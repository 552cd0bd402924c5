import { describe, expect, test } from 'vitest';
import { mapLabels } from '../../../src/atlas/map-labels.ts';
import type { MappedPlace } from '../../../src/atlas/mapped-places.ts';
import { english } from '../locale/shipped-wording.ts';

function capital(id: string, name: string, [x, y]: readonly [number, number]): MappedPlace {
  return {
    place: { id, name, kind: 'city', aliases: [], sources: [] },
    layer: 'capitals',
    province: undefined,
    x,
    y,
    timeline: [],
  } as unknown as MappedPlace;
}

/** Thirteen cities in a row, Kabul in its middle but last in the list: only above and below a few names find room. */
const crowd = [
  ...[0, 1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12].map((at) =>
    capital(`city-${at}`, `City number ${at}`, [100 + at * 16, 100]),
  ),
  capital('kabul-city', 'Kabul', [196, 100]),
];

function namesOf(options: { readonly selected?: string; readonly layers?: readonly 'names'[] } = {}) {
  return mapLabels({
    shown: crowd,
    middles: new Map(),
    scale: 1,
    times: 1,
    layers: options.layers ?? ['names'],
    selected: options.selected,
    wording: english,
    measure: (text) => text.length * 6,
    sizeOfMarks: 0.7,
  }).map(({ text }) => text);
}

describe('mapLabels', () => {
  test('where names crowd, Kabul has its own', () => {
    expect(namesOf()).toContain('Kabul');
    expect(namesOf().length).toBeLessThan(crowd.length);
  });

  test('the chosen place comes before it', () => {
    expect(namesOf({ selected: 'city-5' })[0]).toBe('City number 5');
  });

  test('without the layer of names there are none', () => {
    expect(namesOf({ layers: [] })).toEqual([]);
  });
});
