import type { Day, EntityId, EntityKind } from '../domain.ts';
import { entityAddress } from './entity-address.ts';

interface EntityNameProps {
  readonly entity: { readonly id: EntityId; readonly name: string; readonly kind: EntityKind };
  /** The day for which its page should answer; today without it. */
  readonly on?: Day | undefined;
}

/** The name of a place or an actor as a link to its page. */
export function EntityName({ entity: { id, name, kind }, on }: EntityNameProps) {
  return <a href={entityAddress({ id, kind, on })}>{name}</a>;
}
