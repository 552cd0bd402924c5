import type { Dataset } from '../dataset/dataset.ts';
import { isReadersOwnId } from '../dataset/reader-records.ts';
import { isPlaceKind } from '../dataset/vocabulary.ts';
import type { EntityKind, Report } from '../domain.ts';
import { otherNames } from '../locale/native-names.ts';
import type { Wording } from '../locale/wording.ts';
import { assessmentSections } from './assessment-words.ts';
import type { CardContent, PlaceCard } from './card-content.ts';
import type { CardSection, CardText, EnglishText } from './card-text.ts';
import { createCitedSources, sourceText } from './cited-sources.ts';
import { fromRecord, plainText } from './english-text.ts';
import { daysFrom } from './nearest-reports.ts';
import { asOfPhrase, holderClaim, placeName } from './place-words.ts';
import { actorSections } from './word-actor.ts';
import { placeSections, type WordingTools } from './word-place.ts';

/** Answers a card in the reader's words. Pure; runs in the background, so that no page carries the words of all cards. */
export function wordCard(
  card: CardContent,
  { dataset, wording }: { readonly dataset: Dataset; readonly wording: Wording },
): CardText {
  const known = [...card.cited, ...card.reports];
  const cited = createCitedSources([...known, ...reportsBehind(card, dataset)], wording);
  const tools: WordingTools = { dataset, wording, cited };
  const sections = card.kind === 'place' ? placeSections(card, tools) : actorSections(card, tools);
  const [kind = '', ...others] = crumbsOf(card, wording);
  const crumbs = isReadersOwnId(card.id) ? [kind, wording.say('card.own'), ...others] : [kind, ...others];
  const { id, name } = card;
  const version = wording.say('card.frame.version', { version: card.datasetVersion });
  return {
    id,
    kind: card.kind === 'place' ? card.placeKind : card.actorKind,
    isPlace: card.kind === 'place',
    name,
    ...(typeof nameOf(card, wording) !== 'string' && { isNameEnglish: true as const }),
    ...otherNames(card),
    crumbs,
    distinction: card.kind === 'actor' ? fromRecord(card.description, wording) : crumbs.join('\u00a0· '),
    companions: card.kind === 'place' ? companionsOf(card, wording) : [],
    sections: [
      ...sections,
      ...(card.kind === 'place' && !card.picture
        ? assessmentSections({ place: id, day: card.asOf.day }, tools)
        : []),
      reportsOf(card, wording),
    ],
    cited: cited.all,
    spoken: spokenOf(card, wording),
    correction: correctionOf(card, sections, wording),
    version,
  };
}

/** The reports that the picture of the country and the assessments cite; a card's own list does not have them. */
function reportsBehind(card: CardContent, dataset: Dataset): Report[] {
  const assessments = dataset.assessmentsOf(card.picture ? 'afghanistan' : card.id);
  const changes = card.picture ? [...card.picture.changesBefore, ...card.picture.changesAfter] : [];
  const precedents =
    card.kind === 'place' ? card.precedents.flatMap(({ event }) => dataset.event(event) ?? []) : [];
  return [...assessments, ...changes, ...precedents].flatMap(({ sources }) =>
    sources.flatMap((url) => dataset.report(url) ?? []),
  );
}

function kindName(kind: EntityKind, wording: Wording): string {
  return isPlaceKind(kind)
    ? wording.say(`vocabulary.placeKind.${kind}`)
    : wording.say(`vocabulary.actorKind.${kind}`);
}

/** Kind first, then what it lies in from near to far, e.g. `City`, `capital of Kunduz province`, `Afghanistan`. */
function crumbsOf(card: CardContent, wording: Wording): string[] {
  if (card.kind === 'actor') {
    const { actorKind, born } = card;
    return [
      kindName(actorKind, wording),
      ...(born === undefined ? [] : [wording.say('card.crumb.born', { date: born })]),
    ];
  }
  const { placeKind, capitalOf, capital, within } = card;
  return [
    kindName(placeKind, wording),
    ...(capitalOf ? [wording.say('card.crumb.capitalOf', { place: placeName(capitalOf, wording) })] : []),
    ...(capital ? [wording.say('card.crumb.capital', { name: capital.name })] : []),
    ...within.filter(({ id }) => id !== capitalOf?.id).map((link) => placeName(link, wording)),
  ];
}

/** A place is likelier where its province, its district or its capital is named too. The country always is. */
function companionsOf({ within, capital }: PlaceCard, wording: Wording): CardText['companions'] {
  return [...within.filter(({ kind }) => kind !== 'country'), ...(capital ? [capital] : [])].map((link) => ({
    id: link.id,
    reason: wording.say('card.companion.named', { place: placeName(link, wording) }),
  }));
}

/** How far from the article's day a report may lie to be called near it, in days. */
const NEAR = 31;

/** Near the article's day only where at least the nearest of them is. */
function reportsOf({ asOf, reports }: CardContent, wording: Wording): CardSection {
  const isNear = ({ date }: Report) => date !== undefined && daysFrom(asOf.day, date) <= NEAR;
  const isNearDay = asOf.kind === 'article' && reports.some(isNear);
  return {
    kind: 'reports',
    title: wording.say(isNearDay ? 'card.heading.reportsNear' : 'card.heading.reports'),
    reports: reports.map((report) => sourceText(report, wording)),
    silence: wording.say('card.reports.none'),
  };
}

/** What is said aloud when a card opens by keyboard: its first claim. */
function spokenOf(card: CardContent, wording: Wording): (string | EnglishText)[] {
  const { asOf } = card;
  const name = nameOf(card, wording);
  const spoken =
    card.kind === 'actor'
      ? wording.sayWith('card.spoken.entity', { name, claim: fromRecord(card.description, wording) })
      : wording.sayWith('card.spoken.place', {
          name,
          claim: holderClaim(card.holder, card, wording),
          asOf: asOfPhrase(asOf, wording),
        });
  return spoken.map((piece) => (typeof piece === 'string' ? piece.replaceAll('\u00a0', ' ') : piece));
}

/** English where the card is not even in its letters: a German or a French voice reads `Kunduz` as well as an English one. */
function nameOf({ name }: CardContent, wording: Wording): string | EnglishText {
  return wording.direction === 'rtl' ? fromRecord(name, wording) : name;
}

/** A report of a fault, prefilled with what is needed to find the record; the reader adds what is wrong. */
function correctionOf(
  { id, name, asOf, datasetVersion, ...card }: CardContent,
  sections: readonly CardSection[],
  wording: Wording,
): string {
  const status = sections.find((section) => section.kind === 'status');
  const claim =
    status?.kind === 'status'
      ? status.claims.map(({ text }) => text.map(plainText).join('')).join('; ')
      : name;
  const event = card.kind === 'place' ? card.holder.event : undefined;
  return [
    wording.say('card.correction.record', { id: event === undefined ? id : `${id}, ${event}`, name }),
    wording.say('card.correction.day', { date: asOf.day }),
    wording.say('card.correction.data', { version: datasetVersion }),
    wording.say('card.correction.says', { claim }),
    wording.say('card.correction.wrong'),
    wording.say('card.correction.source'),
  ]
    .join('\n')
    .replaceAll('\u00a0', ' ');
}
