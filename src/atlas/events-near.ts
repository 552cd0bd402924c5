import type { Dataset } from '../dataset/dataset.ts';
import { selectEvents } from '../dataset/events-query.ts';
import { addDays, earliestDay, latestDay } from '../dataset/fuzzy-date.ts';
import type { ControlEvent, Day, EntityId } from '../domain.ts';
import { type AnswerFilter, isWanted } from './shown-places.ts';

/** How many days back the list of events looks where no place is chosen. */
export const DAYS_BACK = 14;
/** More than so many are a wall: of a place with more, those nearest to the day are listed. */
const MOST_EVENTS = 80;

interface EventsNear {
  readonly day: Day;
  readonly place: EntityId | undefined;
  /** Of holders and confidence: an event concerns who held the place before it and after it. */
  readonly filter: AnswerFilter;
}

/** Whether an event passes a filter of holders and confidence. */
export function isEventWanted({ before, after, confidence }: ControlEvent, filter: AnswerFilter): boolean {
  return isWanted([before, after], confidence, filter);
}

/**
 * The events to list beside the map, newest first: of the fortnight up to the day, or, where a place is chosen, all of the
 * place and of everything inside it. Those of the country itself are left to the map's provinces.
 */
export function eventsNear(
  dataset: Dataset,
  { day, place, filter }: EventsNear,
): { readonly events: readonly ControlEvent[]; readonly count: number } {
  if (place === undefined || !dataset.place(place)) {
    const from = addDays(day, 1 - DAYS_BACK);
    const events = intervalsOf(dataset)
      .filter(({ event, first, last }) => first <= day && last >= from && isEventWanted(event, filter))
      .map(({ event }) => event);
    return { events: events.reverse(), count: events.length };
  }
  const all = selectEvents(dataset, { place }).filter((event) => isEventWanted(event, filter));
  const next = all.findIndex(({ date }) => date > day);
  const middle = next < 0 ? all.length : next;
  const from = Math.max(0, Math.min(middle - MOST_EVENTS / 2, all.length - MOST_EVENTS));
  return { events: all.slice(from, from + MOST_EVENTS).reverse(), count: all.length };
}

interface DatedEvent {
  readonly event: ControlEvent;
  readonly first: Day;
  readonly last: Day;
}

const intervals = new WeakMap<Dataset, readonly DatedEvent[]>();

/** The events by date with the days that their dates can mean, reckoned once: a drag of the slider asks at every frame. */
function intervalsOf(dataset: Dataset): readonly DatedEvent[] {
  let known = intervals.get(dataset);
  if (!known) {
    known = selectEvents(dataset, {}).map((event) => ({
      event,
      first: earliestDay(event.date),
      last: latestDay(event.date),
    }));
    intervals.set(dataset, known);
  }
  return known;
}
