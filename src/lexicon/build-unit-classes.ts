import { APOSTROPHES, DROPPED, foldUnit, SEPARATOR } from './fold.ts';
import {
  APOSTROPHE,
  BETWEEN,
  CAPITAL,
  FIRST_SYMBOL,
  OTHER_LETTER,
  TRACELESS,
  UNIT_LIMIT,
} from './lexicon-format.ts';
import { isInOtherScript } from './other-scripts.ts';

export interface UnitClasses {
  /** Class of every UTF-16 unit below `UNIT_LIMIT`, with `CAPITAL` added to that of a capital letter. */
  readonly classes: Uint16Array;
  /** Classes from here on are letters and digits; between `FIRST_SYMBOL` and here stands punctuation that names hold. */
  readonly firstLetter: number;
  /** The class, which is the automaton's label, of a folded letter. */
  readonly classOf: (letter: string) => number;
}

const IS_LETTER = /[\p{L}\p{N}]/u;

/**
 * Gives every letter of the folded names a class, and every UTF-16 unit the class of the letter that it folds to, so
 * that the matcher folds by one look into a table. The commonest letters come first: so they do among the arcs of a state,
 * through which the matcher looks one by one.
 *
 * @param counts how often each letter stands in the automata.
 * @throws when the names hold more different letters than there are classes.
 */
export function buildUnitClasses(counts: ReadonlyMap<string, number>): UnitClasses {
  const used = new Set(counts.keys());
  used.delete(SEPARATOR);
  const punctuation = [...used].filter((unit) => !IS_LETTER.test(unit)).sort();
  const letters = [...used]
    .filter((unit) => IS_LETTER.test(unit))
    .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1));
  const firstLetter = FIRST_SYMBOL + punctuation.length;
  if (firstLetter + letters.length > TRACELESS) {
    throw new Error(
      `The names hold ${letters.length} different letters; the lexicon has room for ${TRACELESS - firstLetter}.`,
    );
  }
  const classOf = new Map([...punctuation, ...letters].map((unit, at) => [unit, FIRST_SYMBOL + at]));
  classOf.set(SEPARATOR, BETWEEN);

  const classes = new Uint16Array(UNIT_LIMIT);
  for (let code = 0; code < UNIT_LIMIT; code++) {
    const unit = String.fromCharCode(code);
    const folded = foldUnit(unit);
    let value: number;
    if (isInOtherScript(unit)) value = 0;
    else if (folded === DROPPED) value = APOSTROPHES.includes(unit) ? APOSTROPHE : TRACELESS;
    else value = classOf.get(folded) ?? (IS_LETTER.test(unit) ? OTHER_LETTER : 0);
    if (value >= firstLetter && value !== TRACELESS && unit !== unit.toLowerCase()) value += CAPITAL;
    classes[code] = value;
  }
  return {
    classes,
    firstLetter,
    classOf: (letter) => classOf.get(letter) ?? 0,
  };
}
