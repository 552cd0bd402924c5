import type { Day } from '../domain.ts';
import { datesInJsonLd } from './json-ld.ts';
import { readDay } from './written-day.ts';

/**
 * The day on which the page's article was published, as the page itself wrote it, in its own offset: `2021-08-15T20:30-04:00`
 * is 15 August although it was the 16th in Kabul, because that is the day that the reader sees on the page. Never the day
 * of an update.
 */
export type ArticleDate =
  | { readonly kind: 'known'; readonly day: Day; readonly from: DateSource }
  /** `refused`: a day that the page gives and that no article can be of; absent where it gives none. */
  | { readonly kind: 'unknown'; readonly refused?: Day };

/** Where a page says its date, the most reliable first. */
type PageDateSource = 'json-ld' | 'meta' | 'time' | 'url';

/** `reader`: the reader of the page has corrected it. */
export type DateSource = PageDateSource | 'reader';

/** A page dated before this was not on the web; sites write 1970 where they do not know. */
const EARLIEST: Day = '1990-01-01';

/** `<meta name>`, `property` or `itemprop`, lower case, in order of trust. Dates of updates are left out on purpose. */
const META_NAMES: readonly string[] = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'article:published',
  'datepublished',
  'rnews:datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'article.published',
  'article_date_original',
  'originalpublicationdate',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.created',
  'dc.date',
  'dcterms.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'publication-date',
  'bt:pubdate',
  'ptime',
  'date',
];

export interface ArticleDateQuestion {
  readonly document: Document;
  /** The address of the page; may be empty. */
  readonly url: string;
  /** Today, as the reader's clock has it: an article dated after tomorrow is refused. */
  readonly today: Day;
}

/**
 * Reads the date of a page's article from JSON-LD, else `<meta>`, else `<time>`, else its address. A date that is not in
 * the calendar, before 1990 or after tomorrow is refused, and the next source is asked.
 */
export function readArticleDate({ document, url, today }: ArticleDateQuestion): ArticleDate {
  let refused: Day | undefined;
  for (const [from, values] of sources(document, url)) {
    for (const value of values()) {
      const day = readDay(value);
      if (day === undefined) continue;
      if (isPlausibleDay(day, today)) return { kind: 'known', day, from };
      refused ??= day;
    }
  }
  return { kind: 'unknown', ...(refused !== undefined && { refused }) };
}

/** Answers whether an article can be of this day: tomorrow's is, where it is tomorrow already. */
export function isPlausibleDay(day: Day, today: Day): boolean {
  return day >= EARLIEST && day <= dayAfter(today);
}

function sources(document: Document, url: string): [PageDateSource, () => Iterable<unknown>][] {
  return [
    ['json-ld', () => datesInJsonLd(document, url)],
    ['meta', () => datesInMeta(document)],
    ['time', () => datesInTime(document)],
    ['url', () => datesInUrl(url)],
  ];
}

function datesInMeta(document: Document): string[] {
  const contents = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta[content], [itemprop~="datePublished"][content]')) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop');
    const key = name?.toLowerCase();
    if (key && !contents.has(key)) contents.set(key, meta.getAttribute('content') ?? '');
  }
  return META_NAMES.flatMap((name) => contents.get(name) ?? []);
}

/** Where no story stands: a date there is today's, or another story's. */
const BESIDE =
  'nav, aside, footer, [class*="related" i], [class*="comment" i], [class*="sidebar" i], body > header';
const UPDATED = /updat|modif/i;
const MAX_TIMES = 100;

function* datesInTime(document: Document): Generator<string> {
  const marked = '[itemprop~="datePublished"], time[pubdate], abbr.published[title]';
  // The page's one article, or the first of several, before the rest of the page.
  for (const selector of [marked, 'article time, main time, [role="main"] time', 'time']) {
    let looked = 0;
    for (const element of document.querySelectorAll(selector)) {
      if (++looked > MAX_TIMES) break;
      const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('itemprop') ?? ''}`;
      if (UPDATED.test(names) || element.closest(BESIDE)) continue;
      yield element.getAttribute('datetime') ?? element.getAttribute('title') ?? element.textContent ?? '';
    }
  }
}

const MONTHS_IN_URLS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function* datesInUrl(url: string): Generator<string> {
  const path = URL.parse(url)?.pathname ?? '';
  const parted = /(?<!\d)(\d{4})([/._-])(\d{1,2}|[a-z]{3})\2(\d{1,2})(?!\d)/gi;
  for (const [, year, , month = '', day = ''] of path.matchAll(parted)) {
    const named = MONTHS_IN_URLS.indexOf(month.toLowerCase()) + 1;
    yield `${year}-${(named > 0 ? String(named) : month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  }
  for (const [, year, month, day] of path.matchAll(/(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/g))
    yield `${year}-${month}-${day}`;
}

function dayAfter(day: Day): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
