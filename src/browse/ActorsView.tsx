import { useMemo, useState } from 'preact/hooks';
import { useWording } from '../locale/wording-context.ts';
import { type ActorsOfKind, actorsByKind } from './actors-by-kind.ts';
import { useBrowsing } from './browse-context.ts';
import { EntityName } from './EntityName.tsx';

/** Every actor, kind by kind. */
export function ActorsView() {
  const { dataset } = useBrowsing();
  const wording = useWording();
  const kinds = useMemo(() => actorsByKind(dataset), [dataset]);
  return (
    <>
      <h1 class="visually-hidden" tabIndex={-1}>
        {wording.say('browse.actors.heading')}
      </h1>
      {kinds.map((ofKind) => (
        <ActorKindList key={ofKind.kind} ofKind={ofKind} />
      ))}
    </>
  );
}

/** Closed at first: hundreds of people would hide that there are other kinds. Drawn when opened. */
function ActorKindList({ ofKind: { kind, actors } }: { readonly ofKind: ActorsOfKind }) {
  const wording = useWording();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details class="actor-kind" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        {wording.say(`browse.actors.${kind}`)} <small>{wording.number(actors.length)}</small>
      </summary>
      {isOpen && (
        <ul class="entities">
          {actors.map((actor) => (
            <li key={actor.id}>
              <EntityName entity={actor} />
              <small>{actor.description}</small>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
