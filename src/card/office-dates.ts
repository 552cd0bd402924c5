import { earliestDay, latestDay } from '../dataset/fuzzy-date.ts';
import type { Day, Office } from '../domain.ts';

/** How an office stands to a day, by what the sources say and no more. */
export type OfficeTiming =
  /** Held on or before the day, and still on or after it. */
  | 'then'
  /** Ended before the day; or last attested before it with no end recorded, which does not mean that it lasted. */
  | 'before'
  /** Begun after the day; or first attested after it. */
  | 'after'
  /** No date, or only an end that lies after the day. */
  | 'undated';

/**
 * Answers how an office stands to a day. Fuzzy dates count for all the days that they can mean, so an office held from
 * `2015` to `2016` is one of 29 September 2015.
 */
export function officeTiming({ start, end, attested = [] }: OfficeDates, day: Day): OfficeTiming {
  if (end !== undefined && latestDay(end) < day) return 'before';
  if (start !== undefined && earliestDay(start) > day) return 'after';
  const held = [start, ...attested, end].filter((date) => date !== undefined);
  const isHeldUpToThen = held.some((date) => earliestDay(date) <= day);
  const isHeldFromThen = held.some((date) => latestDay(date) >= day);
  if (isHeldUpToThen) return isHeldFromThen ? 'then' : 'before';
  return attested.length > 0 ? 'after' : 'undated';
}

/** What the sources say of when an office was held. */
export type OfficeDates = Pick<Office, 'start' | 'end' | 'attested'>;

/** Answers the order of two offices by when they began; where no source says, by when they were held or ended. */
export function compareOffices(a: Office, b: Office): number {
  const first = dayOf(a);
  const second = dayOf(b);
  return first < second ? -1 : Number(first > second);
}

function dayOf({ start, attested, end }: OfficeDates): Day {
  const first = start ?? attested?.[0] ?? end;
  return first === undefined ? '9999-12-31' : earliestDay(first);
}

/**
 * Answers the offices that had begun before the day and of which no source says when they ended, the last begun of them.
 * They are not known to have been held on the day, and not known to have been left: both must be said. Who took up
 * another office later and left that too has likely left the older one, so it is no longer among them.
 */
export function lastOpenOffices<Line extends Office>(officesBefore: readonly Line[]): Line[] {
  const ended = officesBefore.filter(({ end }) => end !== undefined).map(dayOf);
  const open = officesBefore.filter(
    (office) => office.end === undefined && ended.every((day) => day <= dayOf(office)),
  );
  return open.slice(-MOST_OPEN_OFFICES).reverse();
}

/** Many held two at once, e.g. head of a movement and of its government; few held three. */
const MOST_OPEN_OFFICES = 2;
