import { confidenceLabel, entityKindLabel } from '../dataset/vocabulary.ts';
import type { Confidence, Report } from '../domain.ts';
import type { CardContent } from './card-content.ts';
import { dateText, type Locale } from './card-phrases.ts';
import { daysFrom } from './nearest-reports.ts';

/** What is said of reports, as sources of a claim or in a list of their own. */

/** `4 sources`, with the confidence before it where there is one to tell. */
export function sourcesPhrase(count: number, confidence?: Confidence): string {
  const sources = count === 1 ? '1 source' : `${count} sources`;
  return confidence === undefined ? sources : `${confidenceLabel(confidence)} · ${sources}`;
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
