import { describe, expect, test } from 'vitest';
import type { FuzzyDate, Report } from '../../../src/domain.ts';
import { binReports } from '../../../src/timeline/report-bins.ts';

const reports = (...dates: readonly (FuzzyDate | undefined)[]) =>
  dates.map(
    (date, index): Report => ({
      url: `https://example.org/${index}`,
      publisher: 'A paper',
      language: 'en',
      tier: 'press',
      places: [],
      actors: [],
      ...(date !== undefined && { date }),
    }),
  );
const counted = (dates: readonly (FuzzyDate | undefined)[], from: string, to: string) =>
  binReports(reports(...dates), { from, to }).map((bin) => [bin.date, bin.from, bin.to, bin.count]);

describe('reports on the axis', () => {
  test('by year over decades', () => {
    expect(counted(['2015-09-28', '2015-09', '2015', '2021-08-08'], '1992-01-01', '2026-11-20')).toEqual([
      ['2015', '2015-01-01', '2016-01-01', 3],
      ['2021', '2021-01-01', '2022-01-01', 1],
    ]);
  });

  test('by month over a few years; one that is dated to a year alone has no month', () => {
    expect(counted(['2015-09-28', '2015-09', '2015', '2015-12-31'], '2015-01-01', '2016-12-31')).toEqual([
      ['2015-09', '2015-09-01', '2015-10-01', 2],
      ['2015-12', '2015-12-01', '2016-01-01', 1],
    ]);
  });

  test('none outside of the range, none without a date', () => {
    expect(counted(['2014-12-31', '2017-01-01', undefined], '2015-01-01', '2016-12-31')).toEqual([]);
  });
});
