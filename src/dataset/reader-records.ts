import type { Actor, ControlEvent, DatasetTables, EntityId, Place, Report, ReportUrl } from '../domain.ts';

/**
 * Records that a reader brought: places, actors, events and reports beside ours. Their ids begin with `own:`, so that
 * none can be taken for one of ours or replace it, and each says `isReadersOwn`, so that every view can mark it.
 */
export interface ReaderRecords {
  readonly places: readonly Place[];
  readonly actors: readonly Actor[];
  readonly events: readonly ControlEvent[];
  readonly reports: readonly Report[];
}

/** What the ids of a reader's own records begin with. */
export const OWN_PREFIX = 'own:';

/** Whether an id is that of a reader's own place, actor or event. */
export function isReadersOwnId(id: EntityId): boolean {
  return id.startsWith(OWN_PREFIX);
}

export const noReaderRecords: ReaderRecords = { places: [], actors: [], events: [], reports: [] };

/** How many records there are in all. */
export function countReaderRecords({ places, actors, events, reports }: ReaderRecords): number {
  return places.length + actors.length + events.length + reports.length;
}

/**
 * The dataset with a reader's own records after ours. Ours are never changed: a report that we have already stays ours,
 * and a record whose place is not there (any more) is left out. A page that an own record names as its source and that
 * nobody describes becomes a report with its host as publisher. Without records the tables are given back as they are.
 */
export function mergeReaderRecords(tables: DatasetTables, records: ReaderRecords): DatasetTables {
  if (countReaderRecords(records) === 0) return tables;
  const places = reachable(records.places, tables.places);
  const knownPlaces = new Set([...tables.places, ...places].map(({ id }) => id));
  const events = records.events.filter(({ place }) => knownPlaces.has(place));
  const ourReports = new Set(tables.reports.map(({ url }) => url));
  const described = records.reports.filter(({ url }) => !ourReports.has(url));
  const known = new Set([...ourReports, ...described.map(({ url }) => url)]);
  const cited = [...new Set([...events, ...records.actors].flatMap(citedIn))].filter(
    (url) => !known.has(url),
  );
  return {
    ...tables,
    places: [...tables.places, ...places],
    events: [...tables.events, ...events],
    actors: [...tables.actors, ...records.actors],
    reports: [...tables.reports, ...described, ...cited.map(undescribed)],
  };
}

/** The own places that lie in one of ours, directly or in one another. */
function reachable(own: readonly Place[], ours: readonly Place[]): readonly Place[] {
  const known = new Set(ours.map(({ id }) => id));
  for (let size = -1; size !== known.size; ) {
    size = known.size;
    for (const { id, parent } of own) if (parent !== undefined && known.has(parent)) known.add(id);
  }
  return own.filter(({ id }) => known.has(id));
}

function citedIn(record: ControlEvent | Actor): readonly ReportUrl[] {
  return 'offices' in record
    ? [...record.sources, ...record.offices.flatMap(({ sources }) => sources)]
    : record.sources;
}

function undescribed(url: ReportUrl): Report {
  return {
    url,
    publisher: URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url,
    // ISO 639-2 for “undetermined”: the reader did not say, and we do not open the page to look.
    language: 'und',
    tier: 'reference',
    places: [],
    actors: [],
    isReadersOwn: true,
  };
}
