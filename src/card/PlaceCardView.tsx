import { formatFuzzyDate } from '../dataset/fuzzy-date.ts';
import type { ControlEvent } from '../domain.ts';
import { ControlStrip, Swatch } from '../timeline/control-strip.tsx';
import type { PlaceCard } from './card-content.ts';
import {
  asOfPhrase,
  basisSentence,
  dissentSentence,
  eventDate,
  holderSentence,
  type Locale,
  sincePhrase,
} from './card-phrases.ts';
import { Sources } from './Sources.tsx';

interface PlaceCardViewProps {
  readonly card: PlaceCard;
  readonly locale: Locale;
}

/** Width in pixels for which the strip is drawn; it scales to the room it gets. */
const STRIP_WIDTH = 336;

/** Who held the place on the article's day, over the years, and what happened before and after. */
export function PlaceCardView({ card, locale }: PlaceCardViewProps) {
  return (
    <>
      <Status card={card} locale={locale} />
      <Strip card={card} locale={locale} />
      <Events card={card} locale={locale} />
    </>
  );
}

function Status({ card, locale }: PlaceCardViewProps) {
  const { holder, asOf, cited, placeKind } = card;
  const basis = basisSentence(card);
  const since = sincePhrase(card, locale);
  const isKnown = holder.holder !== 'unknown';
  return (
    <section class="status">
      <Swatch holder={holder.holder} />
      <p class="claim">{holderSentence(holder.holder, placeKind)}</p>
      <div class="when">
        <p>{[asOfPhrase(asOf, locale), ...(since ? [since] : [])].join(' · ')}</p>
        {asOf.kind === 'today' && <p>The page gives no date; this is for today.</p>}
        {!isKnown && <p>No source seen says. That is silence, not control.</p>}
        {basis && <p>{basis}</p>}
        {holder.dissent.map((dissent) => (
          <div class="dissent" key={dissent.note}>
            {dissentSentence(dissent, locale)}{' '}
            <Sources urls={dissent.sources} cited={cited} locale={locale} />
          </div>
        ))}
        {holder.isPastEvidence && isKnown && (
          <p class="caution">Evidence was not sought up to this day; it may have changed since.</p>
        )}
        <Sources
          urls={holder.sources}
          cited={cited}
          confidence={isKnown ? holder.confidence : undefined}
          locale={locale}
        />
      </div>
    </section>
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

function Events({ card, locale }: PlaceCardViewProps) {
  const { before, after, asOf, holderToday, placeKind, capital, cited } = card;
  const isCapitals = capital !== undefined && [...before, ...after].some(({ place }) => place === capital.id);
  const row = (event: ControlEvent) => (
    <EventRow key={event.id} event={event} cited={cited} locale={locale} />
  );
  if (asOf.kind === 'today' && before.length === 0) {
    return <p class="silence">No dated event of this place is recorded.</p>;
  }
  return (
    <section class="events">
      {isCapitals && <h3>Events in its capital, {capital.name}</h3>}
      <ol>
        {before.length === 0 && (
          <li class="row">
            <span class="date" />
            <span class="silence">No dated event up to this day is recorded.</span>
          </li>
        )}
        {before.map(row)}
        {asOf.kind === 'article' && (
          <li class="row here">
            <time class="date" dateTime={asOf.day}>
              {formatFuzzyDate(asOf.day, locale)}
            </time>
            <span>You are reading this day</span>
          </li>
        )}
      </ol>
      {asOf.kind === 'article' && (
        <>
          <h4>After this article</h4>
          <ol>
            {after.map(row)}
            <li class="row">
              <time class="date" dateTime={holderToday.day}>
                Today
              </time>
              <span>
                {holderSentence(holderToday.holder, placeKind)}
                {holderToday.isPastEvidence && ', as far as evidence was sought'}
              </span>
            </li>
          </ol>
        </>
      )}
    </section>
  );
}

interface EventRowProps {
  readonly event: ControlEvent;
  readonly cited: PlaceCard['cited'];
  readonly locale: Locale;
}

function EventRow({ event, cited, locale }: EventRowProps) {
  const { date, note, sources, confidence, dissent = [] } = event;
  return (
    <li class="row">
      <time class="date" dateTime={date}>
        {eventDate(event, locale)}
      </time>
      <div>
        {note}{' '}
        <Sources
          urls={sources}
          cited={cited}
          confidence={confidence === 'high' ? undefined : confidence}
          locale={locale}
        />
        {dissent.map((other) => (
          <div class="dissent" key={other.note}>
            {dissentSentence(other, locale)} <Sources urls={other.sources} cited={cited} locale={locale} />
          </div>
        ))}
      </div>
    </li>
  );
}
