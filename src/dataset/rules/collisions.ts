import type { Actor, Entity, EntityId, Place } from '../../domain.ts';
import { type Dataset, isPlace } from '../dataset.ts';
import type { Finding, Rule } from './rule.ts';

/**
 * Whoever shares a spelling can be told apart. Places are by a word beside the name (“Kunduz province”, “Kunduz city”)
 * where one lies in the other or both in the same place, and by the province that a text names where they lie in
 * different ones. All others need a rule of their own among those of the lexicon.
 */
export const namesAreToldApart: Rule = function* ({ dataset, isNameRuled }) {
  const bearers = new Map<string, Entity[]>();
  for (const entity of [...dataset.places, ...dataset.actors]) {
    for (const spelling of new Set([entity.name, ...entity.aliases].map((name) => name.toLowerCase()))) {
      bearers.set(spelling, [...(bearers.get(spelling) ?? []), entity]);
    }
  }
  for (const [spelling, entities] of bearers) {
    const pairs = entities.flatMap((a, index) => entities.slice(index + 1).map((b) => [a, b] as const));
    for (const [a, b] of pairs) {
      if (areToldApart(dataset, a, b) || isNameRuled(spelling, [a.id, b.id])) continue;
      yield finding(b, { spelling, other: a.id });
    }
  }
};

function finding(row: Place | Actor, { spelling, other }: { spelling: string; other: EntityId }): Finding {
  const reason = `aliases: “${spelling}” is a name of ${other}, too; say in assets/lexicon/ambiguity.json which is meant`;
  return { row, reason };
}

function areToldApart(dataset: Dataset, a: Entity, b: Entity): boolean {
  if (!isPlace(a) || !isPlace(b)) return false;
  if (a.parent !== undefined && a.parent === b.parent) return a.kind !== b.kind;
  const [chain, other] = [chainOf(dataset, a), chainOf(dataset, b)];
  if (chain.includes(b.id) || other.includes(a.id)) return true;
  // A city and a district of the province that the city's province holds: told apart by their kinds.
  return a.kind !== b.kind || provinceOf(dataset, chain) !== provinceOf(dataset, other);
}

function chainOf(dataset: Dataset, { id }: Place): readonly EntityId[] {
  return [id, ...dataset.ancestorsOf(id).map((ancestor) => ancestor.id)];
}

function provinceOf(dataset: Dataset, chain: readonly EntityId[]): EntityId | undefined {
  return chain.find((id) => dataset.place(id)?.kind === 'province');
}
