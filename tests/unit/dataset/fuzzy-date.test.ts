import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  addDays,
  compareFuzzyDates,
  earliestDay,
  isDay,
  isDayWithin,
  isFuzzyDate,
  latestDay,
} from '../../../src/dataset/fuzzy-date.ts';

test.each([
  ['2015-09-28', '2015-09-28', '2015-09-28'],
  ['2015-09', '2015-09-01', '2015-09-30'],
  ['2016-02', '2016-02-01', '2016-02-29'],
  ['2000-02', '2000-02-01', '2000-02-29'],
  ['1998-02', '1998-02-01', '1998-02-28'],
  ['1997', '1997-01-01', '1997-12-31'],
])('%s means the days from %s to %s', (date, first, last) => {
  expect([earliestDay(date), latestDay(date)]).toEqual([first, last]);
});

test.each([
  ['2021-08-15', true],
  ['2021-08', true],
  ['2021', true],
  ['2021-02-29', false],
  ['2021-13', false],
  ['2021-00', false],
  ['2021-08-32', false],
  ['2021-8-5', false],
  ['15 Aug 2021', false],
  ['2021-08-15T00:00', false],
  ['c. 1996', false],
  ['', false],
])('%o is a fuzzy date: %s', (text, expected) => {
  expect(isFuzzyDate(text)).toBe(expected);
});

test('a month or a year is no day', () => {
  expect(['2021-08-15', '2021-08', '2021', '2021-02-30'].map(isDay)).toEqual([true, false, false, false]);
});

test('a month follows its days, a year follows its months', () => {
  const dates = ['1997', '1998-01-01', '1997-12-31', '1997-12', '1997-05-24', '1997-05', '1996-09-27'];
  expect(dates.toSorted(compareFuzzyDates)).toEqual([
    '1996-09-27',
    '1997-05-24',
    '1997-05',
    '1997-12-31',
    '1997-12',
    '1997',
    '1998-01-01',
  ]);
});

test('a day lies within the month and the year it belongs to, and in no other', () => {
  expect(isDayWithin('1996-09-27', '1996-09')).toBe(true);
  expect(isDayWithin('1996-09-27', '1996')).toBe(true);
  expect(isDayWithin('1996-10-01', '1996-09')).toBe(false);
});

test.each([
  ['2021-08-15', 1, '2021-08-16'],
  ['2021-09-01', -1, '2021-08-31'],
  ['2020-02-28', 1, '2020-02-29'],
  ['2001-12-31', 1, '2002-01-01'],
])('%s moved by %i days is %s', (day, count, expected) => {
  expect(addDays(day, count)).toBe(expected);
});

describe('for any date', () => {
  const days = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const dates = fc.tuple(days, fc.constantFrom(4, 7, 10)).map(([day, precision]) => day.slice(0, precision));

  it('the interval has a beginning and an end, both of them real days', () => {
    fc.assert(
      fc.property(dates, (date) => {
        expect(isFuzzyDate(date) && isDay(earliestDay(date)) && isDay(latestDay(date))).toBe(true);
        expect(earliestDay(date) <= latestDay(date)).toBe(true);
      }),
    );
  });

  it('the order is total', () => {
    fc.assert(
      fc.property(dates, dates, dates, (a, b, c) => {
        expect(Math.sign(compareFuzzyDates(a, b))).toBe(-Math.sign(compareFuzzyDates(b, a)) + 0);
        if (compareFuzzyDates(a, b) <= 0 && compareFuzzyDates(b, c) <= 0) {
          expect(compareFuzzyDates(a, c)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  it('moving a day forth and back gives the day again', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
        expect(addDays(addDays(day, count), -count)).toBe(day);
      }),
    );
  });
});
