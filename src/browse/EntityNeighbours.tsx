import { useMemo } from 'preact/hooks';
import type { Day, Entity } from '../domain.ts';
import { useWording } from '../locale/wording-context.ts';
import { useBrowsing } from './browse-context.ts';
import { entityAddress } from './entity-address.ts';
import { neighboursOf } from './entity-neighbours.ts';

interface EntityNeighboursProps {
  readonly entity: Entity;
  readonly on: Day | undefined;
}

/** The way to the entity before and after, as the lists have them. */
export function EntityNeighbours({ entity, on }: EntityNeighboursProps) {
  const { dataset } = useBrowsing();
  const wording = useWording();
  const { previous, next } = useMemo(() => neighboursOf(dataset, entity), [dataset, entity]);
  if (!previous && !next) return null;
  return (
    <nav class="neighbours" aria-label={wording.say('browse.entity.neighbours')}>
      {previous && (
        <a rel="prev" href={entityAddress({ ...previous, on })}>
          {wording.say('browse.entity.previous', { name: previous.name })}
        </a>
      )}
      {next && (
        <a rel="next" href={entityAddress({ ...next, on })}>
          {wording.say('browse.entity.next', { name: next.name })}
        </a>
      )}
    </nav>
  );
}
