import { useMemo } from 'preact/hooks';
import { assembleCard } from '../card/assemble-card.ts';
import { Words } from '../card/Claims.tsx';
import type { OfficeLine, RelationLine } from '../card/card-content.ts';
import { officeTime, rolePieces } from '../card/office-words.ts';
import { selectEvents } from '../dataset/events-query.ts';
import { isFuzzyDate } from '../dataset/fuzzy-date.ts';
import type { Day, EntityId } from '../domain.ts';
import type { Wording } from '../locale/wording.ts';
import { useWording } from '../locale/wording-context.ts';
import { AsOfField } from './AsOfField.tsx';
import { asRecorded } from './as-recorded.ts';
import { useBrowsing } from './browse-context.ts';
import { EntityHead } from './EntityHead.tsx';
import { EntityName } from './EntityName.tsx';
import { EntityNeighbours } from './EntityNeighbours.tsx';
import { kindLabel } from './kind-label.ts';
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
  const wording = useWording();
  const card = useMemo(
    () => assembleCard(dataset, { id, asOf: { kind: 'article', day: on ?? today }, today }),
    [dataset, id, on, today],
  );
  const eventCount = useMemo(() => selectEvents(dataset, { actor: id }).length, [dataset, id]);
  const actor = dataset.actor(id);
  if (card?.kind !== 'actor' || !actor) return <NotInDataset id={id} />;

  const lived = [
    ...(card.born === undefined ? [] : [wording.say('browse.actor.born', { date: card.born })]),
    ...(card.died === undefined
      ? []
      : [wording.say('browse.actor.died', { date: lifeDate(card.died, wording) })]),
  ];
  const hasOffices = actor.offices.length > 0;
  const date = on === undefined ? '' : wording.date(on);

  return (
    <article>
      <EntityHead card={card} isReadersOwn={actor.isReadersOwn}>
        {[kindLabel(card.actorKind, wording), ...lived].join(' · ')}
      </EntityHead>
      <p {...asRecorded(card.description, wording)}>{card.description}</p>
      {hasOffices && (
        <section>
          <h2>{wording.say('browse.actor.offices')}</h2>
          <AsOfField
            label={wording.say('browse.place.heldOn')}
            on={on}
            routeFor={(asked) => ({ view: 'actor', id, ...asked })}
          />
          <Offices
            heading={wording.say(
              on === undefined ? 'browse.actor.offices.today' : 'browse.actor.offices.on',
              { date },
            )}
            offices={card.officesThen}
            on={on}
            isThen
          />
          {card.officesThen.length === 0 && (
            <p class="quiet">
              {wording.say(
                on === undefined ? 'browse.actor.offices.noneToday' : 'browse.actor.offices.noneOn',
                { date },
              )}
            </p>
          )}
          <Offices
            heading={wording.say('browse.actor.offices.before')}
            offices={card.officesBefore}
            on={on}
          />
          <Offices heading={wording.say('browse.actor.offices.after')} offices={card.officesAfter} on={on} />
          <Offices
            heading={wording.say('browse.actor.offices.undated')}
            offices={card.officesUndated}
            on={on}
          />
        </section>
      )}
      {card.affiliations.length > 0 && (
        <section>
          <h2>{wording.say('browse.actor.affiliations')}</h2>
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
            {wording.say('browse.actor.events')} <small>{wording.number(eventCount)}</small>
          </h2>
          <a href={formatRoute({ view: 'timeline', filter: { ...everyEvent, actor: id } })}>
            {wording.say('browse.actor.timeline', { name: card.name })}
          </a>
        </section>
      )}
      <ReportsOn id={id} day={on ?? today} />
      <section>
        <h2>{wording.say('browse.actor.sources')}</h2>
        <SourceList urls={actor.sources} />
      </section>
      <EntityNeighbours entity={actor} on={on} />
    </article>
  );
}

/** A death is dated as the sources have it, which may be in words. */
function lifeDate(date: string, wording: Wording): string {
  return isFuzzyDate(date) ? wording.date(date) : date;
}

interface OfficesProps {
  readonly heading: string;
  readonly offices: readonly OfficeLine[];
  /** The day for which the pages of their places and bodies should answer. */
  readonly on: Day | undefined;
  readonly isThen?: boolean;
}

function Offices({ heading, offices, on, isThen = false }: OfficesProps) {
  const wording = useWording();
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
              {rolePieces(office, wording).map((piece, index) => (
                <Words key={index} of={piece} />
              ))}
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
            <small>{officeTime(office, wording)}</small>
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
  const wording = useWording();
  if (relations.length === 0) return null;
  return (
    <section>
      <h2>{wording.say('browse.actor.relations')}</h2>
      <ul class="offices">
        {relations.map(({ kind, other, otherName, otherKind, start, end, sources }) => (
          <li key={`${kind} ${other} ${start ?? ''}`}>
            <span>
              {wording.sayWith('browse.actor.relation', {
                relation: wording.say(`vocabulary.relationKind.${kind}`),
                other: (
                  <EntityName key="other" entity={{ id: other, name: otherName, kind: otherKind }} on={on} />
                ),
              })}
            </span>
            {(start !== undefined || end !== undefined) && (
              <small>{officeTime({ ...(start && { start }), ...(end && { end }) }, wording)}</small>
            )}
            <SourcesFold urls={sources} />
          </li>
        ))}
      </ul>
    </section>
  );
}
