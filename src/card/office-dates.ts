import { earliestDay, latestDay } from '../dataset/fuzzy-date.ts';
import type { Day, Office } from '../domain.ts';

/** How an office stands to a day, by what the sources say and no more. */
export type OfficeTiming =
  /** Begun on or before the day, ended on or after it. */
  | 'then'
  /** Ended before the day; or begun before it with no end recorded, which does not mean that it lasted. */
  | 'before'
  | 'after'
  /** No date, or only an end that lies after the day. */
  | 'undated';

/**
 * Answers how an office stands to a day. Fuzzy dates count for all the days that they can mean, so an office held from
 * `2015` to `2016` is one of 29 September 2015.
 */
export function officeTiming({ start, end }: Pick<Office, 'start' | 'end'>, day: Day): OfficeTiming {
  if (end !== undefined && latestDay(end) < day) return 'before';
  if (start !== undefined && earliestDay(start) > day) return 'after';
  const isOnFirstDay = start !== undefined && latestDay(start) >= day;
  const isOnLastDay = end !== undefined && earliestDay(end) <= day;
  if (isOnFirstDay || isOnLastDay) return 'then';
  if (start === undefined) return 'undated';
  return end === undefined ? 'before' : 'then';
}

/** Answers the order of two offices by when they began; where no source says, by when they ended. */
export function compareOffices(a: Office, b: Office): number {
  const first = dayOf(a);
  const second = dayOf(b);
  return first < second ? -1 : Number(first > second);
}

function dayOf({ start, end }: Office): Day {
  if (start !== undefined) return earliestDay(start);
  return end === undefined ? '9999-12-31' : earliestDay(end);
}

/**
 * Answers the offices that had begun before the day and of which no source says when they ended, the last begun of them.
 * They are not known to have been held on the day, and not known to have been left: both must be said.
 */
export function lastOpenOffices<Line extends Office>(officesBefore: readonly Line[]): Line[] {
  const open = officesBefore.filter(({ end }) => end === undefined);
  return open.slice(-MOST_OPEN_OFFICES).reverse();
}

/** Many held two at once, e.g. head of a movement and of its government; few held three. */
const MOST_OPEN_OFFICES = 2;
