import type { Lexicon } from './lexicon.ts';
import { APOSTROPHE, BETWEEN, CAPITAL, CLASS_MASK, TRACELESS, UNIT_LIMIT } from './lexicon-format.ts';
import { endOfMatch, matchedOutput } from './match-automaton.ts';
import { TO_BE_READ } from './name-beginnings.ts';
import { FIRST_OF_OTHER_SCRIPTS, wordBeforeInOtherScript, wordInOtherScript } from './other-scripts.ts';
import { hashPhraseTail } from './phrase-tails.ts';

/** A word (or a phrase that the rule data knows, such as `provincial capital`) beside a name. */
export interface Neighbour {
  readonly start: number;
  readonly end: number;
  readonly isCapital: boolean;
  /** Bits of the word's classes; 0 for a word that the rule data does not know. */
  readonly classes: number;
  /** Bits of the families of titles that it belongs to. */
  readonly titles: number;
  /** True where the word, or the name before it, is in the possessive: `Helmand's Sangin`. */
  readonly isPossessive: boolean;
}

/** The words that touch a name. */
export interface Beside {
  readonly before: Neighbour | undefined;
  readonly after: Neighbour | undefined;
}

/** Reads the words around names in one text. */
export class Neighbourhood {
  readonly #lexicon: Lexicon;
  readonly #text: string;

  constructor(lexicon: Lexicon, text: string) {
    this.#lexicon = lexicon;
    this.#text = text;
  }

  /** The word after `at`, when only spaces or hyphens lie between: undefined at a mark or at the end. */
  after(at: number): Neighbour | undefined {
    let start = at;
    const isPossessive = this.#symbolAt(start) === APOSTROPHE;
    if (isPossessive) {
      start++;
      if (isS(this.#text.charCodeAt(start)) && !this.#isWordPart(start + 1)) start++;
    }
    while (isGap(this.#symbolAt(start))) start++;
    const symbol = this.#symbolAt(start);
    if (symbol < this.#lexicon.firstLetter)
      return symbol === APOSTROPHE ? undefined : this.#wordInOtherScript(start, isPossessive);
    if (this.#isDash(at, start)) return undefined;
    const known = this.#endOfKnown(start);
    if (known >= 0) return this.#word({ start, end: known, isPossessive }, true);
    let end = start + 1;
    while (this.#isWordPart(end)) end++;
    return this.#word({ start, end, isPossessive }, false);
  }

  /** The word before `at`, likewise. */
  before(at: number): Neighbour | undefined {
    const text = this.#text;
    const end = this.#gapStart(at);
    if (end === 0 || this.#isDash(end, at)) return undefined;
    // `Gen. Raziq`: the point belongs to the title, if the rule data knows the word with it.
    const isAbbreviation = text.charCodeAt(end - 1) === POINT;
    const lettersEnd = isAbbreviation ? end - 1 : end;
    if (!this.#isWordPart(lettersEnd - 1)) return this.#wordBeforeInOtherScript(end);
    const isPossessive = !isAbbreviation && endsInPossessive(text, end);
    const start = this.#wordStart(lettersEnd);
    // A phrase of three words counts before one of two, and that before the word alone.
    if (this.#mayEndPhrase(start)) {
      const second = this.#wordStartBefore(start);
      const third = this.#wordStartBefore(second);
      if (this.#isTelling(third, end)) return this.#word({ start: third, end, isPossessive }, true);
      if (this.#isTelling(second, end)) return this.#word({ start: second, end, isPossessive }, true);
    }
    const isKnown = this.#endOfKnown(start) === end;
    const isTelling = isKnown && this.#lexicon.wordClasses[matchedOutput] !== 0;
    return isAbbreviation && !isTelling ? undefined : this.#word({ start, end, isPossessive }, isKnown);
  }

  #wordInOtherScript(start: number, isPossessive: boolean): Neighbour | undefined {
    if (!(this.#text.charCodeAt(start) >= FIRST_OF_OTHER_SCRIPTS)) return undefined;
    const found = wordInOtherScript(this.#lexicon, this.#text, start);
    return found && { start, end: found.end, isCapital: false, isPossessive, ...found.meaning };
  }

  #wordBeforeInOtherScript(end: number): Neighbour | undefined {
    if (!(this.#text.charCodeAt(end - 1) >= FIRST_OF_OTHER_SCRIPTS)) return undefined;
    const found = wordBeforeInOtherScript(this.#lexicon, this.#text, end);
    return found && { start: found.start, end, isCapital: false, isPossessive: false, ...found.meaning };
  }

  #symbolAt(at: number): number {
    if (at >= this.#text.length) return 0;
    const code = this.#text.charCodeAt(at);
    return code < UNIT_LIMIT ? (this.#lexicon.unitClasses[code] as number) & CLASS_MASK : 0;
  }

  /** Whether a letter stands at `at`, or what may stand inside a word. */
  #isWordPart(at: number): boolean {
    return (
      at >= 0 && at < this.#text.length && this.#lexicon.beginningClasses[this.#text.charCodeAt(at)] !== 0
    );
  }

  /** Where the spaces and hyphens begin that end at `at`. */
  #gapStart(at: number): number {
    let start = at;
    while (start > 0 && isGap(this.#symbolAt(start - 1))) start--;
    return start;
  }

  #wordStart(end: number): number {
    const { beginningClasses } = this.#lexicon;
    const text = this.#text;
    let start = end;
    while (start > 0 && beginningClasses[text.charCodeAt(start - 1)] !== 0) start--;
    while (start < end && beginningClasses[text.charCodeAt(start)] === TO_BE_READ) start++;
    return start;
  }

  /** Where the word before the one at `at` begins; -1 where something else stands there, or nothing. */
  #wordStartBefore(at: number): number {
    const end = this.#gapStart(at);
    return end === at || end < 1 || !this.#isWordPart(end - 1) ? -1 : this.#wordStart(end);
  }

  /** Whether some phrase of several words may end in the word at `at`. */
  #mayEndPhrase(at: number): boolean {
    const { beginningClasses, phraseTails } = this.#lexicon;
    const first = beginningClasses[this.#text.charCodeAt(at)] as number;
    const second =
      at + 1 < this.#text.length ? (beginningClasses[this.#text.charCodeAt(at + 1)] as number) : 0;
    const hash = hashPhraseTail(first, second);
    return second === TO_BE_READ || ((phraseTails[hash >>> 5] as number) & (1 << (hash & 31))) !== 0;
  }

  /** Agencies type a dash as two hyphens. */
  #isDash(from: number, to: number): boolean {
    return to - from > 1 && this.#text.slice(from, to).includes('--');
  }

  /** Where the word or phrase ends that the rule data knows and that begins at `start`; leaves its number in `matchedOutput`. */
  #endOfKnown(start: number): number {
    return endOfMatch(this.#lexicon, this.#lexicon.words, this.#text, start);
  }

  /** Whether the rule data has a class for what stands in `[start, end)`. */
  #isTelling(start: number, end: number): boolean {
    return start >= 0 && this.#endOfKnown(start) === end && this.#lexicon.wordClasses[matchedOutput] !== 0;
  }

  /** Puts a word together; a known one is what `#endOfKnown` has just found. */
  #word(found: Pick<Neighbour, 'start' | 'end' | 'isPossessive'>, isKnown: boolean): Neighbour {
    const { unitClasses, wordClasses, wordTitles } = this.#lexicon;
    const code = this.#text.charCodeAt(found.start);
    return {
      start: found.start,
      end: found.end,
      isCapital: code < UNIT_LIMIT && (unitClasses[code] as number) >= CAPITAL,
      classes: isKnown ? (wordClasses[matchedOutput] as number) : 0,
      titles: isKnown ? (wordTitles[matchedOutput] as number) : 0,
      isPossessive: found.isPossessive,
    };
  }
}

const isGap = (symbol: number): boolean => symbol === BETWEEN || symbol === TRACELESS;

const POINT = 0x2e;
const TYPED_APOSTROPHE = 0x27;
const RIGHT_QUOTE = 0x2019;

const isS = (code: number): boolean => code === 0x73 || code === 0x53;
const isApostrophe = (code: number): boolean => code === TYPED_APOSTROPHE || code === RIGHT_QUOTE;

/** Whether what ends at `end` has an apostrophe, or an apostrophe and an s, at its end. */
function endsInPossessive(text: string, end: number): boolean {
  const last = text.charCodeAt(end - 1);
  return isApostrophe(last) || (isS(last) && end > 1 && isApostrophe(text.charCodeAt(end - 2)));
}
