import type { Day } from '../domain.ts';

const MILLISECONDS_A_DAY = 86_400_000;

/** How many days lie between 1 January 1970 and `day`. Days are plain calendar days: no time zone enters. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / MILLISECONDS_A_DAY;
}

/** The day whose `dayNumber` this is; a fraction falls to the day it lies in. */
export function dayOfNumber(number: number): Day {
  return new Date(Math.floor(number) * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/** A stretch of time; `to` is its last day. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

/** The day of the range that is nearest to a day. */
export function clampDay(day: Day, { from, to }: DayRange): Day {
  if (day < from) return from;
  if (day > to) return to;
  return day;
}

export interface TimeScale {
  /** Where a day begins, in units of the scale's width. */
  x(day: Day): number;
  /** Where a day ends. */
  endOf(day: Day): number;
  /** The day drawn at `x`, never outside the range. */
  dayAt(x: number): Day;
}

/** Lays a range of days out over a width: the first day begins at 0, the last one ends at `width`. */
export function createTimeScale({ from, to, width }: DayRange & { readonly width: number }): TimeScale {
  const first = dayNumber(from);
  const count = Math.max(1, dayNumber(to) - first + 1);
  return {
    x: (day) => ((dayNumber(day) - first) / count) * width,
    endOf: (day) => ((dayNumber(day) + 1 - first) / count) * width,
    dayAt: (x) => dayOfNumber(first + Math.min(count - 1, Math.max(0, (x / width) * count))),
  };
}

/** The same day so many months later or earlier; the 31st becomes the last day of a shorter month. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth))).toISOString().slice(0, 10);
}

export interface Tick {
  readonly day: Day;
  /** `year`: print the year; `month`: print the month. */
  readonly unit: 'year' | 'month';
}

/** Round distances between two ticks, in months. */
const tickSteps = [1, 2, 3, 6, 12, 24, 60, 120, 240];

/**
 * Round days to print under a picture of time: first days of months where the range is short, else of years.
 *
 * @param most how many of them fit
 */
export function ticksOf(range: DayRange, most: number): readonly Tick[] {
  for (const step of tickSteps) {
    const days = firstDays(range, step);
    if (days.length <= most) {
      return days.map((day) => ({ day, unit: day.slice(5, 7) === '01' ? 'year' : 'month' }));
    }
  }
  return [];
}

/** First days of months, counted from January of the year 0, so that steps of years fall on round ones. */
function firstDays({ from, to }: DayRange, step: number): readonly Day[] {
  const [year = 0, month = 1] = from.split('-').map(Number);
  const months = year * 12 + month - 1;
  const days: Day[] = [];
  for (let next = months - (months % step); ; next += step) {
    const day = `${Math.floor(next / 12)}-${String((next % 12) + 1).padStart(2, '0')}-01`;
    if (day > to) return days;
    if (day >= from) days.push(day);
  }
}
