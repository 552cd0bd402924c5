import type { Campaign, Day, EntityId } from '../domain.ts';
import type { Dataset } from './dataset.ts';

/**
 * Answers the named campaigns that a day lies in and that took place in a place, around it or in a part of it; the one
 * that began first comes first.
 */
export function campaignsAround(
  dataset: Dataset,
  { place, day }: { readonly place: EntityId; readonly day: Day },
): Campaign[] {
  const isAround = (where: EntityId) =>
    where === place ||
    isWithin(dataset, { inner: place, outer: where }) ||
    isWithin(dataset, { inner: where, outer: place });
  return dataset.campaigns.filter(
    ({ from, to, places }) => from <= day && day <= to && places.some(isAround),
  );
}

function isWithin(
  dataset: Dataset,
  { inner, outer }: { readonly inner: EntityId; readonly outer: EntityId },
): boolean {
  return dataset.ancestorsOf(inner).some(({ id }) => id === outer);
}
