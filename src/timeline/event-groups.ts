import { compareFuzzyDates } from '../dataset/fuzzy-date.ts';
import type { ControlEvent, FuzzyDate } from '../domain.ts';

/** The events of one date as the sources give it: of a day, of a month whose day is not known, or of a year. */
export interface EventGroup {
  readonly date: FuzzyDate;
  readonly events: readonly ControlEvent[];
}

/**
 * Events by date.
 *
 * @param events in any order; those of one date keep the order in which they come when the oldest is first, and are
 *   turned round when the newest is, so that an entry and the surrender after it read downwards or upwards as one
 */
export function groupEvents(
  events: readonly ControlEvent[],
  order: 'newest-first' | 'oldest-first' = 'newest-first',
): readonly EventGroup[] {
  const groups = new Map<FuzzyDate, ControlEvent[]>();
  for (const event of events) {
    const group = groups.get(event.date);
    if (group) group.push(event);
    else groups.set(event.date, [event]);
  }
  const oldestFirst = [...groups]
    .map(([date, events]) => ({ date, events }))
    .sort((one, other) => compareFuzzyDates(one.date, other.date));
  if (order === 'oldest-first') return oldestFirst;
  return oldestFirst.reverse().map(({ date, events }) => ({ date, events: events.toReversed() }));
}

/** A run of groups that is drawn, or left undrawn, as one. */
export interface EventChunk {
  readonly groups: readonly EventGroup[];
  readonly eventCount: number;
}

/** Cuts a list of groups into chunks of about `size` events each, never inside a group unless it alone is larger. */
export function chunkGroups(groups: readonly EventGroup[], size: number): readonly EventChunk[] {
  const chunks: EventChunk[] = [];
  let run: EventGroup[] = [];
  let count = 0;
  const close = () => {
    if (run.length > 0) chunks.push({ groups: run, eventCount: count });
    run = [];
    count = 0;
  };
  for (const group of groups) {
    if (count > 0 && count + group.events.length > size) close();
    run.push(group);
    count += group.events.length;
  }
  close();
  return chunks;
}
