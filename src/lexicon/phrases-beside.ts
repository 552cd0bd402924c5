import { foldUnit, SEPARATOR } from './fold.ts';
import type { Automaton, Lexicon } from './lexicon.ts';
import {
  APOSTROPHE,
  BETWEEN,
  CLASS_MASK,
  END_OF_NAME,
  LABEL_MASK,
  LAST_ARC,
  TARGET_SHIFT,
  TRACELESS,
  UNIT_LIMIT,
} from './lexicon-format.ts';

/**
 * Finds the words and phrases beside a name for which the name rules ask. Both are read from the name outwards, and most
 * reading ends at the first letters: no phrase goes on so.
 */

const NONE: readonly number[] = [];

/** The numbers of the phrases that end where a name begins. */
export function phrasesBefore(lexicon: Lexicon, text: string, start: number): readonly number[] {
  return phrasesFrom(lexicon, text, { at: start - 1, step: -1, automaton: lexicon.phrasesBefore });
}

/** The numbers of the phrases that begin where a name ends, behind a space or a hyphen. */
export function phrasesAfter(lexicon: Lexicon, text: string, end: number): readonly number[] {
  const at = skipVowelSigns(text, end);
  const code = text.charCodeAt(at);
  if (code !== HYPHEN && code !== ZERO_WIDTH_NON_JOINER && !isSpace(code)) return NONE;
  return phrasesFrom(lexicon, text, { at: at + 1, step: 1, automaton: lexicon.phrasesAfter });
}

/** The mark before a name, or whatever unit stands there; nothing at the beginning. */
export function markBefore(text: string, start: number): string {
  let at = start - 1;
  while (isSpace(text.charCodeAt(at))) at--;
  return text.charAt(at);
}

/** The mark behind a name: one unit, or the two hyphens that agencies type for a dash. */
export function markAfter(text: string, end: number): string {
  let at = skipVowelSigns(text, end);
  while (isSpace(text.charCodeAt(at))) at++;
  return text.startsWith('--', at) ? '--' : text.charAt(at);
}

const HYPHEN = 0x2d;
const ZERO_WIDTH_NON_JOINER = 0x200c;

function phrasesFrom(
  lexicon: Lexicon,
  text: string,
  { at: first, step, automaton: { arcs, starts } }: { at: number; step: 1 | -1; automaton: Automaton },
): readonly number[] {
  let found: number[] | undefined;
  let state = -1;
  let wasBetween = true;
  for (let at = first; at >= 0 && at < text.length; at += step) {
    const code = text.charCodeAt(at);
    const symbol = symbolOf(lexicon, code);
    if (symbol === APOSTROPHE || symbol === TRACELESS) continue;
    if (symbol === BETWEEN) {
      if (wasBetween) continue;
      wasBetween = true;
    } else wasBetween = false;
    if (state < 0) {
      state = (starts[symbol] as number) - 1;
      if (state < 0) return NONE;
    } else {
      let arc = arcs[state] as number;
      while ((arc & LABEL_MASK) !== symbol) {
        if ((arc & LAST_ARC) !== 0) return found ?? NONE;
        arc = arcs[++state] as number;
      }
      state = arc >>> TARGET_SHIFT;
    }
    const output = arcs[state] as number;
    if ((output & LABEL_MASK) !== END_OF_NAME || !isWordOver(lexicon, text, at, step)) continue;
    found ??= [];
    found.push(output >>> TARGET_SHIFT);
  }
  return found ?? NONE;
}

/** Whether the word that is read ends at `at`: behind it stand a space or a hyphen, the end of the text or, forwards, a mark. */
function isWordOver(lexicon: Lexicon, text: string, at: number, step: 1 | -1): boolean {
  for (let next = at + step; next >= 0 && next < text.length; next += step) {
    const code = text.charCodeAt(next);
    if (step > 0 && MARKS.includes(text.charAt(next))) return true;
    const symbol = symbolOf(lexicon, code);
    if (symbol !== APOSTROPHE && symbol !== TRACELESS) return symbol === BETWEEN;
  }
  return true;
}

/** Behind them another phrase begins. */
const MARKS = ',.;:!?()';

function symbolOf(lexicon: Lexicon, code: number): number {
  if (code < UNIT_LIMIT) return (lexicon.unitClasses[code] as number) & CLASS_MASK;
  return code >= UNIT_LIMIT ? symbolOfRareUnit(lexicon, code) : 0;
}

/** Beyond the units that names have: wide spaces, variation selectors, the sign for kelvin. */
function symbolOfRareUnit(lexicon: Lexicon, code: number): number {
  const folded = foldUnit(String.fromCharCode(code));
  if (folded === SEPARATOR) return BETWEEN;
  if (folded === '') return TRACELESS;
  const letter = folded.charCodeAt(0);
  return letter < UNIT_LIMIT ? symbolOf(lexicon, letter) : 0;
}

/** A vowel sign on the last letter is no part of the name: طالبانِ علم. */
function skipVowelSigns(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (!(code >= FIRST_VOWEL_SIGN)) return at;
  return at + (VOWEL_SIGNS.exec(text.slice(at, at + MOST_VOWEL_SIGNS))?.[0].length ?? 0);
}

const FIRST_VOWEL_SIGN = 0x300;
const MOST_VOWEL_SIGNS = 32;
const VOWEL_SIGNS = /^\p{Mn}+/u;

const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;
const isSpace = (code: number): boolean =>
  code === SPACE ||
  (code >= 0x9 && code <= 0xd) ||
  (code >= NO_BREAK_SPACE && /\s/.test(String.fromCharCode(code)));
