import type { ControlEvent, Day, EntityId } from '../domain.ts';
import type { Dataset } from './dataset.ts';
import { addDays, earliestDay, latestDay } from './fuzzy-date.ts';
import { type NationalStep, nationalSteps } from './national-steps.ts';

/** A control event of a place with the day from which it counts. */
export interface OwnRecord {
  readonly event: ControlEvent;
  /**
   * The day from which the change had surely happened: the last day that the event's date can mean, or the day before
   * the place's next event where that comes sooner.
   */
  readonly from: Day;
}

/**
 * The control events of a place in the order in which they happened.
 *
 * Dates alone do not give that order: "May 2021, captured" and "20 May 2021, retaken" sort as retaken, captured. So an
 * event whose day is unknown stands among those of its month or year where the holders before and after it fit best,
 * and as late as that allows.
 */
export function ownRecords(dataset: Dataset, place: EntityId): readonly OwnRecord[] {
  const events = dataset.eventsOf(place);
  const steps = nationalSteps(dataset);
  const ordered = events.filter(isExact);
  for (const event of events) {
    if (!isExact(event)) ordered.splice(bestPosition(event, { ordered, steps }), 0, event);
  }
  const latestFirst: OwnRecord[] = [];
  for (let index = ordered.length - 1; index >= 0; index -= 1) {
    const event = ordered[index];
    const next = latestFirst.at(-1);
    if (event) latestFirst.push({ event, from: firstSureDay(event, { previous: ordered[index - 1], next }) });
  }
  return latestFirst.reverse();
}

function isExact(event: ControlEvent): boolean {
  return event.date.length === 10;
}

interface Sequence {
  readonly ordered: readonly ControlEvent[];
  readonly steps: readonly NationalStep[];
}

function bestPosition(event: ControlEvent, { ordered, steps }: Sequence): number {
  const first = earliestDay(event.date);
  const last = latestDay(event.date);
  const latestPosition = ordered.filter((other) => latestDay(other.date) <= last).length;
  let best = latestPosition;
  let fewest = Number.POSITIVE_INFINITY;
  for (let position = latestPosition; position >= 0; position -= 1) {
    const added = contradictionsAdded(event, position, { ordered, steps });
    if (added < fewest) {
      fewest = added;
      best = position;
    }
    const passed = ordered[position - 1];
    if (!passed || latestDay(passed.date) < first) break;
  }
  return best;
}

function contradictionsAdded(event: ControlEvent, position: number, { ordered, steps }: Sequence): number {
  const previous = ordered[position - 1];
  const next = ordered[position];
  const contradiction = (first: ControlEvent | undefined, second: ControlEvent | undefined) =>
    second && follows(first, second, steps) ? 0 : 1;
  return (
    contradiction(previous, event) + (next ? contradiction(event, next) - contradiction(previous, next) : 0)
  );
}

/**
 * Whether an event begins with the holder that the place's event before it has left, or a national step since then. A
 * step within the event's own date may have come before it or after it. A first event follows from anything.
 */
export function follows(
  previous: ControlEvent | undefined,
  event: ControlEvent,
  steps: readonly NationalStep[],
): boolean {
  const since = previous ? latestDay(previous.date) : '';
  const passed = steps.filter(({ from }) => since < from && from <= latestDay(event.date));
  const atStart = passed.findLast(({ from }) => from < earliestDay(event.date))?.after ?? previous?.after;
  const within = passed.filter(({ from }) => from >= earliestDay(event.date));
  return (
    atStart === undefined || atStart === event.before || within.some(({ after }) => after === event.before)
  );
}

function firstSureDay(
  event: ControlEvent,
  { previous, next }: { previous: ControlEvent | undefined; next: OwnRecord | undefined },
): Day {
  const last = latestDay(event.date);
  if (isExact(event) || !next || next.from > last) return last;
  const dayBefore = addDays(next.from, -1);
  const isBetween =
    dayBefore >= earliestDay(event.date) && (!previous || latestDay(previous.date) <= dayBefore);
  return isExact(next.event) && isBetween ? dayBefore : next.from;
}
