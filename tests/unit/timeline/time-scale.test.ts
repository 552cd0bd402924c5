import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addMonths,
  createTimeScale,
  dayNumber,
  dayOfNumber,
  ticksOf,
} from '../../../src/timeline/time-scale.ts';

const anyDay = fc.integer({ min: dayNumber('1991-01-01'), max: dayNumber('2030-12-31') }).map(dayOfNumber);

describe('a scale of days', () => {
  const august = createTimeScale({ from: '2021-08-01', to: '2021-08-31', width: 310 });

  test.each([
    ['2021-08-01', 0],
    ['2021-08-02', 10],
    ['2021-08-15', 140],
    ['2021-09-01', 310],
  ])('%s begins at %d', (day, x) => expect(august.x(day)).toBeCloseTo(x));

  test.each([
    [0, '2021-08-01'],
    [9.9, '2021-08-01'],
    [145, '2021-08-15'],
    [310, '2021-08-31'],
    [-40, '2021-08-01'],
    [9000, '2021-08-31'],
  ])('at %d lies %s', (x, day) => expect(august.dayAt(x)).toBe(day));

  test('the middle of a day is that day, on any scale', () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.integer({ min: 50, max: 2000 }), (a, b, width) => {
        const [from = a, to = b] = [a, b].sort();
        const scale = createTimeScale({ from, to, width });
        const middle = (scale.x(to) + width) / 2;
        expect(scale.dayAt(middle)).toBe(to);
      }),
    );
  });
});

test.each([
  ['2021-08-15', 1, '2021-09-15'],
  ['2021-08-31', 1, '2021-09-30'],
  ['2020-01-31', 1, '2020-02-29'],
  ['2021-01-15', -1, '2020-12-15'],
  ['2021-03-31', -1, '2021-02-28'],
  ['2021-08-15', -12, '2020-08-15'],
])('%s and %d months: %s', (day, months, result) => expect(addMonths(day, months)).toBe(result));

describe('ticks', () => {
  test.each([
    ['1992-01-01', '2026-12-31', 6, ['2000', '2010', '2020']],
    ['1992-01-01', '2026-12-31', 8, ['1995', '2000', '2005', '2010', '2015', '2020', '2025']],
    ['2014-01-01', '2021-12-31', 8, ['2014', '2015', '2016', '2017', '2018', '2019', '2020', '2021']],
  ])('%s to %s, at most %d: the years %j', (from, to, most, years) => {
    const ticks = ticksOf({ from, to }, most);
    expect(ticks.map(({ day }) => day)).toEqual(years.map((year) => `${year}-01-01`));
    expect(new Set(ticks.map(({ unit }) => unit))).toEqual(new Set(['year']));
  });

  test('a short range shows months, and the year where it begins', () => {
    expect(ticksOf({ from: '2020-12-10', to: '2021-03-20' }, 4)).toEqual([
      { day: '2021-01-01', unit: 'year' },
      { day: '2021-02-01', unit: 'month' },
      { day: '2021-03-01', unit: 'month' },
    ]);
  });

  test('never more than asked for, never outside the range', () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.integer({ min: 4, max: 9 }), (a, b, most) => {
        const [from = a, to = b] = [a, b].sort();
        const days = ticksOf({ from, to }, most).map(({ day }) => day);
        expect(days.length).toBeLessThanOrEqual(most);
        expect(days.every((day) => day >= from && day <= to)).toBe(true);
      }),
    );
  });
});
