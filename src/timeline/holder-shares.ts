import { type ControlPeriod, controlPeriods } from '../dataset/control-history.ts';
import { timelineOf } from '../dataset/control-timeline.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { addDays } from '../dataset/fuzzy-date.ts';
import type { Controller, Day, Place } from '../domain.ts';
import type { DayRange } from './time-scale.ts';

/** How many places each controller held, the same on every day of the step. */
export interface ShareStep {
  readonly from: Day;
  /** The first day of the next step: not part of this one. */
  readonly to: Day;
  /** Only controllers that held a place; `unknown` counts the places without a record. */
  readonly counts: Readonly<Partial<Record<Controller, number>>>;
}

/** Which places a picture of holders counts. */
export type CountedPlaces = 'capitals' | 'districts';

/** The 34 provincial capitals, by name. */
export function provincialCapitals(dataset: Dataset): readonly Place[] {
  return dataset.places
    .filter((place) => place.capitalOf !== undefined)
    .sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

/** The districts with at least one dated record of their own, by name; the others would only repeat their capitals. */
export function datedDistricts(dataset: Dataset): readonly Place[] {
  return dataset.places
    .filter(({ id, kind }) => kind === 'district' && dataset.eventsOf(id).length > 0)
    .sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

/** Who held the counted places from the first to the last day of the range, in steps without gaps. */
export function holderShares(
  dataset: Dataset,
  { from, to, counted }: DayRange & { readonly counted: CountedPlaces },
): readonly ShareStep[] {
  const end = addDays(to, 1);
  if (counted === 'districts')
    return sharesOf(datedDistricts(dataset).map(({ id }) => ownPeriods(dataset, { id, from, end })));
  return sharesOf(
    provincialCapitals(dataset).map(({ id }) => controlPeriods(dataset, { place: id, from, to: end })),
  );
}

/** The history of a district by its own records and changes of the national government; what is read off its capital is left blank. */
function ownPeriods(
  dataset: Dataset,
  { id, from, end }: { readonly id: string; readonly from: Day; readonly end: Day },
): readonly ControlPeriod[] {
  const stretches = timelineOf(dataset, id);
  return stretches.flatMap((stretch, index): ControlPeriod[] => {
    const begins = stretch.from > from ? stretch.from : from;
    const next = stretches[index + 1]?.from ?? end;
    const ends = next < end ? next : end;
    if (begins >= ends) return [];
    const isOwn = stretch.basis === 'own-record' || stretch.basis === 'national';
    return [{ holder: isOwn ? stretch.holder : 'unknown', from: begins, to: ends, basis: stretch.basis }];
  });
}

/**
 * Adds the histories of several places up.
 *
 * @param histories one list a place, each in order and without gaps, all over the same days
 * @returns the steps between two days on which a count changed, in order and without gaps
 */
export function sharesOf(histories: readonly (readonly ControlPeriod[])[]): readonly ShareStep[] {
  const changes = new Map<Day, { holder: Controller; by: 1 | -1 }[]>();
  const change = (day: Day, holder: Controller, by: 1 | -1) => {
    const sameDay = changes.get(day);
    if (sameDay) sameDay.push({ holder, by });
    else changes.set(day, [{ holder, by }]);
  };
  for (const history of histories) {
    for (const { holder, from, to } of history) {
      change(from, holder, 1);
      change(to, holder, -1);
    }
  }

  const days = [...changes.keys()].sort();
  const running = new Map<Controller, number>();
  const steps: ShareStep[] = [];
  for (const [index, from] of days.entries()) {
    for (const { holder, by } of changes.get(from) ?? [])
      running.set(holder, (running.get(holder) ?? 0) + by);
    const to = days[index + 1];
    const counts = Object.fromEntries([...running].filter(([, count]) => count > 0));
    // A day on which two places swapped holders changes no count.
    const last = steps.at(-1);
    if (to === undefined) break;
    if (last && isSameCount(last.counts, counts)) steps[steps.length - 1] = { ...last, to };
    else steps.push({ from, to, counts });
  }
  return steps;
}

/** The steps of which at least a day lies in a range. */
export function stepsWithin(steps: readonly ShareStep[], range: DayRange): readonly ShareStep[] {
  return steps.filter(({ from, to }) => to > range.from && from <= range.to);
}

/** The step that a day falls in; the nearest one for a day outside them. */
export function stepOn(steps: readonly ShareStep[], day: Day): ShareStep | undefined {
  return steps.find((step) => day < step.to) ?? steps.at(-1);
}

/** How many places the steps count, those without a record included. */
export function countedPlaces(steps: readonly ShareStep[]): number {
  return Object.values(steps[0]?.counts ?? {}).reduce((sum, count) => sum + count, 0);
}

function isSameCount(one: ShareStep['counts'], other: ShareStep['counts']): boolean {
  const holders = Object.keys({ ...one, ...other }) as Controller[];
  return holders.every((holder) => one[holder] === other[holder]);
}
