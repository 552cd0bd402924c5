import type { Lexicon } from './lexicon.ts';
import { APOSTROPHE, BETWEEN, CAPITAL, CLASS_MASK, TRACELESS, UNIT_LIMIT } from './lexicon-format.ts';
import { endOfMatch, matchedOutput } from './match-automaton.ts';
import { TO_BE_READ } from './name-beginnings.ts';
import { mayBeInOtherScript, wordBeforeInOtherScript, wordInOtherScript } from './other-scripts.ts';
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

/** A text, and the lexicon by which its words are read. */
export interface LexicalText {
  readonly lexicon: Lexicon;
  readonly text: string;
}

/** The word after `at`, when only spaces or hyphens lie between: undefined at a mark or at the end. */
export function wordAfter({ lexicon, text }: LexicalText, at: number): Neighbour | undefined {
  // Nearly always it is a space and a letter.
  if (text.charCodeAt(at) === SPACE && isLetter(lexicon, text, at + 1))
    return wordFrom(lexicon, text, { start: at + 1, isPossessive: false });
  let start = at;
  const isPossessive = symbolAt(lexicon, text, at) === APOSTROPHE;
  if (isPossessive) {
    start++;
    if (isS(text.charCodeAt(start)) && !isWordPart(lexicon, text, start + 1)) start++;
  }
  let symbol = symbolAt(lexicon, text, start);
  while (symbol === BETWEEN || symbol === TRACELESS) symbol = symbolAt(lexicon, text, ++start);
  if (symbol < lexicon.firstLetter)
    return symbol === APOSTROPHE ? undefined : otherScriptAfter(lexicon, text, { start, isPossessive });
  return isDash(text, at, start) ? undefined : wordFrom(lexicon, text, { start, isPossessive });
}

function wordFrom(
  lexicon: Lexicon,
  text: string,
  { start, isPossessive }: Pick<Neighbour, 'start' | 'isPossessive'>,
): Neighbour {
  let end = endOfMatch(lexicon, lexicon.words, text, start);
  const isKnown = end >= 0;
  if (!isKnown) end = wordEnd(lexicon, text, start);
  return neighbour(lexicon, text, { start, end, isPossessive, isKnown });
}

/** The word before `at`, likewise. */
export function wordBefore({ lexicon, text }: LexicalText, at: number): Neighbour | undefined {
  if (at > 1 && text.charCodeAt(at - 1) === SPACE && isLetter(lexicon, text, at - 2))
    return wordUntil(lexicon, text, { end: at - 1, isAbbreviation: false });
  const end = gapStart(lexicon, text, at);
  if (end === 0 || isDash(text, end, at)) return undefined;
  // `Gen. Raziq`: the point belongs to the title, if the rule data knows the word with it.
  const isAbbreviation = text.charCodeAt(end - 1) === POINT;
  if (!isWordPart(lexicon, text, isAbbreviation ? end - 2 : end - 1))
    return otherScriptBefore(lexicon, text, end);
  return wordUntil(lexicon, text, { end, isAbbreviation });
}

function wordUntil(
  lexicon: Lexicon,
  text: string,
  { end, isAbbreviation }: { readonly end: number; readonly isAbbreviation: boolean },
): Neighbour | undefined {
  const last = text.charCodeAt(end - 1);
  const isPossessive = isApostrophe(last) || (isS(last) && end > 1 && isApostrophe(text.charCodeAt(end - 2)));
  const start = wordStart(lexicon, text, isAbbreviation ? end - 1 : end);
  // A phrase of three words counts before one of two, and that before the word alone.
  if (mayEndPhrase(lexicon, text, start)) {
    const second = wordStartBefore(lexicon, text, start);
    const third = wordStartBefore(lexicon, text, second);
    for (const phrase of [third, second])
      if (isTelling(lexicon, text, phrase, end))
        return neighbour(lexicon, text, { start: phrase, end, isPossessive, isKnown: true });
  }
  const isKnown = endOfMatch(lexicon, lexicon.words, text, start) === end;
  if (isAbbreviation && !(isKnown && lexicon.wordClasses[matchedOutput] !== 0)) return undefined;
  return neighbour(lexicon, text, { start, end, isPossessive, isKnown });
}

/** Puts a word together; a known one is what `endOfMatch` has just found. */
function neighbour(
  { unitClasses, wordClasses, wordTitles }: Lexicon,
  text: string,
  found: Pick<Neighbour, 'start' | 'end' | 'isPossessive'> & { readonly isKnown: boolean },
): Neighbour {
  const { start, end, isPossessive, isKnown } = found;
  const code = text.charCodeAt(start);
  return {
    start,
    end,
    isCapital: code < UNIT_LIMIT && (unitClasses[code] as number) >= CAPITAL,
    classes: isKnown ? (wordClasses[matchedOutput] as number) : 0,
    titles: isKnown ? (wordTitles[matchedOutput] as number) : 0,
    isPossessive,
  };
}

function otherScriptAfter(
  lexicon: Lexicon,
  text: string,
  { start, isPossessive }: Pick<Neighbour, 'start' | 'isPossessive'>,
): Neighbour | undefined {
  if (!mayBeInOtherScript(text.charCodeAt(start))) return undefined;
  const found = wordInOtherScript(lexicon, text, start);
  return found && { start, end: found.end, isCapital: false, isPossessive, ...found.meaning };
}

function otherScriptBefore(lexicon: Lexicon, text: string, end: number): Neighbour | undefined {
  if (!mayBeInOtherScript(text.charCodeAt(end - 1))) return undefined;
  const found = wordBeforeInOtherScript(lexicon, text, end);
  return found && { start: found.start, end, isCapital: false, isPossessive: false, ...found.meaning };
}

function symbolAt({ unitClasses }: Lexicon, text: string, at: number): number {
  if (at >= text.length) return 0;
  const code = text.charCodeAt(at);
  return code < UNIT_LIMIT ? (unitClasses[code] as number) & CLASS_MASK : 0;
}

/** Whether a letter stands at `at`, or what may stand inside a word. */
const isWordPart = ({ beginningClasses }: Lexicon, text: string, at: number): boolean =>
  at >= 0 && at < text.length && beginningClasses[text.charCodeAt(at)] !== 0;

const isLetter = ({ beginningClasses }: Lexicon, text: string, at: number): boolean => {
  const symbol = at < text.length ? (beginningClasses[text.charCodeAt(at)] as number) : 0;
  return symbol !== 0 && symbol !== TO_BE_READ;
};

/** Where the spaces and hyphens begin that end at `at`. */
function gapStart(lexicon: Lexicon, text: string, at: number): number {
  let start = at;
  for (; start > 0; start--) {
    const symbol = symbolAt(lexicon, text, start - 1);
    if (symbol !== BETWEEN && symbol !== TRACELESS) break;
  }
  return start;
}

function wordStart({ beginningClasses }: Lexicon, text: string, end: number): number {
  let start = end;
  while (start > 0 && beginningClasses[text.charCodeAt(start - 1)] !== 0) start--;
  while (start < end && beginningClasses[text.charCodeAt(start)] === TO_BE_READ) start++;
  return start;
}

function wordEnd({ beginningClasses }: Lexicon, text: string, start: number): number {
  let end = start;
  while (end < text.length && beginningClasses[text.charCodeAt(end)] !== 0) end++;
  return end;
}

/** Where the word before the one at `at` begins; -1 where something else stands there, or nothing. */
function wordStartBefore(lexicon: Lexicon, text: string, at: number): number {
  const end = gapStart(lexicon, text, at);
  return end === at || !isWordPart(lexicon, text, end - 1) ? -1 : wordStart(lexicon, text, end);
}

/** Whether some phrase of several words may end in the word at `at`. */
function mayEndPhrase({ beginningClasses, phraseTails }: Lexicon, text: string, at: number): boolean {
  const first = beginningClasses[text.charCodeAt(at)] as number;
  const second = at + 1 < text.length ? (beginningClasses[text.charCodeAt(at + 1)] as number) : 0;
  const hash = hashPhraseTail(first, second);
  return second === TO_BE_READ || ((phraseTails[hash >>> 5] as number) & (1 << (hash & 31))) !== 0;
}

/** Whether the rule data has a class for what stands in `[start, end)`. */
const isTelling = (lexicon: Lexicon, text: string, start: number, end: number): boolean =>
  start >= 0 &&
  endOfMatch(lexicon, lexicon.words, text, start) === end &&
  lexicon.wordClasses[matchedOutput] !== 0;

/** Agencies type a dash as two hyphens. */
const isDash = (text: string, from: number, to: number): boolean =>
  to - from > 1 && text.slice(from, to).includes('--');

const SPACE = 0x20;
const POINT = 0x2e;
const TYPED_APOSTROPHE = 0x27;
const RIGHT_QUOTE = 0x2019;

const isS = (code: number): boolean => code === 0x73 || code === 0x53;
const isApostrophe = (code: number): boolean => code === TYPED_APOSTROPHE || code === RIGHT_QUOTE;
