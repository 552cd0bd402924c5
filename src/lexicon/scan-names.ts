import type { Lexicon } from './lexicon.ts';
import { CAPITAL, CLASS_MASK, GroupFlag, UnitKind } from './lexicon-format.ts';
import { endOfMatch, isMatchInflected, matchedOutput } from './match-automaton.ts';
import { hashBeginning, LATIN_1, TO_BE_READ } from './name-beginnings.ts';
import { mayBeInOtherScript, nameInOtherScript } from './other-scripts.ts';

/** A stretch of a text that spells a name: `[start, end)` in UTF-16 units, and the group of the spelling. */
export interface FoundName {
  readonly start: number;
  readonly end: number;
  readonly group: number;
  /** An ending is written on it that is no part of any of its spellings: Kabuls, Kobuldagi. */
  readonly isInflected: boolean;
}

// As numbers of this file: the loop below runs for every unit of a page.
const { mayBeginName: MAY_BEGIN_NAME, isWithoutCase: WITHOUT_CASE, traceless: TRACELESS_KIND } = UnitKind;

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
  const { unitKinds, firstPairs } = lexicon;
  const { length } = text;
  const last = Math.min(length, until);
  let at = from;
  while (at < last) {
    const begun = text.charCodeAt(at++);
    const kind = unitKinds[begun] as number;
    if (kind === 0) {
      const name = mayBeInOtherScript(begun) ? nameInOtherScript(lexicon, text, at - 1) : undefined;
      if (name) {
        found({ start: at - 1, ...name, isInflected: false });
        at = name.end;
      }
      continue;
    }
    if (kind >= MAY_BEGIN_NAME) {
      if (kind === TRACELESS_KIND) continue;
      const next = at < length ? text.charCodeAt(at) : 0;
      const pair = begun * LATIN_1 + next;
      const isOther =
        begun < LATIN_1 && next < LATIN_1 && ((firstPairs[pair >>> 5] as number) & (1 << (pair & 31))) === 0;
      if (!isOther && (kind === WITHOUT_CASE || mayNameBegin(lexicon, text, at - 1))) {
        const name = nameAt(lexicon, text, at - 1);
        if (name) {
          found(name);
          at = name.end;
          continue;
        }
      }
    }
    // To the end of the word, which may stand across the end of the part, and over what ends it: a loop of its own, since
    // most units pass here.
    while (at < length && unitKinds[text.charCodeAt(at++)] !== 0);
  }
  return at;
}

/**
 * Whether some name begins as the word at `at` does, by its first four units. Many words come here, so it counts with the
 * units' classes rather than ask of each what it is.
 */
function mayNameBegin(
  { unitClasses, beginningClasses, nameBeginnings }: Lexicon,
  text: string,
  at: number,
): boolean {
  if (at + 3 >= text.length) return true;
  const second = beginningClasses[text.charCodeAt(at + 1)] as number;
  const third = beginningClasses[text.charCodeAt(at + 2)] as number;
  const fourth = beginningClasses[text.charCodeAt(at + 3)] as number;
  if ((second | third | fourth) >= TO_BE_READ) return true;
  // 1 for a letter, 0 for what ends a word, behind which nothing counts.
  const isLetter = (second + 255) >> 8;
  const areLetters = isLetter & ((third + 255) >> 8);
  const first = unitClasses[text.charCodeAt(at)] as number;
  const hash = hashBeginning(first, second, third * isLetter, fourth * areLetters);
  return ((nameBeginnings[hash >>> 5] as number) & (1 << (hash & 31))) !== 0;
}

/** The name that begins with the word at `at`, or behind letters that are written on it. */
function nameAt(lexicon: Lexicon, text: string, at: number): FoundName | undefined {
  const code = text.charCodeAt(at);
  const end = endOfMatch(lexicon, lexicon.names, text, at);
  if (end >= 0) {
    const group = matchedOutput;
    return mayBegin(lexicon, code, group)
      ? { start: at, end, group, isInflected: isMatchInflected }
      : undefined;
  }
  const symbol = (lexicon.unitClasses[code] as number) & CLASS_MASK;
  return lexicon.prefixClasses[symbol] === 1 ? nameBehindPrefix(lexicon, text, at) : undefined;
}

/** A name written with a small letter must be one that may be: the Guardian is not The Guardian. */
const mayBegin = (lexicon: Lexicon, code: number, group: number): boolean =>
  (lexicon.unitClasses[code] as number) >= CAPITAL ||
  lexicon.unitKinds[code] === WITHOUT_CASE ||
  (lexicon.flagsOf(group) & GroupFlag.mayBeginSmall) !== 0;

const LONGEST_PREFIX = 2;
/** Shorter names stand inside too many words; behind the and, which is one letter alone, one letter less will do: وبلخ. */
const SHORTEST_PREFIXED = 4;
const AND = 'و';

/** The name behind one or two letters that are written on it: `وقندهار`, `بکابل`. */
function nameBehindPrefix(lexicon: Lexicon, text: string, at: number): FoundName | undefined {
  for (let start = at + 1; start <= at + LONGEST_PREFIX; start++) {
    const symbol = (lexicon.unitClasses[text.charCodeAt(start - 1)] ?? 0) & CLASS_MASK;
    if (lexicon.prefixClasses[symbol] !== 1) return undefined;
    const end = endOfMatch(lexicon, lexicon.names, text, start);
    const shortest = start === at + 1 && text[at] === AND ? SHORTEST_PREFIXED - 1 : SHORTEST_PREFIXED;
    if (end - start >= shortest) return { start, end, group: matchedOutput, isInflected: isMatchInflected };
  }
  return undefined;
}
