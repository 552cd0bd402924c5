import type { ControlEvent, Controller, Day, EntityId } from '../domain.ts';
import type { Dataset } from './dataset.ts';
import { addDays, earliestDay, latestDay } from './fuzzy-date.ts';
import { BEGINNING, isParty } from './stretch.ts';

/** A provincial capital came into a party's hands. */
export interface Taking {
  readonly place: EntityId;
  readonly taker: Controller;
  readonly event: ControlEvent;
  /** The first and the last day on which it can have happened, by all that the sources say. */
  readonly earliest: Day;
  readonly latest: Day;
}

/** Disputes in the sources span a week at most: who denied a taking on its day did not a week later. */
const DISPUTE_DAYS = 7;

/**
 * The takings of all provincial capitals, by the last day on which each can have happened, then by the first. A city that
 * was fought over and stayed with its holder was not taken.
 */
export function takingsOf(dataset: Dataset): readonly Taking[] {
  let takings = known.get(dataset);
  if (!takings) {
    takings = dataset.places
      .filter(({ capitalOf }) => capitalOf !== undefined)
      .flatMap(({ id }) => takingsAt(dataset, id))
      .sort((a, b) => compare(a.latest, b.latest) || compare(a.earliest, b.earliest));
    known.set(dataset, takings);
  }
  return takings;
}

const known = new WeakMap<Dataset, readonly Taking[]>();

function takingsAt(dataset: Dataset, place: EntityId): Taking[] {
  const takings: Taking[] = [];
  let holder: Controller | undefined;
  for (const event of dataset.eventsOf(place)) {
    const { before, after } = event;
    if (isParty(before)) holder = before;
    if (isParty(after) && after !== holder) takings.push({ place, taker: after, event, ...spanOf(event) });
    if (isParty(after)) holder = after;
  }
  return takings;
}

function spanOf(event: ControlEvent): Pick<Taking, 'earliest' | 'latest'> {
  let earliest = event.isUpperBound ? BEGINNING : earliestDay(event.date);
  let latest = latestDay(event.date);
  for (const { date, after } of event.dissent ?? []) {
    if (date !== undefined && earliestDay(date) < earliest) earliest = earliestDay(date);
    const last =
      date !== undefined
        ? latestDay(date)
        : after !== undefined && after !== event.after
          ? addDays(latestDay(event.date), DISPUTE_DAYS)
          : latest;
    if (last > latest) latest = last;
  }
  return { earliest, latest };
}

/** Local forces, several parties at once and foreign troops took or lost places, but are no one party that can repeat it. */
export function isOneParty(holder: Controller): boolean {
  return isParty(holder) && !MANY.has(holder);
}

const MANY: ReadonlySet<Controller> = new Set(['local-militia', 'mujahideen-mixed', 'us-coalition']);

/** Weak evidence is shown as such where the event itself is shown; nothing is counted by it. */
export function isInferred({ confidence }: ControlEvent): boolean {
  return confidence === 'low';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
