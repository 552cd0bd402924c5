import {
  attributeNamesOf,
  attributeOf,
  ELEMENT,
  hasAttributes,
  nodeTypeOf,
  parentOf,
  tagOf,
} from './node-access.ts';
import { type Part, ruleOf, type TagRule, words } from './tag-rules.ts';
import { TellingNames } from './telling-names.ts';

/**
 * Which parts of a page are its story. A reader expects names to be marked in the headline, standfirst, paragraphs,
 * captions, lists, tables and live-blog entries; not in navigation, rails of related articles, site header and footer,
 * comments, forms, editors or code. Decided from tags, roles and the words that sites use for classes, never from layout,
 * so that the same answer comes out of a browser and of the command line.
 */

const SKIPPED: Part = { treatment: 'skip' };
const MAIN: Part = { treatment: 'block', landmark: 'main' };

const SKIPPED_ROLES = new Set(
  words(
    `alertdialog combobox contentinfo button listbox menu menubar navigation search searchbox tablist textbox
     toolbar`,
  ),
);

const HIDING_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** An element that holds one of these holds the story, whatever its class says. */
const HEART_OF_STORY = 'h1, main, [role="main"], [itemprop~="articleBody"]';

/** Looking into an element costs time in its size; a page has few rails, and a hostile one gets no more than this. */
const MAX_LOOKS_INSIDE = 64;

/** What holds an element. */
export interface Place {
  /** Whether an `<article>`, and whether a `<main>`, does. */
  readonly isInArticle: boolean;
  readonly isInMain: boolean;
  /** The innermost open shadow root. */
  readonly shadowRoot: ShadowRoot | undefined;
}

/** The place inside a part that stands at a place. */
export function placeInside({ landmark }: Part, place: Place): Place {
  if (landmark === undefined) return place;
  return {
    ...place,
    isInArticle: place.isInArticle || landmark === 'article',
    isInMain: place.isInMain || landmark === 'main',
  };
}

/** The rules, with what they remember while one page or one part of it is read. */
export class StoryParts {
  readonly #names: TellingNames;
  readonly #isReadingRelated: boolean;
  #looksInside = 0;

  constructor({ isReadingRelated }: { readonly isReadingRelated: boolean }) {
    this.#isReadingRelated = isReadingRelated;
    this.#names = new TellingNames({ isReadingRelated });
  }

  /** Answers what an element is to the reading of its page. */
  partOf(element: Element, place: Place): Part {
    const rule = ruleOf(tagOf(element));
    if (rule.treatment === 'skip' || rule.treatment === 'pass') return rule;
    if (rule.mayStandBeside && this.#standsBeside(element, rule, place)) return SKIPPED;
    return hasAttributes(element) ? this.#partByAttributes(element, rule, place) : rule;
  }

  #standsBeside(element: Element, { tag }: TagRule, { isInArticle, isInMain }: Place): boolean {
    switch (tag) {
      case 'dialog':
        return !this.#isOpenStory(element);
      case 'header':
        return !isInArticle && !isInMain && !this.#holds(element, 'h1');
      case 'footer':
        return !isInQuotation(element);
      case 'aside':
        return !this.#isReadingRelated && (!isInArticle || this.#isMostlyLinks(element));
      default:
        return this.#isListOfHeadlines(element);
    }
  }

  #partByAttributes(element: Element, rule: TagRule, place: Place): Part {
    let role: string | null = null;
    let isNamed = false;
    for (const name of attributeNamesOf(element)) {
      switch (name) {
        case 'hidden':
          return SKIPPED;
        case 'contenteditable':
          if (attributeOf(element, name)?.toLowerCase() !== 'false') return SKIPPED;
          break;
        case 'style':
          if (HIDING_STYLE.test(attributeOf(element, name) ?? '')) return SKIPPED;
          break;
        case 'role':
          role = attributeOf(element, name);
          break;
        case 'class':
        case 'id':
          isNamed = true;
      }
    }
    if (role !== null && this.#isSkippedByRole(element, { role, tag: rule.tag, place })) return SKIPPED;
    if (isNamed && this.#isSkippedByNames(element, rule)) return SKIPPED;
    return role === 'main' && rule.tag === 'div' ? MAIN : rule;
  }

  #isSkippedByRole(
    element: Element,
    { role, tag, place }: { readonly role: string; readonly tag: string; readonly place: Place },
  ): boolean {
    switch (role) {
      case 'dialog':
        return tag !== 'dialog' && !this.#holdsStory(element);
      case 'banner':
        return !this.#holds(element, 'h1');
      case 'complementary':
        return tag !== 'aside' && !place.isInArticle && !this.#isReadingRelated;
      default:
        return SKIPPED_ROLES.has(role);
    }
  }

  #isSkippedByNames(element: Element, { tag, treatment }: TagRule): boolean {
    const verdict = this.#names.verdictOn(namesOf(element));
    if (verdict === 'unseen') return true;
    if (verdict !== 'beside' || /^(?:html|body|main|article|h1)$/.test(tag)) return false;
    return treatment === 'block' ? !this.#holdsStory(element) : this.#holds(element, 'a');
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

/** The footer of a quotation says who said it. */
function isInQuotation(footer: Element): boolean {
  const parent = parentOf(footer);
  return (
    parent !== null &&
    nodeTypeOf(parent) === ELEMENT &&
    /^(?:blockquote|figure)$/.test(tagOf(parent as Element))
  );
}

function namesOf(element: Element): string {
  const [classes, id] = [attributeOf(element, 'class'), attributeOf(element, 'id')];
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
