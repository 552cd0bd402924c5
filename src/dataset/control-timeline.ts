import type { Confidence, Controller, Day, EntityId, Place, PlaceKind } from '../domain.ts';
import type { Dataset } from './dataset.ts';
import { latestDay } from './fuzzy-date.ts';
import { type NationalStep, nationalSteps } from './national-steps.ts';
import { type OwnRecord, ownRecords } from './own-records.ts';
import { correctedByOwnRecords } from './read-back.ts';
import { BEGINNING, isParty, positionOn, type Stretch } from './stretch.ts';

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
 * An answer of 2–4 gives way to the `before` of the place's own next record where that comes soon (read-back.ts). For a
 * base, an airfield or a camp there is none before its first record.
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
  const corrected = correctedByOwnRecords(stretches, evidence);
  return withoutRepeats(corrected.map((stretch) => silentBeforeItStood(stretch, evidence)));
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

/**
 * Bases, airfields and camps come and go, and nobody handed them over with the land around them: before its first record
 * such a place may not have stood. One without any record is inherited only since the last national step, when the
 * foreign troops had left and the rest of the country was in one hand.
 */
function silentBeforeItStood(stretch: Stretch, { place, own, steps }: Evidence): Stretch {
  if (!COME_AND_GO.has(place.kind) || stretch.basis === 'own-record') return stretch;
  const first = own[0]?.from ?? steps.at(-1)?.from;
  return first === undefined || stretch.from < first ? none(stretch.from) : stretch;
}

const COME_AND_GO: ReadonlySet<PlaceKind> = new Set(['base', 'airfield', 'camp']);

/** A record of another place that comes to count only when a step has ended the place's own began no tenure here before. */
function startedNoSooner(stretch: Stretch): Stretch {
  return latestDay(stretch.date) < stretch.from ? { ...stretch, date: stretch.from } : stretch;
}

/** Whether a province's record is older than one of its capital that names another party. */
function givesWay({ event, from }: OwnRecord, capital: Stretch | undefined): boolean {
  if (!capital || capital.from <= from) return false;
  return isParty(event.after) && isParty(capital.holder) && event.after !== capital.holder;
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

function withoutRepeats(stretches: readonly Stretch[]): readonly Stretch[] {
  return stretches.filter((stretch, index) => {
    const previous = stretches[index - 1];
    const { holder, basis, event } = stretch;
    return previous?.holder !== holder || previous.basis !== basis || previous.event !== event;
  });
}
