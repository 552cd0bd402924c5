import type { Confidence, Dissent, Report, ReportUrl } from '../domain.ts';
import type { Wording } from '../locale/wording.ts';
import type { ClaimText, SourcesText, SourceText } from './card-text.ts';
import { fromRecord } from './english-text.ts';

interface SourcesFields {
  readonly urls: readonly ReportUrl[];
  readonly confidence?: Confidence | undefined;
  /** What the sources say, in our words. */
  readonly note?: string | undefined;
}

/** Collects the sources that a card cites, each once, while its claims are worded. */
export interface CitedSources {
  /** All that were cited so far, in the order in which claims name them. */
  readonly all: readonly SourceText[];
  /** The sources of a claim; `undefined` where it has none. */
  of(fields: SourcesFields): SourcesText | undefined;
  /** What other sources say differently, in words: `AP has 10 Aug 2021.` */
  dissent(dissents: readonly Dissent[] | undefined): ClaimText[];
}

/** Makes an empty collection for one card. */
export function createCitedSources(reports: readonly Report[], wording: Wording): CitedSources {
  const byUrl = new Map(reports.map((report) => [report.url, report]));
  const positions = new Map<ReportUrl, number>();
  const all: SourceText[] = [];

  const positionOf = (url: ReportUrl) => {
    let position = positions.get(url);
    if (position === undefined) {
      const report = byUrl.get(url);
      position = all.push(report ? sourceText(report, wording) : { url, title: url }) - 1;
      positions.set(url, position);
    }
    return position;
  };
  const of = ({ urls, confidence, note }: SourcesFields): SourcesText | undefined => {
    if (urls.length === 0) return undefined;
    const sources = wording.say('card.sources.count', { count: urls.length });
    const label =
      confidence === undefined
        ? sources
        : wording.say('card.sources.withConfidence', {
            confidence: wording.say(`vocabulary.confidence.${confidence}`),
            sources,
          });
    return { label, ...(note && { note: fromRecord(note, wording) }), sources: urls.map(positionOf) };
  };

  return {
    all,
    of,
    dissent: (dissents = []) =>
      dissents.map((dissent) => {
        const publishers = new Set(dissent.sources.flatMap((url) => byUrl.get(url)?.publisher ?? []));
        const sources = of({ urls: dissent.sources, note: dissent.note });
        return { text: [dissentSentence(dissent, publishers, wording)], ...(sources && { sources }) };
      }),
  };
}

/** That named sources differ, and in what. */
function dissentSentence(
  { date, after }: Dissent,
  publishers: ReadonlySet<string>,
  wording: Wording,
): string {
  const values = {
    count: Math.max(publishers.size, 1),
    publishers: publishers.size > 0 ? wording.list([...publishers]) : wording.say('card.dissent.unnamed'),
    ...(date !== undefined && { date: wording.date(date) }),
    ...(after !== undefined && { holder: wording.say(`vocabulary.controller.${after}`) }),
  };
  if (date !== undefined && after !== undefined) return wording.say('card.dissent.dateAndAfter', values);
  if (date !== undefined) return wording.say('card.dissent.date', values);
  return wording.say(after === undefined ? 'card.dissent.other' : 'card.dissent.after', values);
}

/** A report as a list shows it. Where its headline was not seen, its publisher stands there: none is ever composed. */
export function sourceText(report: Report, wording: Wording): SourceText & { readonly byline: string } {
  const { title, publisher, url, date, tier, language, isReadersOwn } = report;
  // Isolated where one reads from the right: a Latin name would draw the day of the date behind it to its own side.
  const byline = [
    title === undefined ? siteOf(url) : publisher,
    ...(date === undefined ? [] : [wording.date(date)]),
    ...(tier === 'mirror' ? [wording.say('vocabulary.reportTier.mirror')] : []),
    ...(isReadersOwn ? [wording.say('card.own')] : []),
  ]
    .map((part) => (wording.direction === 'rtl' ? `\u2068${part}\u2069` : part))
    .join('\u00a0· ');
  return { url, title: title ?? publisher, byline, ...(title !== undefined && { language }) };
}

function siteOf(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/.*$/, '');
}
