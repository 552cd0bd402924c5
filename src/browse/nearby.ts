import type { Place } from '../domain.ts';

export interface NearbyPlace {
  readonly place: Place;
  /** Great-circle distance in kilometres. */
  readonly distance: number;
}

/** Mean radius of the Earth in kilometres (IUGG). */
const EARTH_RADIUS = 6371;

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
        : [{ place: other, distance: distanceBetween(point, other.point) }],
    )
    .sort((one, other) => one.distance - other.distance)
    .slice(0, most);
}

type Point = NonNullable<Place['point']>;

/** Distance over the ground in kilometres, by the haversine formula: good to half a per cent. */
export function distanceBetween([fromLatitude, fromLongitude]: Point, [latitude, longitude]: Point): number {
  const radians = Math.PI / 180;
  const half = (degrees: number) => Math.sin((degrees * radians) / 2) ** 2;
  const chord =
    half(latitude - fromLatitude) +
    Math.cos(fromLatitude * radians) * Math.cos(latitude * radians) * half(longitude - fromLongitude);
  return 2 * EARTH_RADIUS * Math.asin(Math.sqrt(chord));
}
