import type { DocumentStrings } from './document-strings.ts';
import type { Lexicon } from './lexicon.ts';
import { APOSTROPHE, CAPITAL, CLASS_MASK } from './lexicon-format.ts';
import { Neighbourhood } from './neighbours.ts';

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
export class ReadText {
  /** Its place in the document; another when texts come and go before it. */
  index = 0;
  readonly text: string;
  readonly neighbourhood: Neighbourhood;
  readonly #lexicon: Lexicon;
  readonly #document: DocumentStrings;
  // Asked for few names, and each costs as much as the search for names itself, or more.
  #capitals: Capitals | undefined;
  #isGerman: boolean | undefined;

  constructor(lexicon: Lexicon, text: string, document: DocumentStrings) {
    this.text = text;
    this.neighbourhood = new Neighbourhood(lexicon, text);
    this.#lexicon = lexicon;
    this.#document = document;
  }

  /** A line without small letters: capitals tell nothing there. */
  get isShouting(): boolean {
    return this.#readCapitals().isShouting;
  }

  /** A headline In Which Most Words Begin With Capitals: a capital beside a name tells little. */
  get isTitleCase(): boolean {
    return this.#readCapitals().isTitleCase;
  }

  /** In German, where every noun begins with a capital: one beside a name tells nothing. */
  hasCapitalNouns(): boolean {
    this.#isGerman ??= GERMAN.test(this.text);
    return this.#isGerman;
  }

  /** Whether any text of the document holds one of these strings, as written. */
  documentIncludes(strings: readonly string[]): boolean {
    return this.#document.includesAny(strings);
  }

  #readCapitals(): Capitals {
    this.#capitals ??=
      this.text.length <= LONGEST_HEADLINE ? readCapitals(this.#lexicon, this.text) : NO_HEADLINE;
    return this.#capitals;
  }
}

interface Capitals {
  readonly isShouting: boolean;
  readonly isTitleCase: boolean;
}

const NO_HEADLINE: Capitals = { isShouting: false, isTitleCase: false };

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
    isShouting: !isSmallSomewhere && capitalised > 0,
    isTitleCase:
      words >= FEWEST_WORDS_OF_HEADLINE && capitalised / words >= TITLE_CASE_SHARE && !SENTENCE.test(text),
  };
}
