import type { Campaign, Day, EntityId } from '../domain.ts';
import type { Dataset } from './dataset.ts';
import { liesIn } from './lies-in.ts';

/**
 * Answers the named campaigns that a day lies in and that took place in a place, around it or in a part of it; the one
 * that began first comes first.
 */
export function campaignsAround(
  dataset: Dataset,
  { place, day }: { readonly place: EntityId; readonly day: Day },
): Campaign[] {
  const isAround = (where: EntityId) =>
    liesIn(dataset, { place, area: where }) || liesIn(dataset, { place: where, area: place });
  return dataset.campaigns.filter(
    ({ from, to, places }) => from <= day && day <= to && places.some(isAround),
  );
}
