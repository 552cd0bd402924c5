import geometry from 'virtual:hashiya/locator-map';
import { type MapShapes, openGeometry } from './map-geometry.ts';

let opened: MapShapes | undefined;

/** The shapes of a small map, unpacked when the first one is drawn. */
export function locatorShapes(): MapShapes {
  opened ??= openGeometry(geometry);
  return opened;
}
