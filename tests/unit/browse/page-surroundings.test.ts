import { describe, expect, test } from 'vitest';
import { eventsAroundPage, fortnightAround, placesOnMap } from '../../../src/browse/page-surroundings.ts';
import { openDataset } from '../../../src/dataset/dataset.ts';
import { kunduzTables } from './kunduz-tables.ts';

const dataset = openDataset(kunduzTables);

test('a fortnight is a week on either side', () => {
  expect(fortnightAround('2015-09-29')).toEqual({ from: '2015-09-22', to: '2015-10-06' });
});

describe('the events around an article', () => {
  test.each<[what: string, places: string[], day: string, ids: string[]]>([
    ['at a place that it names', ['kunduz-city'], '2015-10-05', ['kunduz-city-2015-09-28']],
    ['inside a province that it names', ['kunduz-province'], '2015-09-29', ['kunduz-city-2015-09-28']],
    ['not elsewhere', ['takhar-province'], '2015-09-29', []],
    ['not everywhere, though it names the country', ['afghanistan'], '2021-08-08', []],
    ['not of another month', ['kunduz-city'], '2016-09-29', []],
  ])('%s', (_what, places, day, ids) => {
    expect(eventsAroundPage(dataset, { places, day }).map(({ id }) => id)).toEqual(ids);
  });
});

test('the map shows what is a point: no country, no province, nothing unknown', () => {
  const ids = ['afghanistan', 'kunduz-province', 'kunduz-city', 'khan-abad-district', 'atlantis'];
  expect(placesOnMap(dataset, ids).map(({ id }) => id)).toEqual(['kunduz-city', 'khan-abad-district']);
});
