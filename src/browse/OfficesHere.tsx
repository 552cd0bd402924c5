import { useMemo } from 'preact/hooks';
import { officeTime } from '../card/office-words.ts';
import type { Day, EntityId } from '../domain.ts';
import { useWording } from '../locale/wording-context.ts';
import { useBrowsing } from './browse-context.ts';
import { EntityName } from './EntityName.tsx';
import { officesFor } from './offices-order.ts';
import { SourcesFold } from './SourceList.tsx';

/** Who held office in a place: governors, police chiefs, commanders; those of the chosen day are set off. */
export function OfficesHere({ id, on }: { readonly id: EntityId; readonly on: Day | undefined }) {
  const { dataset, today } = useBrowsing();
  const wording = useWording();
  const offices = useMemo(() => officesFor(dataset.officesIn(id), on ?? today), [dataset, id, on, today]);
  if (offices.length === 0) return null;
  return (
    <section>
      <h2>
        {wording.say('browse.place.offices')} <small>{wording.number(offices.length)}</small>
      </h2>
      <ul class="offices">
        {offices.map(({ actor, office, isThen }) => (
          <li key={`${actor.id} ${office.role} ${office.start ?? ''}`} class={isThen ? 'is-then' : undefined}>
            <span>
              {wording.sayWith('browse.place.office', {
                actor: <EntityName key="actor" entity={actor} on={on} />,
                role: office.role,
              })}
            </span>
            <small>
              {isThen
                ? wording.say('browse.place.office.then', { period: officeTime(office, wording) })
                : officeTime(office, wording)}
            </small>
            <SourcesFold urls={office.sources} />
          </li>
        ))}
      </ul>
    </section>
  );
}
