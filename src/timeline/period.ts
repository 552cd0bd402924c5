import { addDays } from '../dataset/fuzzy-date.ts';
import type { Day } from '../domain.ts';
import { addMonths, clampDay, type DayRange, dayNumber } from './time-scale.ts';

/** A period that a reader chose, both days included; an absent end is open. */
export interface Period {
  readonly from?: Day;
  readonly to?: Day;
}

export type PeriodEdge = keyof Period;

/** The period with one edge moved; an edge that is pushed past the other takes it along, so that none is ever empty. */
export function movePeriodEdge(period: Period, edge: PeriodEdge, day: Day): Period {
  const { from, to } = period;
  if (edge === 'from') return { from: day, ...(to !== undefined && { to: to < day ? day : to }) };
  return { ...(from !== undefined && { from: from > day ? day : from }), to: day };
}

/** The period without the edges that restrict nothing, because they lie at or beyond those of the range. */
export function openPeriod({ from, to }: Period, range: DayRange): Period {
  return {
    ...(from !== undefined && from > range.from && { from }),
    ...(to !== undefined && to < range.to && { to }),
  };
}

/** Ranges up to this many days are read in months, longer ones in years. */
const MONTHS_UP_TO_DAYS = 3 * 366;

/** The year around a day that was clicked, or the month where the picture shows few years. */
export function periodAround(day: Day, range: DayRange): Required<Period> {
  const isShort = dayNumber(range.to) - dayNumber(range.from) <= MONTHS_UP_TO_DAYS;
  const from = isShort ? `${day.slice(0, 7)}-01` : `${day.slice(0, 4)}-01-01`;
  const to = addDays(addMonths(from, isShort ? 1 : 12), -1);
  return { from: clampDay(from, range), to: clampDay(to, range) };
}

/**
 * Where a key moves the edge of a period: arrows by a month, with Shift by a day, Page Up and Page Down by a year.
 *
 * @returns `undefined` for a key that moves nothing; Home and End are left to the browser's own slider
 */
export function dayAfterKey(
  day: Day,
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  range: DayRange,
): Day | undefined {
  const moved = moveByKey(day, key, shiftKey);
  return moved === undefined ? undefined : clampDay(moved, range);
}

function moveByKey(day: Day, key: string, shiftKey: boolean): Day | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return shiftKey ? addDays(day, 1) : addMonths(day, 1);
    case 'ArrowLeft':
    case 'ArrowDown':
      return shiftKey ? addDays(day, -1) : addMonths(day, -1);
    case 'PageUp':
      return addMonths(day, 12);
    case 'PageDown':
      return addMonths(day, -12);
    default:
      return undefined;
  }
}
