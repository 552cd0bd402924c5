import { addDays } from '../dataset/fuzzy-date.ts';
import type { Day } from '../domain.ts';
import { addMonths, clampDay, type DayRange } from '../timeline/time-scale.ts';
import type { ChangeDay } from './day-picture.ts';

/** Months in which so much changed hands that they are stepped through by day: the falls of 2001 and 2021. */
const DAY_BY_DAY = ['2001-11', '2021-08'];

/** The day that play and the arrow keys come to next: the first of the next month, or the next day in a month of changes. */
export function stepForward(day: Day, range: DayRange): Day {
  const next = DAY_BY_DAY.includes(day.slice(0, 7)) ? addDays(day, 1) : addMonths(`${day.slice(0, 7)}-01`, 1);
  return clampDay(next, range);
}

/** The day before, in the same steps. */
export function stepBack(day: Day, range: DayRange): Day {
  const yesterday = addDays(day, -1);
  const isDaily = DAY_BY_DAY.includes(day.slice(0, 7)) || DAY_BY_DAY.includes(yesterday.slice(0, 7));
  return clampDay(isDaily ? yesterday : `${yesterday.slice(0, 7)}-01`, range);
}

/** The nearest day of changes after a day, or before it. */
export function neighbouringChange(
  days: readonly ChangeDay[],
  day: Day,
  direction: 'before' | 'after',
): Day | undefined {
  return direction === 'after'
    ? days.find((change) => change.day > day)?.day
    : days.findLast((change) => change.day < day)?.day;
}
