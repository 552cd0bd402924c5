import type { Stretch } from '../dataset/stretch.ts';
import type { Confidence, Controller, Day } from '../domain.ts';
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

/** What a filter asks of an answer or an event, whatever its place. */
export type AnswerFilter = Pick<AtlasView, 'holders' | 'confidence'>;

/** Whether a place is left out on a day: by who held it, or by how surely that is known. */
export function isLeftOut(mapped: MappedPlace, day: Day, filter: AnswerFilter): boolean {
  return !isStretchWanted(stretchOn(mapped, day), filter);
}

/** Whether an answer passes a filter of holders and confidence. */
export function isStretchWanted(stretch: Stretch | undefined, filter: AnswerFilter): boolean {
  return isWanted([stretch?.holder ?? 'unknown'], stretch?.confidence ?? 'low', filter);
}

const CONFIDENCES: readonly Confidence[] = ['low', 'medium', 'high'];

/** Whether an answer by some holder, or an event from one holder to another, passes the filter. */
export function isWanted(
  concerned: readonly Controller[],
  known: Confidence,
  { holders, confidence }: AnswerFilter,
): boolean {
  const isSure = CONFIDENCES.indexOf(known) >= CONFIDENCES.indexOf(confidence ?? 'low');
  return isSure && (holders.length === 0 || concerned.some((holder) => holders.includes(holder)));
}

/** The two days of a comparison in their order; `undefined` where one day is shown alone. */
export function comparedDays(
  { with: other }: Pick<AtlasView, 'with'>,
  day: Day,
): readonly [earlier: Day, later: Day] | undefined {
  if (other === undefined) return undefined;
  return other < day ? [other, day] : [day, other];
}
