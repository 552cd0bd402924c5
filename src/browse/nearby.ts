import { kilometresBetween } from '../dataset/distance.ts';
import type { Place } from '../domain.ts';

export interface NearbyPlace {
  readonly place: Place;
  /** Great-circle distance in kilometres. */
  readonly distance: number;
}

/**
 * The places nearest to one, as the crow flies.
 *
 * @param place a place without a point has no neighbours
 * @param candidates where to look; the place itself, what it lies in and what has no point are passed over
 */
export function nearbyPlaces(
  place: Place,
  candidates: readonly Place[],
  most: number,
): readonly NearbyPlace[] {
  const { point } = place;
  if (point === undefined) return [];
  return candidates
    .flatMap((other): NearbyPlace[] =>
      other.point === undefined || other.id === place.id || other.id === place.parent
        ? []
        : [{ place: other, distance: kilometresBetween(point, other.point) }],
    )
    .sort((one, other) => one.distance - other.distance)
    .slice(0, most);
}
