import type { AtlasView, AtlasZoom } from '../map/atlas-route.ts';
import { wholeMap, zoomOn } from './map-frame.ts';
import type { MappedPlace } from './mapped-places.ts';

/** How many times a place that an address brings in is enlarged. */
const PLACE_TIMES = 2.2;

/** The part of the map that a view shows: its own, that around its place, or the whole country. */
export function zoomOf(view: AtlasView, mapped: readonly MappedPlace[]): AtlasZoom {
  if (view.zoom) return view.zoom;
  const chosen = view.place === undefined ? undefined : mapped.find(({ place }) => place.id === view.place);
  return chosen ? zoomOn(chosen, wholeMap, PLACE_TIMES) : wholeMap;
}
