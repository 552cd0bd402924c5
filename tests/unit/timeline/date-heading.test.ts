import { expect, test } from 'vitest';
import { dateHeading } from '../../../src/timeline/date-heading.ts';

test.each([
  ['2021-08-08', 'Sunday 8 August 2021'],
  ['2001-11-13', 'Tuesday 13 November 2001'],
  ['2021-05', 'May 2021, day not known'],
  ['1998', '1998, day not known'],
])('%s is headed %s', (date, heading) => expect(dateHeading(date)).toBe(heading));
