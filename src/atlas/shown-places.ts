import type { Controller, Day } from '../domain.ts';
import { type AtlasLayer, type AtlasView, atlasLayers } from '../map/atlas-route.ts';
import { type MappedPlace, stretchOn } from './mapped-places.ts';

/** What is drawn where the reader chose nothing else. */
export function layersOf({ layers }: Pick<AtlasView, 'layers'>): readonly AtlasLayer[] {
  return layers ?? atlasLayers;
}

/** The places of the layers that are drawn; provinces always are. */
export function drawnPlaces(
  mapped: readonly MappedPlace[],
  layers: readonly AtlasLayer[],
): readonly MappedPlace[] {
  return mapped.filter(({ layer }) => layer === 'provinces' || layers.includes(layer));
}

/** Whether a place is left out by a filter of holders on a day. */
export function isLeftOut(mapped: MappedPlace, day: Day, holders: readonly Controller[]): boolean {
  return holders.length > 0 && !holders.includes(stretchOn(mapped, day)?.holder ?? 'unknown');
}
