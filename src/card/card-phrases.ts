import type { HolderAnswer } from '../dataset/control-history.ts';
import { earliestDay, formatFuzzyDate, isDay, isFuzzyDate } from '../dataset/fuzzy-date.ts';
import { confidenceLabel, controllerLabel, entityKindLabel } from '../dataset/vocabulary.ts';
import type {
  Confidence,
  ControlEvent,
  Controller,
  Day,
  Dissent,
  EntityKind,
  FuzzyDate,
  Report,
} from '../domain.ts';
import type { ActorCard, AsOf, CardContent, EntityLink, OfficeLine, PlaceCard } from './card-content.ts';
import type { CardView, UnavailableReason } from './card-view.ts';
import { daysFrom } from './nearest-reports.ts';
import type { OfficeDates } from './office-dates.ts';

/** What the card says, in words. Every sentence of it is made here; none judges. */

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

/** `4 sources`, with the confidence before it where there is one to tell. */
export function sourcesPhrase(count: number, confidence?: Confidence): string {
  const sources = count === 1 ? '1 source' : `${count} sources`;
  return confidence === undefined ? sources : `${confidenceLabel(confidence)} · ${sources}`;
}

const OF_COUNTRY = ' of Afghanistan';

/** The role with where and for whom, no word twice: `President, Islamic Republic of Afghanistan`. */
export function officeTitle({ role, placeName, organisationName }: OfficeLine): string {
  const organisation = organisationName?.replace(/ \(.*\)$/, '');
  const isSaid = (part: string) =>
    role.includes(part) ||
    (part !== organisation && organisation?.includes(part)) ||
    (part === 'Afghanistan' && `${role} ${organisation}`.includes('Afghan'));
  const others = [placeName, organisation].filter((part) => part !== undefined && !isSaid(part));
  const title = organisation?.endsWith(OF_COUNTRY) ? role.replace(new RegExp(`${OF_COUNTRY}$`), '') : role;
  return [capitalised(title), ...others].join(', ');
}

/** A phrase as the beginning of a line. */
export function capitalised(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}

/** When an office was held, by what the sources say and no more. An absent end does not mean "still in office". */
export function officePeriod({ start, end, attested = [] }: OfficeDates, locale: Locale): string {
  if (start !== undefined && end !== undefined) {
    return start === end ? dateText(start, locale) : `${dateText(start, locale)} – ${dateText(end, locale)}`;
  }
  const first = attested[0];
  const last = attested.at(-1);
  if (start !== undefined) {
    const lasting = last === undefined ? '' : ` still held ${inDate(last, locale)};`;
    return `from ${dateText(start, locale)};${lasting} end not recorded`;
  }
  if (end !== undefined) {
    const already = first === undefined ? '' : ` already held ${inDate(first, locale)};`;
    return `until ${dateText(end, locale)};${already} beginning not recorded`;
  }
  if (first === undefined || last === undefined) return 'no date recorded';
  return first === last
    ? `held ${inDate(first, locale)}`
    : `held ${inDate(first, locale)} and ${inDate(last, locale)}`;
}

/** `on 6 Aug 2021`, `in Aug 2021`. */
function inDate(date: FuzzyDate, locale: Locale): string {
  return `${isDay(date) ? 'on' : 'in'} ${dateText(date, locale)}`;
}

/** What there is to say where the sources date no office to the day. */
export function noOfficeSentence(asOf: AsOf, openOffices: number, locale: Locale): string {
  const day = asOf.kind === 'article' ? `${dateText(asOf.day, locale)}, the day of this article` : 'today';
  return openOffices > 0
    ? `Begun before ${day}; no source seen says whether it still lasted.`
    : `No source seen dates an office to ${day}.`;
}

/** That the person has died, told by the article's day: it may not have happened yet for the article. */
export function deathSentence({ died, asOf }: ActorCard, locale: Locale): string | undefined {
  if (died === undefined) return undefined;
  if (!isFuzzyDate(died)) return `Died ${died}.`;
  const isLater = asOf.kind === 'article' && earliestDay(died) > asOf.day;
  return `Died ${dateText(died, locale)}${isLater ? ', after this article' : ''}.`;
}

/** How far from the article's day a report may lie to be called near it, in days. */
const NEAR = 31;

/** What the list of reports is: near the article's day only where at least the nearest of them is. */
export function reportsHeading({ asOf, reports }: CardContent): string {
  const isNear = ({ date }: Report) => date !== undefined && daysFrom(asOf.day, date) <= NEAR;
  return asOf.kind === 'article' && reports.some(isNear) ? 'Reports near this date' : 'Reports';
}

/** That the list of reports is empty. */
export function noReportSentence(card: CardContent): string {
  const kind = card.kind === 'place' ? card.placeKind : card.actorKind;
  return `The data has no report on this ${entityKindLabel(kind).toLowerCase()}.`;
}

/** The headline of a report or, where it was not seen, its publisher: a headline is never composed. */
export function reportTitle({ title, publisher }: Report): string {
  return title ?? publisher;
}

/** Who published a report and when; its site, where the publisher stands for the headline; whether it is a copy. */
export function reportByline({ title, publisher, url, date, tier }: Report, locale: Locale): string {
  return [
    title === undefined ? siteOf(url) : publisher,
    ...(date === undefined ? [] : [dateText(date, locale)]),
    ...(tier === 'mirror' ? ['copy on another site'] : []),
  ].join(' · ');
}

function siteOf(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/.*$/, '');
}

/** What is said aloud when a card opens by keyboard: its first claim, and how to get in and out. */
export function announcement(view: CardView, locale: Locale): string {
  return [...spokenClaim(view, locale), 'Tab enters the card, Escape closes it.']
    .join(' ')
    .replaceAll('\u00a0', ' ');
}

function spokenClaim(view: CardView, locale: Locale): string[] {
  switch (view.kind) {
    case 'entity': {
      const { card } = view;
      if (card.kind === 'actor') return [`${card.name}.`, card.description];
      return [`${card.name}.`, `${holderSentence(card.holder, card)}, ${asOfPhrase(card.asOf, locale)}.`];
    }
    case 'ambiguous':
      return [`${view.surface} can mean ${view.candidates.length} things.`];
    case 'waiting':
      return [`${view.surface}.`];
    case 'unavailable':
      return [`${view.surface}.`, unavailableSentence(view.why)];
  }
}

/** What is wrong and what the reader can do. */
export function unavailableSentence(why: UnavailableReason): string {
  return why === 'no-answer'
    ? 'Hashiya did not answer. It may just have been updated: reload the page, or try again.'
    : 'This name is in the list of names but not in the data. That is a fault of ours; nothing is known of it here.';
}
