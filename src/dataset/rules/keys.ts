import type { EntityId } from '../../domain.ts';
import type { Finding, Rule } from './rule.ts';

/** No two places or actors share an id, no two events, campaigns, assessors or assessments, and no two reports an address. */
export const keysAreUnique: Rule = function* ({ dataset }) {
  yield* repeated([...dataset.places, ...dataset.actors], ({ id }) => id);
  yield* repeated(dataset.events, ({ id }) => id);
  yield* repeated(dataset.provenance, ({ id }) => id);
  yield* repeated(dataset.campaigns, ({ id }) => id);
  yield* repeated(dataset.assessors, ({ id }) => id);
  yield* repeated(dataset.assessments, ({ id }) => id);
  yield* repeated(dataset.reports, ({ url }) => pageOf(url));
};

/** Every id that a record uses is the id of a record. */
export const idsAreKnown: Rule = function* ({ dataset }) {
  const unknown = (field: string, ids: Iterable<EntityId | undefined>, isKnown: (id: string) => boolean) =>
    [...ids].flatMap((id) => (id === undefined || isKnown(id) ? [] : [`${field}: “${id}” is unknown`]));
  const isPlace = (id: string) => dataset.place(id) !== undefined;
  const isActor = (id: string) => dataset.actor(id) !== undefined;
  const isEntity = (id: string) => isPlace(id) || isActor(id);

  for (const row of dataset.places) {
    yield* all(row, [
      ...unknown('parent', [row.parent], isPlace),
      ...unknown('capitalOf', [row.capitalOf], isPlace),
      ...unknown('provenance', row.provenance, (key) => dataset.provenanceOf(key) !== undefined),
    ]);
  }
  for (const row of [...dataset.events, ...dataset.assessments]) {
    yield* all(row, unknown('place', [row.place], isPlace));
  }
  for (const row of dataset.campaigns) yield* all(row, unknown('places', row.places, isPlace));
  for (const row of dataset.actors) {
    const { offices, relations } = row;
    yield* all(row, [
      ...unknown('affiliations', row.affiliations, isActor),
      ...unknown(
        'offices: organisation',
        offices.map(({ organisation }) => organisation),
        isActor,
      ),
      ...unknown(
        'offices: place',
        offices.map(({ place }) => place),
        isPlace,
      ),
      ...unknown(
        'relations: other',
        relations.map(({ other }) => other),
        isEntity,
      ),
    ]);
  }
  for (const row of dataset.reports) {
    yield* all(row, [...unknown('places', row.places, isPlace), ...unknown('actors', row.actors, isActor)]);
  }
};

/** A spelling stands once among the names of a place or an actor. */
export const namesAreUnique: Rule = function* ({ dataset }) {
  for (const row of [...dataset.places, ...dataset.actors]) {
    const seen = new Set([row.name]);
    for (const alias of row.aliases) {
      if (seen.has(alias)) yield { row, reason: `aliases: “${alias}” is there already` };
      seen.add(alias);
    }
  }
};

function* all(row: Finding['row'], reasons: readonly string[]): Iterable<Finding> {
  for (const reason of reasons) yield { row, reason };
}

function* repeated<Row extends Finding['row']>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): Iterable<Finding> {
  const seen = new Map<string, Row>();
  for (const row of rows) {
    const key = keyOf(row);
    const first = seen.get(key);
    if (!first) seen.set(key, row);
    else yield { row, reason: `a second record of “${'url' in first ? first.url : key}”` };
  }
}

/** Addresses that differ only so lead to the same page. */
function pageOf(url: string): string {
  return url
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/#.*$/, '')
    .replace(/\/$/, '');
}
