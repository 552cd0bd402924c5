import type { Automaton, Lexicon } from './lexicon.ts';
import {
  APOSTROPHE,
  BETWEEN,
  END_OF_NAME,
  GroupFlag,
  LABEL_MASK,
  LAST_ARC,
  OTHER_LETTER,
  TRACELESS,
  UNIT_LIMIT,
} from './lexicon-format.ts';

/** A stretch of a text that spells a name: `[start, end)` in UTF-16 units, and the group of the spelling. */
export interface FoundName {
  readonly start: number;
  readonly end: number;
  readonly group: number;
}

const CAPITAL_BIT = 128;
/** Combining diacritics are part of the letter before them; ezafe, soft hyphens, direction marks are no part of a name. */
const FIRST_DIACRITIC = 0x300;
const LAST_DIACRITIC = 0x36f;

/**
 * Finds the names in a text, leftmost and longest, at word boundaries, in one pass. A name in a script with capitals must
 * begin with one, unless its spelling may begin small; in Arabic script a joined letter or two may stand before it. What a
 * name means is not judged here.
 *
 * @param part names that begin in `[from, until)` are told to `found`; `from` is the beginning or what a call returned.
 * @returns where the next part begins: at `until`, or behind the word or the name that stands across it.
 */
export function scanNames(
  lexicon: Lexicon,
  text: string,
  { from, until, found }: { from: number; until: number; found: (name: FoundName) => void },
): number {
  const { unitClasses, startClasses, prefixClasses, firstLetter, names, otherNames } = lexicon;
  const { length } = text;
  let isInWord = false;
  let at = from;
  while (at < length && (at < until || isInWord)) {
    const code = text.charCodeAt(at);
    const unit = code < UNIT_LIMIT ? (unitClasses[code] as number) : 0;
    const symbol = unit & LABEL_MASK;
    if (symbol < firstLetter || symbol === APOSTROPHE) isInWord = false;
    else if (symbol !== TRACELESS) {
      if (!isInWord && symbol !== OTHER_LETTER && (unit >= CAPITAL_BIT || startClasses[symbol] !== 0)) {
        const automaton = names.starts[symbol] !== 0 ? names : otherNames;
        const match = longestMatch({ lexicon, automaton, text, start: at });
        const name = match
          ? mayBegin(lexicon, unit, symbol, match.output) && {
              start: at,
              end: match.end,
              group: match.output,
            }
          : prefixClasses[symbol] === 1 && nameBehindPrefix(lexicon, text, at);
        if (name) {
          found(name);
          at = name.end;
          isInWord = false;
          continue;
        }
      }
      isInWord = true;
    }
    at++;
  }
  return at;
}

/** A name written with a small letter must be one that may be: the Guardian is not The Guardian. */
const mayBegin = (lexicon: Lexicon, unit: number, symbol: number, group: number): boolean =>
  unit >= CAPITAL_BIT ||
  lexicon.startClasses[symbol] === 1 ||
  (lexicon.flagsOf(group) & GroupFlag.mayBeginSmall) !== 0;

const LONGEST_PREFIX = 2;
/** Shorter names stand inside too many words. */
const SHORTEST_PREFIXED = 4;

/** The name behind one or two letters that are written on it: `وقندهار`, `بکابل`. */
function nameBehindPrefix(lexicon: Lexicon, text: string, at: number): FoundName | undefined {
  for (let start = at + 1; start <= at + LONGEST_PREFIX; start++) {
    const symbol = (lexicon.unitClasses[text.charCodeAt(start - 1)] ?? 0) & LABEL_MASK;
    if (lexicon.prefixClasses[symbol] !== 1) return undefined;
    const match = longestMatch({ lexicon, automaton: lexicon.otherNames, text, start });
    if (match && match.end - start >= SHORTEST_PREFIXED)
      return { start, end: match.end, group: match.output };
  }
  return undefined;
}

/**
 * The longest text from `start` on that the automaton knows and that ends at a word boundary.
 *
 * @returns where it ends, and its output; undefined when there is none.
 */
export function longestMatch({
  lexicon,
  automaton,
  text,
  start,
}: {
  readonly lexicon: Lexicon;
  readonly automaton: Automaton;
  readonly text: string;
  readonly start: number;
}): { end: number; output: number } | undefined {
  const { unitClasses, firstLetter } = lexicon;
  const { labels, targets, starts } = automaton;
  let end = -1;
  let output = 0;
  let state = -1;
  let wasBetween = false;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const symbol = code < UNIT_LIMIT ? (unitClasses[code] as number) & LABEL_MASK : 0;
    // A name that ends before an apostrophe is in the possessive or in quotes: Taliban's is not French Talibans.
    if (symbol === APOSTROPHE && end === at) return { end, output };
    if (symbol === TRACELESS || symbol === APOSTROPHE) continue;
    if (symbol === BETWEEN && wasBetween) continue;
    wasBetween = symbol === BETWEEN;
    if (state < 0) {
      state = (starts[symbol] as number) - 1;
      if (state < 0) return undefined;
    } else {
      let arc = state;
      while (((labels[arc] as number) & LABEL_MASK) !== symbol) {
        if ((labels[arc] as number) >= LAST_ARC) return end < 0 ? undefined : { end, output };
        arc++;
      }
      const target = targets[arc] as number;
      state = target === 0 ? arc + 1 : (arc + target) & 0xffff;
    }
    if (((labels[state] as number) & LABEL_MASK) === END_OF_NAME) {
      const boundary = endOfName(text, at + 1, unitClasses, firstLetter);
      if (boundary >= 0) {
        end = boundary;
        output = targets[state] as number;
      }
    }
  }
  return end < 0 ? undefined : { end, output };
}

/** Where a name ends whose last letter stands before `at`: behind its diacritics; -1 when the word goes on. */
function endOfName(text: string, at: number, unitClasses: Uint8Array, firstLetter: number): number {
  let end = at;
  for (let next = at; next < text.length; next++) {
    const code = text.charCodeAt(next);
    const symbol = code < UNIT_LIMIT ? (unitClasses[code] as number) & LABEL_MASK : 0;
    if (symbol === TRACELESS) {
      if (code >= FIRST_DIACRITIC && code <= LAST_DIACRITIC && end === next) end = next + 1;
      continue;
    }
    return symbol < firstLetter || symbol === APOSTROPHE ? end : -1;
  }
  return end;
}
