/** Names that sites give to lists of other stories. */
const RELATED_STORIES = [
  'related|jp-relatedposts|recommend(?:ed|ations?)|most-?(?:read|popular|viewed)|trending|popular-posts',
  'read-?(?:more|next|also)|more-?(?:on|from|stories|news|in)|also-?(?:read|on|in|like)|see-?also|up-?next',
  'latest-?(?:news|posts|stories)|sidebar|promo',
];

/**
 * Names that sites give to what else stands beside the story. Left out on purpose: `widget` (page builders wrap the story in
 * one), `tag` and `topic` (a story's own subjects), `teaser` (often the standfirst).
 */
const NO_STORIES = [
  'newsletters?|subscri(?:be|ption)|sign-?up|sharedaddy|sharing|social|share',
  'breadcrumbs?|tags|tag-?(?:list|cloud)|topics?-list|menu|nav|navbar|navigation|masthead',
  'outbrain|taboola|advert(?:isement)?s?|sponsored|cookies?|consent|gdpr|paywall|footer|author-?(?:bio|box)',
  'site-?(?:header|nav|footer)|top-?bar|foot|copyright|toolbar|pagination|pager|comments|disqus(?:-thread)?|comment-?(?:list|content|body|form|respond)',
];

/** Among the names of an element; `has-sidebar` on a wrapper says the opposite. */
function namesOfParts(parts: readonly string[]): RegExp {
  return new RegExp(
    `(?:^|[\\s_-])(?<!(?:has|with|no|without|show|hide)[_-])(?:${parts.join('|')})(?:$|[\\s_-])`,
    'i',
  );
}

const BESIDE_THE_STORY = namesOfParts([...RELATED_STORIES, ...NO_STORIES]);
/** The same for a reader who wants names marked in lists of related stories too. */
const BESIDE_ALL_STORIES = namesOfParts(NO_STORIES);
const FOR_SCREEN_READERS = /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text)(?:$|\s)/i;
const MAX_KNOWN = 2_000;

/** What the names of an element say of it: that it stands beside the story, that nobody sees it, or nothing. */
export type NameVerdict = 'beside' | 'unseen' | 'nothing';

/** What the classes and ids of elements tell, remembered: a page has thousands of elements of few classes. */
export class TellingNames {
  readonly #beside: RegExp;
  readonly #verdicts = new Map<string, NameVerdict>();

  constructor({ isReadingRelated }: { readonly isReadingRelated: boolean }) {
    this.#beside = isReadingRelated ? BESIDE_ALL_STORIES : BESIDE_THE_STORY;
  }

  /** @param names the classes and the id of an element, with spaces between. */
  verdictOn(names: string): NameVerdict {
    const known = this.#verdicts.get(names);
    if (known !== undefined) return known;
    if (this.#verdicts.size >= MAX_KNOWN) this.#verdicts.clear();
    const verdict = this.#judge(names);
    this.#verdicts.set(names, verdict);
    return verdict;
  }

  #judge(names: string): NameVerdict {
    if (FOR_SCREEN_READERS.test(names)) return 'unseen';
    const spaced = names.replace(/([a-z])([A-Z])/g, '$1-$2').trim();
    return this.#beside.test(spaced) ? 'beside' : 'nothing';
  }
}
