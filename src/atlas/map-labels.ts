import type { EntityId } from '../domain.ts';
import type { Wording } from '../locale/wording.ts';
import type { AtlasLayer } from '../map/atlas-route.ts';
import { type LabelObstacle, type LabelWish, layOutLabels, type PlacedLabel } from './label-layout.ts';
import type { MappedPlace } from './mapped-places.ts';
import { placeName } from './place-words.ts';

/** A name on the map. Its place is in pixels of a frame whose corner is that of the map. */
export interface MapLabel extends PlacedLabel {
  readonly layer: MappedPlace['layer'];
}

/** How many times the map is enlarged before the names of a layer come in. */
const NAMED_FROM: Readonly<Record<MappedPlace['layer'], number>> = {
  capitals: 1,
  provinces: 1,
  crossings: 2,
  bases: 2,
  districts: 3,
};

const IMPORTANCE: readonly MappedPlace['layer'][] = [
  'capitals',
  'provinces',
  'crossings',
  'bases',
  'districts',
];
/** The seat of government: a map that names any city names this one. */
const SEAT: EntityId = 'kabul-city';
const HEIGHT = 15;
/** The size of letters on a map of usual size, in pixels. */
export const NAME_SIZE = 11.5;

/** How large names are drawn beside marks of some size: never so small that they cannot be read. */
export function nameScale(sizeOfMarks: number): number {
  return Math.max(0.9, Math.min(1.7, sizeOfMarks));
}

const GAP: Readonly<Record<MappedPlace['layer'], number>> = {
  capitals: 9,
  districts: 6,
  bases: 8,
  crossings: 8,
  provinces: 0,
};

interface LabelOptions {
  /** The places drawn. */
  readonly shown: readonly MappedPlace[];
  readonly middles: ReadonlyMap<EntityId, readonly [x: number, y: number]>;
  /** Pixels a kilometre. */
  readonly scale: number;
  readonly times: number;
  readonly layers: readonly AtlasLayer[];
  readonly selected: EntityId | undefined;
  readonly wording: Wording;
  /** The width of a text in pixels, as the map writes it. */
  readonly measure: (text: string) => number;
  /** How large marks are drawn, from `markScale`. */
  readonly sizeOfMarks: number;
}

/** The names that find room at a zoom: the chosen place's first, then Kabul's, capitals, provinces and what is smaller. */
export function mapLabels(options: LabelOptions): readonly MapLabel[] {
  const { shown, middles, scale, times, layers, selected, wording, measure, sizeOfMarks } = options;
  const letters = nameScale(sizeOfMarks);
  if (!layers.includes('names')) return [];
  const byId = new Map(shown.map((mapped) => [mapped.place.id, mapped]));
  const capitalNames = new Set(
    shown.filter(({ layer }) => layer === 'capitals').map(({ place }) => placeName(place, wording)),
  );
  const wishes = shown
    .filter(({ place, layer }) => {
      if (place.id === selected) return true;
      // A province called like its capital is named by it.
      if (layer === 'provinces' && capitalNames.has(placeName(place, wording))) return false;
      return times >= NAMED_FROM[layer];
    })
    .map((mapped): LabelWish & { readonly rank: number } => {
      const { place, layer } = mapped;
      const text = placeName(place, wording);
      const [x, y] = (layer === 'provinces' && middles.get(place.id)) || [mapped.x, mapped.y];
      const rank = place.id === selected ? -2 : place.id === SEAT ? -1 : IMPORTANCE.indexOf(layer);
      const width = measure(text) * letters * (layer === 'provinces' ? 1.15 : 1) + 4;
      const gap = GAP[layer] * sizeOfMarks;
      return { id: place.id, text, x: x * scale, y: y * scale, width, height: HEIGHT * letters, gap, rank };
    })
    .sort((one, other) => one.rank - other.rank);
  const obstacles = shown.flatMap((mapped): LabelObstacle[] => {
    const { place, layer, x, y } = mapped;
    // Small dots may lie under a name where the map is small; else hardly a name would find room.
    if (layer === 'provinces' || (layer === 'districts' && times < NAMED_FROM.districts)) return [];
    return [
      { id: place.id, x: x * scale, y: y * scale, radius: (layer === 'capitals' ? 7 : 4) * sizeOfMarks },
    ];
  });
  return layOutLabels(wishes, obstacles).map((label) => ({
    ...label,
    layer: byId.get(label.id)?.layer ?? 'districts',
  }));
}

let pen: CanvasRenderingContext2D | null | undefined;
const widths = new Map<string, number>();

/** The width of a name in pixels; names are measured once. */
export function measureName(text: string): number {
  let width = widths.get(text);
  if (width === undefined) {
    pen ??= document.createElement('canvas').getContext('2d');
    if (pen) pen.font = `600 ${NAME_SIZE}px system-ui, sans-serif`;
    width = pen?.measureText(text).width ?? text.length * 6.5;
    widths.set(text, width);
  }
  return width;
}
