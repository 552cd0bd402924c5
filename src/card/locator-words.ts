import type { Dataset } from '../dataset/dataset.ts';
import type { EntityId, Place } from '../domain.ts';
import { type GeoPoint, type MapPoint, project } from '../map/projection.ts';
import type { PlaceCard } from './card-content.ts';
import type { LocatorText } from './card-text.ts';
import { placeName } from './place-words.ts';
import type { WordingTools } from './word-place.ts';

/**
 * Answers the small map of a place: its province, its own dot, and that of its district, where it lies in one. None for
 * the country, and none where nothing is known of where it lies.
 */
export function locatorOf(card: PlaceCard, { dataset, wording }: WordingTools): LocatorText | undefined {
  const { id, name, placeKind, point } = card;
  const province = placeKind === 'province' ? dataset.place(id) : ancestorOf(dataset, id, 'province');
  const district = ancestorOf(dataset, id, 'district');
  const where = point ?? province?.point ?? dataset.capitalOf(province?.id ?? '')?.point;
  if (placeKind === 'country' || where === undefined) return undefined;
  const direction = wording.say(`card.locator.direction.${directionOf(where)}`);
  const provinceName = province && placeName(province, wording);
  const isSpot = placeKind !== 'province' && placeKind !== 'region' && point !== undefined;
  const label =
    isSpot && provinceName
      ? wording.say('card.locator.province', { place: name, province: provinceName, direction })
      : wording.say('card.locator.noPoint', { province: provinceName ?? name, direction });
  return {
    kind: 'locator',
    label,
    ...(province && { province: province.id }),
    dots: [
      ...(isSpot ? [{ id, name, at: onMap(point), isMain: true as const }] : []),
      ...(district?.point
        ? [{ id: district.id, name: placeName(district, wording), at: onMap(district.point) }]
        : []),
    ],
  };
}

/** Whole kilometres: a quarter of a pixel. */
function onMap(point: GeoPoint): MapPoint {
  const [x, y] = project(point);
  return [Math.round(x), Math.round(y)];
}

function ancestorOf(dataset: Dataset, id: EntityId, kind: Place['kind']): Place | undefined {
  return dataset.ancestorsOf(id).find((place) => place.kind === kind);
}

type Direction = 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w' | 'nw' | 'c';

/** The middle of the country, and how far from it, in degrees, a place is still in the centre. */
const MIDDLE = { latitude: 33.9, longitude: 67.2 };
const CENTRAL = { latitude: 1.1, longitude: 1.7 };

function directionOf([latitude, longitude]: readonly [number, number]): Direction {
  const north = latitude - MIDDLE.latitude;
  const east = longitude - MIDDLE.longitude;
  const vertical = north > CENTRAL.latitude ? 'n' : north < -CENTRAL.latitude ? 's' : '';
  const horizontal = east > CENTRAL.longitude ? 'e' : east < -CENTRAL.longitude ? 'w' : '';
  return `${vertical}${horizontal}` === '' ? 'c' : (`${vertical}${horizontal}` as Direction);
}
