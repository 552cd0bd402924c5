import type { ShownData } from './shown-data.ts';

/** The places shown as JSON, with what the file is about in front. */
export function toJson({ header, places }: ShownData): string {
  return `${JSON.stringify({ ...header, places }, undefined, 2)}\n`;
}

/**
 * The places shown as points: GeoJSON (RFC 7946). What the file is about stands in a foreign member (section 6.1), which
 * other programs pass over.
 */
export function toGeoJson({ header, places }: ShownData): string {
  const features = places.map(({ latitude, longitude, held, compared, ...place }) => ({
    type: 'Feature',
    id: place.id,
    geometry: { type: 'Point', coordinates: [longitude, latitude] },
    properties: {
      ...place,
      ...held,
      ...(compared && {
        comparedDay: compared.day,
        comparedHolder: compared.holder,
        comparedBasis: compared.basis,
        comparedSources: compared.sources,
      }),
    },
  }));
  return `${JSON.stringify({ type: 'FeatureCollection', about: header, features })}\n`;
}
