import { useMemo } from 'preact/hooks';
import { officePeriod } from '../card/actor-phrases.ts';
import { assembleCard } from '../card/assemble-card.ts';
import type { OfficeLine, RelationLine } from '../card/card-content.ts';
import { selectEvents } from '../dataset/events-query.ts';
import { formatFuzzyDate } from '../dataset/fuzzy-date.ts';
import { entityKindLabel, relationKindLabel } from '../dataset/vocabulary.ts';
import type { Day, EntityId } from '../domain.ts';
import { AsOfField } from './AsOfField.tsx';
import { useBrowsing } from './browse-context.ts';
import { EntityHead } from './EntityHead.tsx';
import { EntityName } from './EntityName.tsx';
import { NotInDataset } from './NotInDataset.tsx';
import { ReportsOn } from './ReportsOn.tsx';
import { everyEvent, formatRoute } from './route.ts';
import { SourceList, SourcesFold } from './SourceList.tsx';

interface ActorPageProps {
  readonly id: EntityId;
  readonly on: Day | undefined;
}

/** All that the dataset knows of an actor: offices on a day and over the years, ties, reports, sources. */
export function ActorPage({ id, on }: ActorPageProps) {
  const { dataset, today } = useBrowsing();
  const card = useMemo(
    () => assembleCard(dataset, { id, asOf: { kind: 'article', day: on ?? today }, today }),
    [dataset, id, on, today],
  );
  const eventCount = useMemo(() => selectEvents(dataset, { actor: id }).length, [dataset, id]);
  const actor = dataset.actor(id);
  if (card?.kind !== 'actor' || !actor) return <NotInDataset id={id} />;

  const lived = [
    ...(card.born === undefined ? [] : [`born ${card.born}`]),
    ...(card.died === undefined ? [] : [`died ${formatFuzzyDate(card.died)}`]),
  ];
  const hasOffices = actor.offices.length > 0;
  const dayText = on === undefined ? 'today' : formatFuzzyDate(on);

  return (
    <article>
      <EntityHead card={card}>{[entityKindLabel(card.actorKind), ...lived].join(' · ')}</EntityHead>
      <p>{card.description}</p>
      {hasOffices && (
        <section>
          <h2>Offices</h2>
          <AsOfField label="Held on" on={on} routeFor={(asked) => ({ view: 'actor', id, ...asked })} />
          <Offices heading={`Recorded for ${dayText}`} offices={card.officesThen} on={on} isThen />
          {card.officesThen.length === 0 && <p class="quiet">No source dates an office to {dayText}.</p>}
          <Offices heading="Before" offices={card.officesBefore} on={on} />
          <Offices heading="After" offices={card.officesAfter} on={on} />
          <Offices heading="Without dates" offices={card.officesUndated} on={on} />
        </section>
      )}
      {card.affiliations.length > 0 && (
        <section>
          <h2>Affiliations</h2>
          <ul class="nearby">
            {card.affiliations.map((other) => (
              <li key={other.id}>
                <EntityName entity={other} on={on} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Relations relations={card.relations} on={on} />
      {eventCount > 0 && (
        <section>
          <h2>
            Events <small>{eventCount}</small>
          </h2>
          <a href={formatRoute({ view: 'timeline', filter: { ...everyEvent, actor: id } })}>
            Timeline of {card.name}: what it held or lost, and what its reports tell of
          </a>
        </section>
      )}
      <ReportsOn id={id} day={on ?? today} />
      <section>
        <h2>Sources of this entry</h2>
        <SourceList urls={actor.sources} />
      </section>
    </article>
  );
}

interface OfficesProps {
  readonly heading: string;
  readonly offices: readonly OfficeLine[];
  /** The day for which the pages of their places and bodies should answer. */
  readonly on: Day | undefined;
  readonly isThen?: boolean;
}

function Offices({ heading, offices, on, isThen = false }: OfficesProps) {
  if (offices.length === 0) return null;
  return (
    <>
      <h3>{heading}</h3>
      <ul class="offices">
        {offices.map((office) => (
          <li
            key={`${office.role} ${office.place ?? ''} ${office.start ?? ''}`}
            class={isThen ? 'is-then' : undefined}
          >
            <span>
              {office.role}
              {office.organisation && office.organisationName && (
                <>
                  ,{' '}
                  <a href={formatRoute({ view: 'actor', id: office.organisation, ...(on && { on }) })}>
                    {office.organisationName}
                  </a>
                </>
              )}
              {office.place && office.placeName && (
                <>
                  ,{' '}
                  <a href={formatRoute({ view: 'place', id: office.place, ...(on && { on }) })}>
                    {office.placeName}
                  </a>
                </>
              )}
            </span>
            <small>{officePeriod(office, undefined)}</small>
            <SourcesFold urls={office.sources} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface RelationsProps {
  readonly relations: readonly RelationLine[];
  readonly on: Day | undefined;
}

function Relations({ relations, on }: RelationsProps) {
  if (relations.length === 0) return null;
  return (
    <section>
      <h2>Relations</h2>
      <ul class="offices">
        {relations.map(({ kind, other, otherName, otherKind, start, end, sources }) => (
          <li key={`${kind} ${other} ${start ?? ''}`}>
            <span>
              {relationKindLabel(kind)}{' '}
              <EntityName entity={{ id: other, name: otherName, kind: otherKind }} on={on} />
            </span>
            {(start !== undefined || end !== undefined) && (
              <small>{officePeriod({ ...(start && { start }), ...(end && { end }) }, undefined)}</small>
            )}
            <SourcesFold urls={sources} />
          </li>
        ))}
      </ul>
    </section>
  );
}
