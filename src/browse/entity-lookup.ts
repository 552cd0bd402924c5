import { type Dataset, isPlace } from '../dataset/dataset.ts';
import { entityKindLabel, placeKinds } from '../dataset/vocabulary.ts';
import type { Entity, EntityId, EntityKind } from '../domain.ts';
import { distanceToPrefix } from './edit-distance.ts';
import { spellingsOf, wordsOf } from './search-index.ts';

/** What a name may be taken to mean. Each field narrows; without any, every place and actor is meant. */
export interface LookupScope {
  readonly among?: 'places' | 'actors';
  readonly kind?: EntityKind;
  /** Id or name of a place that it lies in, e.g. `kunduz`. */
  readonly in?: string;
}

/** An entity that a name could mean, with what tells it from the others. */
export interface Candidate {
  readonly id: EntityId;
  readonly name: string;
  readonly kind: EntityKind;
  /** Id of the place that it lies in. */
  readonly in?: EntityId;
}

export type Lookup =
  | { readonly found: Entity }
  | { readonly error: string; readonly candidates: readonly Candidate[] };

/**
 * The one entity that an id or a name means, in any spelling or script; "Kunduz province" names the kind as well.
 * @returns `error` where more than one is called so (`candidates`: all of them) or none is (`candidates`: names like
 *   it). Nothing is guessed: a province and its capital of one name are two candidates, a surname is no name.
 */
export function findEntity(dataset: Dataset, idOrName: string, scope: LookupScope = {}): Lookup {
  const isInScope = scopeTest(dataset, scope);
  const byId = dataset.entity(idOrName);
  if (byId && isInScope(byId)) return { found: byId };

  const called = calledExactly(dataset, idOrName);
  const named = called.filter(isInScope);
  const [only, ...others] = named;
  if (only && others.length === 0) return { found: only };

  if (only) return { error: `“${idOrName}” is ambiguous`, candidates: named.map(candidate) };
  const alike = called.length > 0 ? called : calledAlike(dataset, idOrName).filter(isInScope);
  return {
    error: `no ${whatIn(scope)} is known as “${idOrName}”`,
    candidates: alike.slice(0, MOST_CANDIDATES).map(candidate),
  };
}

const MOST_CANDIDATES = 10;

function scopeTest(dataset: Dataset, { among, kind, in: within }: LookupScope): (entity: Entity) => boolean {
  const surrounding = within === undefined ? undefined : joined(within);
  return (entity) => {
    if (kind !== undefined && entity.kind !== kind) return false;
    if (among !== undefined && isPlace(entity) !== (among === 'places')) return false;
    if (surrounding === undefined) return true;
    return dataset
      .ancestorsOf(entity.id)
      .some((place) => place.id === within || spellingsOf(place).map(joined).includes(surrounding));
  };
}

/** The entities of which a name is a spelling, or of which it is one with the kind after it. */
function calledExactly(dataset: Dataset, name: string): readonly Entity[] {
  const bySpelling = spellingIndex(dataset);
  const exactly = bySpelling.get(joined(name));
  if (exactly) return exactly;
  const words = wordsOf(name).split(' ').slice(1);
  const kind = KIND_WORDS.get(words.pop() ?? '');
  return (bySpelling.get(words.join('')) ?? []).filter((entity) => entity.kind === kind);
}

const KIND_WORDS = new Map<string, EntityKind>([
  ...placeKinds.map((kind) => [joined(entityKindLabel(kind)), kind] as const),
  ['airport', 'airfield'],
  ['base', 'base'],
]);

/** The entities that have a name with the same words among others, or a typing mistake away. */
function calledAlike(dataset: Dataset, name: string): readonly Entity[] {
  const typed = joined(name);
  const words = wordsOf(name).split(' ').slice(1);
  if (typed === '') return [];
  const limit = typed.length < 8 ? 1 : 2;
  const isAlike = (spelling: string) => {
    const known = `${wordsOf(spelling)} `;
    if (words.every((word) => known.includes(` ${word} `))) return true;
    const whole = joined(spelling);
    return whole.length <= typed.length + limit && distanceToPrefix(typed, whole, limit) <= limit;
  };
  return [...dataset.places, ...dataset.actors].filter((entity) => spellingsOf(entity).some(isAlike));
}

const spellings = new WeakMap<Dataset, Map<string, Entity[]>>();

function spellingIndex(dataset: Dataset): Map<string, Entity[]> {
  let index = spellings.get(dataset);
  if (index) return index;
  index = new Map();
  for (const entity of [...dataset.places, ...dataset.actors]) {
    const { name, aliases, fa, ps } = entity;
    for (const spelling of new Set([name, ...aliases, fa ?? name, ps ?? name].map(joined))) {
      const called = index.get(spelling);
      if (called) called.push(entity);
      else index.set(spelling, [entity]);
    }
  }
  spellings.set(dataset, index);
  return index;
}

function joined(text: string): string {
  return wordsOf(text).replaceAll(' ', '');
}

function candidate(entity: Entity): Candidate {
  const { id, name, kind } = entity;
  return { id, name, kind, ...(isPlace(entity) && entity.parent && { in: entity.parent }) };
}

function whatIn({ among, kind, in: within }: LookupScope): string {
  const general = among === 'places' ? 'place' : among === 'actors' ? 'actor' : 'place or actor';
  const what = kind ? entityKindLabel(kind).toLowerCase() : general;
  return within === undefined ? what : `${what} in “${within}”`;
}
