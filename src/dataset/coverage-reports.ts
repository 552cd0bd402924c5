import type { EntityId } from '../domain.ts';
import type { Dataset } from './dataset.ts';

/** How many reports each of some places or actors should have, and which have fewer. */
export interface ReportMinimum {
  readonly of: 'provinces' | 'capitals' | 'districts-with-own-events' | 'most-named-actors';
  readonly least: number;
  readonly met: number;
  readonly total: number;
  readonly short: readonly { readonly id: EntityId; readonly has: number }[];
}

const MOST_NAMED = 100;

/** What the bibliography should hold at least: 25 a province, 10 a capital, 2 a district with events, 5 a much-named actor. */
export function reportMinima(dataset: Dataset): readonly ReportMinimum[] {
  const { places } = dataset;
  const ids = (rows: readonly { readonly id: EntityId }[]) => rows.map(({ id }) => id);
  return [
    minimum(dataset, 'provinces', { least: 25, ids: ids(places.filter(({ kind }) => kind === 'province')) }),
    minimum(dataset, 'capitals', {
      least: 10,
      ids: ids(places.filter(({ capitalOf }) => capitalOf !== undefined)),
    }),
    minimum(dataset, 'districts-with-own-events', {
      least: 2,
      ids: ids(places.filter(({ kind, id }) => kind === 'district' && dataset.eventsOf(id).length > 0)),
    }),
    minimum(dataset, 'most-named-actors', { least: 5, ids: mostNamedActors(dataset) }),
  ];
}

function minimum(
  dataset: Dataset,
  of: ReportMinimum['of'],
  { least, ids }: { least: number; ids: readonly EntityId[] },
): ReportMinimum {
  const counts = ids.map((id) => ({ id, has: dataset.reportsOn(id).length }));
  const short = counts.filter(({ has }) => has < least);
  return { of, least, met: counts.length - short.length, total: counts.length, short };
}

/** The actors that most records of others name: as their body, in a relation, as the body of an office, in a report. */
function mostNamedActors(dataset: Dataset): readonly EntityId[] {
  const counts = new Map<EntityId, number>();
  const count = (id: EntityId | undefined) => {
    if (id !== undefined && dataset.actor(id)) counts.set(id, (counts.get(id) ?? 0) + 1);
  };
  for (const { affiliations, offices, relations } of dataset.actors) {
    affiliations.forEach(count);
    for (const { organisation } of offices) count(organisation);
    for (const { other } of relations) count(other);
  }
  for (const { actors } of dataset.reports) actors.forEach(count);
  return [...counts]
    .sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
    .slice(0, MOST_NAMED)
    .map(([id]) => id);
}
