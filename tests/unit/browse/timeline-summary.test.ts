import { describe, expect, test } from 'vitest';
import { capitalsThatChangedHands, zoomAround } from '../../../src/browse/timeline-summary.ts';
import { openDataset } from '../../../src/dataset/dataset.ts';
import { kunduzTables } from './kunduz-tables.ts';

const dataset = openDataset(kunduzTables);

describe('the capitals that changed hands', () => {
  test.each<[what: string, period: object, ids: string[]]>([
    ['twice in 2015, counted once', { from: '2015-01-01', to: '2015-12-31' }, ['kunduz-city']],
    ['on one day', { from: '2021-08-08', to: '2021-08-08' }, ['kunduz-city', 'taloqan-city']],
    ['ever', {}, ['kunduz-city', 'taloqan-city']],
    // The change of the national government on 22 December 2001 moved no line on the ground.
    ['when the national government changed', { from: '2001-12-01', to: '2001-12-31' }, []],
    ['while only a district was fought over', { from: '2015-06-01', to: '2015-06-30' }, []],
  ])('%s', (_, period, ids) => {
    expect(capitalsThatChangedHands(dataset, period).map(({ id }) => id)).toEqual(ids);
  });
});

describe('a closer look', () => {
  const everything = { from: '1992-01-01', to: '2026-11-20' };
  test.each([
    [
      { from: '2021-08-01', to: '2021-08-31' },
      { from: '2021-07-18', to: '2021-09-14' },
    ],
    [
      { from: '2015-01-01', to: '2015-12-31' },
      { from: '2014-11-07', to: '2016-02-24' },
    ],
    [
      { from: '1992-01-05', to: '1992-02-05' },
      { from: '1992-01-01', to: '1992-02-19' },
    ],
    [{ to: '2026-11-19' }, everything],
    [{}, everything],
  ])('at %j shows %j', (period, range) => expect(zoomAround(period, everything)).toEqual(range));
});
