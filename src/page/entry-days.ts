import type { Day } from '../domain.ts';
import { isPlausibleDay } from './article-date.ts';
import { updatesInJsonLd } from './json-ld.ts';
import { ELEMENT, nodeTypeOf, parentAcrossShadow, tagOf } from './node-access.ts';
import type { PageText } from './page-text.ts';
import type { TextBlock } from './text-blocks.ts';
import { readDay } from './written-day.ts';

interface EntryDaysQuestion {
  readonly document: Document;
  readonly blocks: readonly TextBlock[];
  readonly today: Day;
}

/** What says of an element that it is one entry of a live blog. */
const ENTRY = '[itemprop~="liveBlogUpdate"], [itemtype*="BlogPosting"], [itemtype*="NewsArticle"], article';
const LIVE_BLOG = '[itemtype*="LiveBlogPosting"], [itemprop~="liveBlogUpdate"], article article';
const DATE_OF_ENTRY = '[itemprop~="datePublished"], time[datetime]';
const UPDATED = /updat|modif/i;

/** Looked at as a whole so often after a new story has come: sites may write their data after their text. */
const FIRST_CHANGES = 8;

/** The days of a page's entries, followed as entries come and go. On an ordinary page a change costs what has come to it. */
export class EntryDays {
  readonly #document: Document;
  #days: Map<TextBlock, Day> = new Map();
  #changesLeft = FIRST_CHANGES;
  #isLiveBlog = false;

  constructor(document: Document) {
    this.#document = document;
  }

  /** Gives the blocks that stand in an entry with a day, after the texts of the page have changed. */
  follow({ blocks, splices, isNewPage }: PageText, today: Day): ReadonlyMap<TextBlock, Day> {
    if (isNewPage) this.#changesLeft = FIRST_CHANGES;
    const added = splices.flatMap((splice) => splice.added);
    const isLookedAt = this.#changesLeft-- > 0 || (!this.#isLiveBlog && added.some(standsInLiveBlog));
    const document = this.#document;
    if (isLookedAt) {
      const days = readEntryDays({ document, blocks, today });
      if (days.size > 0 || this.#days.size > 0) this.#days = days;
      this.#isLiveBlog = days.size > 0 || document.querySelector(LIVE_BLOG) !== null;
    } else if (this.#isLiveBlog) {
      for (const { removed } of splices) for (const block of removed) this.#days.delete(block);
      for (const [block, day] of readEntryDays({ document, blocks: added, today }))
        this.#days.set(block, day);
    }
    return this.#days;
  }
}

function standsInLiveBlog({ root }: TextBlock): boolean {
  return ('host' in root ? root.host : root).closest(LIVE_BLOG) !== null;
}

/**
 * Finds the days of the entries of a live blog, so that a name in an entry of Tuesday is answered for Tuesday although
 * the blog began on Sunday. Read from the page's JSON-LD (`LiveBlogPosting`, `liveBlogUpdate`) where that names an entry by
 * its fragment or its headline, else from microdata and the `<time>` in an entry's own element.
 *
 * @returns the blocks that stand in an entry with a day; all others are of the article's day. Empty on an ordinary page.
 */
export function readEntryDays({ document, blocks, today }: EntryDaysQuestion): Map<TextBlock, Day> {
  const days = new Map<TextBlock, Day>();
  const updates = updatesInJsonLd(document);
  if (updates.length === 0 && document.querySelector(LIVE_BLOG) === null) return days;

  const byFragment = new Map(updates.flatMap(({ fragment, date }) => (fragment ? [[fragment, date]] : [])));
  const byHeadline = new Map(updates.flatMap(({ headline, date }) => (headline ? [[headline, date]] : [])));
  const known = new Map<Node, Day | undefined>();
  const plausible = (value: unknown) => {
    const day = readDay(value);
    return day !== undefined && isPlausibleDay(day, today) ? day : undefined;
  };

  const dayOfElement = (element: Element): Day | undefined => {
    // The fields of a form stand over its own properties.
    if (tagOf(element) === 'form') return undefined;
    const id = element.getAttribute('id');
    const byId = id === null ? undefined : plausible(byFragment.get(id));
    if (byId !== undefined || !element.matches(ENTRY) || holdsStory(element)) return byId;
    const headline = element.querySelector('h2, h3, h4, [itemprop~="headline"]')?.textContent?.trim() ?? '';
    return plausible(byHeadline.get(headline)) ?? plausible(dateWrittenIn(element));
  };
  /** Every element is looked at once, however many blocks stand in it. */
  const dayOfNode = (node: Node): Day | undefined => {
    const path: Node[] = [];
    let day: Day | undefined;
    for (let above: Node | null = node; above; above = parentAcrossShadow(above)) {
      if (known.has(above)) {
        day = known.get(above);
        break;
      }
      path.push(above);
      if (nodeTypeOf(above) === ELEMENT) day = dayOfElement(above as Element);
      if (day !== undefined) break;
    }
    for (const passed of path) known.set(passed, day);
    return day;
  };

  for (const block of blocks) {
    const day = dayOfNode(block.root);
    if (day !== undefined) days.set(block, day);
  }
  return days;
}

/** The article around all entries has the date of the blog, not of an entry. */
function holdsStory(element: Element): boolean {
  return element.querySelector('h1, article, [itemprop~="liveBlogUpdate"]') !== null;
}

function dateWrittenIn(element: Element): string | undefined {
  for (const dated of element.querySelectorAll(DATE_OF_ENTRY)) {
    const names = `${dated.getAttribute('class') ?? ''} ${dated.getAttribute('itemprop') ?? ''}`;
    if (UPDATED.test(names)) continue;
    const date = dated.getAttribute('datetime') ?? dated.getAttribute('content');
    if (date !== null) return date;
  }
  return undefined;
}
