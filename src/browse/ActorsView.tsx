import { useMemo, useState } from 'preact/hooks';
import { type ActorsOfKind, actorKindHeadings, actorsByKind } from './actors-by-kind.ts';
import { useBrowsing } from './browse-context.ts';
import { EntityName } from './EntityName.tsx';

/** Every actor, kind by kind. */
export function ActorsView() {
  const { dataset } = useBrowsing();
  const kinds = useMemo(() => actorsByKind(dataset), [dataset]);
  return (
    <>
      <h1 class="visually-hidden" tabIndex={-1}>
        Actors
      </h1>
      {kinds.map((ofKind) => (
        <ActorKindList key={ofKind.kind} ofKind={ofKind} />
      ))}
    </>
  );
}

/** Closed at first: hundreds of people would hide that there are other kinds. Drawn when opened. */
function ActorKindList({ ofKind: { kind, actors } }: { readonly ofKind: ActorsOfKind }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details class="actor-kind" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        {actorKindHeadings[kind]} <small>{actors.length}</small>
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
