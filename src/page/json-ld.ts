/**
 * The dates of publication that a page's JSON-LD (schema.org) gives. Sites write it in every shape: single objects, arrays,
 * `@graph`, an article under `mainEntity`, several blocks of which one is broken, the related stories beside the story.
 */

/**
 * From the kinds that are the story itself to those that only carry it; schema.org calls every kind of story an article, a
 * posting or a report. Others have no date of their own to give.
 */
const RANKS = [
  /(?:Article|(?<!Job)Posting|^Report)$/,
  /^(?:VideoObject|AudioObject|PodcastEpisode|ImageGallery|MediaGallery|Photograph|CreativeWork)$/,
  /^(?:Web|Item|Collection|About)Page$/,
];

/** Where an object holds the story of its page. Lists, citations, comments and live entries are other texts. */
const WAYS_DOWN = ['@graph', 'mainEntity', 'mainEntityOfPage', 'article'] as const;
const MAX_OBJECTS = 2_000;

type JsonObject = Readonly<Record<string, unknown>>;

interface Candidate {
  readonly rank: number;
  readonly isThisPage: boolean;
  readonly date: unknown;
}

/**
 * Gives what the page's JSON-LD says of when it was published, the likeliest first: articles before videos before the
 * bare page, and the one that names this address before others of its kind. A block that is not JSON is looked through
 * for its first `datePublished`, which counts last.
 *
 * @returns raw values as written; they may be no dates at all.
 */
export function datesInJsonLd(document: Document, url: string): unknown[] {
  const candidates: Candidate[] = [];
  for (const source of sourcesIn(document)) {
    const value = parse(source);
    if (value !== undefined) {
      for (const object of objectsIn(value)) collect(object, { url, candidates });
    } else {
      const date = /"(?:datePublished|uploadDate)"\s*:\s*"([^"]{4,40})"/.exec(source)?.[1];
      if (date) candidates.push({ rank: 3, isThisPage: false, date });
    }
  }
  candidates.sort((a, b) => a.rank - b.rank || Number(b.isThisPage) - Number(a.isThisPage));
  return candidates.map((candidate) => candidate.date);
}

/** Parses a block, forgiving what sites do to it: comment or CDATA marks around, raw line breaks inside strings, a last comma. */
function parse(source: string): unknown {
  const bare = source
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*$/, '');
  return (
    parseAsIs(bare) ??
    parseAsIs(
      bare
        .replace(/\p{Cc}+/gu, ' ')
        .replace(/,\s*([}\]])/g, '$1')
        .replace(/;\s*$/, ''),
    )
  );
}

/** A broken block is the page's fault and must not cost the other blocks. */
function parseAsIs(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

function sourcesIn(document: Document): string[] {
  return [...document.querySelectorAll('script[type^="application/ld+json" i]')].map(
    ({ textContent }) => textContent ?? '',
  );
}

/** The objects in which a page's story can be, outermost first. */
function objectsIn(value: unknown): JsonObject[] {
  const objects: JsonObject[] = [];
  const queue: unknown[] = [value];
  for (let looked = 0; queue.length > 0 && looked < MAX_OBJECTS; looked++) {
    const next = queue.shift();
    if (Array.isArray(next)) {
      queue.push(...next.slice(0, MAX_OBJECTS));
      continue;
    }
    if (typeof next !== 'object' || next === null) continue;
    const object = next as JsonObject;
    for (const way of WAYS_DOWN) if (typeof object[way] === 'object') queue.push(object[way]);
    objects.push(object);
  }
  return objects;
}

function collect(object: JsonObject, { url, candidates }: { url: string; candidates: Candidate[] }): void {
  const rank = rankOf(object['@type']);
  const date = object.datePublished ?? object.uploadDate ?? object.dateCreated;
  if (rank === undefined || date === undefined) return;
  candidates.push({ rank, isThisPage: namesAddress(object, url), date: plainValue(date) });
}

/** An entry of a live blog, as the page's JSON-LD has it; every value raw. */
export interface LiveUpdate {
  readonly date: unknown;
  /** Of the entry's own address: the id of its element. */
  readonly fragment?: string;
  readonly headline?: string;
}

/** Gives the entries of the page's live blog that JSON-LD lists with a date. Empty where the page is none. */
export function updatesInJsonLd(document: Document): LiveUpdate[] {
  const updates: LiveUpdate[] = [];
  for (const source of sourcesIn(document)) {
    if (!source.includes('liveBlogUpdate')) continue;
    for (const { liveBlogUpdate } of objectsIn(parse(source))) {
      const listed = Array.isArray(liveBlogUpdate) ? liveBlogUpdate : [liveBlogUpdate];
      for (const update of listed.slice(0, MAX_OBJECTS)) {
        if (typeof update !== 'object' || update === null) continue;
        const { datePublished, url, '@id': id, headline } = update as JsonObject;
        const address = [id, url].find((one) => typeof one === 'string' && one.includes('#'));
        const fragment = typeof address === 'string' ? address.slice(address.indexOf('#') + 1) : '';
        updates.push({
          date: plainValue(datePublished),
          ...(fragment !== '' && { fragment }),
          ...(typeof headline === 'string' && { headline: headline.trim() }),
        });
      }
    }
  }
  return updates;
}

function rankOf(type: unknown): number | undefined {
  const types = (Array.isArray(type) ? type : [type]).filter((one) => typeof one === 'string');
  const rank = RANKS.findIndex((kinds) => types.some((one) => kinds.test(one.replace(/^.*[/:#]/, ''))));
  return rank < 0 ? undefined : rank;
}

function plainValue(value: unknown): unknown {
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === 'object' && first !== null ? (first as JsonObject)['@value'] : first;
}

function namesAddress(object: JsonObject, url: string): boolean {
  if (url === '') return false;
  const page = object.mainEntityOfPage;
  const idOfPage = typeof page === 'object' && page !== null ? (page as JsonObject)['@id'] : page;
  return [object.url, object['@id'], idOfPage].some(
    (address) => typeof address === 'string' && sameAddress(address, url),
  );
}

function sameAddress(one: string, other: string): boolean {
  const [a, b] = [URL.parse(one, other), URL.parse(other)];
  const pathOf = (address: URL) => address.pathname.replace(/\/$/, '');
  return a !== null && b !== null && pathOf(a) !== '' && pathOf(a) === pathOf(b);
}
