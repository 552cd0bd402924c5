import type { ControlEvent, Dissent } from '../domain.ts';
import { ControlStrip } from '../timeline/ControlStrip.tsx';
import { eventPhrase } from '../timeline/event-phrase.ts';
import { Swatch } from '../timeline/Swatch.tsx';
import type { PlaceCard } from './card-content.ts';
import {
  asOfPhrase,
  basisSentence,
  capitalised,
  dateText,
  dissentSentence,
  eventDate,
  holderSentence,
  type Locale,
  pastEvidenceSentence,
  sincePhrase,
} from './card-phrases.ts';
import { Sources } from './Sources.tsx';

interface PlaceCardViewProps {
  readonly card: PlaceCard;
  readonly locale: Locale;
}

interface EventsProps extends PlaceCardViewProps {
  /** Opens the place's own page, which has all its events. */
  readonly openAll: () => void;
}

/** Width in pixels for which the strip is drawn; it scales to the room it gets. */
const STRIP_WIDTH = 336;

/** Who held the place on the article's day, over the years, and what happened before and after. */
export function PlaceCardView({ card, locale, openAll }: EventsProps) {
  return (
    <>
      <Status card={card} locale={locale} />
      <Strip card={card} locale={locale} />
      <Events card={card} locale={locale} openAll={openAll} />
    </>
  );
}

function Status({ card, locale }: PlaceCardViewProps) {
  const { holder, asOf, cited, evidencedUntil } = card;
  const basis = basisSentence(card);
  const since = sincePhrase(card, locale);
  const isKnown = holder.holder !== 'unknown';
  return (
    <section class="status">
      <Swatch holder={holder.holder} />
      <p class="claim">{holderSentence(holder, card)}</p>
      <div class="when">
        <p>{[asOfPhrase(asOf, locale), ...(since ? [since] : [])].join(' · ')}</p>
        {asOf.kind === 'today' && <p>The page gives no date; this is for today.</p>}
        {!isKnown && <p>No source seen says. That is silence, not control.</p>}
        {basis && <p>{basis}</p>}
        {holder.isPastEvidence && isKnown && (
          <p class="caution">{pastEvidenceSentence(evidencedUntil, locale)}</p>
        )}
        <Sources
          urls={holder.sources}
          cited={cited}
          confidence={isKnown ? holder.confidence : undefined}
          note={holder.note}
          locale={locale}
        />
        {holder.dissent.map((dissent) => (
          <DissentLine key={dissent.note} dissent={dissent} cited={cited} locale={locale} />
        ))}
      </div>
    </section>
  );
}

interface DissentLineProps {
  readonly dissent: Dissent;
  readonly cited: PlaceCard['cited'];
  readonly locale: Locale;
}

function DissentLine({ dissent, cited, locale }: DissentLineProps) {
  const { sources, note } = dissent;
  return (
    <div class="dissent">
      {dissentSentence(dissent, locale)} <Sources urls={sources} cited={cited} note={note} locale={locale} />
    </div>
  );
}

function Strip({ card: { periods, asOf }, locale }: PlaceCardViewProps) {
  const from = periods[0]?.from;
  const to = periods.at(-1)?.to;
  // A strip of nothing but silence would be a picture of no information.
  if (!from || !to || periods.every(({ holder }) => holder === 'unknown')) return null;
  const marked = { day: asOf.day, label: asOf.kind === 'article' ? 'this article' : 'today' };
  return (
    <ControlStrip periods={periods} from={from} to={to} marked={marked} width={STRIP_WIDTH} locale={locale} />
  );
}

function Events({ card, locale, openAll }: EventsProps) {
  const { before, after, asOf, earlierCount, laterCount } = card;
  const rows = (events: readonly ControlEvent[]) =>
    events.map((event) => <EventRow key={event.id} event={event} card={card} locale={locale} />);
  if (asOf.kind === 'today') {
    if (before.length === 0) return <p class="silence">No dated event of this place is recorded.</p>;
    return (
      <ol class="events">
        <MoreRow count={earlierCount} what="earlier" openAll={openAll} />
        {rows(before)}
      </ol>
    );
  }
  return (
    <section class="events">
      <ol>
        <MoreRow count={earlierCount} what="earlier" openAll={openAll} />
        {before.length === 0 && <li class="row-alone">No dated event up to this day is recorded.</li>}
        {rows(before)}
        <li class="row here">
          <time class="date" dateTime={asOf.day}>
            {dateText(asOf.day, locale)}
          </time>
          <span>You are reading this day</span>
        </li>
      </ol>
      <h3 class="later">After this article</h3>
      <ol>
        {rows(after)}
        <MoreRow count={laterCount} what="more" openAll={openAll} />
        <TodayRow card={card} locale={locale} />
      </ol>
    </section>
  );
}

interface MoreRowProps {
  readonly count: number;
  readonly what: 'earlier' | 'more';
  readonly openAll: () => void;
}

/** Says that a list leaves something out, so that no two rows seem to follow each other that do not. */
function MoreRow({ count, what, openAll }: MoreRowProps) {
  if (count === 0) return null;
  return (
    <li class="row">
      <span class="date">…</span>
      <button type="button" class="quiet" onClick={openAll}>
        {count} {what} {count === 1 ? 'event' : 'events'}
      </button>
    </li>
  );
}

function TodayRow({ card, locale }: PlaceCardViewProps) {
  const { holderToday, evidencedUntil } = card;
  const { day, since, isPastEvidence } = holderToday;
  return (
    <li class="row">
      <time class="date" dateTime={day}>
        Today
      </time>
      <div>
        {holderSentence(holderToday, card)}
        {since && `, since ${dateText(since, locale)}`}
        {isPastEvidence && <p class="note">{pastEvidenceSentence(evidencedUntil, locale)}</p>}
      </div>
    </li>
  );
}

interface EventRowProps extends PlaceCardViewProps {
  readonly event: ControlEvent;
}

function EventRow({ event, card, locale }: EventRowProps) {
  const { date, sources, confidence, dissent = [] } = event;
  const { cited, capital, holder } = card;
  // A declaration changes nothing on the ground: what was declared is the event.
  const isDeclaration = event.kind === 'declared';
  const phrase = isDeclaration ? event.note : eventPhrase(event);
  const isOfCapital = capital !== undefined && event.place === capital.id;
  return (
    <li class="row">
      <time class="date" dateTime={date}>
        {eventDate(event, locale)}
      </time>
      <div>
        {isOfCapital ? `${capital.name} ${capital.kind}: ${phrase}` : capitalised(phrase)}{' '}
        <Sources
          urls={sources}
          cited={cited}
          confidence={confidence === 'high' ? undefined : confidence}
          note={isDeclaration ? undefined : event.note}
          locale={locale}
        />
        {/* What is said of the answer's own event stands with the answer. */}
        {event.id !== holder.event &&
          dissent.map((other) => (
            <DissentLine key={other.note} dissent={other} cited={cited} locale={locale} />
          ))}
      </div>
    </li>
  );
}
