/**
 * The one projection of every map of ours: Albers' equal-area conic on a sphere, so that a province fills as much of the
 * picture as it fills of the country. Formulas: J. P. Snyder, Map Projections: A Working Manual, USGS Professional Paper
 * 1395 (1987), p. 100.
 */

/** A place on the map: kilometres from its upper left corner, to the right and down. */
export type MapPoint = readonly [x: number, y: number];

/** Latitude and longitude in degrees, WGS 84, as in `Place.point`. */
export type GeoPoint = readonly [latitude: number, longitude: number];

const EARTH_RADIUS_KM = 6_371;
/** A sixth of the country's height inside its southern and northern ends, which keeps distances within 0.4 per cent. */
const STANDARD_PARALLELS = [30.9, 37] as const;
const CENTRE: GeoPoint = [33.9, 67.7];

/** Where a place lies on the map. Total: places far away lie outside of it. */
export function project([latitude, longitude]: GeoPoint): MapPoint {
  const angle = CONE * radians(longitude - CENTRE[1]);
  const radius = radiusAt(latitude);
  return [ORIGIN[0] + radius * Math.sin(angle), ORIGIN[1] + radius * Math.cos(angle) - radiusAt(CENTRE[0])];
}

/** Where the centre of the projection lies on the map, so that the country stands in the middle. */
const ORIGIN: MapPoint = [714.7, 563.7];

const radians = (degrees: number) => (degrees * Math.PI) / 180;
const sine = (degrees: number) => Math.sin(radians(degrees));

const [SOUTHERN, NORTHERN] = STANDARD_PARALLELS;
const CONE = (sine(SOUTHERN) + sine(NORTHERN)) / 2;
const CONSTANT = Math.cos(radians(SOUTHERN)) ** 2 + 2 * CONE * sine(SOUTHERN);

function radiusAt(latitude: number): number {
  return (EARTH_RADIUS_KM * Math.sqrt(CONSTANT - 2 * CONE * sine(latitude))) / CONE;
}
