import { useId } from 'preact/hooks';
import { exactDay } from '../dataset/fuzzy-date.ts';
import type { ControlEvent, Dissent, Place } from '../domain.ts';
import type { Wording } from '../locale/wording.ts';
import { useWording } from '../locale/wording-context.ts';
import { whatHappened } from '../timeline/event-wording.ts';
import { Swatch } from '../timeline/Swatch.tsx';
import { asRecorded } from './as-recorded.ts';
import { useBrowsing } from './browse-context.ts';
import { EntityName } from './EntityName.tsx';
import { kindLabel } from './kind-label.ts';
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
  const wording = useWording();
  const more = useId();
  const place = dataset.place(event.place);
  const what = whatHappened(event, wording);
  const facts = [
    ...(place && !isOnOwnPage ? [whereIs(place, dataset.ancestorsOf(place.id), wording)] : []),
    ...(event.isUpperBound ? [wording.say('browse.event.byThen')] : []),
    wording.say(`vocabulary.confidence.${event.confidence}`),
    ...(event.isReadersOwn ? [wording.say('card.own')] : []),
    ...(event.dissent ? [wording.say('browse.event.differ')] : []),
  ];
  return (
    <li class="event">
      <Swatch holder={event.after} />
      <div>
        {isOnOwnPage ? (
          <>
            <p>
              <b class="what">{what}</b>
            </p>
            {event.note && <p {...asRecorded(event.note, wording)}>{event.note}</p>}
          </>
        ) : (
          <p>
            {wording.sayWith('timeline.event.at', {
              place: (
                <b key="place">
                  {place ? <EntityName entity={place} on={exactDay(event.date)} /> : event.place}
                </b>
              ),
              what,
            })}
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
        {wording.say('browse.event.sources', { count: event.sources.length })}
      </button>
      {isOpen && (
        <div id={more} class="event-more">
          {event.note && !isOnOwnPage && <p {...asRecorded(event.note, wording)}>{event.note}</p>}
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
  const wording = useWording();
  return (
    <div class="dissent">
      <p>
        {dissentSentence(dissent, wording)} <span {...asRecorded(dissent.note, wording)}>{dissent.note}</span>
      </p>
      <SourceList urls={dissent.sources} />
    </div>
  );
}

/** That other sources differ, and in what: `Other sources date this to 13 Aug 2021.` */
function dissentSentence({ date, after }: Dissent, wording: Wording): string {
  const values = {
    date: date === undefined ? '' : wording.date(date),
    holder: after === undefined ? '' : wording.say(`vocabulary.controller.${after}`),
  };
  if (date !== undefined && after !== undefined) return wording.say('browse.dissent.both', values);
  if (date !== undefined) return wording.say('browse.dissent.date', values);
  return wording.say(after === undefined ? 'browse.dissent.other' : 'browse.dissent.after', values);
}

/** `City · Kunduz province`; a place that lies in no province has its kind alone. */
function whereIs(place: Place, ancestors: readonly Place[], wording: Wording): string {
  const kind = kindLabel(place.kind, wording);
  const province = ancestors.find((ancestor) => ancestor.kind === 'province');
  return province ? wording.say('browse.event.where', { kind, province: province.name }) : kind;
}
