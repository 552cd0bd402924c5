import type { Day, FuzzyDate } from '../domain.ts';

/**
 * A fuzzy date stands for an interval of days: `2015-09-28` for one day, `2015-09` for a month, `2015` for a year
 * (EDTF level 0, https://www.loc.gov/standards/datetime/). Days are compared as strings, which is their order in time.
 */

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether a string is a fuzzy date that the calendar has. */
export function isFuzzyDate(text: string): boolean {
  const parts = SHAPE.exec(text);
  if (!parts?.[1]) return false;
  const month = parts[2] === undefined ? 1 : Number(parts[2]);
  if (month < 1 || month > 12) return false;
  const day = parts[3] === undefined ? 1 : Number(parts[3]);
  return day >= 1 && day <= lastDayOfMonth(Number(parts[1]), month);
}

/** Whether a string is an exact day that the calendar has. */
export function isDay(text: string): boolean {
  return text.length === 10 && isFuzzyDate(text);
}

/** The day that a fuzzy date means, where it can mean but one. */
export function exactDay(date: FuzzyDate): Day | undefined {
  return date.length === 10 ? date : undefined;
}

/** The first day that a fuzzy date can mean. */
export function earliestDay(date: FuzzyDate): Day {
  if (date.length === 4) return `${date}-01-01`;
  return date.length === 7 ? `${date}-01` : date;
}

/** The last day that a fuzzy date can mean. */
export function latestDay(date: FuzzyDate): Day {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length !== 7) return date;
  const last = lastDayOfMonth(Number(date.slice(0, 4)), Number(date.slice(5)));
  return `${date}-${String(last).padStart(2, '0')}`;
}

/** Whether a day is one of those that a fuzzy date can mean. */
export function isDayWithin(day: Day, date: FuzzyDate): boolean {
  return earliestDay(date) <= day && day <= latestDay(date);
}

/**
 * The order of two fuzzy dates by the last day that each can mean; where that is the same, the more exact comes first.
 * So a month follows its days and a year follows its months, the order in which the dataset's rows are kept.
 * @returns negative, zero or positive, for `Array.prototype.sort`.
 */
export function compareFuzzyDates(a: FuzzyDate, b: FuzzyDate): number {
  const lastOfA = latestDay(a);
  const lastOfB = latestDay(b);
  if (lastOfA !== lastOfB) return lastOfA < lastOfB ? -1 : 1;
  return b.length - a.length;
}

/** The day that lies `count` days after a day (before it, where `count` is negative). */
export function addDays(day: Day, count: number): Day {
  const moved = new Date(`${day}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + count);
  return moved.toISOString().slice(0, 10);
}

function lastDayOfMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
