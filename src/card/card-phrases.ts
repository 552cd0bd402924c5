import { formatFuzzyDate } from '../dataset/fuzzy-date.ts';
import { confidenceLabel, controllerLabel, entityKindLabel } from '../dataset/vocabulary.ts';
import type {
  Confidence,
  ControlEvent,
  Controller,
  Dissent,
  EntityKind,
  FuzzyDate,
  Office,
  Report,
} from '../domain.ts';
import type { ActorCard, AsOf, PlaceCard } from './card-content.ts';
import type { UnavailableReason } from './card-view.ts';

/** What the card says, in words. Every sentence of it is made here; none judges. */

/** The reader's language tag for dates; `undefined` for English dates that are the same on every machine. */
export type Locale = string | undefined;

const PLURAL_HOLDERS: ReadonlySet<Controller> = new Set([
  'taliban',
  'mujahideen-mixed',
  'local-militia',
  'us-coalition',
]);

/** e.g. `the military base`. */
function theKind(kind: EntityKind): string {
  return `the ${entityKindLabel(kind).toLowerCase()}`;
}

/** Who holds the place, e.g. `Taliban hold the city`. Silence is not control, and is worded as silence. */
export function holderSentence(holder: Controller, kind: EntityKind): string {
  if (holder === 'unknown') return `No record of who held ${theKind(kind)}`;
  if (holder === 'contested') return `Contested: no side holds ${theKind(kind)} as a whole`;
  return `${controllerLabel(holder)} ${PLURAL_HOLDERS.has(holder) ? 'hold' : 'holds'} ${theKind(kind)}`;
}

/** For which day the card answers, and why that day. */
export function asOfPhrase({ kind, day }: AsOf, locale: Locale): string {
  const date = formatFuzzyDate(day, locale);
  return kind === 'article' ? `on ${date}, the day of this article` : `today, ${date}`;
}

/** `since 28 Sep 2015`; `since 12 Aug 2021 or earlier` where the source's date is an upper bound. */
export function sincePhrase({ holder, before, after }: PlaceCard, locale: Locale): string | undefined {
  if (holder.since === undefined) return undefined;
  const event = [...before, ...after].find(({ id }) => id === holder.event);
  return `since ${formatFuzzyDate(holder.since, locale)}${event?.isUpperBound ? ' or earlier' : ''}`;
}

/** Where the answer comes from, when it is not from a record of the place itself. */
export function basisSentence(card: PlaceCard): string | undefined {
  const { basis, basedOn } = card.holder;
  const kind = theKind(card.placeKind);
  const source = [card.capital, ...card.within].find((link) => link?.id === basedOn)?.name;
  switch (basis) {
    case 'own-record':
    case 'none':
      return undefined;
    case 'capital':
      return `No record of ${kind} itself: this follows its capital${source ? `, ${source}` : ''}.`;
    case 'province':
      return `No record of ${kind} itself: this follows ${source ?? 'the place it lies in'}.`;
    case 'national':
      return `In name: this follows the change of national government; no record of ${kind} itself.`;
  }
}

/** What other sources say, in words: `Other sources date this to 13 Aug 2021`. */
export function dissentSentence({ date, after, note }: Dissent, locale: Locale): string {
  const says = [
    ...(date === undefined ? [] : [`date this to ${formatFuzzyDate(date, locale)}`]),
    ...(after === undefined ? [] : [`name another holder afterwards: ${controllerLabel(after)}`]),
  ];
  const claim = says.length > 0 ? `Other sources ${says.join(' and ')}` : 'Other sources differ';
  return note ? `${claim}. ${note}` : `${claim}.`;
}

/** e.g. `by 12 Aug 2021` where the date is an upper bound. */
export function eventDate({ date, isUpperBound }: ControlEvent, locale: Locale): string {
  const text = formatFuzzyDate(date, locale);
  return isUpperBound ? `by ${text}` : text;
}

/** `4 sources`, with the confidence before it where there is one to tell. */
export function sourcesPhrase(count: number, confidence?: Confidence): string {
  const sources = count === 1 ? '1 source' : `${count} sources`;
  return confidence === undefined ? sources : `${confidenceLabel(confidence)} · ${sources}`;
}

/** When an office was held, by what the sources say and no more. An absent end does not mean "still in office". */
export function officePeriod({ start, end }: Pick<Office, 'start' | 'end'>, locale: Locale): string {
  if (start !== undefined && end !== undefined) {
    return start === end
      ? formatFuzzyDate(start, locale)
      : `${formatFuzzyDate(start, locale)} – ${formatFuzzyDate(end, locale)}`;
  }
  if (start !== undefined) return `from ${formatFuzzyDate(start, locale)}; end not recorded`;
  return end === undefined
    ? 'no date recorded'
    : `until ${formatFuzzyDate(end, locale)}; beginning not recorded`;
}

/** Whether the person has died, told by the article's day: it may not have happened yet for the article. */
export function deathSentence({ died, asOf }: ActorCard, locale: Locale): string | undefined {
  if (died === undefined) return undefined;
  const date = formatDateIfOne(died, locale);
  const isLater = asOf.kind === 'article' && died.slice(0, 10) > asOf.day.slice(0, died.length);
  return isLater ? `Died ${date}, after this article.` : `Died ${date}.`;
}

function formatDateIfOne(text: string, locale: Locale): string {
  return /^\d{4}(-\d{2}){0,2}$/.test(text) ? formatFuzzyDate(text as FuzzyDate, locale) : text;
}

/** Who published a report and when, and whether it is a copy of somebody else's page. */
export function reportByline({ publisher, date, tier }: Report, locale: Locale): string {
  return [
    publisher,
    ...(date === undefined ? [] : [formatFuzzyDate(date, locale)]),
    ...(tier === 'mirror' ? ['a copy'] : []),
  ].join(' · ');
}

/** The headline, or, where it was not seen, the page's address: a headline is never composed. */
export function reportTitle({ title, url }: Report): string {
  if (title !== undefined) return title;
  const address = url.replace(/^https?:\/\/(www\.)?/, '');
  return address.length > 64 ? `${address.slice(0, 63)}…` : address;
}

/** What is wrong and what the reader can do. */
export function unavailableSentence(why: UnavailableReason): string {
  return why === 'no-answer'
    ? 'Hashiya did not answer. It may just have been updated: reload the page, or try again.'
    : 'This name is in the list of names but not in the data. That is a fault of ours; nothing is known of it here.';
}
