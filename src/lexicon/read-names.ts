import type { DocumentStrings } from './document-strings.ts';
import { judgeSurroundings } from './judge-surroundings.ts';
import type { Lexicon } from './lexicon.ts';
import type { NameHit } from './name-hit.ts';
import type { ReadText } from './read-text.ts';
import { type FoundName, scanNames } from './scan-names.ts';

/** The names of one text, judged by what stands beside them, but not yet by the rest of the document. */
export interface ReadNames {
  /** Undefined where the text has no names. */
  readonly text: ReadText | undefined;
  readonly hits: readonly NameHit[];
  /** The answers, of the document in which it was read, to what its rules asked of all texts. */
  readonly asked: ReadonlyMap<string, boolean>;
}

/** A text of a document, and its names where it has been read. */
export interface Readable {
  readonly source: { readonly text: string };
  names: ReadNames | undefined;
}

/** Units scanned between two steps. To judge a name costs as much as to scan some hundreds, a text for itself a few. */
const UNITS_A_STEP = 16_384;
const UNITS_A_NAME = 512;
const UNITS_A_TEXT = 32;

const NOTHING_ASKED: ReadonlyMap<string, boolean> = new Map();
const NO_NAMES: ReadNames = { text: undefined, hits: [], asked: NOTHING_ASKED };

/** Reads the names of texts one after another, in steps. */
export function* readNames(
  lexicon: Lexicon,
  texts: readonly Readable[],
  document: DocumentStrings,
): Generator<undefined, void> {
  // All in one generator, and with one list: most texts of most pages are short and name nothing.
  const found: FoundName[] = [];
  const note = (name: FoundName) => found.push(name);
  let units = 0;
  for (let index = 0; index < texts.length; index++) {
    const readable = texts[index] as Readable;
    const { text } = readable.source;
    for (let at = 0; at < text.length; ) {
      const from = at;
      at = scanNames(lexicon, text, { from, until: from + UNITS_A_STEP, found: note });
      units += at - from + UNITS_A_TEXT;
      if (units < UNITS_A_STEP) continue;
      yield;
      units = 0;
    }
    if (found.length === 0) {
      readable.names = NO_NAMES;
      continue;
    }
    const read: ReadText = { lexicon, text, document, index: 0, capitals: undefined, isGerman: undefined };
    const hits = openHits(lexicon, read, found);
    found.length = 0;
    const asked = asksDocument(hits) ? yield* askDocument(hits, document) : NOTHING_ASKED;
    for (let at = 0; at < hits.length; at++) {
      judgeSurroundings(lexicon, hits[at] as NameHit);
      units += UNITS_A_NAME;
      if (units < UNITS_A_STEP) continue;
      yield;
      units = 0;
    }
    readable.names = { text: read, hits, asked };
  }
}

/** Whether some rule of some of these names asks of the whole document. */
function asksDocument(hits: readonly NameHit[]): boolean {
  for (let at = 0; at < hits.length; at++) {
    if ((hits[at] as NameHit).spelling.ruleSet.documentStrings.length > 0) return true;
  }
  return false;
}

/** Asks of the document what the rules of some names will ask, as far as that is not known yet. */
function* askDocument(
  hits: readonly NameHit[],
  document: DocumentStrings,
): Generator<undefined, ReadonlyMap<string, boolean>> {
  const asked = new Map<string, boolean>();
  for (const { spelling } of hits) {
    const strings = spelling.ruleSet.documentStrings;
    if (strings.length === 0) continue;
    if (!document.isPrepared(strings)) yield* document.prepare(strings);
    for (const string of strings) asked.set(string, document.includes(string));
  }
  return asked;
}

/** Reads texts anew of which a rule asked of the whole document what is now answered otherwise. */
export function* readNamesAnew(
  lexicon: Lexicon,
  texts: readonly Readable[],
  document: DocumentStrings,
): Generator<undefined, void> {
  const outdated: Readable[] = [];
  for (const text of texts.filter(({ names }) => names !== undefined && names.asked.size > 0)) {
    const asked = text.names?.asked ?? NOTHING_ASKED;
    yield* document.prepare([...asked.keys()]);
    const isOther = [...asked].some(([string, answer]) => document.includes(string) !== answer);
    if (isOther) outdated.push(text);
  }
  yield* readNames(lexicon, outdated, document);
}

function openHits(lexicon: Lexicon, read: ReadText, names: readonly FoundName[]): NameHit[] {
  const hits: NameHit[] = [];
  let previous: NameHit | undefined;
  for (let at = 0; at < names.length; at++) {
    const { start, end, group, isInflected } = names[at] as FoundName;
    const spelling = lexicon.spellingOf(group);
    const hit: NameHit = {
      read,
      start,
      end,
      spelling,
      group,
      flags: spelling.flags,
      isInflected,
      previous,
      next: undefined,
      candidates: spelling.bearers,
      kinds: spelling.kinds,
      rule: '',
      isSettled: false,
      hasHeadNoun: false,
      isPersonsName: false,
      titles: 0,
      byItself: undefined,
    };
    if (previous) previous.next = hit;
    previous = hit;
    hits.push(hit);
  }
  return hits;
}
