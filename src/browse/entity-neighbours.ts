import { type Dataset, isPlace } from '../dataset/dataset.ts';
import type { Entity } from '../domain.ts';
import { placesIn } from './places-tree.ts';

/** What stands before and after an entity in the lists of the popup. */
export interface EntityNeighbours {
  readonly previous?: Entity;
  readonly next?: Entity;
}

/** A place among those that lie in the same one, an actor among those of its kind, by name. Lists do not wrap around. */
export function neighboursOf(dataset: Dataset, entity: Entity): EntityNeighbours {
  const list: readonly Entity[] = isPlace(entity)
    ? siblingsOf(dataset, entity.parent).filter(
        ({ kind }) => (kind === 'province') === (entity.kind === 'province'),
      )
    : dataset.actors
        .filter(({ kind }) => kind === entity.kind)
        .sort((one, other) => one.name.localeCompare(other.name, 'en'));
  const index = list.findIndex(({ id }) => id === entity.id);
  const previous = list[index - 1];
  const next = index < 0 ? undefined : list[index + 1];
  return { ...(previous && { previous }), ...(next && { next }) };
}

function siblingsOf(dataset: Dataset, parent: string | undefined) {
  return parent === undefined ? [] : placesIn(dataset, parent);
}
