import type { MentionFinder } from '../lexicon/mention-finder.ts';
import type { OwnEntity } from '../lexicon/own-names.ts';
import type { TextBlock } from '../page/text-blocks.ts';
import type { CardParts } from './card-parts.ts';
import type { ReaderLife } from './reader-life.ts';
import type { StoryScript } from './story-script.ts';

/**
 * What our scripts in one page leave for one another. Only they see it: the global object of a content script is its
 * extension's own, not the page's.
 */
interface PageScope {
  /** From the gate: whether a page concerns Afghanistan. Absent on a site that is not on the list of news sites. */
  hashiyaGate?: (document: Document) => boolean;
  /** From `lexicon.js`, which holds the names and all that matches and judges them: unpacks it, once. */
  hashiyaMentionFinder?: (own: Promise<readonly OwnEntity[]>) => Promise<MentionFinder<TextBlock>>;
  /** From `card.js`, which holds all of the card, so that the reader holds only what reads and marks. */
  hashiyaCard?: CardParts;
  /** From `story.js`, which holds what reads of which day a page's story is, and says what it names. */
  hashiyaStory?: StoryScript;
  /** The reader that runs. */
  hashiyaReader?: ReaderLife;
}

export const pageScope = globalThis as PageScope;
