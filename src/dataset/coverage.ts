import type { ControlEvent, Day, EntityId, FuzzyDate, Place } from '../domain.ts';
import { type Chain, chainOf } from './coverage-chains.ts';
import { type ReportMinimum, reportMinima } from './coverage-reports.ts';
import type { Dataset } from './dataset.ts';
import { addDays, compareFuzzyDates, earliestDay, latestDay } from './fuzzy-date.ts';
import { countIndependentPublishers } from './publishers.ts';

/** So many of so many. */
export interface Part {
  readonly count: number;
  readonly of: number;
}

/** What the dataset holds of a province: its own events and those of all places in it. */
export interface ProvinceCoverage {
  readonly id: EntityId;
  readonly name: string;
  readonly events: number;
  readonly twoPublishers: Part;
  readonly districtsWithOwnEvents: Part;
  readonly districtsWithOwnFall: Part;
  /** Reports on the province itself. */
  readonly reports: number;
  /** The newest date of an event or of a page that an event cites. */
  readonly newestEvidence?: FuzzyDate;
}

export interface PeriodCoverage {
  readonly from: Day;
  /** The last day. */
  readonly to: Day;
  readonly events: number;
  readonly twoPublishers: Part;
  /** Provinces in which an event of the period lies. */
  readonly provinces: number;
}

/** How much is known and how well, in numbers. */
export interface Coverage {
  readonly version: string;
  readonly evidencedUntil: Day;
  readonly events: number;
  /** Events with one, two, and three or more sources. */
  readonly sourcesPerEvent: readonly [one: number, two: number, more: number];
  readonly twoPublishers: { readonly all: Part; readonly since2001: Part };
  readonly provinces: readonly ProvinceCoverage[];
  readonly periods: readonly PeriodCoverage[];
  readonly districtsWithOwnEvents: Part;
  readonly districtsWithoutOwnEvents: readonly EntityId[];
  /** Districts with a record of their own that the Taliban took them since May 2021. */
  readonly districtsWithOwnFall: Part;
  readonly districtsWithoutOwnFall: readonly EntityId[];
  /** Of the falls, those known only as “by this day”. */
  readonly fallsAsUpperBounds: number;
  /** Of those again, the ones whose day lies after the offensive: they say who holds the place, hardly since when. */
  readonly fallsBoundedLater: number;
  /** People and bodies with offices of which none has a date. */
  readonly actorsWithoutDates: readonly EntityId[];
  readonly reportMinima: readonly ReportMinimum[];
  /** Who held each province and capital since 1996, and where that is unknown. */
  readonly chains: readonly Chain[];
}

/** The first days of the periods by which events are counted; each ends where the next begins. */
const PERIODS: readonly Day[] = [
  '1989-01-01',
  '1992-04-28',
  '1996-09-27',
  '2001-12-22',
  '2006-01-01',
  '2015-01-01',
  '2021-05-01',
  '2021-08-16',
];

/** The Taliban's offensive began when the last foreign troops began to leave. */
const OFFENSIVE: Day = '2021-05-01';
/** It ended in Panjshir. */
const END_OF_OFFENSIVE: Day = '2021-09-06';

/** Counts what a dataset covers. */
export function coverageOf(dataset: Dataset): Coverage {
  const { events, places } = dataset;
  const provinces = places.filter(({ kind }) => kind === 'province');
  const districts = places.filter(({ kind }) => kind === 'district');
  const fallen = (place: Place) => fallOf(dataset, place) !== undefined;
  const upperBounds = districts
    .flatMap((place) => fallOf(dataset, place) ?? [])
    .filter(({ isUpperBound }) => isUpperBound);
  const hasEvents = ({ id }: Place) => dataset.eventsOf(id).length > 0;
  const counted = events.map(({ sources }) => Math.min(sources.length, 3));
  return {
    version: dataset.version,
    evidencedUntil: dataset.evidencedUntil,
    events: events.length,
    sourcesPerEvent: [1, 2, 3].map((count) => counted.filter((other) => other === count).length) as [
      number,
      number,
      number,
    ],
    twoPublishers: {
      all: twoPublishers(dataset, events),
      since2001: twoPublishers(
        dataset,
        events.filter(({ date }) => earliestDay(date) >= '2001-01-01'),
      ),
    },
    provinces: provinces.map((province) => coverageOfProvince(dataset, province, districts)),
    periods: PERIODS.map((from, index) => coverageOfPeriod(dataset, from, PERIODS[index + 1])),
    districtsWithOwnEvents: part(districts, hasEvents),
    districtsWithoutOwnEvents: idsOf(districts.filter((place) => !hasEvents(place))),
    districtsWithOwnFall: part(districts, fallen),
    districtsWithoutOwnFall: idsOf(districts.filter((place) => !fallen(place))),
    fallsAsUpperBounds: upperBounds.length,
    fallsBoundedLater: upperBounds.filter(({ date }) => earliestDay(date) > END_OF_OFFENSIVE).length,
    actorsWithoutDates: idsOf(
      dataset.actors.filter(({ offices }) => offices.length > 0 && !offices.some(hasDate)),
    ),
    reportMinima: reportMinima(dataset),
    chains: places
      .filter(({ kind, capitalOf }) => kind === 'province' || capitalOf !== undefined)
      .map(({ id }) => chainOf(dataset, id)),
  };
}

function coverageOfProvince(
  dataset: Dataset,
  province: Place,
  districts: readonly Place[],
): ProvinceCoverage {
  const { id, name } = province;
  const events = dataset.events.filter(({ place }) => provinceOf(dataset, place) === id);
  const own = districts.filter((district) => provinceOf(dataset, district.id) === id);
  const dates = events.flatMap(({ date, sources }) => [
    date,
    ...sources.flatMap((url) => dataset.report(url)?.date ?? []),
  ]);
  const newest = dates.toSorted(compareFuzzyDates).at(-1);
  return {
    id,
    name,
    events: events.length,
    twoPublishers: twoPublishers(dataset, events),
    districtsWithOwnEvents: part(own, (district) => dataset.eventsOf(district.id).length > 0),
    districtsWithOwnFall: part(own, (district) => fallOf(dataset, district) !== undefined),
    reports: dataset.reportsOn(id).length,
    ...(newest !== undefined && { newestEvidence: newest }),
  };
}

function coverageOfPeriod(dataset: Dataset, from: Day, next: Day | undefined): PeriodCoverage {
  const to = next === undefined ? dataset.evidencedUntil : addDays(next, -1);
  const events = dataset.events.filter(({ date }) => earliestDay(date) >= from && earliestDay(date) <= to);
  const provinces = new Set(events.flatMap(({ place }) => provinceOf(dataset, place) ?? []));
  return {
    from,
    to,
    events: events.length,
    twoPublishers: twoPublishers(dataset, events),
    provinces: provinces.size,
  };
}

function twoPublishers(dataset: Dataset, events: readonly ControlEvent[]): Part {
  return part(events, ({ sources }) => countIndependentPublishers(dataset, sources) >= 2);
}

/** The event by which a district fell to the Taliban in 2021 or after, on its own record. */
function fallOf(dataset: Dataset, { id }: Place): ControlEvent | undefined {
  return dataset
    .eventsOf(id)
    .find(
      ({ date, before, after }) => after === 'taliban' && before !== after && latestDay(date) >= OFFENSIVE,
    );
}

function provinceOf(dataset: Dataset, id: EntityId): EntityId | undefined {
  if (dataset.place(id)?.kind === 'province') return id;
  return dataset.ancestorsOf(id).find(({ kind }) => kind === 'province')?.id;
}

function hasDate({
  start,
  end,
  attested = [],
}: {
  start?: FuzzyDate;
  end?: FuzzyDate;
  attested?: readonly FuzzyDate[];
}) {
  return start !== undefined || end !== undefined || attested.length > 0;
}

function part<Row>(rows: readonly Row[], isCounted: (row: Row) => boolean): Part {
  return { count: rows.filter(isCounted).length, of: rows.length };
}

const idsOf = (rows: readonly { readonly id: EntityId }[]) => rows.map(({ id }) => id);
