import {
  APOSTROPHE,
  CAPITAL,
  CLASS_MASK,
  END_OF_NAME,
  LABEL_MASK,
  LAST_ARC,
  TARGET_SHIFT,
  TRACELESS,
} from './lexicon-format.ts';
import type { PackedArcs } from './pack-automaton.ts';

/**
 * Which four units names begin with: a set of hashes, as bits. Four words of five that begin with a capital and are no
 * name end here, before a walk through the automaton. Of the first unit it matters whether it is a capital.
 */

/** Bits of the set. A beginning that is in no name is taken for one with a chance of about one in ten. */
const BITS = 1 << 16;
const LENGTH = 4;

/** The hash of four units: the class of the first, with `CAPITAL`, and what the others count for. */
export const hashBeginning = (first: number, second: number, third: number, fourth: number): number =>
  (first * 5923 + second * 1741 + third * 211 + fourth * 13) & (BITS - 1);

/** What a unit counts for that leaves no trace: words that begin with one are read in full. */
export const TO_BE_READ = 256;

/** What each UTF-16 unit counts for behind the first: a letter its class; what ends a word 0, and nothing counts behind it. */
export function beginningClassesOf(unitClasses: Uint16Array, firstLetter: number): Uint16Array {
  const classes = new Uint16Array(unitClasses.length);
  for (let code = 0; code < unitClasses.length; code++) {
    const symbol = (unitClasses[code] as number) & CLASS_MASK;
    if (symbol === TRACELESS || symbol === APOSTROPHE) classes[code] = TO_BE_READ;
    else if (symbol >= firstLetter) classes[code] = symbol;
  }
  return classes;
}

/**
 * Gathers the beginnings of all names of an automaton.
 *
 * @param mayBeginSmall whether the names with this output may.
 */
export function gatherBeginnings(
  { arcs, starts }: PackedArcs,
  { firstLetter, mayBeginSmall }: { firstLetter: number; mayBeginSmall: (output: number) => boolean },
): Uint32Array {
  const beginnings = new Uint32Array(BITS / 32);
  const leadsToSmall = smallStates(arcs, mayBeginSmall);
  const add = ([first = 0, second = 0, third = 0, fourth = 0]: readonly number[], state: number) => {
    for (const added of leadsToSmall(state) ? [CAPITAL, 0] : [CAPITAL]) {
      const hash = hashBeginning(first + added, second, third, fourth);
      beginnings[hash >>> 5] = ((beginnings[hash >>> 5] ?? 0) | (1 << (hash & 31))) >>> 0;
    }
  };
  const walk = (state: number, classes: readonly number[]): void => {
    if (classes.length === LENGTH) {
      add(classes, state);
      return;
    }
    for (let at = state; ; at++) {
      const arc = arcs[at] ?? LAST_ARC;
      const label = arc & LABEL_MASK;
      // A word that ends counts for nothing from there on, whatever the name goes on with.
      if (label === END_OF_NAME || label < firstLetter) add(classes, state);
      else walk(arc >>> TARGET_SHIFT, [...classes, label]);
      if ((arc & LAST_ARC) !== 0) return;
    }
  };
  starts.forEach((start, label) => {
    if (start > 0) walk(start - 1, [label]);
  });
  return beginnings;
}

/** Units of Latin-1, in which most text is written that holds few names. */
export const LATIN_1 = 256;

/**
 * Which two units of Latin-1 names begin with, as written, as bits: bit `LATIN_1 * first + second`. Words that begin with a
 * small letter as some name may (taliban, al-Qaeda) are common, and nearly all of them end here.
 */
export function gatherFirstPairs(
  { arcs, starts }: PackedArcs,
  {
    unitClasses,
    startClasses,
    firstLetter,
    mayBeginSmall,
  }: {
    unitClasses: Uint16Array;
    startClasses: Uint8Array;
    firstLetter: number;
    mayBeginSmall: (output: number) => boolean;
  },
): Uint32Array {
  const pairs = new Uint32Array((LATIN_1 * LATIN_1) / 32);
  const leadsToSmall = smallStates(arcs, mayBeginSmall);
  const isBegun = (first: number, second: number): boolean => {
    const start = (starts[first & CLASS_MASK] ?? 0) - 1;
    if (start < 0) return false;
    const mayBegin = first >= CAPITAL || startClasses[first] === 1;
    const label = second & CLASS_MASK;
    const leavesNoTrace = label === TRACELESS || label === APOSTROPHE;
    for (let at = start; ; at++) {
      const arc = arcs[at] ?? LAST_ARC;
      const isName = (arc & LABEL_MASK) === END_OF_NAME;
      const isNext = leavesNoTrace || (isName ? label < firstLetter : (arc & LABEL_MASK) === label);
      const isSmall = isName ? mayBeginSmall(arc >>> TARGET_SHIFT) : leadsToSmall(arc >>> TARGET_SHIFT);
      if (isNext && (mayBegin || isSmall)) return true;
      if ((arc & LAST_ARC) !== 0) return false;
    }
  };
  for (let first = 0; first < LATIN_1; first++) {
    for (let second = 0; second < LATIN_1; second++) {
      if (!isBegun(unitClasses[first] ?? 0, unitClasses[second] ?? 0)) continue;
      const bit = LATIN_1 * first + second;
      pairs[bit >>> 5] = ((pairs[bit >>> 5] ?? 0) | (1 << (bit & 31))) >>> 0;
    }
  }
  return pairs;
}

/** Whether a state leads to a name that may begin small. */
function smallStates(
  arcs: Uint32Array,
  mayBeginSmall: (output: number) => boolean,
): (state: number) => boolean {
  const known = new Map<number, boolean>();
  const leadsToSmall = (state: number): boolean => {
    const answer = known.get(state);
    if (answer !== undefined) return answer;
    let isSmall = false;
    for (let at = state; !isSmall; at++) {
      const arc = arcs[at] ?? LAST_ARC;
      const target = arc >>> TARGET_SHIFT;
      isSmall = (arc & LABEL_MASK) === END_OF_NAME ? mayBeginSmall(target) : leadsToSmall(target);
      if ((arc & LAST_ARC) !== 0) break;
    }
    known.set(state, isSmall);
    return isSmall;
  };
  return leadsToSmall;
}
