import type { Confidence, ControlEvent, Controller, Day, EntityId, FuzzyDate, Place } from '../domain.ts';
import type { Basis } from './control-history.ts';
import type { Dataset } from './dataset.ts';
import { addDays, latestDay } from './fuzzy-date.ts';
import { type NationalStep, nationalSteps } from './national-steps.ts';
import { type OwnRecord, ownRecords } from './own-records.ts';

/** A stretch of days over which the answer for a place rests on the same record. */
export interface Stretch {
  /** The first day. The stretch ends where the next begins. */
  readonly from: Day;
  readonly holder: Controller;
  readonly basis: Basis;
  readonly confidence: Confidence;
  /** The event that the answer rests on; absent where there is no record. */
  readonly event?: ControlEvent;
  /** The place whose record that is. */
  readonly basedOn?: EntityId;
  /** When the stretch begins, as the sources have it: the date of the event, or the first day where that is later. */
  readonly date: FuzzyDate;
}

/** Before every day that a record can have. */
export const BEGINNING: Day = '0000-01-01';

/**
 * How far back, in days, a place's own record speaks for the time before it, against an answer inherited from another
 * place. Panjshir's record of 6 Sept 2021 has the resistance holding it until then, three weeks after the rest of the
 * country; a record of 2021 says nothing of 2015.
 */
const REACH_BACK = 31;

const timelines = new WeakMap<Dataset, Map<EntityId, readonly Stretch[]>>();

/**
 * The stretches of a place from the beginning of time, in order, without gaps. Never empty; neighbours may have the
 * same holder on different records. How they are found, the first that applies:
 *
 * 1. The place's own last record. A national step ends it, unless it names the step's own holder already. A province's
 *    own record also gives way to a later one of its capital, where both name a party and the parties differ.
 * 2. A province follows its capital's own record.
 * 3. Any other place but a capital follows what it lies in.
 * 4. The last national step, in name.
 * 5. No record.
 *
 * An answer of 2–4 gives way to the `before` of the place's own next record where that comes within `REACH_BACK` days.
 */
export function timelineOf(dataset: Dataset, id: EntityId): readonly Stretch[] {
  let known = timelines.get(dataset);
  if (!known) {
    known = new Map();
    timelines.set(dataset, known);
  }
  let timeline = known.get(id);
  if (!timeline) {
    // Stands in while the place is being worked out, so that parents that go in a circle come to an end.
    known.set(id, NO_RECORD);
    timeline = makeTimeline(dataset, id);
    known.set(id, timeline);
  }
  return timeline;
}

const NO_RECORD: readonly Stretch[] = [
  { from: BEGINNING, holder: 'unknown', basis: 'none', confidence: 'low', date: BEGINNING },
];

/** The position of the last row that counts on a day, among rows in order of their first days; -1 before the first. */
export function positionOn(rows: readonly { readonly from: Day }[], day: Day): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (row && row.from <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** All that the answers for one place are made from. */
interface Evidence {
  readonly place: Place;
  readonly own: readonly OwnRecord[];
  readonly steps: readonly NationalStep[];
  /** Of the capital, for a province; of what it lies in, for a place that inherits. */
  readonly capital?: readonly Stretch[];
  readonly parent?: readonly Stretch[];
}

function makeTimeline(dataset: Dataset, id: EntityId): readonly Stretch[] {
  const place = dataset.place(id);
  if (!place) return NO_RECORD;
  const evidence = gather(dataset, place);
  const { own, steps, capital, parent } = evidence;
  const turns = new Set([BEGINNING]);
  for (const source of [own, steps, capital ?? [], parent ?? []]) {
    for (const { from } of source) turns.add(from);
  }
  const stretches = [...turns].sort().map((day) => startedNoSooner(stretchAt(evidence, day)));
  return withoutRepeats(correctedByOwnRecords(evidence, stretches));
}

function gather(dataset: Dataset, place: Place): Evidence {
  const capital = place.kind === 'province' ? dataset.capitalOf(place.id) : undefined;
  const parent = place.parent === undefined ? undefined : dataset.place(place.parent);
  const inherits = place.kind !== 'province' && place.capitalOf === undefined && parent?.kind !== 'country';
  return {
    place,
    own: ownRecords(dataset, place.id),
    steps: place.kind === 'country' ? [] : nationalSteps(dataset),
    ...(capital && { capital: timelineOf(dataset, capital.id) }),
    ...(parent && inherits && { parent: timelineOf(dataset, parent.id) }),
  };
}

function stretchAt(evidence: Evidence, day: Day): Stretch {
  const { place, own } = evidence;
  const last = positionOn(own, day);
  const record = own[last];
  const next = own[last + 1];
  const step = evidence.steps.findLast(({ from }) => from <= day);
  const capital = ownStretchOfCapital(evidence, day);
  if (record && stands(record, { next, steps: evidence.steps, day }) && !givesWay(record, capital)) {
    return fromOwn(place, record, day);
  }
  // A base of foreign troops was not the state's, even in name.
  if (!record && step && next && hasForeignTroopsBefore(next)) return none(day);
  return (
    fromCapital(capital, day) ?? fromParent(evidence, day) ?? (step ? fromStep(place, step, day) : none(day))
  );
}

/**
 * Whether no national step up to the day has ended a record. A record of the step's own day is the later of the two.
 * A government could not hand over what foreign troops held, as long as the place's next record still has them there.
 */
function stands(
  { event, from }: OwnRecord,
  { next, steps, day }: { next: OwnRecord | undefined; steps: readonly NationalStep[]; day: Day },
): boolean {
  if (event.after === FOREIGN_TROOPS && next && hasForeignTroopsBefore(next)) return true;
  return steps.every((step) => step.from <= from || step.from > day || step.after === event.after);
}

const FOREIGN_TROOPS: Controller = 'us-coalition';

function hasForeignTroopsBefore({ event }: OwnRecord): boolean {
  return event.before === FOREIGN_TROOPS;
}

/** A record of another place that comes to count only when a step has ended the place's own began no tenure here before. */
function startedNoSooner(stretch: Stretch): Stretch {
  return latestDay(stretch.date) < stretch.from ? { ...stretch, date: stretch.from } : stretch;
}

/** Whether a province's record is older than one of its capital that names another party. */
function givesWay({ event, from }: OwnRecord, capital: Stretch | undefined): boolean {
  if (!capital || capital.from <= from) return false;
  return isParty(event.after) && isParty(capital.holder) && event.after !== capital.holder;
}

function isParty(holder: Controller): boolean {
  return holder !== 'contested' && holder !== 'unknown';
}

function ownStretchOfCapital({ capital }: Evidence, day: Day): Stretch | undefined {
  const stretch = capital?.[positionOn(capital, day)];
  return stretch?.basis === 'own-record' ? stretch : undefined;
}

function fromOwn(place: Place, { event }: OwnRecord, day: Day): Stretch {
  return {
    from: day,
    holder: event.after,
    basis: 'own-record',
    confidence: event.confidence,
    event,
    basedOn: place.id,
    date: event.date,
  };
}

function fromCapital(capital: Stretch | undefined, day: Day): Stretch | undefined {
  return capital && { ...capital, from: day, basis: 'capital', confidence: 'low' };
}

function fromParent({ place, parent }: Evidence, day: Day): Stretch | undefined {
  const stretch = parent?.[positionOn(parent, day)];
  if (!stretch || stretch.basis === 'none') return undefined;
  if (stretch.basis === 'national') return { ...stretch, from: day, confidence: confidenceInName(place) };
  return {
    ...stretch,
    from: day,
    basis: stretch.basis === 'capital' ? 'capital' : 'province',
    confidence: 'low',
  };
}

function fromStep(place: Place, step: NationalStep, day: Day): Stretch {
  return {
    from: day,
    holder: step.after,
    basis: 'national',
    confidence: confidenceInName(place),
    event: step.event,
    basedOn: step.event.place,
    date: step.event.date,
  };
}

/** A government's writ ran in its provinces and their capitals more surely than in any one valley. */
function confidenceInName(place: Place): Confidence {
  return place.kind === 'province' || place.capitalOf !== undefined ? 'medium' : 'low';
}

function none(day: Day): Stretch {
  return { from: day, holder: 'unknown', basis: 'none', confidence: 'low', date: day };
}

/**
 * Lets a place's own next record speak for the days before it: an inferred holder who came at most `REACH_BACK` days
 * before that record gives way to the party that the record names as holder until then. The record does not say when
 * that party came, so it must have been there before the inferred change, or have come with a national step.
 */
function correctedByOwnRecords({ place, own, steps }: Evidence, stretches: readonly Stretch[]): Stretch[] {
  const corrected: Stretch[] = [];
  let cameOn = BEGINNING;
  for (const [index, stretch] of stretches.entries()) {
    const previous = stretches[index - 1];
    if (previous?.holder !== stretch.holder || previous.basis === 'own-record') cameOn = stretch.from;
    const next = own[positionOn(own, stretch.from) + 1];
    const isInferred = stretch.basis !== 'own-record' && stretch.basis !== 'none';
    const isInReach = next !== undefined && addDays(cameOn, REACH_BACK) >= next.from;
    const wasThere =
      next?.event.before === stretch.holder ||
      next?.event.before === corrected.at(-1)?.holder ||
      steps.some(({ from }) => from === stretch.from);
    const isCorrected = isInferred && isInReach && isParty(next.event.before) && wasThere;
    corrected.push(isCorrected ? readBackFrom(next.event, { place, stretch }) : stretch);
  }
  return corrected;
}

function readBackFrom(event: ControlEvent, { place, stretch }: { place: Place; stretch: Stretch }): Stretch {
  return {
    ...stretch,
    holder: event.before,
    basis: 'own-record',
    confidence: event.confidence === 'low' ? 'low' : 'medium',
    event,
    basedOn: place.id,
  };
}

function withoutRepeats(stretches: readonly Stretch[]): readonly Stretch[] {
  return stretches.filter((stretch, index) => {
    const previous = stretches[index - 1];
    const { holder, basis, event } = stretch;
    return previous?.holder !== holder || previous.basis !== basis || previous.event !== event;
  });
}
