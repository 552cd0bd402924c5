import { describe, expect, test } from 'vitest';
import { realCard, sectionsOf } from './real-cards.ts';

describe('where a place lies, in words', () => {
  test.each([
    ['kunduz-city', 'Map of Afghanistan: Kunduz in Kunduz province, in the north.'],
    ['herat-city', 'Map of Afghanistan: Herat in Herat province, in the west.'],
    ['kandahar-city', 'Map of Afghanistan: Kandahar in Kandahar province, in the south.'],
    ['jalalabad-city', 'Map of Afghanistan: Jalalabad in Nangarhar province, in the east.'],
    ['fayzabad-city', 'Map of Afghanistan: Fayzabad in Badakhshan province, in the north-east.'],
    ['zaranj-city', 'Map of Afghanistan: Zaranj in Nimroz province, in the south-west.'],
    ['nili-city', 'Map of Afghanistan: Nili in Daykundi province, in the centre.'],
    ['kunduz-province', 'Map of Afghanistan with Kunduz province marked, in the north.'],
  ])('%s', (id, label) => {
    expect(sectionsOf(realCard(id), 'locator')[0]?.label).toBe(label);
  });

  test('the country is shown by its holders, once, and by no dot', () => {
    const maps = sectionsOf(realCard('afghanistan', '2021-08-09'), 'locator');
    expect(maps).toHaveLength(1);
    expect(maps[0]?.dots).toEqual([]);
    expect(new Set(maps[0]?.fills?.map(([province]) => province)).size).toBe(34);
    expect(maps[0]?.fills).toContainEqual(['nimroz-province', 'taliban']);
  });

  test('a place in a district shows where that lies, too', () => {
    const [map] = sectionsOf(realCard('sher-khan-bandar'), 'locator');
    expect(map?.dots.filter(({ isMain }) => isMain)).toHaveLength(1);
  });
});
