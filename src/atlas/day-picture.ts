import type { Stretch } from '../dataset/stretch.ts';
import { controllers } from '../dataset/vocabulary.ts';
import type { Controller, Day } from '../domain.ts';
import { type MappedPlace, stretchOn, tenureOn } from './mapped-places.ts';
import { type AnswerFilter, isLeftOut, isWanted } from './shown-places.ts';

/** How many places one holder has on a day. */
export interface HolderCount {
  readonly holder: Controller;
  readonly capitals: number;
  /** Districts of which a record of their own says so. */
  readonly districts: number;
  /** Districts whose holder is read off the province or the national government, or of which there is no record. */
  readonly inheritedDistricts: number;
}

/** What each holder had on a day, of the places that are ours; holders of nothing are left out, those without a record come last. */
export function countHolders(
  mapped: readonly MappedPlace[],
  day: Day,
  { confidence }: Pick<AnswerFilter, 'confidence'> = {},
): readonly HolderCount[] {
  const counts = new Map<Controller, { capitals: number; districts: number; inheritedDistricts: number }>();
  for (const one of mapped) {
    if ((one.layer !== 'capitals' && one.layer !== 'districts') || one.place.isReadersOwn) continue;
    const stretch = stretchOn(one, day);
    const holder = stretch?.holder ?? 'unknown';
    if (confidence && isLeftOut(one, day, { holders: [], confidence })) continue;
    const count = counts.get(holder) ?? { capitals: 0, districts: 0, inheritedDistricts: 0 };
    if (one.layer === 'capitals') count.capitals += 1;
    else if (stretch?.basis === 'own-record') count.districts += 1;
    else count.inheritedDistricts += 1;
    counts.set(holder, count);
  }
  return controllers
    .flatMap((holder) => {
      const count = counts.get(holder);
      return count ? [{ holder, ...count }] : [];
    })
    .sort(
      (one, other) =>
        rank(one.holder) - rank(other.holder) ||
        other.capitals - one.capitals ||
        other.districts - one.districts,
    );
}

const rank = (holder: Controller) => ['contested', 'unknown'].indexOf(holder) + 1;

/** A place held by somebody else on one day than on another. */
export interface Change {
  readonly mapped: MappedPlace;
  readonly before: Stretch;
  readonly after: Stretch;
}

/** What differs between two days. */
export interface Comparison {
  /** Capitals, by the day on which the later holder came. */
  readonly capitals: readonly Change[];
  /** Districts, bases and crossings of which a record of their own says so. */
  readonly others: readonly Change[];
  /** How many more districts changed only in name, by what their province or the state did. */
  readonly inName: number;
}

/** What differs between an earlier and a later day. */
export function compareDays(
  mapped: readonly MappedPlace[],
  { earlier, later }: { readonly earlier: Day; readonly later: Day },
): Comparison {
  const capitals: Change[] = [];
  const others: Change[] = [];
  let inName = 0;
  for (const one of mapped) {
    if (one.layer === 'provinces') continue;
    const before = stretchOn(one, earlier);
    const after = stretchOn(one, later);
    if (!before || !after || before.holder === after.holder) continue;
    const change = { mapped: one, before, after: tenureOn(one, later) ?? after };
    if (one.layer === 'capitals') capitals.push(change);
    else if (after.basis === 'own-record') others.push(change);
    else if (one.layer === 'districts') inName += 1;
  }
  const byDay = (a: Change, b: Change) =>
    compareText(a.after.from, b.after.from) || compareText(a.mapped.place.name, b.mapped.place.name);
  return { capitals: capitals.sort(byDay), others: others.sort(byDay), inName };
}

const compareText = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** A day on which places changed hands. */
export interface ChangeDay {
  readonly day: Day;
  readonly capitals: number;
  readonly others: number;
}

/**
 * The days on which a record of its own says that a place changed hands, in order. What a place inherits does not count:
 * it would turn silence into events. A filter of holders asks for the days on which one of them came or went.
 */
export function changeDays(
  mapped: readonly MappedPlace[],
  first: Day,
  filter: AnswerFilter = { holders: [] },
): readonly ChangeDay[] {
  const days = new Map<Day, { capitals: number; others: number }>();
  for (const { layer, timeline } of mapped) {
    if (layer === 'provinces') continue;
    for (const [at, { from, holder, basis, confidence }] of timeline.entries()) {
      const before = timeline[at - 1]?.holder ?? 'unknown';
      if (basis !== 'own-record' || from < first || before === holder) continue;
      if (!isWanted([before, holder], confidence, filter)) continue;
      const count = days.get(from) ?? { capitals: 0, others: 0 };
      if (layer === 'capitals') count.capitals += 1;
      else count.others += 1;
      days.set(from, count);
    }
  }
  return [...days].map(([day, count]) => ({ day, ...count })).sort((a, b) => compareText(a.day, b.day));
}
