import { expect, test } from 'vitest';
import { nearestReports } from '../../../src/card/nearest-reports.ts';
import { report } from './kunduz-dataset.ts';

const reports = [
  report({ url: 'a-copy-of-the-day', date: '2015-09-29', tier: 'mirror', publisher: 'A Forum' }),
  report({ url: 'undated', publisher: 'Undated Times' }),
  report({ url: 'far', date: '2009-01-01', publisher: 'Old News' }),
  report({ url: 'some-day-of-the-year', date: '2015', publisher: 'Yearbook' }),
  report({ url: 'second-of-the-day', date: '2015-09-29', publisher: 'Wire' }),
  report({ url: 'first-of-the-day', date: '2015-09-29', publisher: 'Wire' }),
  report({ url: 'a-week-later', date: '2015-10-06', publisher: 'Weekly' }),
];

test('the nearest first, one of each publisher, then the rest, the undated, copies last', () => {
  expect(nearestReports(reports, { day: '2015-09-29', limit: 10 }).map(({ url }) => url)).toEqual([
    'second-of-the-day',
    'a-week-later',
    'some-day-of-the-year',
    'far',
    'first-of-the-day',
    'undated',
    'a-copy-of-the-day',
  ]);
});

test('no more than asked for', () => {
  expect(nearestReports(reports, { day: '2015-09-29', limit: 2 })).toHaveLength(2);
  expect(nearestReports([], { day: '2015-09-29', limit: 2 })).toEqual([]);
});
