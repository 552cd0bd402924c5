import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mappedPlaces, stretchOn } from '../../../src/atlas/mapped-places.ts';
import { groupsOf, PlaceGroup } from '../../../src/atlas/place-group.ts';
import { openDataset } from '../../../src/dataset/dataset.ts';
import { dayOfNumber } from '../../../src/timeline/time-scale.ts';
import { tables } from './kunduz-atlas.ts';

const mapped = mappedPlaces(openDataset(tables));
const day = fc.integer({ min: 0, max: 15_000 }).map(dayOfNumber);

describe('PlaceGroup', () => {
  test('its answers are those of each place by itself', () => {
    const group = new PlaceGroup(mapped);
    fc.assert(
      fc.property(day, (day) => {
        expect(group.answersOn(day)).toEqual(mapped.map((one) => stretchOn(one, day)));
      }),
    );
  });

  test('between two changes they are one and the same array, and only there', () => {
    const group = new PlaceGroup(mapped);
    expect(group.answersOn('2015-09-27')).toBe(group.answersOn('2015-01-01'));
    expect(group.answersOn('2015-09-28')).not.toBe(group.answersOn('2015-09-27'));
    expect(group.answersOn('2015-09-30')).toBe(group.answersOn('2015-09-28'));
  });

  test('knows which places are in it', () => {
    const group = new PlaceGroup(mapped.filter(({ layer }) => layer === 'capitals'));
    expect(group.has('kunduz-city')).toBe(true);
    expect(group.has('kunduz-airport')).toBe(false);
    expect(group.has(undefined)).toBe(false);
  });
});

test('groupsOf: every place is in one group, in the order of the list', () => {
  const groups = groupsOf(mapped, 3);
  expect(groups.flatMap(({ places }) => places)).toEqual(mapped);
  expect(Math.max(...groups.map(({ places }) => places.length))).toBe(3);
  expect(groupsOf([], 3)).toEqual([]);
});
