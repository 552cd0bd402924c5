import type { ControlEvent, Controller, Day, EntityId, FuzzyDate } from '../domain.ts';
import { capitalOrder } from './capital-order.ts';
import { holderOn } from './control-history.ts';
import type { Dataset } from './dataset.ts';
import { addDays, earliestDay, exactDay, latestDay } from './fuzzy-date.ts';
import { nationalSteps } from './national-steps.ts';
import type { HeldFor, LostHold, Precedent, PrecedentHead, Regained, TakenAgain } from './precedent.ts';
import { isParty } from './stretch.ts';
import { isInferred, isOneParty } from './takings.ts';

/** How long after an event stories still turn on it, in days. */
const NEWS_DAYS = 31;
/**
 * Answers the precedents of what happened to a capital in the month up to a day; for a province, those of its capital.
 * The latest of each kind, in the order of `Precedent`. Nothing follows where the record is too thin: an event that is
 * inferred, an upper bound or no exact day is never spoken of, and a gap in the record ends every count that would
 * cross it.
 */
export function precedentsOn(dataset: Dataset, { place, day }: { place: EntityId; day: Day }): Precedent[] {
  const capital = dataset.place(place)?.capitalOf ? dataset.place(place) : dataset.capitalOf(place);
  if (!capital) return [];
  const events = dataset.eventsOf(capital.id);
  const latest = new Map<Precedent['kind'], Precedent>();
  for (const [index, event] of events.entries()) {
    const eventDay = exactDay(event.date);
    if (!eventDay || event.isUpperBound || isInferred(event) || event.before === event.after) continue;
    if (eventDay > day || eventDay < addDays(day, -NEWS_DAYS)) continue;
    const head = { place: capital.id, event: event.id, day: eventDay };
    const past = reliablePast(events.slice(0, index + 1));
    for (const precedent of [
      capitalOrder(dataset, { head, event }),
      takenAgain(head, past),
      lostHold(head, past),
      regained(head, past),
      heldFor(dataset, { head, event, past }),
    ]) {
      if (precedent) latest.set(precedent.kind, precedent);
    }
  }
  return withoutRepetition(ORDER.flatMap((kind) => latest.get(kind) ?? []));
}

/** What two kinds say alike is said once: a loss that was always to the same taker; a return that is also the second taking. */
function withoutRepetition(precedents: readonly Precedent[]): Precedent[] {
  const taken = precedents.find(({ kind }) => kind === 'taken-again') as TakenAgain | undefined;
  const hasRegained = precedents.some(({ kind, event }) => kind === 'regained' && event === taken?.event);
  return precedents.filter((precedent) => {
    if (precedent === taken) return !hasRegained || taken.earlier.length > 1;
    return precedent.kind !== 'lost-hold' || !taken || !isSame(taken.earlier, precedent.earlier);
  });
}

const ORDER: readonly Precedent['kind'][] = [
  'capital-order',
  'taken-again',
  'lost-hold',
  'regained',
  'held-for',
];

interface About {
  readonly head: PrecedentHead;
  readonly event: ControlEvent;
}

/** The events up to the last, which is the one asked about, from the last gap in the record on. */
function reliablePast(events: readonly ControlEvent[]): readonly ControlEvent[] {
  const isBroken = (event: ControlEvent, index: number) =>
    event.followsGap === true || (index > 0 && events[index - 1]?.after !== event.before);
  const gap = events.findLastIndex(isBroken);
  return gap < 0 ? events : events.slice(gap);
}

function takenAgain(head: PrecedentHead, past: readonly ControlEvent[]): TakenAgain | undefined {
  const taker = past.at(-1)?.after;
  if (!taker || !isOneParty(taker)) return undefined;
  let holder: Controller | undefined;
  const takings: ControlEvent[] = [];
  for (const event of past) {
    const { before, after } = event;
    if (isParty(before)) holder = before;
    // What was fought over in between and ended as it began was not taken anew.
    if (after === taker && holder !== taker) takings.push(event);
    if (isParty(after)) holder = after;
  }
  if (takings.at(-1)?.id !== head.event) return undefined;
  return repeated({ kind: 'taken-again', ...head, taker }, takings);
}

function lostHold(head: PrecedentHead, past: readonly ControlEvent[]): LostHold | undefined {
  const loser = past.at(-1)?.before;
  if (!loser || !isOneParty(loser)) return undefined;
  const losses = past.filter(({ before, after }) => before === loser && after !== loser);
  return repeated({ kind: 'lost-hold', ...head, loser }, losses);
}

/** With the dates of the earlier ones of these events, of which the last is the one that it is about. */
function repeated<Head extends PrecedentHead>(
  head: Head,
  events: readonly ControlEvent[],
): (Head & { earlier: readonly FuzzyDate[]; years: number }) | undefined {
  const earlier = events.slice(0, -1);
  const first = earlier[0];
  if (!first || earlier.some(isInferred)) return undefined;
  const years = fullYears(earliestDay(first.date), addDays(head.day, -1)) + 1;
  return { ...head, earlier: earlier.map(({ date }) => date), years };
}

function regained(head: PrecedentHead, past: readonly ControlEvent[]): Regained | undefined {
  const holder = past.at(-1)?.after;
  if (!holder || !isOneParty(holder)) return undefined;
  const lost = past.slice(0, -1).findLast(({ before, after }) => before === holder && after !== holder);
  const lostOn = lost && !lost.isUpperBound && !isInferred(lost) ? exactDay(lost.date) : undefined;
  if (!lostOn) return undefined;
  const days = (Date.parse(head.day) - Date.parse(lostOn)) / 86_400_000;
  return days < 366 ? { kind: 'regained', ...head, holder, lostOn, days } : undefined;
}

function heldFor(
  dataset: Dataset,
  { head, event, past }: About & { readonly past: readonly ControlEvent[] },
): HeldFor | undefined {
  // A city that was fought over first was held until the fight began.
  const end = past.findLast(({ before, after }) => isParty(before) && before !== after);
  const lastDay = end && exactDay(end.date);
  if (!end || !lastDay || end.followsGap || end.isUpperBound || event.after === end.before) return undefined;
  const tenure = holderOn(dataset, { place: head.place, day: addDays(lastDay, -1) });
  const { holder, since } = tenure;
  if (holder !== end.before || !isOneParty(holder) || since === undefined) return undefined;
  const begin = tenure.event === undefined ? undefined : dataset.event(tenure.event);
  const isDisputed = begin?.dissent?.some(({ after }) => after !== undefined);
  // Hold that was lost and won back within a day leaves no trace in the tenures of days.
  const wasLost = past.some(
    ({ id, date, before, after }) =>
      id !== end.id && date > since && date <= end.date && before === holder && after !== holder,
  );
  const years = fullYears(latestDay(since), lastDay);
  if (!begin || isDisputed || wasLost || years < 1) return undefined;
  const isInName =
    nationalSteps(dataset).some(({ event }) => event.date === since) && !hasEventOn(past, since);
  if (!isInName && isInferred(begin)) return undefined;
  const isAtLeast = begin.isUpperBound === true;
  return { kind: 'held-for', ...head, holder, since, years, isAtLeast, isInName };
}

function hasEventOn(events: readonly ControlEvent[], date: FuzzyDate): boolean {
  return events.some((event) => event.date === date);
}

function fullYears(from: Day, to: Day): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}

function isSame(a: readonly FuzzyDate[], b: readonly FuzzyDate[]): boolean {
  return a.length === b.length && a.every((date, index) => date === b[index]);
}
