import type {
  Actor,
  Assessment,
  Assessor,
  Campaign,
  ControlEvent,
  DatasetTables,
  Day,
  Entity,
  EntityId,
  Office,
  Place,
  Provenance,
  Report,
  ReportUrl,
} from '../domain.ts';
import { compareFuzzyDates } from './fuzzy-date.ts';

/** An office that concerns a place, with the actor who held it. */
export interface OfficeInPlace {
  readonly actor: Actor;
  readonly office: Office;
}

/**
 * The tables with the look-ups that answers need. Every list is in a fixed order and shared: read it, never sort it in
 * place. A look-up of something unknown gives `undefined` or an empty list.
 */
export interface Dataset {
  readonly version: string;
  /** The last day for which evidence was sought. */
  readonly evidencedUntil: Day;
  readonly places: readonly Place[];
  readonly actors: readonly Actor[];
  readonly events: readonly ControlEvent[];
  /** By their first day. */
  readonly campaigns: readonly Campaign[];
  readonly assessors: readonly Assessor[];
  readonly assessments: readonly Assessment[];
  readonly reports: readonly Report[];
  /** The lists and bodies of pages from which facts came, with their terms. */
  readonly provenance: readonly Provenance[];
  place(id: EntityId): Place | undefined;
  actor(id: EntityId): Actor | undefined;
  entity(id: EntityId): Entity | undefined;
  report(url: ReportUrl): Report | undefined;
  event(id: string): ControlEvent | undefined;
  /** What stands behind a key of `Place.provenance`. */
  provenanceOf(key: string): Provenance | undefined;
  /** The events of the place itself, by date; those of one date as the dataset has them, which is as they happened. */
  eventsOf(placeId: EntityId): readonly ControlEvent[];
  assessor(id: string): Assessor | undefined;
  /** What assessors judged of the place itself, each in its own scale, by date. Counts of districts are on the country. */
  assessmentsOf(placeId: EntityId): readonly Assessment[];
  /** The places whose parent this is, as the dataset has them. */
  childrenOf(placeId: EntityId): readonly Place[];
  /** The city that is the capital of a province. */
  capitalOf(provinceId: EntityId): Place | undefined;
  /** What a place lies in, nearest first. Ends before a parent that is unknown or that was met already. */
  ancestorsOf(placeId: EntityId): readonly Place[];
  /** The offices that concern the place itself. */
  officesIn(placeId: EntityId): readonly OfficeInPlace[];
  /** The reports that concern a place or an actor, by date; those without a date last. */
  reportsOn(entityId: EntityId): readonly Report[];
}

/** Whether an entity is a place; the others are actors. */
export function isPlace(entity: Entity): entity is Place {
  return !('offices' in entity);
}

/**
 * Gives tables their look-ups. Costs nothing by itself: each index is built when it is first asked for.
 * @param tables rows as `dataset:check` passes them; a second row of one id is ignored.
 */
export function openDataset(tables: DatasetTables): Dataset {
  const placesById = lazy(() => indexBy(tables.places, (place) => place.id));
  const actorsById = lazy(() => indexBy(tables.actors, (actor) => actor.id));
  const reportsByUrl = lazy(() => indexBy(tables.reports, (report) => report.url));
  const eventsById = lazy(() => indexBy(tables.events, (event) => event.id));
  const provenanceByKey = lazy(() => indexBy(tables.provenance, ({ id }) => id));
  const eventsByPlace = lazy(() => {
    const groups = groupBy(tables.events, (event) => [event.place]);
    for (const group of groups.values()) group.sort((a, b) => compareFuzzyDates(a.date, b.date));
    return groups;
  });
  const assessorsById = lazy(() => indexBy(tables.assessors, (assessor) => assessor.id));
  const assessmentsByPlace = lazy(() => {
    const groups = groupBy(tables.assessments, (assessment) => [assessment.place]);
    for (const group of groups.values()) group.sort((a, b) => compareFuzzyDates(a.date, b.date));
    return groups;
  });
  const childrenByParent = lazy(() =>
    groupBy(tables.places, (place) => (place.parent ? [place.parent] : [])),
  );
  const capitalsByProvince = lazy(() =>
    groupBy(tables.places, (place) => (place.capitalOf ? [place.capitalOf] : [])),
  );
  const officesByPlace = lazy(() =>
    groupBy(
      tables.actors.flatMap((actor) => actor.offices.map((office) => ({ actor, office }))),
      ({ office }) => (office.place ? [office.place] : []),
    ),
  );
  const reportsByEntity = lazy(() => {
    const groups = groupBy(tables.reports, (report) => new Set([...report.places, ...report.actors]));
    for (const group of groups.values()) group.sort(compareReports);
    return groups;
  });

  const place = (id: EntityId) => placesById().get(id);
  const actor = (id: EntityId) => actorsById().get(id);

  return {
    version: tables.version,
    evidencedUntil: tables.evidencedUntil,
    places: tables.places,
    actors: tables.actors,
    events: tables.events,
    campaigns: tables.campaigns,
    assessors: tables.assessors,
    assessments: tables.assessments,
    reports: tables.reports,
    provenance: tables.provenance,
    place,
    actor,
    entity: (id) => place(id) ?? actor(id),
    report: (url) => reportsByUrl().get(url),
    event: (id) => eventsById().get(id),
    provenanceOf: (key) => provenanceByKey().get(key),
    eventsOf: (placeId) => eventsByPlace().get(placeId) ?? [],
    assessor: (id) => assessorsById().get(id),
    assessmentsOf: (placeId) => assessmentsByPlace().get(placeId) ?? [],
    childrenOf: (placeId) => childrenByParent().get(placeId) ?? [],
    capitalOf: (provinceId) => capitalsByProvince().get(provinceId)?.[0],
    ancestorsOf: (placeId) => ancestorsOf(place, placeId),
    officesIn: (placeId) => officesByPlace().get(placeId) ?? [],
    reportsOn: (entityId) => reportsByEntity().get(entityId) ?? [],
  };
}

function ancestorsOf(place: (id: EntityId) => Place | undefined, id: EntityId): Place[] {
  const ancestors: Place[] = [];
  let next = place(id)?.parent;
  while (next !== undefined && next !== id) {
    const ancestor = place(next);
    if (!ancestor || ancestors.includes(ancestor)) break;
    ancestors.push(ancestor);
    next = ancestor.parent;
  }
  return ancestors;
}

function compareReports(a: Report, b: Report): number {
  if (a.date !== undefined && b.date !== undefined) return compareFuzzyDates(a.date, b.date);
  return Number(a.date === undefined) - Number(b.date === undefined);
}

function lazy<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function indexBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row> {
  const index = new Map<string, Row>();
  for (const row of rows) {
    const key = keyOf(row);
    if (!index.has(key)) index.set(key, row);
  }
  return index;
}

function groupBy<Row>(rows: readonly Row[], keysOf: (row: Row) => Iterable<string>): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    for (const key of keysOf(row)) {
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
  }
  return groups;
}
