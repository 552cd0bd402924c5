import type { EntityId, FuzzyDate, Mention } from '../domain.ts';
import type { Lexicon } from './lexicon.ts';
import { createMentionFinder } from './mention-finder.ts';

/** How one name was decided, for whoever wants to follow it. */
export interface Decision {
  /** Index of the text in `texts`. */
  readonly text: number;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  /** The entity that is meant; undefined where the name is no mention. */
  readonly id: EntityId | undefined;
  /** All that the spelling can mean. */
  readonly bearers: readonly EntityId[];
  /** The rule that decided, by its name. */
  readonly rule: string;
}

/** What is asked of a document, beside its texts. */
export interface DocumentQuestion {
  /** Of the document, where it is known: it tells namesakes of different times apart. */
  readonly date?: FuzzyDate | null | undefined;
  /** Called for every name that is judged, kept or not, in reading order. Costs nothing when absent. */
  readonly onDecision?: (decision: Decision) => void;
}

/** What is asked of one document. */
export interface MentionQuestion extends DocumentQuestion {
  /** The blocks of one document, in order; what stands in one helps to decide in the others. */
  readonly texts: readonly string[];
}

/**
 * Finds the names of places and actors in the texts of one document and says whom each means, all at once. In a page,
 * where no task may be long, see `createMentionFinder`.
 *
 * @returns for every text its mentions, in order and apart from one another; offsets are UTF-16 units of that text.
 * Never throws, whatever the texts hold.
 */
export function findMentions({
  lexicon,
  texts,
  ...question
}: MentionQuestion & { readonly lexicon: Lexicon }): (readonly Mention[])[] {
  const added = texts.map((text) => ({ text }));
  const steps = createMentionFinder(lexicon).change({
    ...question,
    splices: [{ at: 0, removed: [], added }],
  });
  for (;;) {
    const step = steps.next();
    if (step.done) return added.map((text) => step.value.get(text) ?? []);
  }
}
