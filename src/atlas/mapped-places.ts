import { timelineOf } from '../dataset/control-timeline.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { liesIn } from '../dataset/lies-in.ts';
import { positionOn, type Stretch } from '../dataset/stretch.ts';
import type { Day, EntityId, Place, PlaceKind } from '../domain.ts';
import type { AtlasLayer } from '../map/atlas-route.ts';
import { project } from '../map/projection.ts';

/** A place as the atlas draws it: a dot of its own shape, or the area of a province. */
export interface MappedPlace {
  readonly place: Place;
  /** The layer that shows it; provinces are always there. */
  readonly layer: Exclude<AtlasLayer, 'names'> | 'provinces';
  /** The province that it is or lies in. */
  readonly province: EntityId | undefined;
  /** Kilometres on the map. */
  readonly x: number;
  readonly y: number;
  readonly timeline: readonly Stretch[];
}

const LAYER_OF_KIND: Readonly<Partial<Record<PlaceKind, MappedPlace['layer']>>> = {
  province: 'provinces',
  city: 'capitals',
  district: 'districts',
  base: 'bases',
  airfield: 'bases',
  border_crossing: 'crossings',
};

/** The order in which marks are drawn: what matters more lies on top. */
const ORDER: readonly MappedPlace['layer'][] = ['provinces', 'districts', 'bases', 'crossings', 'capitals'];

/**
 * The places of the map: provinces, their capitals, district centres, bases with airfields, and border crossings. A place
 * without a point is not among them, nor are towns and villages, which have no records of their own. Places that the
 * reader brought are, whatever their kind.
 */
export function mappedPlaces(dataset: Dataset): readonly MappedPlace[] {
  return dataset.places
    .flatMap((place): MappedPlace[] => {
      const layer = layerOf(place);
      if (layer === undefined || place.point === undefined) return [];
      const [x, y] = project(place.point);
      return [
        { place, layer, province: provinceOf(dataset, place), x, y, timeline: timelineOf(dataset, place.id) },
      ];
    })
    .sort((one, other) => ORDER.indexOf(one.layer) - ORDER.indexOf(other.layer));
}

/** Whether a mark shows what the reader brought: the place, or the record of who holds it. */
export function isReadersOwnOn({ place }: MappedPlace, stretch: Stretch | undefined): boolean {
  return place.isReadersOwn === true || stretch?.event?.isReadersOwn === true;
}

/** The places that would be on the map if it were known where they lie. */
export function placesOffMap(dataset: Dataset): readonly Place[] {
  return dataset.places.filter(({ kind, point }) => kind in LAYER_OF_KIND && point === undefined);
}

/** A place of the reader's own is a mark whatever its kind, but never a capital or an area: those are ours to count. */
function layerOf({ kind, isReadersOwn }: Place): MappedPlace['layer'] | undefined {
  const layer = LAYER_OF_KIND[kind];
  if (!isReadersOwn) return layer;
  return layer === 'bases' || layer === 'crossings' ? layer : 'districts';
}

function provinceOf(dataset: Dataset, place: Place): EntityId | undefined {
  return [place, ...dataset.ancestorsOf(place.id)].find(({ kind }) => kind === 'province')?.id;
}

/** The stretch of a mapped place that a day falls in: who held it, and on what record. */
export function stretchOn({ timeline }: Pick<MappedPlace, 'timeline'>, day: Day): Stretch | undefined {
  return timeline[positionOn(timeline, day)];
}

/** The stretch in which the holder of a day came: several records may bear the same tenure out. */
export function tenureOn({ timeline }: Pick<MappedPlace, 'timeline'>, day: Day): Stretch | undefined {
  let at = positionOn(timeline, day);
  while (at > 0 && timeline[at - 1]?.holder === timeline[at]?.holder) at -= 1;
  return timeline[at];
}

/** The places that lie inside a chosen one; all, where nothing does: the legend of a single place would say nothing. */
export function placesInside(
  dataset: Dataset,
  mapped: readonly MappedPlace[],
  chosen: EntityId,
): readonly MappedPlace[] {
  const inside = placesWithin(dataset, mapped, chosen);
  return inside.length > 1 ? inside : mapped;
}

/** The places that are a chosen one or lie inside it; without one, or with one that does not exist, all. */
export function placesWithin(
  dataset: Dataset,
  mapped: readonly MappedPlace[],
  chosen: EntityId | undefined,
): readonly MappedPlace[] {
  if (chosen === undefined || !dataset.place(chosen)) return mapped;
  return mapped.filter(({ place: { id } }) => liesIn(dataset, { place: id, area: chosen }));
}
