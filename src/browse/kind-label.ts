import { isPlaceKind } from '../dataset/vocabulary.ts';
import type { ActorKind, EntityKind } from '../domain.ts';
import type { Wording } from '../locale/wording.ts';

/** What kind of place or actor it is, e.g. `Border crossing`. */
export function kindLabel(kind: EntityKind, wording: Wording): string {
  return isPlaceKind(kind)
    ? wording.say(`vocabulary.placeKind.${kind}`)
    : wording.say(`vocabulary.actorKind.${kind as ActorKind}`);
}
