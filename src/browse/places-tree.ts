import type { Dataset } from '../dataset/dataset.ts';
import { placeKinds } from '../dataset/vocabulary.ts';
import type { EntityId, Place } from '../domain.ts';

/** The order in which the places inside one are listed: the capital, then kind by kind as the vocabulary has them. */
function comparePlaces(one: Place, other: Place): number {
  return (
    Number(other.capitalOf !== undefined) - Number(one.capitalOf !== undefined) ||
    placeKinds.indexOf(one.kind) - placeKinds.indexOf(other.kind) ||
    one.name.localeCompare(other.name, 'en')
  );
}

/** The places that lie directly in one, the capital first. */
export function placesIn(dataset: Dataset, parent: EntityId): readonly Place[] {
  return dataset.childrenOf(parent).toSorted(comparePlaces);
}

export interface PlacesTree {
  readonly country: Place | undefined;
  readonly provinces: readonly Place[];
  /** Rivers, roads, regions and whatever else lies in no single province. */
  readonly others: readonly Place[];
}

/** The top of the tree. Below it, `placesIn` goes on from each province. */
export function placesTree(dataset: Dataset): PlacesTree {
  const country = dataset.places.find(({ kind }) => kind === 'country');
  const below = country ? placesIn(dataset, country.id) : [];
  const orphans = dataset.places.filter(({ parent, kind }) => parent === undefined && kind !== 'country');
  return {
    country,
    provinces: below.filter(({ kind }) => kind === 'province'),
    others: [...below.filter(({ kind }) => kind !== 'province'), ...orphans.toSorted(comparePlaces)],
  };
}
