import { expect, test } from 'vitest';
import { shareText } from '../../../src/atlas/export/share-text.ts';
import { mappedPlaces } from '../../../src/atlas/mapped-places.ts';
import type { AtlasView } from '../../../src/map/atlas-route.ts';
import { english } from '../locale/shipped-wording.ts';
import { dataset } from './kunduz-atlas.ts';

const mapped = mappedPlaces(dataset);
const lines = (view: Pick<AtlasView, 'place' | 'with'>, day: string) =>
  shareText(dataset, { mapped, view, day }, english).replaceAll('\u00a0', ' ').split('\n');

test('of a place: its name, the day, the holder, on what record, the sources, the dataset', () => {
  expect(lines({ place: 'kunduz-city' }, '2015-09-29')).toEqual([
    'Kunduz (City), Kunduz province',
    '29 Sep 2015: Taliban',
    'Since 28 Sep 2015. From a record of this place. High confidence.',
    '- Reuters, Kunduz & the “first capital”: 100% lost?, 28 Sep 2015, https://example.org/kunduz-falls',
    'Hashiya dataset 2026.11.0, CC BY 4.0 · evidence until 31 Mar 2026',
    '',
  ]);
});

test('of two days: both, the earlier one first', () => {
  const text = lines({ place: 'kunduz-city', with: '2021-08-15' }, '2015-09-29');
  expect(text.filter((line) => /: Taliban$/.test(line))).toEqual([
    '29 Sep 2015: Taliban',
    '15 Aug 2021: Taliban',
  ]);
});

test('without a place: how many capitals each holder had', () => {
  expect(lines({}, '2021-08-10').slice(0, 3)).toEqual([
    'Afghanistan on 10 Aug 2021',
    'Taliban: 1 of 2 provincial capitals',
    'Islamic Republic: 1 of 2 provincial capitals',
  ]);
});

test('where no source says anything, that is what it says', () => {
  expect(lines({ place: 'aliabad-district' }, '1995-01-01')).toContain(
    'No source that we read says who held it. That is silence, not control.',
  );
});
