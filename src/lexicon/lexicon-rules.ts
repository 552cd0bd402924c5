import type { EntityId } from '../domain.ts';
import type { WordClass } from './lexicon-format.ts';

/** What the rule files in `assets/lexicon/` hold. Types only; each file says in its `about` how to edit it. */

/**
 * Whose names a spelling rule rewrites. `body`: every actor that is no person. `native`: names in Arabic script. `other`:
 * names in the scripts of `other-scripts.ts`.
 */
export type SpellingScope = 'place' | 'person' | 'body' | 'native' | 'cyrillic' | 'other';

interface SpellingRuleBase {
  readonly name: string;
  /** What it says about how names are written. */
  readonly what: string;
  readonly scope: readonly SpellingScope[];
  /** Rewrites the usual name alone, since the aliases of most places are such rewritings already. */
  readonly isForUsualNames?: boolean;
  /** Pairs of names: the second spelling must come out of the first. Each is a test. */
  readonly examples: readonly (readonly [name: string, spelling: string])[];
}

export type SpellingRule = SpellingRuleBase &
  (
    | {
        readonly kind: 'linker';
        readonly linkers: readonly string[];
        readonly onTheWordBefore: readonly string[];
      }
    | { readonly kind: 'join'; readonly longestWord: number }
    | { readonly kind: 'part'; readonly parts: readonly string[] }
    | { readonly kind: 'words'; readonly sets: readonly (readonly string[])[] }
    | {
        readonly kind: 'letters';
        readonly pairs: readonly (readonly [from: string, to: string])[];
        readonly shortestWord?: number;
        readonly neverFirst?: boolean;
      }
    | {
        readonly kind: 'doubled';
        /** Letters that may be written once where they stand twice. */
        readonly single: readonly string[];
        /** Letters that may be written twice where they stand once between vowels. */
        readonly double: readonly string[];
        readonly shortestWord: number;
      }
    | { readonly kind: 'suffixes'; readonly suffixes: readonly string[]; readonly after: string }
    | {
        readonly kind: 'ending';
        readonly endings: readonly string[];
        /** Which of them it rewrites; all, when absent. */
        readonly from?: readonly string[];
        readonly shortestWord: number;
      }
    | {
        /**
         * Read behind whatever name or word stands there, so that no name grows by them; one may follow another. Names of
         * less than four letters take none: see `name-beginnings.ts`.
         */
        readonly kind: 'written-on';
        readonly endings: readonly string[];
        readonly shortestName: number;
      }
  );

/** `spelling-rules.json`. */
export interface SpellingRules {
  readonly rules: readonly SpellingRule[];
}

/** What a name rule looks for around a name; one of its conditions is enough. */
export interface NameCondition {
  /** Words that touch the name from the left, or from the right. */
  readonly before?: readonly string[];
  readonly after?: readonly string[];
  /** Strings, as written, in the sentence or in the whole document. */
  readonly sentence?: readonly string[];
  readonly document?: readonly string[];
}

/** What some spellings mean where. Exactly one of `only`, `not` and `choose` (with `when`). */
export interface NameRule {
  readonly rule: string;
  readonly names: readonly string[];
  /** The entities whose bearing of the name is judged; all of them, when absent. */
  readonly ids?: readonly EntityId[];
  readonly only?: NameCondition;
  readonly not?: NameCondition;
  readonly choose?: EntityId;
  readonly when?: NameCondition;
  readonly unless?: NameCondition;
}

/** `ambiguity.json`. */
export interface AmbiguityNames {
  readonly demonyms: readonly string[];
  readonly neverNames: readonly string[];
  /** Names of something else that hold one of ours: Dera Ismail Khan. */
  readonly otherNames: readonly string[];
  readonly needsHeadNoun: readonly string[];
  readonly needsProvince: readonly string[];
  readonly provinceNeededByNamesShorterThan: number;
  /** Short names that every reader of such news knows. */
  readonly sureNames: readonly string[];
  /** Bodies whose members, named in full, are a lesser sign that a document concerns Afghanistan. */
  readonly bodiesOfTheCountry: readonly EntityId[];
  /** Names that ships, streets, ski runs and towns elsewhere bear, too: alone they do not show what a document is about. */
  readonly weakAlone: readonly string[];
  readonly personal: readonly string[];
  /** Full names made of common given names that yet mean one man wherever Afghanistan is spoken of. */
  readonly notCommon: readonly string[];
  readonly wordsInCapitals: readonly string[];
  /** Names that are also ordinary words, or well-known places elsewhere: they never show what a document concerns. */
  readonly ordinaryWords: readonly string[];
  readonly smallStarts: readonly string[];
  /** Names of one word that begin so may begin small, too: talibowie, талибами. */
  readonly smallStems: readonly string[];
  /** Letters that Arabic and old Persian spelling write on the name that they govern. */
  readonly joinedPrefixLetters: readonly string[];
  readonly titleCaseAcronyms: readonly string[];
  readonly aliasTailsLeftOut: readonly string[];
  readonly aliasesLeftOut: readonly string[];
  /** Whoever bears a spelling, if all of them stand in one such list, is ordered by it. `name` is for the reader. */
  readonly order: readonly { readonly name: string; readonly ids: readonly EntityId[] }[];
  readonly rules: readonly NameRule[];
}

/** `context-words.json`. */
export interface ContextWords {
  readonly classes: Readonly<Partial<Record<WordClass, readonly string[]>>>;
  /** Titles by the family of people who bear them. */
  readonly titles: Readonly<Record<string, readonly string[]>>;
  /** Words behind a surname that do a title's work: the Karzai government. */
  readonly titlesAfter: Readonly<Record<string, readonly string[]>>;
  /** Words in an actor's offices and description by which he is of that family. */
  readonly titleWords: Readonly<Record<string, readonly string[]>>;
}

/** `more-names.json`: spellings by the id of their bearer. */
export interface MoreNames {
  readonly names: Readonly<Record<EntityId, readonly string[]>>;
}

/** Everything but the spelling rules. */
export interface AmbiguityRules {
  readonly moreNames: MoreNames;
  readonly names: AmbiguityNames;
  readonly words: ContextWords;
}
