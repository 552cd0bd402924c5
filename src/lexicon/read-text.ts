import type { DocumentStrings } from './document-strings.ts';
import type { Lexicon } from './lexicon.ts';
import { APOSTROPHE, CAPITAL, CLASS_MASK } from './lexicon-format.ts';
import type { LexicalText } from './neighbours.ts';

/** Small words that no other language has, or not so near to one another. */
const GERMAN =
  /[ (](?:und|der|die|das|nicht|ist|sind|wurde|nach|auf|für|dem|den) (?:[^.!?]{0,80} )?(?:und|der|die|das|nicht|ist|sind|wurde|nach|auf|für|dem|den|im|zu|von)[ .,]/;

const LONGEST_HEADLINE = 220;
const FEWEST_WORDS_OF_HEADLINE = 3;
/** Small words are written small even in headlines. */
const SHORTEST_TELLING_WORD = 4;
const TITLE_CASE_SHARE = 0.7;
/** Ends like a sentence, which headlines do not. */
const SENTENCE = /[.!؟۔]["”’')]?\s*$/;

/** One text of the document, as the rules look at it. */
export interface ReadText extends LexicalText {
  readonly document: DocumentStrings;
  /** Its place in the document; another when texts come and go before it. */
  index: number;
  // Asked for few names, and each costs as much as the search for names itself, or more.
  capitals: Capitals | undefined;
  isGerman: boolean | undefined;
}

/** A line without small letters: capitals tell nothing there. */
export const isShouting = (read: ReadText): boolean => capitalsOf(read).areAll;

/** A headline In Which Most Words Begin With Capitals: a capital beside a name tells little. */
export const isTitleCase = (read: ReadText): boolean => capitalsOf(read).areMost;

/** In German, where every noun begins with a capital: one beside a name tells nothing. */
export function hasCapitalNouns(read: ReadText): boolean {
  read.isGerman ??= GERMAN.test(read.text);
  return read.isGerman;
}

function capitalsOf(read: ReadText): Capitals {
  read.capitals ??=
    read.text.length <= LONGEST_HEADLINE ? readCapitals(read.lexicon, read.text) : NO_HEADLINE;
  return read.capitals;
}

interface Capitals {
  readonly areAll: boolean;
  /** Most words begin with one. */
  readonly areMost: boolean;
}

const NO_HEADLINE: Capitals = { areAll: false, areMost: false };

/** What the capitals of a short text tell: is it shouted, Is It a Headline. */
function readCapitals({ unitClasses, firstLetter }: Lexicon, text: string): Capitals {
  let words = 0;
  let capitalised = 0;
  let smallInARow = 0;
  let isSmallSomewhere = false;
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const unit = unitClasses[text.charCodeAt(at)] ?? 0;
    const isLetter = (unit & CLASS_MASK) >= firstLetter || unit === APOSTROPHE;
    smallInARow = isLetter && unit < CAPITAL ? smallInARow + 1 : 0;
    if (smallInARow > 1) isSmallSomewhere = true;
    if (isLetter) continue;
    if (at - start >= SHORTEST_TELLING_WORD) {
      words++;
      if ((unitClasses[text.charCodeAt(start)] ?? 0) >= CAPITAL) capitalised++;
    }
    start = at + 1;
  }
  return {
    areAll: !isSmallSomewhere && capitalised > 0,
    areMost:
      words >= FEWEST_WORDS_OF_HEADLINE && capitalised / words >= TITLE_CASE_SHARE && !SENTENCE.test(text),
  };
}
