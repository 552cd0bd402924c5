import { describe, expect, it } from 'vitest';
import { readDay } from '../../../src/page/written-day.ts';

describe('the day as it was written', () => {
  it.each([
    ['2015-09-28', '2015-09-28'],
    ['2015-09-28T23:30:00Z', '2015-09-28'],
    ['2021-08-15T20:30:00-04:00', '2021-08-15'],
    ['2021-08-15 20:30', '2021-08-15'],
    ['2021-8-1', '2021-08-01'],
    ['20150928', '2015-09-28'],
    ['20150928T101500Z', '2015-09-28'],
    ['2015/09/28', '2015-09-28'],
    ['2015.09.28 10:00', '2015-09-28'],
    ['Mon, 28 Sep 2015 10:00:00 GMT', '2015-09-28'],
    ['28 September 2015', '2015-09-28'],
    ['28th of September, 2015', '2015-09-28'],
    ['September 28, 2015', '2015-09-28'],
    ['Published: Sept. 28, 2015 at 9 a.m.', '2015-09-28'],
    ['Monday, May 3rd, 2021', '2021-05-03'],
    ['28/09/2015', '2015-09-28'],
    ['09/28/2015', '2015-09-28'],
    ['03/03/2015', '2015-03-03'],
    ['۲۰۲۱-۰۸-۱۵', '2021-08-15'],
    [1443434400, '2015-09-28'],
    [1443434400000, '2015-09-28'],
    ['1443434400', '2015-09-28'],
    ['2024-02-29', '2024-02-29'],
  ])('%s', (value, day) => expect(readDay(value)).toBe(day));
});

describe('no day', () => {
  it.each([
    ['a month', '2015-09'],
    ['a year', '2015'],
    ['the 30th of February', '2015-02-30'],
    ['the 29th of February of a common year', '2023-02-29'],
    ['a 13th month', '2015-13-01'],
    ['either of two days', '03/04/2015'],
    ['words', 'yesterday'],
    ['a word that begins like a month', 'Marked 28, 2015'],
    ['nothing', ''],
    ['not a text', { year: 2015 }],
    ['not a number', Number.NaN],
    ['beyond all calendars', 1e300],
    ['very long', `${'x'.repeat(300)}2015-09-28`],
  ])('%s', (_, value) => expect(readDay(value)).toBeUndefined());
});
