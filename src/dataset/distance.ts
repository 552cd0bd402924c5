import type { Place } from '../domain.ts';

type Point = NonNullable<Place['point']>;

/** Mean radius of the Earth in kilometres (IUGG). */
const EARTH_RADIUS = 6371;

/** Distance over the ground in kilometres, by the haversine formula: good to half a per cent. */
export function kilometresBetween(
  [fromLatitude, fromLongitude]: Point,
  [latitude, longitude]: Point,
): number {
  const radians = Math.PI / 180;
  const half = (degrees: number) => Math.sin((degrees * radians) / 2) ** 2;
  const chord =
    half(latitude - fromLatitude) +
    Math.cos(fromLatitude * radians) * Math.cos(latitude * radians) * half(longitude - fromLongitude);
  return 2 * EARTH_RADIUS * Math.asin(Math.sqrt(chord));
}
