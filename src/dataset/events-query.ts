import type { ControlEvent, Day, EntityId, EventKind } from '../domain.ts';
import { controllerOf } from './actor-controllers.ts';
import type { Dataset } from './dataset.ts';
import { compareFuzzyDates, earliestDay, latestDay } from './fuzzy-date.ts';
import { liesIn } from './lies-in.ts';

/** Which events are wanted. An absent field does not restrict, nor does an empty list of kinds. */
export interface EventFilter {
  readonly place?: EntityId;
  /** Whether events of the places inside `place` count too. They do unless this is false. */
  readonly isInside?: boolean;
  /** An actor that holds the place before or after the event, or that one of its reports concerns. */
  readonly actor?: EntityId;
  readonly kinds?: readonly EventKind[];
  /** The first day; an event dated to a month or a year counts where any day of it does. */
  readonly from?: Day;
  /** The last day, itself included. */
  readonly to?: Day;
  /** Leave out events after which the holder is the same as before. */
  readonly changedHandsOnly?: boolean;
}

/**
 * The events that a filter leaves, oldest first; those of one date as the dataset has them. An unknown place or actor
 * leaves none.
 */
export function selectEvents(dataset: Dataset, filter: EventFilter): ControlEvent[] {
  const { place, actor, kinds = [], from, to, changedHandsOnly = false } = filter;
  const isInside = filter.isInside ?? true;
  return eventsByDate(dataset).filter(
    (event) =>
      (from === undefined || latestDay(event.date) >= from) &&
      (to === undefined || earliestDay(event.date) <= to) &&
      (kinds.length === 0 || kinds.includes(event.kind)) &&
      (!changedHandsOnly || event.before !== event.after) &&
      (place === undefined || isAt(dataset, event.place, { place, isInside })) &&
      (actor === undefined || concerns(dataset, event, actor)),
  );
}

const sorted = new WeakMap<Dataset, readonly ControlEvent[]>();

function eventsByDate(dataset: Dataset): readonly ControlEvent[] {
  let events = sorted.get(dataset);
  if (!events) {
    events = dataset.events.toSorted((a, b) => compareFuzzyDates(a.date, b.date));
    sorted.set(dataset, events);
  }
  return events;
}

function isAt(
  dataset: Dataset,
  where: EntityId,
  { place, isInside }: { place: EntityId; isInside: boolean },
): boolean {
  return isInside ? liesIn(dataset, { place: where, area: place }) : where === place;
}

function concerns(dataset: Dataset, event: ControlEvent, actor: EntityId): boolean {
  const controller = controllerOf(actor);
  if (event.before === controller || event.after === controller) return true;
  return event.sources.some((url) => dataset.report(url)?.actors.includes(actor));
}
