import { useMemo } from 'preact/hooks';
import { assembleCard, STRIP_START } from '../card/assemble-card.ts';
import type { PlaceCard } from '../card/card-content.ts';
import { addDays, formatFuzzyDate } from '../dataset/fuzzy-date.ts';
import { entityKindLabel } from '../dataset/vocabulary.ts';
import type { Day, EntityId } from '../domain.ts';
import { ControlStrip } from '../timeline/ControlStrip.tsx';
import { useWidth } from '../timeline/use-width.ts';
import { AsOfField } from './AsOfField.tsx';
import { useBrowsing } from './browse-context.ts';
import { EntityHead } from './EntityHead.tsx';
import { EntityName } from './EntityName.tsx';
import { EventList } from './EventList.tsx';
import { HolderStatement } from './HolderStatement.tsx';
import { NearbyList } from './NearbyList.tsx';
import { NotInDataset } from './NotInDataset.tsx';
import { OfficesHere } from './OfficesHere.tsx';
import { PlaceRow } from './PlacesView.tsx';
import { placesIn } from './places-tree.ts';
import { ReportsOn } from './ReportsOn.tsx';
import { everyEvent, formatRoute } from './route.ts';

interface PlacePageProps {
  readonly id: EntityId;
  readonly on: Day | undefined;
}

/** All that the dataset knows of a place, for one day and over the years. */
export function PlacePage({ id, on }: PlacePageProps) {
  const { dataset, today } = useBrowsing();
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
      <EntityHead card={card}>
        <Whereabouts card={card} on={on} />
      </EntityHead>
      <AsOfField label="Held on" on={on} routeFor={(asked) => ({ view: 'place', id, ...asked })} />
      <HolderStatement answer={card.holder} />
      <Strip card={card} on={on} />
      {on !== undefined && <HolderStatement answer={card.holderToday} isToday />}

      <Events card={card} on={on} />
      <OfficesHere id={id} on={on} />
      <Inside id={id} on={on} />
      <NearbyList place={place} on={on} />
      <ReportsOn id={id} day={on ?? today} />
      <p class="quiet">
        Place facts from: {place.provenance.join(', ')}
        {place.wikidata && ` · Wikidata ${place.wikidata}`}
        {place.geonames !== undefined && ` · GeoNames ${place.geonames}`}
      </p>
    </article>
  );
}

interface PartProps {
  readonly card: PlaceCard;
  readonly on: Day | undefined;
}

/** `City · capital of Kunduz province · Afghanistan`, with links. */
function Whereabouts({ card, on }: PartProps) {
  const within = card.within.filter(({ id }) => id !== card.capitalOf?.id);
  return (
    <>
      {entityKindLabel(card.placeKind)}
      {card.capitalOf && (
        <>
          {' '}
          · capital of <EntityName entity={card.capitalOf} on={on} /> province
        </>
      )}
      {card.capital && (
        <>
          {' '}
          · capital <EntityName entity={card.capital} on={on} />
        </>
      )}
      {within.map((ancestor) => (
        <span key={ancestor.id}>
          {' '}
          · <EntityName entity={ancestor} on={on} />
          {ancestor.kind === 'province' || ancestor.kind === 'district' ? ` ${ancestor.kind}` : ''}
        </span>
      ))}
    </>
  );
}

function Events({ card: { id, name, capital }, on }: PartProps) {
  const { dataset } = useBrowsing();
  const events = dataset.eventsOf(id);
  return (
    <section>
      <h2>
        Events <small>{events.length}</small>
      </h2>
      {events.length > 0 ? (
        <EventList events={events} isOfOnePlace />
      ) : (
        <p class="empty">
          No event of this place itself is on record.
          {capital && (
            <>
              {' '}
              See its capital, <EntityName entity={capital} on={on} />.
            </>
          )}
        </p>
      )}
      {dataset.childrenOf(id).length > 0 && (
        <p>
          <a href={formatRoute({ view: 'timeline', filter: { ...everyEvent, place: id } })}>
            Timeline of everything inside {name}
          </a>
        </p>
      )}
    </section>
  );
}

function Inside({ id, on }: PlacePageProps) {
  const { dataset, today } = useBrowsing();
  const children = placesIn(dataset, id);
  if (children.length === 0) return null;
  return (
    <section>
      <h2>
        Inside it <small>{children.length}</small>
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
  const [box, width] = useWidth<HTMLDivElement>(392);
  return (
    <div ref={box} class="strip-box">
      <ControlStrip
        periods={card.periods}
        from={STRIP_START}
        to={addDays(today, 1)}
        marked={on === undefined ? undefined : { day: on, label: formatFuzzyDate(on) }}
        width={width}
      />
    </div>
  );
}
