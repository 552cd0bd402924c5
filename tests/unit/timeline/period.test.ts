import { describe, expect, test } from 'vitest';
import { dayAfterKey, movePeriodEdge, openPeriod, periodAround } from '../../../src/timeline/period.ts';

const since1992 = { from: '1992-01-01', to: '2026-11-20' };
const twoYears = { from: '2020-06-15', to: '2022-03-10' };

describe('moving an edge', () => {
  test.each([
    [{}, 'from', '2015-01-01', { from: '2015-01-01' }],
    [{ from: '2015-01-01' }, 'to', '2015-12-31', { from: '2015-01-01', to: '2015-12-31' }],
    [
      { from: '2015-01-01', to: '2015-12-31' },
      'from',
      '2015-09-01',
      { from: '2015-09-01', to: '2015-12-31' },
    ],
    [
      { from: '2015-01-01', to: '2015-12-31' },
      'from',
      '2016-02-01',
      { from: '2016-02-01', to: '2016-02-01' },
    ],
    [{ from: '2015-01-01', to: '2015-12-31' }, 'to', '2014-02-01', { from: '2014-02-01', to: '2014-02-01' }],
  ] as const)('%j, %s to %s: %j', (period, edge, day, moved) => {
    expect(movePeriodEdge(period, edge, day)).toEqual(moved);
  });
});

test.each([
  [{ from: '1992-01-01', to: '2026-11-20' }, {}],
  [{ from: '1992-01-01', to: '2001-12-22' }, { to: '2001-12-22' }],
  [{ from: '2021-05-01', to: '2026-11-20' }, { from: '2021-05-01' }],
  [{}, {}],
])('%j restricts as little as %j', (period, open) => expect(openPeriod(period, since1992)).toEqual(open));

describe('the period around a click', () => {
  test.each([
    ['2015-09-28', since1992, { from: '2015-01-01', to: '2015-12-31' }],
    ['2026-03-02', since1992, { from: '2026-01-01', to: '2026-11-20' }],
    ['2021-08-15', twoYears, { from: '2021-08-01', to: '2021-08-31' }],
    ['2020-06-20', twoYears, { from: '2020-06-15', to: '2020-06-30' }],
    ['2022-03-01', twoYears, { from: '2022-03-01', to: '2022-03-10' }],
  ])('%s', (day, range, period) => expect(periodAround(day, range)).toEqual(period));
});

describe('keys', () => {
  test.each([
    ['ArrowRight', false, '2021-09-15'],
    ['ArrowUp', false, '2021-09-15'],
    ['ArrowLeft', false, '2021-07-15'],
    ['ArrowDown', true, '2021-08-14'],
    ['ArrowRight', true, '2021-08-16'],
    ['PageUp', false, '2022-08-15'],
    ['PageDown', false, '2020-08-15'],
    ['Home', false, undefined],
    ['Tab', false, undefined],
  ])('%s with Shift %s: %s', (key, shiftKey, day) => {
    expect(dayAfterKey('2021-08-15', { key, shiftKey }, since1992)).toBe(day);
  });

  test('stop at the ends', () => {
    expect(dayAfterKey('1992-01-10', { key: 'ArrowLeft', shiftKey: false }, since1992)).toBe('1992-01-01');
    expect(dayAfterKey('2026-11-01', { key: 'PageUp', shiftKey: false }, since1992)).toBe('2026-11-20');
  });
});
