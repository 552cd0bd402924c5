import { isPlaceKind } from '../dataset/vocabulary.ts';
import type { Day, EntityId, EntityKind } from '../domain.ts';
import { formatRoute } from './route.ts';

interface EntityNameProps {
  readonly entity: { readonly id: EntityId; readonly name: string; readonly kind: EntityKind };
  /** The day for which its page should answer; today without it. */
  readonly on?: Day | undefined;
}

/** The name of a place or an actor as a link to its page. */
export function EntityName({ entity: { id, name, kind }, on }: EntityNameProps) {
  return <a href={entityAddress({ id, kind, on })}>{name}</a>;
}

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
