import { useMemo } from 'preact/hooks';
import { OwnMark } from '../browse/EntityName.tsx';
import { SourcesFold } from '../browse/SourceList.tsx';
import { latestDay } from '../dataset/fuzzy-date.ts';
import type { ControlEvent } from '../domain.ts';
import { useWording } from '../locale/wording-context.ts';
import { whatHappened } from '../timeline/event-wording.ts';
import { Swatch } from '../timeline/Swatch.tsx';
import { useAtlas } from './atlas-context.ts';
import { DAYS_BACK, eventsNear } from './events-near.ts';
import { LitItem, PlaceButton } from './LitItem.tsx';
import { kindName, placeName } from './place-words.ts';

/** The events beside the map. Pointing at one lights its mark; pressing it shows the day on which it had happened. */
export function EventsPanel() {
  const { dataset, view, day } = useAtlas();
  const wording = useWording();
  const { events, count } = useMemo(
    () => eventsNear(dataset, { day, place: view.place, filter: view }),
    [dataset, day, view.place, view.holders, view.confidence],
  );
  const chosen = view.place === undefined ? undefined : dataset.place(view.place);
  return (
    <section class="events-panel">
      <h2>
        {chosen
          ? wording.say('atlas.events.ofPlace', { place: placeName(chosen, wording), count })
          : wording.say('atlas.events.near', { days: DAYS_BACK, day: wording.date(day), count })}
      </h2>
      {events.length === 0 ? (
        <p class="empty">{wording.say('atlas.events.none')}</p>
      ) : (
        <ol class="events">
          {events.map((event) => (
            <EventRow key={event.id} event={event} />
          ))}
        </ol>
      )}
    </section>
  );
}

function EventRow({ event }: { readonly event: ControlEvent }) {
  const { dataset, day } = useAtlas();
  const wording = useWording();
  const place = dataset.place(event.place);
  return (
    <LitItem id={event.place} class={latestDay(event.date) > day ? 'event later' : 'event'}>
      <Swatch holder={event.after} />
      <div>
        <p>
          <PlaceButton id={event.place} on={latestDay(event.date)}>
            {place ? placeName(place, wording) : event.place}
          </PlaceButton>{' '}
          {whatHappened(event, wording)}
        </p>
        <p class="quiet">
          <time dateTime={event.date}>{wording.date(event.date)}</time>
          {place && ` · ${kindName(place.kind, wording)}`}
          {` · ${wording.say(`vocabulary.confidence.${event.confidence}`)}`}
          {event.isUpperBound && ` · ${wording.say('atlas.events.upperBound')}`}
          {event.isReadersOwn && (
            <>
              {' · '}
              <OwnMark wording={wording} />
            </>
          )}
          {event.dissent && ` · ${wording.say('atlas.events.dissent')}`}
        </p>
        <SourcesFold urls={event.sources} />
      </div>
    </LitItem>
  );
}
