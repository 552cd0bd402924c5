import { expect, test } from 'vitest';
import { openDataset } from '../../../src/dataset/dataset.ts';
import { datedDistricts, holderShares, stepOn } from '../../../src/timeline/holder-shares.ts';
import { kunduzTables } from '../browse/kunduz-tables.ts';

const dataset = openDataset(kunduzTables);
const range = { from: '2001-01-01', to: '2021-12-31' };

test('only districts with a record of their own are counted', () => {
  expect(datedDistricts(dataset).map(({ id }) => id)).toEqual(['chahar-darah-district']);
});

test.each([
  ['2014-01-01', { unknown: 1 }],
  ['2016-01-01', { 'islamic-republic': 1 }],
] as const)('what would be read off the capital is left blank: %s is %j', (day, counts) => {
  const steps = holderShares(dataset, { ...range, counted: 'districts' });
  expect(stepOn(steps, day)?.counts).toEqual(counts);
});

test('capitals are counted by what is known of them, whatever it rests on', () => {
  const steps = holderShares(dataset, { ...range, counted: 'capitals' });
  expect(stepOn(steps, '2021-09-01')?.counts).toEqual({ taliban: 2 });
});
