import type { DocumentStrings } from './document-strings.ts';
import { judgeSurroundings } from './judge-surroundings.ts';
import type { Lexicon } from './lexicon.ts';
import { APOSTROPHE, CAPITAL, CLASS_MASK } from './lexicon-format.ts';
import { bearersOf, type NameHit, type ReadText } from './name-hit.ts';
import { createNeighbourhood } from './neighbours.ts';
import { type FoundName, scanNames } from './scan-names.ts';

/** The names of one text, judged by what stands beside them, but not yet by the rest of the document. */
export interface ReadNames {
  /** Undefined where the text has no names. */
  readonly text: ReadText | undefined;
  readonly hits: readonly NameHit[];
  /** The answers, of the document in which it was read, to what its rules asked of all texts. */
  readonly asked: ReadonlyMap<string, boolean>;
}

/** Units scanned, and names judged, between two steps. */
const UNITS_A_STEP = 16_384;
const NAMES_A_STEP = 32;

const NOTHING_ASKED = new Map<string, boolean>();
const NO_NAMES: ReadNames = { text: undefined, hits: [], asked: NOTHING_ASKED };

/** Reads the names of one text, in steps. */
export function* readNames(
  lexicon: Lexicon,
  text: string,
  document: DocumentStrings,
): Generator<undefined, ReadNames> {
  const found: FoundName[] = [];
  for (let at = 0; at < text.length; ) {
    at = scanNames(lexicon, text, { from: at, until: at + UNITS_A_STEP, found: (name) => found.push(name) });
    if (at < text.length) yield;
  }
  if (found.length === 0) return NO_NAMES;

  let asked = NOTHING_ASKED;
  for (const { group } of found) {
    for (const rule of lexicon.rulesOf(group)) {
      if (rule.documentStrings.length === 0) continue;
      if (asked === NOTHING_ASKED) asked = new Map();
      yield* document.prepare(rule.documentStrings);
      for (const string of rule.documentStrings) asked.set(string, document.includes(string));
    }
  }
  const read = readText({ lexicon, text, document });
  const hits = found.map((name) => openHit(lexicon, read, name));
  for (let at = 0; at < hits.length; at++) {
    judgeSurroundings(lexicon, hits[at] as NameHit, { previous: hits[at - 1], next: hits[at + 1] });
    if (at % NAMES_A_STEP === NAMES_A_STEP - 1) yield;
  }
  return { text: read, hits, asked };
}

/** Names read in another state of the document: the same, unless a rule asked of the whole what is now answered otherwise. */
export function* withDocument(
  lexicon: Lexicon,
  names: ReadNames,
  document: DocumentStrings,
): Generator<undefined, ReadNames> {
  const { text, asked } = names;
  if (!text || asked.size === 0) return names;
  yield* document.prepare([...asked.keys()]);
  for (const [string, answer] of asked) {
    if (document.includes(string) !== answer) return yield* readNames(lexicon, text.text, document);
  }
  return names;
}

function openHit(lexicon: Lexicon, read: ReadText, { start, end, group, isInflected }: FoundName): NameHit {
  return {
    read,
    start,
    end,
    group,
    flags: lexicon.flagsOf(group),
    isInflected,
    candidates: bearersOf(lexicon, group),
    rule: '',
    isSettled: false,
    hasHeadNoun: false,
    isPersonsName: false,
    titles: 0,
    byItself: undefined,
  };
}

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

function readText({
  lexicon,
  text,
  document,
}: {
  lexicon: Lexicon;
  text: string;
  document: DocumentStrings;
}): ReadText {
  // Asked for few names, and each costs as much as the search for names itself, or more.
  let capitals: ReturnType<typeof readCapitals> | undefined;
  const capitalsOf = () => {
    capitals ??= text.length <= LONGEST_HEADLINE ? readCapitals(lexicon, text) : NO_HEADLINE;
    return capitals;
  };
  let isGerman: boolean | undefined;
  return {
    index: 0,
    text,
    neighbourhood: createNeighbourhood(lexicon, text),
    get isShouting() {
      return capitalsOf().isShouting;
    },
    get isTitleCase() {
      return capitalsOf().isTitleCase;
    },
    hasCapitalNouns: () => {
      isGerman ??= GERMAN.test(text);
      return isGerman;
    },
    documentIncludes: (string) => document.includes(string),
  };
}

const NO_HEADLINE = { isShouting: false, isTitleCase: false };

/** What the capitals of a short text tell: is it shouted, Is It a Headline. */
function readCapitals({ unitClasses, firstLetter }: Lexicon, text: string) {
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
