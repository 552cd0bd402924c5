import type { Automaton, Lexicon } from './lexicon.ts';
import {
  APOSTROPHE,
  BETWEEN,
  CLASS_MASK,
  END_OF_NAME,
  GroupFlag,
  LABEL_MASK,
  LAST_ARC,
  TARGET_SHIFT,
  TRACELESS,
  UNIT_LIMIT,
} from './lexicon-format.ts';

/** Combining diacritics are part of the letter before them; ezafe, soft hyphens, direction marks are no part of a name. */
const FIRST_DIACRITIC = 0x300;
const LAST_DIACRITIC = 0x36f;

/** The output of the last match that `endOfMatch` found: a second result, without an object for every capital letter. */
export let matchedOutput = 0;
/** Likewise whether an ending is written on it. */
export let isMatchInflected = false;

/** Uzbek writes one ending behind another: tolib-lar-ning. */
const MOST_ENDINGS = 2;

/** Where the longest text from `start` on ends that the automaton knows, at a word boundary; -1 where there is none. */
export function endOfMatch(
  lexicon: Lexicon,
  automaton: Automaton,
  text: string,
  start: number,
  endingsLeft = MOST_ENDINGS,
): number {
  const { arcs, starts } = automaton;
  const { unitClasses, firstLetter } = lexicon;
  const { length } = text;
  let end = -1;
  let state = -1;
  /** The arc of the state that is looked at next. */
  let arc = 0;
  let wasBetween = false;
  for (let at = start; at < length; at++) {
    const code = text.charCodeAt(at);
    const symbol = code < UNIT_LIMIT ? (unitClasses[code] as number) & CLASS_MASK : 0;
    if (symbol === APOSTROPHE) {
      // A name that ends before an apostrophe is in the possessive or in quotes: Taliban's is not French Talibans.
      if (end === at) return end;
      continue;
    }
    if (symbol === TRACELESS) continue;
    if (symbol === BETWEEN) {
      if (wasBetween) continue;
      wasBetween = true;
    } else wasBetween = false;
    if (state < 0) {
      state = (starts[symbol] as number) - 1;
      if (state < 0) return -1;
    } else {
      while ((arc & LABEL_MASK) !== symbol) {
        if ((arc & LAST_ARC) !== 0) return end;
        arc = arcs[++state] as number;
      }
      state = arc >>> TARGET_SHIFT;
    }
    arc = arcs[state] as number;
    if ((arc & LABEL_MASK) === END_OF_NAME) {
      const boundary = endOfName(text, at + 1, unitClasses, firstLetter);
      if (boundary >= 0) {
        end = boundary;
        matchedOutput = arc >>> TARGET_SHIFT;
        isMatchInflected = false;
      } else if (endingsLeft > 0) {
        const output = arc >>> TARGET_SHIFT;
        const ended = endOfEnding(lexicon, text, { start, at: at + 1, endingsLeft, automaton });
        const isCareful =
          automaton === lexicon.names && (lexicon.flagsOf(output) & GroupFlag.needsHeadNoun) !== 0;
        if (ended > end && !isCareful) {
          end = ended;
          matchedOutput = output;
          isMatchInflected = true;
        }
      }
    }
  }
  return end;
}

/** Tajik writes the ezafe with a plain и; with the long ӣ a name becomes a surname: Самангонӣ. */
const LONG_I = 'ӣ';

/** Where the ending stops that is written on what stands in `[start, at)`; -1 where the word goes on with anything else. */
function endOfEnding(
  lexicon: Lexicon,
  text: string,
  {
    automaton,
    start,
    at,
    endingsLeft,
  }: { automaton: Automaton; start: number; at: number; endingsLeft: number },
): number {
  const end = endOfMatch(lexicon, lexicon.endings, text, at, endingsLeft - 1);
  if (end < 0 || text[end - 1] === LONG_I) return -1;
  return automaton === lexicon.endings || at - start >= matchedOutput ? end : -1;
}

/** Where a name ends whose last letter stands before `at`: behind its diacritics; -1 when the word goes on. */
function endOfName(text: string, at: number, unitClasses: Uint16Array, firstLetter: number): number {
  let end = at;
  for (let next = at; next < text.length; next++) {
    const code = text.charCodeAt(next);
    const symbol = code < UNIT_LIMIT ? (unitClasses[code] as number) & CLASS_MASK : 0;
    if (symbol < firstLetter) return end;
    if (symbol !== TRACELESS) return -1;
    if (code >= FIRST_DIACRITIC && code <= LAST_DIACRITIC && end === next) end = next + 1;
  }
  return end;
}
