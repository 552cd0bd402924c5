import type { Dataset } from '../dataset/dataset.ts';
import { selectEvents } from '../dataset/events-query.ts';
import { earliestDay, latestDay } from '../dataset/fuzzy-date.ts';
import { liesIn } from '../dataset/lies-in.ts';
import type { Confidence, ControlEvent, Report } from '../domain.ts';
import type { TimelineFilter } from './route.ts';

const AT_LEAST: Readonly<Record<'medium' | 'high', readonly Confidence[]>> = {
  medium: ['medium', 'high'],
  high: ['high'],
};

/** The events that a timeline's filter leaves, oldest first. */
export function filteredEvents(dataset: Dataset, filter: TimelineFilter): readonly ControlEvent[] {
  const { confidence: least, capitalsOnly = false } = filter;
  return selectEvents(dataset, filter).filter(
    ({ place, confidence }) =>
      (least === undefined || AT_LEAST[least].includes(confidence)) &&
      (!capitalsOnly || dataset.place(place)?.capitalOf !== undefined),
  );
}

/**
 * The dated reports that concern the filter's place, what lies inside it, and its actor, of its period. What is asked of
 * events alone (their kind, their confidence, whether a place changed hands) does not restrict them.
 */
export function filteredReports(dataset: Dataset, filter: TimelineFilter): readonly Report[] {
  const { place, actor, from, to } = filter;
  return dataset.reports.filter(
    ({ date, places, actors }) =>
      date !== undefined &&
      (from === undefined || latestDay(date) >= from) &&
      (to === undefined || earliestDay(date) <= to) &&
      (actor === undefined || actors.includes(actor)) &&
      (place === undefined || places.some((id) => liesIn(dataset, { place: id, area: place }))),
  );
}
