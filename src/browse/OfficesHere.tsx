import { useMemo } from 'preact/hooks';
import { officePeriod } from '../card/card-phrases.ts';
import { compareOffices, officeTiming } from '../card/office-dates.ts';
import type { Day, EntityId, Office } from '../domain.ts';
import { useBrowsing } from './browse-context.ts';
import { EntityName } from './EntityName.tsx';

/** Who held office in a place: governors, police chiefs, commanders; those of the chosen day are set off. */
export function OfficesHere({ id, on }: { readonly id: EntityId; readonly on: Day | undefined }) {
  const { dataset, today } = useBrowsing();
  const offices = useMemo(
    () => dataset.officesIn(id).toSorted((one, other) => compareOffices(other.office, one.office)),
    [dataset, id],
  );
  if (offices.length === 0) return null;
  const isThen = (office: Office) => officeTiming(office, on ?? today) === 'then';
  return (
    <section>
      <h2>
        Offices <small>{offices.length}</small>
      </h2>
      <ul class="offices">
        {offices.map(({ actor, office }) => (
          <li
            key={`${actor.id} ${office.role} ${office.start ?? ''}`}
            class={isThen(office) ? 'is-then' : undefined}
          >
            <span>
              <EntityName entity={actor} on={on} />, {office.role}
            </span>
            <small>
              {officePeriod(office, undefined)}
              {isThen(office) && ' · on this day'}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
