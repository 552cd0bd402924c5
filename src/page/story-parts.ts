import { ELEMENT, nodeTypeOf, parentOf, SHADOW_ROOT, tagOf } from './node-access.ts';

/**
 * Which parts of a page are its story. A reader expects names to be marked in the headline, standfirst, paragraphs,
 * captions, lists, tables and live-blog entries; not in navigation, rails of related articles, site header and footer,
 * comments, forms, editors or code. Decided from tags, roles and the words that sites use for classes, never from layout,
 * so that the same answer comes out of a browser and of the command line.
 */

/**
 * What the reading of a page does with an element. `inline`: its text joins that around it. `block`: its edges part texts.
 * `skip`: not read, and parts texts. `pass`: not read, and leaves no gap (a script in the middle of a sentence).
 */
export type Treatment = 'inline' | 'block' | 'skip' | 'pass';

const words = (list: string) => list.split(/\s+/);

/** Everything else is inline, as an element without a style sheet is. Superscripts are read apart from their word. */
const TREATMENT_OF_TAG: ReadonlyMap<string, Treatment> = new Map<string, Treatment>([
  ...words(
    `address article aside blockquote body br caption center col colgroup dd details dialog dir div dl dt fieldset
     figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main ol p pre search section sub
     summary sup table tbody td tfoot th thead tr ul`,
  ).map((tag) => [tag, 'block'] as const),
  ...words(
    `audio button canvas code datalist embed frame head iframe input kbd label math menu meter nav object
     option progress samp select textarea video`,
  ).map((tag) => [tag, 'skip'] as const),
  ...words('link meta noscript rp rt script slot style svg template').map((tag) => [tag, 'pass'] as const),
]);

const SKIPPED_ROLES = new Set(
  words(
    `alertdialog combobox contentinfo button listbox menu menubar navigation search searchbox tablist textbox
     toolbar`,
  ),
);

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
const TELLING_ATTRIBUTE = /hidden|contenteditable|role|style|class|id/;
const HIDING_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** An element that holds one of these holds the story, whatever its class says. */
const HEART_OF_STORY = 'h1, main, [role="main"], [itemprop~="articleBody"]';

/** Looking into an element costs time in its size; a page has few rails, and a hostile one gets no more than this. */
const MAX_LOOKS_INSIDE = 64;
const MAX_CLASS_NAMES = 2_000;

type NameVerdict = 'beside' | 'unseen' | 'nothing';

/** What an element's name says of it. */
export interface TagRule {
  readonly tag: string;
  readonly treatment: Treatment;
}

const rules = new Map<string, TagRule>();

/** What the name of an element says of it, remembered: a page has thousands of elements of few names. */
export function ruleOf(tag: string): TagRule {
  let rule = rules.get(tag);
  if (!rule) {
    // An element of a custom name is a component of the page, and those are blocks.
    rule = { tag, treatment: TREATMENT_OF_TAG.get(tag) ?? (tag.includes('-') ? 'block' : 'inline') };
    rules.set(tag, rule);
  }
  return rule;
}

/** Finds the block (or shadow root) to whose text a node belongs, the node itself among them. */
export function storyRootOf(node: Node): Element | ShadowRoot | undefined {
  for (let above: Node | null = node; above; above = parentOf(above)) {
    const type = nodeTypeOf(above);
    if (type === SHADOW_ROOT) return 'host' in above ? (above as ShadowRoot) : undefined;
    if (type === ELEMENT && ruleOf(tagOf(above as Element)).treatment === 'block') return above as Element;
  }
  return undefined;
}

/** Whether an `<article>`, and whether a `<main>`, holds an element. */
export interface Place {
  readonly isInArticle: boolean;
  readonly isInMain: boolean;
}

/** The rules, with what they remember while one page or one part of it is read. */
export class StoryParts {
  readonly #verdicts = new Map<string, NameVerdict>();
  readonly #isReadingRelated: boolean;
  #looksInside = 0;

  constructor({ isReadingRelated }: { readonly isReadingRelated: boolean }) {
    this.#isReadingRelated = isReadingRelated;
  }

  /** Answers what to do with an element, whose rule is that of its name. */
  treat(element: Element, rule: TagRule, place: Place): Treatment {
    const { tag, treatment } = rule;
    if (treatment === 'skip' || treatment === 'pass') return treatment;
    if (tag === 'dialog' && !this.#isOpenStory(element)) return 'skip';
    if (tag === 'header' && !place.isInArticle && !place.isInMain && !this.#holds(element, 'h1'))
      return 'skip';
    if (tag === 'footer' && !this.#isInQuotation(element)) return 'skip';
    if (tag === 'aside' && this.#isBesideStory(element, place.isInArticle)) return 'skip';
    if ((tag === 'ul' || tag === 'ol') && this.#isListOfHeadlines(element)) return 'skip';
    if (!element.hasAttributes()) return treatment;
    return this.#isSkippedByAttributes(element, rule, place) ? 'skip' : treatment;
  }

  #isBesideStory(aside: Element, isInArticle: boolean): boolean {
    return !this.#isReadingRelated && (!isInArticle || this.#isMostlyLinks(aside));
  }

  /** The footer of a quotation says who said it. */
  #isInQuotation(footer: Element): boolean {
    const parent = parentOf(footer);
    return (
      parent !== null &&
      nodeTypeOf(parent) === ELEMENT &&
      /^(?:blockquote|figure)$/.test(tagOf(parent as Element))
    );
  }

  #isSkippedByAttributes(element: Element, { tag, treatment }: TagRule, { isInArticle }: Place): boolean {
    // One question for the many elements of which the attributes tell nothing: links, pictures.
    if (!TELLING_ATTRIBUTE.test(element.getAttributeNames().join())) return false;
    if (element.hasAttribute('hidden')) return true;
    const editable = element.getAttribute('contenteditable');
    if (editable !== null && editable.toLowerCase() !== 'false') return true;
    const role = element.getAttribute('role');
    if (role !== null && SKIPPED_ROLES.has(role)) return true;
    if (role === 'dialog' && tag !== 'dialog' && !this.#holdsStory(element)) return true;
    if (role === 'banner' && !this.#holds(element, 'h1')) return true;
    if (role === 'complementary' && tag !== 'aside' && !isInArticle && !this.#isReadingRelated) return true;
    if (HIDING_STYLE.test(element.getAttribute('style') ?? '')) return true;
    const verdict = this.#verdictOn(namesOf(element));
    if (verdict === 'unseen') return true;
    if (verdict !== 'beside' || /^(?:html|body|main|article|h1)$/.test(tag)) return false;
    return treatment === 'block' ? !this.#holdsStory(element) : this.#holds(element, 'a');
  }

  #verdictOn(names: string): NameVerdict {
    const known = this.#verdicts.get(names);
    if (known !== undefined) return known;
    if (this.#verdicts.size >= MAX_CLASS_NAMES) this.#verdicts.clear();
    const spaced = names.replace(/([a-z])([A-Z])/g, '$1-$2');
    const verdict: NameVerdict = FOR_SCREEN_READERS.test(names)
      ? 'unseen'
      : (this.#isReadingRelated ? BESIDE_ALL_STORIES : BESIDE_THE_STORY).test(spaced.trim())
        ? 'beside'
        : 'nothing';
    this.#verdicts.set(names, verdict);
    return verdict;
  }

  #holds(element: Element, selector: string): boolean {
    return this.#mayLookInside() && element.querySelector(selector) !== null;
  }

  /** Sites that open a story over their front page show it in a dialog; most dialogs ask for consent or money. */
  #isOpenStory(dialog: Element): boolean {
    return dialog.hasAttribute('open') && this.#holdsStory(dialog);
  }

  /** Half a screen of paragraphs is a story, whatever the class of its wrapper says; comments never are. */
  #holdsStory(element: Element): boolean {
    if (!this.#mayLookInside()) return true;
    if (element.querySelector(HEART_OF_STORY) !== null) return true;
    if (/comments|disqus/i.test(namesOf(element))) return false;
    let letters = 0;
    for (const paragraph of element.querySelectorAll('p')) {
      if (paragraph.firstElementChild?.localName !== 'a') letters += paragraph.textContent?.length ?? 0;
      if (letters > 1_500) return true;
    }
    return false;
  }

  #isMostlyLinks(element: Element): boolean {
    if (!this.#mayLookInside()) return true;
    return lettersInLinks(element) > lettersIn(element) / 2;
  }

  /** Three entries or more that are links of the length of a headline: related stories under no telling class. */
  #isListOfHeadlines(list: Element): boolean {
    if (
      this.#isReadingRelated ||
      list.childElementCount < 3 ||
      list.childElementCount > 40 ||
      !this.#mayLookInside()
    )
      return false;
    for (const item of list.children) {
      const letters = lettersInLinks(item);
      if (letters < 25 || letters < lettersIn(item) * 0.8) return false;
    }
    return true;
  }

  #mayLookInside(): boolean {
    return ++this.#looksInside <= MAX_LOOKS_INSIDE;
  }
}

function namesOf(element: Element): string {
  const [classes, id] = [element.getAttribute('class'), element.getAttribute('id')];
  return classes === null ? (id ?? '') : id === null ? classes : `${classes} ${id}`;
}

function lettersIn(element: Element): number {
  return element.textContent?.replace(/\s+/g, ' ').trim().length ?? 0;
}

function lettersInLinks(element: Element): number {
  let letters = 0;
  for (const link of element.querySelectorAll('a')) letters += lettersIn(link);
  return letters;
}
