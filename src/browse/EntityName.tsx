import type { Day, EntityId, EntityKind } from '../domain.ts';
import type { Wording } from '../locale/wording.ts';
import { useWording } from '../locale/wording-context.ts';
import { entityAddress } from './entity-address.ts';

interface EntityNameProps {
  readonly entity: {
    readonly id: EntityId;
    readonly name: string;
    readonly kind: EntityKind;
    readonly isReadersOwn?: true;
  };
  /** The day for which its page should answer; today without it. */
  readonly on?: Day | undefined;
}

/** That a record is one that the reader brought. */
export function OwnMark({ wording }: { readonly wording: Wording }) {
  return <small class="own-mark">{wording.say('card.own')}</small>;
}

/** The name of a place or an actor as a link to its page. */
export function EntityName({ entity: { id, name, kind, isReadersOwn }, on }: EntityNameProps) {
  const wording = useWording();
  const link = (
    <a href={entityAddress({ id, kind, on })}>
      <bdi>{name}</bdi>
    </a>
  );
  if (!isReadersOwn) return link;
  return (
    <>
      {link} <OwnMark wording={wording} />
    </>
  );
}
