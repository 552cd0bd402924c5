import { DROPPED, foldUnit, SEPARATOR } from './fold.ts';
import type { Lexicon } from './lexicon.ts';

/**
 * Names in the scripts of languages that seldom write on Afghanistan: Greek, Hebrew, Bengali, Chinese, Japanese,
 * Korean. Their letters are many and their names few, so they are no part of the automaton but a list, and pages in other
 * scripts pay nothing for them. Some of them write no spaces, others write small words onto a name; so each script has its
 * own rule of where a name may begin and end.
 */

interface Script {
  /** `after-prefix`: where a word begins, or behind one or two letters that are written on it: in Kabul, בקאבול. */
  readonly begins: 'anywhere' | 'word' | 'after-prefix';
  /** `anywhere`: there are no spaces, or endings of cases follow. */
  readonly ends: 'anywhere' | 'word';
}

const GREEK: Script = { begins: 'word', ends: 'word' };
const HEBREW: Script = { begins: 'after-prefix', ends: 'word' };
const BENGALI: Script = { begins: 'word', ends: 'anywhere' };
/** Where katakana end, another word begins, so that it needs no spaces. */
const KATAKANA: Script = { begins: 'word', ends: 'word' };
const HAN: Script = { begins: 'anywhere', ends: 'anywhere' };
const HANGUL: Script = { begins: 'word', ends: 'anywhere' };

const RANGES: readonly (readonly [first: number, last: number, script: Script])[] = [
  [0x370, 0x3ff, GREEK],
  [0x590, 0x5ff, HEBREW],
  [0x980, 0x9ff, BENGALI],
  [0x1f00, 0x1fff, GREEK],
  [0x30a1, 0x30fa, KATAKANA],
  [0x30fc, 0x30ff, KATAKANA],
  [0x3400, 0x9fff, HAN],
  [0xac00, 0xd7a3, HANGUL],
];

/** All units before this one are of other texts, and so is the block of quotes and dashes, which stand in most texts. */
const FIRST_UNIT = 0x370;
const FIRST_MARK = 0x2000;
const LAST_MARK = 0x2fff;

/** A quick look that sorts out what stands in texts in our own scripts. */
export const mayBeInOtherScript = (code: number): boolean =>
  code >= FIRST_UNIT && (code < FIRST_MARK || code > LAST_MARK);

const PREFIX_LETTERS = 'בלמהושכ';
const LONGEST_PREFIX = 2;

function scriptOf(code: number): Script | undefined {
  for (const [first, last, script] of RANGES) if (code <= last) return code >= first ? script : undefined;
  return undefined;
}

/** Whether a name or a word belongs into the lists of this file and not into an automaton. */
export function isInOtherScript(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (scriptOf(text.charCodeAt(at))) return true;
  return false;
}

/** What a list tells of a text: its first unit leads to all that begin with it, the longest first. */
export type TextList<Meaning> = ReadonlyMap<string, readonly (readonly [form: string, meaning: Meaning])[]>;

export interface OtherScripts {
  /** Groups by folded name. */
  readonly names: TextList<number>;
  /** Classes and families of titles by folded word. */
  readonly words: TextList<{ readonly classes: number; readonly titles: number }>;
}

/** The lists as one text, for `readOtherScripts`: a line for each meaning, with all that has it. */
export function packOtherScripts(
  names: readonly (readonly [form: string, group: number])[],
  words: readonly (readonly [form: string, classes: number, titles: number])[],
): string {
  const lines = (rows: readonly (readonly [string, ...number[]])[]) =>
    [...Map.groupBy(rows, ([, ...meaning]) => meaning.join(','))].map(([meaning, same]) =>
      [meaning, ...new Set(same.map(([form]) => form.replaceAll(SEPARATOR, '')))].join('\t'),
    );
  return [lines(names), lines(words)].map((list) => list.join('\n')).join('\n\n');
}

export function readOtherScripts(packed: string): OtherScripts {
  const [names = [], words = []] = packed.split('\n\n').map((list) =>
    list.split('\n').flatMap((line) => {
      const [meaning = '', ...forms] = line.split('\t');
      const [first = 0, second = 0] = meaning.split(',').map(Number);
      return forms.map((form) => [form, first, second] as const);
    }),
  );
  return {
    names: listOf(names.map(([form, group]) => [form, group])),
    words: listOf(words.map(([form, classes, titles]) => [form, { classes, titles }])),
  };
}

function listOf<Meaning>(rows: readonly (readonly [string, Meaning])[]): TextList<Meaning> {
  const list = new Map<string, (readonly [string, Meaning])[]>();
  for (const row of rows.toSorted(([one], [other]) => other.length - one.length)) {
    const first = row[0].charAt(0);
    const known = list.get(first);
    if (known) known.push(row);
    else list.set(first, [row]);
  }
  return list;
}

/** The longest name that begins at `at`, and its group; undefined where none does. */
export function nameInOtherScript(
  lexicon: Lexicon,
  text: string,
  at: number,
): { readonly end: number; readonly group: number } | undefined {
  const script = scriptOf(text.charCodeAt(at));
  if (!script || !mayBegin(text, at, script)) return undefined;
  const found = longestOf(lexicon.otherScripts().names, text, at);
  return found && { end: found.end, group: found.meaning };
}

/** The longest word of the rule data that begins at `at`. */
export const wordInOtherScript = (lexicon: Lexicon, text: string, at: number) =>
  scriptOf(text.charCodeAt(at)) && longestOf(lexicon.otherScripts().words, text, at);

const LONGEST_WORD = 12;

/** The longest word of the rule data that ends at `end`. */
export function wordBeforeInOtherScript(lexicon: Lexicon, text: string, end: number) {
  if (!scriptOf(text.charCodeAt(end - 1))) return undefined;
  for (let start = Math.max(0, end - LONGEST_WORD); start < end; start++) {
    const found = wordInOtherScript(lexicon, text.slice(0, end), start);
    if (found?.end === end) return { start, meaning: found.meaning };
  }
  return undefined;
}

function mayBegin(text: string, at: number, script: Script): boolean {
  const isInWord = (before: number) => before >= 0 && scriptOf(text.charCodeAt(before)) === script;
  if (script.begins === 'anywhere' || !isInWord(at - 1)) return true;
  if (script.begins === 'word') return false;
  for (let before = at - 1; before >= at - LONGEST_PREFIX; before--) {
    if (!PREFIX_LETTERS.includes(text.charAt(before))) return false;
    if (!isInWord(before - 1)) return true;
  }
  return false;
}

function longestOf<Meaning>(list: TextList<Meaning>, text: string, at: number) {
  for (const [form, meaning] of list.get(foldUnit(text.charAt(at))) ?? []) {
    const end = endOf(form, text, at);
    if (end >= 0) return { end, meaning };
  }
  return undefined;
}

/** Where a text ends that stands at `at` and folds to `form`, whatever it parts with spaces; -1 where another stands there. */
function endOf(form: string, text: string, at: number): number {
  let next = at;
  let script: Script | undefined;
  for (let read = 0; read < form.length; next++) {
    if (next >= text.length) return -1;
    const unit = foldUnit(text.charAt(next));
    if (unit === DROPPED || unit === SEPARATOR) continue;
    if (unit !== form.charAt(read)) return -1;
    script = scriptOf(text.charCodeAt(next));
    read++;
  }
  // Vowel signs of the last letter.
  while (next < text.length && foldUnit(text.charAt(next)) === DROPPED && isOf(script, text, next)) next++;
  return script?.ends === 'word' && isOf(script, text, next) ? -1 : next;
}

const isOf = (script: Script | undefined, text: string, at: number): boolean =>
  script !== undefined && scriptOf(text.charCodeAt(at)) === script;
