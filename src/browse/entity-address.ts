import { isPlaceKind } from '../dataset/vocabulary.ts';
import type { Day, EntityId, EntityKind } from '../domain.ts';
import { formatRoute } from './route.ts';

/** The address of an entity's page inside the popup, from `#` on. */
export function entityAddress({
  id,
  kind,
  on,
}: {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly on?: Day | undefined;
}): string {
  return formatRoute({ view: isPlaceKind(kind) ? 'place' : 'actor', id, ...(on && { on }) });
}
