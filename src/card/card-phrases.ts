import type { HolderAnswer } from '../dataset/control-history.ts';
import { formatFuzzyDate } from '../dataset/fuzzy-date.ts';
import { controllerLabel, entityKindLabel } from '../dataset/vocabulary.ts';
import type { ControlEvent, Controller, Day, Dissent, EntityKind, FuzzyDate } from '../domain.ts';
import type { AsOf, EntityLink, PlaceCard } from './card-content.ts';

/**
 * What the card says, in words: here of places, in `actor-phrases.ts` of actors, in `report-phrases.ts` of reports. Every
 * sentence of it is made in these files; none judges.
 */

/** The reader's language tag for dates; `undefined` for English dates that are the same on every machine. */
export type Locale = string | undefined;

const PLURAL_HOLDERS: ReadonlySet<Controller> = new Set([
  'taliban',
  'mujahideen-mixed',
  'local-militia',
  'us-coalition',
]);

/** A date as the reader writes it, kept on one line. */
export function dateText(date: FuzzyDate, locale: Locale): string {
  return formatFuzzyDate(date, locale).replaceAll(' ', '\u00a0');
}

/** e.g. `the military base`. */
function theKind(kind: EntityKind): string {
  return `the ${entityKindLabel(kind).toLowerCase()}`;
}

/**
 * Who holds the place, e.g. `Taliban hold the city`. An answer read off another place's record is worded as that record:
 * who holds the capital may not hold its airport. Silence is not control, and is worded as silence.
 */
export function holderSentence(answer: HolderAnswer, card: PlaceCard): string {
  const { holder, basis } = answer;
  const held = heldPlace(answer, card);
  if (holder === 'unknown') return `No record of who held ${held}`;
  if (holder === 'contested') return `Contested: no side holds ${held} as a whole`;
  const verb = PLURAL_HOLDERS.has(holder) ? 'hold' : 'holds';
  return `${controllerLabel(holder)} ${verb} ${held}${basis === 'national' ? ' in name' : ''}`;
}

function heldPlace({ basis, basedOn }: HolderAnswer, { placeKind, basisPlaces, capital }: PlaceCard): string {
  const recorded = basisPlaces.find(({ id }) => id === basedOn);
  if (basis === 'capital' && recorded) {
    return `${recorded.id === capital?.id ? 'its capital' : 'the provincial capital'}, ${recorded.name}`;
  }
  return basis === 'province' && recorded ? placeName(recorded) : theKind(placeKind);
}

/** For which day the card answers, and why that day. */
export function asOfPhrase({ kind, day }: AsOf, locale: Locale): string {
  const date = dateText(day, locale);
  return kind === 'article' ? `on ${date}, the day of this article` : `today, ${date}`;
}

/** `since 28 Sep 2015`; `since 12 Aug 2021 or earlier` where the source's date is an upper bound. */
export function sincePhrase({ holder, before, after }: PlaceCard, locale: Locale): string | undefined {
  if (holder.since === undefined) return undefined;
  const event = [...before, ...after].find(({ id }) => id === holder.event);
  return `since\u00a0${dateText(holder.since, locale)}${event?.isUpperBound ? ' or earlier' : ''}`;
}

/** What the answer lacks, when it is not from a record of the place itself. */
export function basisSentence({ holder, placeKind }: PlaceCard): string | undefined {
  const silence = `No record of ${theKind(placeKind)} itself for then`;
  switch (holder.basis) {
    case 'own-record':
    case 'none':
      return undefined;
    case 'capital':
    case 'province':
      return `${silence}.`;
    case 'national':
      return `${silence}; this follows the change of national government.`;
  }
}

/** A province is called as its capital mostly is, so its kind is said with it. */
export function placeName({ name, kind }: EntityLink): string {
  const label = entityKindLabel(kind).toLowerCase();
  const needsKind = kind === 'province' || kind === 'district';
  return needsKind && !name.toLowerCase().endsWith(label) ? `${name} ${label}` : name;
}

/** Says up to which day evidence was sought, where an answer goes beyond it. */
export function pastEvidenceSentence(evidencedUntil: Day, locale: Locale): string {
  return `Evidence was sought up to ${dateText(evidencedUntil, locale)}; it may have changed since.`;
}

/** That other sources differ, and in what: `Other sources date this to 13 Aug 2021.` */
export function dissentSentence({ date, after }: Dissent, locale: Locale): string {
  const says = [
    ...(date === undefined ? [] : [`date this to ${dateText(date, locale)}`]),
    ...(after === undefined ? [] : [`name another holder afterwards: ${controllerLabel(after)}`]),
  ];
  return says.length > 0 ? `Other sources ${says.join(' and ')}.` : 'Other sources differ.';
}

/** e.g. `by 12 Aug 2021` where the date is an upper bound. */
export function eventDate({ date, isUpperBound }: ControlEvent, locale: Locale): string {
  const text = dateText(date, locale);
  return isUpperBound ? `by ${text}` : text;
}

/** A phrase as the beginning of a line. */
export function capitalised(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}
