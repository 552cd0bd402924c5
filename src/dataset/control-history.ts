import type {
  Confidence,
  ControlEvent,
  Controller,
  Day,
  Dissent,
  EntityId,
  FuzzyDate,
  ReportUrl,
} from '../domain.ts';
import { timelineOf } from './control-timeline.ts';
import type { Dataset } from './dataset.ts';
import { addDays, compareFuzzyDates, earliestDay, isDay, isDayWithin, latestDay } from './fuzzy-date.ts';
import { positionOn, type Stretch } from './stretch.ts';

/**
 * What an answer rests on: a record of the place itself; of the capital of the province; of the place that it lies in;
 * a change of national government, which covers every place in name; or nothing.
 */
export type Basis = 'own-record' | 'capital' | 'province' | 'national' | 'none';

/** Who held a place on a day, and why we say so. */
export interface HolderAnswer {
  readonly place: EntityId;
  readonly day: Day;
  readonly holder: Controller;
  /** When the holder's unbroken tenure began, as the sources have it. Absent where no record says. */
  readonly since?: FuzzyDate;
  /** When the next holder came. Where it contains the day, the change may have happened already. */
  readonly until?: FuzzyDate;
  readonly basis: Basis;
  /** The place whose record the answer rests on. */
  readonly basedOn?: EntityId;
  readonly confidence: Confidence;
  /** The event that the answer rests on. */
  readonly event?: string;
  /** The note of that event; where there is none, what the records around the silence leave open. */
  readonly note?: string;
  /** Where the answer can be checked: the sources of that event, and of the last one that bears it out. */
  readonly sources: readonly ReportUrl[];
  /** What sources say differently about that event, or about one so near that they differ on the day itself. */
  readonly dissent: readonly Dissent[];
  /** The date of the newest source behind the answer. */
  readonly evidence?: FuzzyDate;
  /** True for days after the last for which evidence was sought: the answer is carried forward. */
  readonly isPastEvidence: boolean;
}

/** A stretch of days with one holder. */
export interface ControlPeriod {
  readonly holder: Controller;
  /** The first day from which the holder is sure: the last day that the event's date can mean. */
  readonly from: Day;
  /** Exclusive. */
  readonly to: Day;
  /** What the holder rests on when the period begins. */
  readonly basis: Basis;
  /** The event with which it begins. */
  readonly event?: string;
}

/**
 * Who held a place on a day. Total: an unknown place or a day that the calendar does not have gives the holder
 * `unknown` on the basis `none`, and nothing is thrown.
 *
 * A change dated to a month or a year counts from the last day of it, when it had surely happened; on the days of that
 * month or year the answer is still the holder before, with low confidence and `until` naming the month or year.
 * So it is, too, before an event that follows a gap: the holder had changed by then, nobody says when.
 * Inherited answers (`capital`, `province`) always have low confidence; `national` ones medium for provinces and
 * their capitals and low for other places; `own-record` ones that of the event.
 */
export function holderOn(dataset: Dataset, { place, day }: { place: EntityId; day: Day }): HolderAnswer {
  const isPastEvidence = day > dataset.evidencedUntil;
  const timeline = timelineOf(dataset, place);
  const position = isDay(day) ? positionOn(timeline, day) : -1;
  const stretch = timeline[position];
  if (!stretch) return { place, day, ...NOTHING, isPastEvidence };

  const { first, next, firstOwn } = tenureAt(timeline, position);
  const until = next && { until: next.date };
  if (!stretch.event) {
    const silence = dataset.place(place)?.silences?.find(({ from, to }) => from <= day && day <= to);
    return { place, day, ...NOTHING, ...until, ...(silence && { note: silence.note }), isPastEvidence };
  }

  // The record that began the tenure says most; the last one that bears it out shows how late it was still so.
  const begins = stretch.basis === 'own-record' ? firstOwn : stretch;
  const deciding = begins?.event ?? stretch.event;
  const sources = [...new Set([...deciding.sources, ...stretch.event.sources])];
  const mayHaveEnded = next !== undefined && (next.event?.followsGap || isDayWithin(day, next.date));
  return {
    place,
    day,
    holder: stretch.holder,
    ...(first?.event && { since: first.date }),
    ...until,
    basis: stretch.basis,
    ...(stretch.basedOn && { basedOn: stretch.basedOn }),
    confidence: mayHaveEnded ? 'low' : stronger(stretch.confidence, begins?.confidence),
    event: deciding.id,
    note: deciding.note,
    sources,
    dissent: dissentOn(dataset, { day, deciding }),
    evidence: newestDate([deciding.date, stretch.event.date, ...datesOf(dataset, sources)]),
    isPastEvidence,
  };
}

/**
 * Who held a place from one day to another, without gaps or overlaps; neighbours have different holders.
 * @param within `from` inclusive, `to` exclusive. Nothing lies between them where `from` is not before `to`.
 */
export function controlPeriods(
  dataset: Dataset,
  { place, from, to }: { place: EntityId; from: Day; to: Day },
): ControlPeriod[] {
  const periods: ControlPeriod[] = [];
  if (from >= to) return periods;
  const timeline = timelineOf(dataset, place);
  for (const stretch of timeline.slice(positionOn(timeline, from))) {
    if (stretch.from >= to) break;
    const begins = stretch.from < from ? from : stretch.from;
    const last = periods.pop();
    if (last?.holder === stretch.holder) {
      periods.push({ ...last, to });
      continue;
    }
    if (last) periods.push({ ...last, to: begins });
    const { holder, basis, event } = stretch;
    periods.push({ holder, from: begins, to, basis, ...(event && { event: event.id }) });
  }
  return periods;
}

const NOTHING = { holder: 'unknown', basis: 'none', confidence: 'low', sources: [], dissent: [] } as const;

interface Tenure {
  /** The stretch in which the holder came. */
  readonly first: Stretch | undefined;
  /** The first one, up to the stretch asked about, that rests on a record of the place itself. */
  readonly firstOwn: Stretch | undefined;
  /** The stretch in which the next holder came. */
  readonly next: Stretch | undefined;
}

/** The unbroken time of one holder that a stretch belongs to. */
function tenureAt(timeline: readonly Stretch[], position: number): Tenure {
  const holder = timeline[position]?.holder;
  let first = timeline[position];
  let firstOwn: Stretch | undefined;
  for (let earlier = position; timeline[earlier]?.holder === holder; earlier -= 1) {
    first = timeline[earlier];
    if (first?.basis === 'own-record') firstOwn = first;
  }
  let later = position + 1;
  while (timeline[later]?.holder === holder) later += 1;
  return { first, firstOwn, next: timeline[later] };
}

const STRENGTH: readonly Confidence[] = ['low', 'medium', 'high'];

function stronger(a: Confidence, b: Confidence = 'low'): Confidence {
  return STRENGTH.indexOf(a) >= STRENGTH.indexOf(b) ? a : b;
}

/** How near, in days, an event must be for its disputed date to be looked at. Disputes in the sources span a week at most. */
const NEAR = 7;

function dissentOn(dataset: Dataset, { day, deciding }: { day: Day; deciding: ControlEvent }): Dissent[] {
  const dissents = [...(deciding.dissent ?? [])];
  const sooner = addDays(day, -NEAR);
  const later = addDays(day, NEAR);
  for (const { id, date, dissent = [] } of dataset.eventsOf(deciding.place)) {
    if (dissent.length === 0 || id === deciding.id) continue;
    if (earliestDay(date) > later || latestDay(date) < sooner) continue;
    dissents.push(...dissent.filter((other) => coversDay(other, { date, day })));
  }
  return dissents;
}

/** Whether a day lies between the date of an event and the one that others give it, so that they differ on that day. */
function coversDay(dissent: Dissent, { date, day }: { date: FuzzyDate; day: Day }): boolean {
  if (dissent.date === undefined) return isDayWithin(day, date);
  const [sooner, later] = [date, dissent.date].toSorted(compareFuzzyDates);
  return sooner !== undefined && later !== undefined && earliestDay(sooner) <= day && day <= latestDay(later);
}

function datesOf(dataset: Dataset, urls: readonly ReportUrl[]): FuzzyDate[] {
  return urls.flatMap((url) => dataset.report(url)?.date ?? []);
}

function newestDate(dates: readonly FuzzyDate[]): FuzzyDate | undefined {
  return dates.reduce<FuzzyDate | undefined>(
    (newest, date) => (newest === undefined || compareFuzzyDates(newest, date) < 0 ? date : newest),
    undefined,
  );
}
