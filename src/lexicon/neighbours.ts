import type { Lexicon } from './lexicon.ts';
import { APOSTROPHE, BETWEEN, CAPITAL, CLASS_MASK, TRACELESS, UNIT_LIMIT } from './lexicon-format.ts';
import { wordBeforeInOtherScript, wordInOtherScript } from './other-scripts.ts';
import { longestMatch } from './scan-names.ts';

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

const LONGEST_PHRASE = 3;

/** Reads the words around names in one text. */
export interface Neighbourhood {
  /** The word after `at`, when only spaces or hyphens lie between: undefined at a mark or at the end. */
  after(at: number): Neighbour | undefined;
  /** The word before `at`, likewise. */
  before(at: number): Neighbour | undefined;
}

export function createNeighbourhood(lexicon: Lexicon, text: string): Neighbourhood {
  const { unitClasses, firstLetter, words, wordClasses, wordTitles } = lexicon;
  const symbolAt = (at: number): number => {
    const code = text.charCodeAt(at);
    return code < UNIT_LIMIT ? (unitClasses[code] ?? 0) & CLASS_MASK : 0;
  };
  const isWordPart = (at: number): boolean =>
    at >= 0 && at < text.length && (symbolAt(at) >= firstLetter || symbolAt(at) === APOSTROPHE);
  const isGap = (at: number): boolean => {
    const symbol = symbolAt(at);
    return symbol === BETWEEN || symbol === TRACELESS;
  };
  /** Agencies type a dash as two hyphens. */
  const isDash = (from: number, to: number): boolean => to - from > 1 && text.slice(from, to).includes('--');
  const isCapitalAt = (at: number): boolean => {
    const code = text.charCodeAt(at);
    return code < UNIT_LIMIT && (unitClasses[code] ?? 0) >= CAPITAL;
  };
  const wordEnd = (start: number): number => {
    let end = start;
    while (isWordPart(end)) end++;
    return end;
  };
  const wordStart = (end: number): number => {
    let start = end;
    while (isWordPart(start - 1)) start--;
    while (start < end && (symbolAt(start) === APOSTROPHE || symbolAt(start) === TRACELESS)) start++;
    return start;
  };
  const read = (start: number, end: number, isPossessive: boolean, phraseEnd?: number): Neighbour => {
    const known = longestMatch({ lexicon, automaton: words, text, start });
    const isFit = known !== undefined && (phraseEnd === undefined || known.end === phraseEnd);
    return {
      start,
      end: isFit ? known.end : end,
      isCapital: isCapitalAt(start),
      classes: isFit ? (wordClasses[known.output] ?? 0) : 0,
      titles: isFit ? (wordTitles[known.output] ?? 0) : 0,
      isPossessive,
    };
  };

  return {
    after(at) {
      let start = at;
      let isPossessive = false;
      if (symbolAt(start) === APOSTROPHE) {
        isPossessive = true;
        start++;
        if (/s/i.test(text.charAt(start)) && !isWordPart(start + 1)) start++;
      }
      while (start < text.length && isGap(start)) start++;
      if (!isWordPart(start)) {
        const other = wordInOtherScript(lexicon, text, start);
        return other && { start, end: other.end, isCapital: false, isPossessive, ...other.meaning };
      }
      if (symbolAt(start) === APOSTROPHE || isDash(at, start)) return undefined;
      return read(start, wordEnd(start), isPossessive);
    },
    before(at) {
      let end = at;
      while (end > 0 && isGap(end - 1)) end--;
      if (end === 0 || isDash(end, at)) return undefined;
      // `Gen. Raziq`: the point belongs to the title, if the rule data knows the word with it.
      const isAbbreviation = text.charAt(end - 1) === '.';
      const lettersEnd = isAbbreviation ? end - 1 : end;
      if (!isWordPart(lettersEnd - 1)) {
        const other = wordBeforeInOtherScript(lexicon, text, end);
        return other && { start: other.start, end, isCapital: false, isPossessive: false, ...other.meaning };
      }
      const isPossessive = !isAbbreviation && /['’]s?$/i.test(text.slice(Math.max(0, end - 2), end));
      const starts: number[] = [];
      for (let start = wordStart(lettersEnd); starts.length < LONGEST_PHRASE; ) {
        starts.push(start);
        let previous = start;
        while (previous > 0 && isGap(previous - 1)) previous--;
        if (previous === start || !isWordPart(previous - 1)) break;
        start = wordStart(previous);
      }
      for (const start of starts.reverse()) {
        const phrase = read(start, end, isPossessive, end);
        if (phrase.classes !== 0) return phrase;
      }
      return isAbbreviation ? undefined : { ...read(starts.at(-1) ?? 0, end, isPossessive, end), end };
    },
  };
}
