import { earliestDay, latestDay } from '../dataset/fuzzy-date.ts';
import type { Day, FuzzyDate } from '../domain.ts';
import type { Calendar } from './language.ts';

interface CalendarDay {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
}

interface DateParts {
  readonly precision: 'day' | 'month' | 'year';
  /** First and last day that the date can mean. In another calendar a Gregorian month touches two. */
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

/** A fuzzy date in the fields of a calendar. Its precision stays: what is known by month is not said by day. */
export function dateParts(date: FuzzyDate, calendar: Calendar): DateParts {
  const precision = date.length === 10 ? 'day' : date.length === 7 ? 'month' : 'year';
  const read = calendar === 'gregorian' ? gregorianDay : solarHijriDay;
  return { precision, from: read(earliestDay(date)), to: read(latestDay(date)) };
}

function gregorianDay(day: Day): CalendarDay {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8)) };
}

let solarHijri: Intl.DateTimeFormat | undefined;

/** Every browser's `Intl` knows the calendar (`persian`), though not each knows its Afghan month names. */
function solarHijriDay(day: Day): CalendarDay {
  solarHijri ??= new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  const parts = solarHijri.formatToParts(new Date(day));
  const field = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value);
  return { year: field('year'), month: field('month'), day: field('day') };
}
