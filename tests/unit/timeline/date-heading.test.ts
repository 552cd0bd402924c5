import { expect, test } from 'vitest';
import { dateHeading } from '../../../src/timeline/date-heading.ts';
import { english, wordingOf } from '../locale/shipped-wording.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test.each([
  ['2021-08-08', 'Sunday 8 Aug 2021'],
  ['2001-11-13', 'Tuesday 13 Nov 2001'],
  ['2021-05', 'May 2021, day not known'],
  ['1998', '1998, day not known'],
])('%s is headed %s', (date, heading) => expect(plain(dateHeading(date, english))).toBe(heading));

test('in Solar Hijri, the weekday stays', () => {
  expect(plain(dateHeading('2021-08-15', wordingOf('en', 'solar-hijri')))).toBe('Sunday 24 Asad 1400');
});
