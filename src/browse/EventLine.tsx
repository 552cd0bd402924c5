import { useId } from 'preact/hooks';
import { capitalised, dissentSentence } from '../card/card-phrases.ts';
import { exactDay } from '../dataset/fuzzy-date.ts';
import { confidenceLabel, entityKindLabel } from '../dataset/vocabulary.ts';
import type { ControlEvent, Dissent, Place } from '../domain.ts';
import { eventPhrase } from '../timeline/event-phrase.ts';
import { Swatch } from '../timeline/Swatch.tsx';
import { useBrowsing } from './browse-context.ts';
import { EntityName } from './EntityName.tsx';
import { SourceList } from './SourceList.tsx';

interface EventLineProps {
  readonly event: ControlEvent;
  /** True on the page of the event's place: its name is left out, and the note stands there without being asked for. */
  readonly isOnOwnPage: boolean;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** One event in a list: what happened, where, how sure; note, dissent and sources open in place. */
export function EventLine({ event, isOnOwnPage, isOpen, onToggle }: EventLineProps) {
  const { dataset } = useBrowsing();
  const more = useId();
  const place = dataset.place(event.place);
  const count = event.sources.length;
  const facts = [
    ...(place && !isOnOwnPage ? [whereIs(place, dataset.ancestorsOf(place.id))] : []),
    ...(event.isUpperBound ? ['had happened by this day'] : []),
    confidenceLabel(event.confidence),
    ...(event.dissent ? ['sources differ'] : []),
  ];
  return (
    <li class="event">
      <Swatch holder={event.after} />
      <div>
        {isOnOwnPage ? (
          <>
            <p>
              <b>{capitalised(eventPhrase(event))}</b>
            </p>
            {event.note && <p>{event.note}</p>}
          </>
        ) : (
          <p>
            <b>{place ? <EntityName entity={place} on={exactDay(event.date)} /> : event.place}</b>{' '}
            {eventPhrase(event)}
          </p>
        )}
        <p class="quiet">{facts.join(' · ')}</p>
      </div>
      <button
        type="button"
        class="plain"
        aria-expanded={isOpen}
        aria-controls={isOpen ? more : undefined}
        onClick={onToggle}
      >
        {count} {count === 1 ? 'source' : 'sources'}
      </button>
      {isOpen && (
        <div id={more} class="event-more">
          {event.note && !isOnOwnPage && <p>{event.note}</p>}
          <SourceList urls={event.sources} />
          {event.dissent?.map((dissent) => (
            <DissentNote key={dissent.note} dissent={dissent} />
          ))}
        </div>
      )}
    </li>
  );
}

/** What some sources say differently, with those sources. */
export function DissentNote({ dissent }: { readonly dissent: Dissent }) {
  return (
    <div class="dissent">
      <p>
        {dissentSentence(dissent, undefined)} {dissent.note}
      </p>
      <SourceList urls={dissent.sources} />
    </div>
  );
}

/** `City · Kunduz province`; a place that lies in no province has its kind alone. */
function whereIs(place: Place, ancestors: readonly Place[]): string {
  const kind = entityKindLabel(place.kind);
  const province = ancestors.find((ancestor) => ancestor.kind === 'province');
  return province ? `${kind} · ${province.name} province` : kind;
}
