import { useMemo } from 'preact/hooks';
import { assembleCard, STRIP_START } from '../card/assemble-card.ts';
import type { PlaceCard } from '../card/card-content.ts';
import { precedentSentence } from '../card/precedent-words.ts';
import { addDays } from '../dataset/fuzzy-date.ts';
import type { Day, EntityId } from '../domain.ts';
import { useWording } from '../locale/wording-context.ts';
import { ControlStrip } from '../timeline/ControlStrip.tsx';
import { stripText } from '../timeline/control-strip-text.ts';
import { useStripWidth } from '../timeline/use-width.ts';
import { AsOfField } from './AsOfField.tsx';
import { AssessmentsHere } from './AssessmentsHere.tsx';
import { useBrowsing } from './browse-context.ts';
import { CountryPicture } from './CountryPicture.tsx';
import { EntityHead } from './EntityHead.tsx';
import { EntityName } from './EntityName.tsx';
import { EntityNeighbours } from './EntityNeighbours.tsx';
import { EventList } from './EventList.tsx';
import { HolderStatement } from './HolderStatement.tsx';
import { kindLabel } from './kind-label.ts';
import { NearbyList } from './NearbyList.tsx';
import { NotInDataset } from './NotInDataset.tsx';
import { OfficesHere } from './OfficesHere.tsx';
import { PlaceMap } from './PlaceMap.tsx';
import { PlaceRow } from './PlacesView.tsx';
import { placesIn } from './places-tree.ts';
import { ReportsOn } from './ReportsOn.tsx';
import { everyEvent, formatRoute } from './route.ts';

interface PlacePageProps {
  readonly id: EntityId;
  readonly on: Day | undefined;
}

/** The font size of the popup's root, in pixels, where the reader has changed nothing: 87.5 % in its style sheet. */
const ROOT_LETTERS = 14;

/** All that the dataset knows of a place, for one day and over the years. */
export function PlacePage({ id, on }: PlacePageProps) {
  const { dataset, today } = useBrowsing();
  const wording = useWording();
  const card = useMemo(
    () =>
      assembleCard(dataset, {
        id,
        asOf: on === undefined ? { kind: 'today', day: today } : { kind: 'article', day: on },
        today,
      }),
    [dataset, id, on, today],
  );
  const place = dataset.place(id);
  if (card?.kind !== 'place' || !place) return <NotInDataset id={id} />;

  return (
    <article>
      <EntityHead card={card} isReadersOwn={place.isReadersOwn}>
        <Whereabouts card={card} on={on} />
      </EntityHead>
      <AsOfField
        label={wording.say('browse.place.heldOn')}
        on={on}
        routeFor={(asked) => ({ view: 'place', id, ...asked })}
      />
      <HolderStatement answer={card.holder} />
      <Strip card={card} on={on} />
      {on !== undefined && <HolderStatement answer={card.holderToday} isToday />}
      {card.precedents.length > 0 && (
        <section>
          <h2>{wording.say('browse.place.precedents')}</h2>
          <ul class="precedents">
            {card.precedents.map((precedent) => (
              <li key={`${precedent.kind} ${precedent.event}`}>
                {precedentSentence(precedent, dataset, wording)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {card.picture && <CountryPicture picture={card.picture} />}

      <Events card={card} on={on} />
      <OfficesHere id={id} on={on} />
      <Inside id={id} on={on} />
      <AssessmentsHere id={id} />
      <PlaceMap place={place} on={on} />
      <NearbyList place={place} on={on} />
      <ReportsOn id={id} day={on ?? today} />
      <p class="quiet">
        {wording.say('browse.place.facts', {
          sources: place.provenance.map((key) => dataset.provenanceOf(key)?.title ?? key).join('; '),
        })}
        {place.wikidata && ` · Wikidata ${place.wikidata}`}
        {place.geonames !== undefined && ` · GeoNames ${place.geonames}`}
      </p>
      <EntityNeighbours entity={place} on={on} />
    </article>
  );
}

interface PartProps {
  readonly card: PlaceCard;
  readonly on: Day | undefined;
}

/** `City · capital of Kunduz province · Afghanistan`, with links. */
function Whereabouts({ card, on }: PartProps) {
  const wording = useWording();
  const within = card.within.filter(({ id }) => id !== card.capitalOf?.id);
  return (
    <>
      {kindLabel(card.placeKind, wording)}
      {card.capitalOf && (
        <>
          {' · '}
          {wording.sayWith('browse.place.capitalOf', {
            province: <EntityName key="province" entity={card.capitalOf} on={on} />,
          })}
        </>
      )}
      {card.capital && (
        <>
          {' · '}
          {wording.sayWith('browse.place.capital', {
            city: <EntityName key="city" entity={card.capital} on={on} />,
          })}
        </>
      )}
      {within.map((ancestor) => (
        <span key={ancestor.id}>
          {' · '}
          {ancestor.kind === 'province' || ancestor.kind === 'district' ? (
            wording.sayWith(`browse.search.in.${ancestor.kind}`, {
              name: <EntityName key="name" entity={ancestor} on={on} />,
            })
          ) : (
            <EntityName entity={ancestor} on={on} />
          )}
        </span>
      ))}
    </>
  );
}

function Events({ card: { id, name, capital }, on }: PartProps) {
  const { dataset } = useBrowsing();
  const wording = useWording();
  const events = dataset.eventsOf(id);
  return (
    <section>
      <h2>
        {wording.say('browse.place.events')} <small>{wording.number(events.length)}</small>
      </h2>
      {events.length > 0 ? (
        <EventList events={events} isOfOnePlace />
      ) : (
        <p class="empty">
          {capital
            ? wording.sayWith('browse.place.noEvents.capital', {
                capital: <EntityName key="capital" entity={capital} on={on} />,
              })
            : wording.say('browse.place.noEvents')}
        </p>
      )}
      {dataset.childrenOf(id).length > 0 && (
        <p>
          <a href={formatRoute({ view: 'timeline', filter: { ...everyEvent, place: id } })}>
            {wording.say('browse.place.timeline', { name })}
          </a>
        </p>
      )}
    </section>
  );
}

function Inside({ id, on }: PlacePageProps) {
  const { dataset, today } = useBrowsing();
  const wording = useWording();
  const children = placesIn(dataset, id);
  if (children.length === 0) return null;
  return (
    <section>
      <h2>
        {wording.say('browse.place.inside')} <small>{wording.number(children.length)}</small>
      </h2>
      <ul class="tree">
        {children.map((child) => (
          <PlaceRow key={child.id} place={child} day={on ?? today} on={on} />
        ))}
      </ul>
    </section>
  );
}

function Strip({ card, on }: PartProps) {
  const { today } = useBrowsing();
  const wording = useWording();
  const [box, width] = useStripWidth<HTMLDivElement>(392, ROOT_LETTERS);
  const marked = on === undefined ? undefined : { day: on, label: wording.date(on) };
  return (
    <div ref={box} class="strip-box">
      <ControlStrip
        periods={card.periods}
        from={STRIP_START}
        to={addDays(today, 1)}
        day={on}
        width={width}
        text={stripText({ periods: card.periods, marked }, wording)}
      />
    </div>
  );
}
