import type { EntityId } from '../domain.ts';
import type { Dataset } from './dataset.ts';

/** Answers whether a place is an area or lies in it, however deep: Kunduz airport lies in Afghanistan. */
export function liesIn(
  dataset: Dataset,
  { place, area }: { readonly place: EntityId; readonly area: EntityId },
): boolean {
  return place === area || dataset.ancestorsOf(place).some(({ id }) => id === area);
}
