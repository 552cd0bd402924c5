import type { Dataset } from '../dataset/dataset.ts';
import { selectEvents } from '../dataset/events-query.ts';
import type { Day, Place } from '../domain.ts';
import { provincialCapitals } from '../timeline/holder-shares.ts';
import type { Period } from '../timeline/period.ts';
import { clampDay, type DayRange, dayNumber, dayOfNumber } from '../timeline/time-scale.ts';

/** Where the picture of time begins: the year in which the Najibullah government fell. */
export const FIRST_DAY: Day = '1992-01-01';

/**
 * The provincial capitals with at least one event in the period after which somebody else held them than before. A change
 * of the national government by itself, as on 22 December 2001, is no event of theirs and does not count.
 */
export function capitalsThatChangedHands(dataset: Dataset, { from, to }: Period): readonly Place[] {
  const changes = selectEvents(dataset, {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    changedHandsOnly: true,
  });
  const places = new Set(changes.map(({ place }) => place));
  return provincialCapitals(dataset).filter(({ id }) => places.has(id));
}

/** A period is shown with this share of its own length on either side, and never with less than a fortnight. */
const ZOOM_MARGIN = 0.15;
const ZOOM_MARGIN_DAYS = 14;

/** The stretch of time in which a period can be seen well. */
export function zoomAround({ from, to }: Period, everything: DayRange): DayRange {
  const first = dayNumber(from ?? everything.from);
  const last = dayNumber(to ?? everything.to);
  const margin = Math.max(ZOOM_MARGIN_DAYS, Math.round((last - first) * ZOOM_MARGIN));
  return {
    from: clampDay(dayOfNumber(first - margin), everything),
    to: clampDay(dayOfNumber(last + margin), everything),
  };
}
