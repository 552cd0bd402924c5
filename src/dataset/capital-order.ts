import type { ControlEvent, Controller, Day } from '../domain.ts';
import type { Dataset } from './dataset.ts';
import { addDays, earliestDay, latestDay } from './fuzzy-date.ts';
import { nationalSteps } from './national-steps.ts';
import type { CapitalOrder, PrecedentHead } from './precedent.ts';
import { isInferred, isOneParty, type Taking, takingsOf } from './takings.ts';

/** Takings that follow each other within this many days are one run. */
const RUN_DAYS = 31;
/** "Third to fifth" is a claim; "tenth to nineteenth" is none. */
const WIDEST_RANK = 3;

/** Answers how many capitals the taker had taken by an event; nothing where that cannot be counted. */
export function capitalOrder(
  dataset: Dataset,
  about: { readonly head: PrecedentHead; readonly event: ControlEvent },
): CapitalOrder | undefined {
  let orders = known.get(dataset);
  if (!orders) {
    orders = new Map();
    known.set(dataset, orders);
  }
  const { id } = about.event;
  if (!orders.has(id)) orders.set(id, countOrder(dataset, about));
  return orders.get(id);
}

/** The takings of all capitals are looked through once for an event, not once for each card that tells of it. */
const known = new WeakMap<Dataset, Map<string, CapitalOrder | undefined>>();

function countOrder(
  dataset: Dataset,
  { head, event }: { readonly head: PrecedentHead; readonly event: ControlEvent },
): CapitalOrder | undefined {
  const era = nationalSteps(dataset).findLast(({ from }) => from < head.day);
  const own = takingsOf(dataset).find((taking) => taking.event.id === event.id);
  // Local forces and several parties are no one taker; the state that wins a city back is not counted among takers.
  if (!era || !own || !isOneParty(own.taker) || own.taker === era.after) return undefined;
  const all = takingsOf(dataset).filter(({ taker, latest }) => taker === own.taker && era.from < latest);
  const before = all.filter((taking) => taking !== own && taking.earliest <= own.latest);
  const run = runEndingWith(own, before);
  const scope = run.length > 0 ? 'run' : 'era';
  const counted = scope === 'run' ? run : before;
  const certain = counted.filter(({ latest, event }) => latest < own.earliest && !isInferred(event));
  const least = countPlaces(certain) + 1;
  const most = countPlaces(counted) + 1;
  // A capital taken again is no further one; "at least the first" says nothing; where one was taken unseen, no count is true.
  const isAgain = counted.some(({ place }) => place === own.place);
  const isVague = most - least > WIDEST_RANK;
  const isUnseen = hasUnseen(dataset, { taker: own.taker, from: era.from, to: head.day });
  if (isAgain || (isVague && least === 1) || isUnseen) return undefined;
  const [first, second] = certain;
  const isFirstSure = first && (!second || first.latest < second.earliest);
  return {
    kind: 'capital-order',
    ...head,
    taker: own.taker,
    rank: { least, ...(!isVague && { most }) },
    scope,
    since: scope === 'era' ? era.from : (run[0]?.earliest ?? head.day),
    ...(isFirstSure && { first: { place: first.place, date: first.event.date } }),
  };
}

/** The takings that led up to one, each within a month of the next; without that one. */
function runEndingWith(own: Taking, before: readonly Taking[]): readonly Taking[] {
  const run: Taking[] = [];
  let reach = own.earliest;
  for (const taking of before.toReversed()) {
    if (addDays(taking.latest, RUN_DAYS) < reach) break;
    run.unshift(taking);
    if (taking.earliest < reach) reach = taking.earliest;
  }
  return run;
}

/** Whether a capital came into the taker's hands without a record of when. */
function hasUnseen(
  dataset: Dataset,
  { taker, from, to }: { taker: Controller; from: Day; to: Day },
): boolean {
  return dataset.places.some(
    ({ id, capitalOf }) =>
      capitalOf !== undefined &&
      dataset
        .eventsOf(id)
        .some(
          ({ date, before, followsGap }) =>
            followsGap && before === taker && latestDay(date) >= from && earliestDay(date) <= to,
        ),
  );
}

function countPlaces(takings: readonly Taking[]): number {
  return new Set(takings.map(({ place }) => place)).size;
}
