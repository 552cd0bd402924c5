import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lastOpenOffices, officeTiming } from '../../../src/card/office-dates.ts';

const day = '2015-09-29';

describe('an office on 29 September 2015', () => {
  test.each([
    ['2014-09-29', '2021-08-15', 'then'],
    ['2014', '2015', 'then'],
    ['2015-09', undefined, 'then'],
    [undefined, '2015-09', 'then'],
    [day, day, 'then'],
    ['2009-06', '2014-09-28', 'before'],
    [undefined, '2012', 'before'],
    ['2014', undefined, 'before'],
    ['2016-05-25', undefined, 'after'],
    ['2015-09-30', '2016', 'after'],
    [undefined, '2021', 'undated'],
    [undefined, undefined, 'undated'],
  ])('from %s to %s: %s', (start, end, timing) => {
    expect(officeTiming({ ...(start && { start }), ...(end && { end }) }, day)).toBe(timing);
  });

  test.each([
    ['seen in it that month', { attested: ['2015-09'] }, 'then'],
    ['seen in it before and after', { attested: ['2014-05-02', '2016'] }, 'then'],
    ['begun, and still seen in it later', { start: '2012', attested: ['2016-01-10'] }, 'then'],
    ['seen in it the day before', { attested: ['2015-09-28'] }, 'before'],
    ['begun, and last seen in it before', { start: '2012', attested: ['2013'] }, 'before'],
    ['first seen in it after', { attested: ['2015-09-30'] }, 'after'],
    ['seen in it, and left it before', { end: '2015-06', attested: ['2014'] }, 'before'],
  ])('%s', (_, dates, timing) => {
    expect(officeTiming(dates, day)).toBe(timing);
  });

  test('without an end it is never said to have lasted', () => {
    const earlier = fc.integer({ min: 1900, max: 2014 }).map(String);
    fc.assert(fc.property(earlier, (start) => officeTiming({ start }, day) === 'before'));
  });
});

test('an office begun before another that has ended too is no longer one that may have lasted', () => {
  const offices = [
    { role: 'chief of staff', start: '2009-06', sources: [] },
    { role: 'first vice president', start: '2014-09-29', end: '2020-02-19', sources: [] },
  ];
  expect(lastOpenOffices(offices)).toEqual([]);
});

test('the last begun of the offices without an end stand first; ended ones are not among them', () => {
  const offices = [
    { role: 'commander', start: '2005', sources: [] },
    { role: 'deputy', start: '2010', end: '2012', sources: [] },
    { role: 'emir', start: '2016-05-25', sources: [] },
    { role: 'head of state', start: '2021-08-15', sources: [] },
  ];
  expect(lastOpenOffices(offices).map(({ role }) => role)).toEqual(['head of state', 'emir']);
});
