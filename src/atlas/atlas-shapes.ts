import geometry from 'virtual:hashiya/atlas-map';
import type { EntityId } from '../domain.ts';
import { type MapShapes, openGeometry } from '../map/map-geometry.ts';
import type { MapPoint } from '../map/projection.ts';

let opened: MapShapes | undefined;

/** The shapes of the large map, unpacked once. */
export function atlasShapes(): MapShapes {
  opened ??= openGeometry(geometry);
  return opened;
}

let middles: ReadonlyMap<EntityId, MapPoint> | undefined;

/** Where the name of each province has most room. */
export function provinceMiddles(): ReadonlyMap<EntityId, MapPoint> {
  middles ??= new Map(atlasShapes().provinces.map(({ id, middle }) => [id, middle]));
  return middles;
}
