import type { Mention } from '../domain.ts';
import { DocumentEvidence } from './document-evidence.ts';
import { DocumentStrings } from './document-strings.ts';
import type { DocumentQuestion } from './find-mentions.ts';
import { judgeDocument } from './judge-document.ts';
import type { Lexicon } from './lexicon.ts';
import { explain, mentionsOf } from './mentions-of-hits.ts';
import { judgeByItself, type NameHit } from './name-hit.ts';
import { type ReadNames, readNames, readNamesAnew } from './read-names.ts';
import { areSameMentions } from './same-mentions.ts';
import { applySplice, type Splice } from './splice.ts';
import { inSteps } from './steps.ts';

/** A text of a document: a block of a page, or whatever else has one. */
export interface TextSource {
  readonly text: string;
}

/** What has come to a document and what has gone, one after another; nothing where the date alone is another. */
export interface DocumentChange<Text> extends DocumentQuestion {
  readonly splices: readonly Splice<Text>[];
}

/** Finds the mentions of a document, in steps, and follows it as it changes. */
export interface MentionFinder<Text extends TextSource> {
  /**
   * Changes the document (an empty one at first) and finds the mentions that this has changed, in steps of a fraction of a
   * millisecond each: between two calls of `next()` the page may have its turn. The value of the last step is the answer:
   * the texts whose mentions are others than before, or new, with all mentions of each. A text that was added and is not
   * among them has none.
   *
   * The answers are those of a first reading, whatever the document was before. What has come to it is read and judged; all
   * else is judged anew only where that bears on it.
   *
   * One change at a time: one that is not finished may be given up for another, but not taken up again.
   */
  change(change: DocumentChange<Text>): Generator<undefined, ReadonlyMap<Text, readonly Mention[]>>;
}

/** Makes a finder, of a document without texts as yet. */
export function createMentionFinder<Text extends TextSource>(lexicon: Lexicon): MentionFinder<Text> {
  return new DocumentMentions<Text>(lexicon);
}

interface TextRecord<Text> {
  readonly source: Text;
  index: number;
  /** Undefined until it has been read. */
  names: ReadNames | undefined;
  mentions: readonly Mention[];
}

const NONE: readonly Mention[] = [];

class DocumentMentions<Text extends TextSource> implements MentionFinder<Text> {
  readonly #lexicon: Lexicon;
  readonly #records: TextRecord<Text>[] = [];
  /** Those of them that may not have been read yet. */
  #fresh: TextRecord<Text>[] = [];
  readonly #strings = new DocumentStrings(() => this.#texts());
  /** Of all names; undefined where they are to be judged anew, because something has changed that bears on them. */
  #evidence: DocumentEvidence | undefined;
  #year: number | undefined;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  *change({
    splices,
    date,
    onDecision,
  }: DocumentChange<Text>): Generator<undefined, ReadonlyMap<Text, readonly Mention[]>> {
    const year = date ? Number(date.slice(0, 4)) : undefined;
    if (year !== this.#year) this.#evidence = undefined;
    this.#year = year;
    for (const splice of splices) this.#splice(splice);
    const known = this.#evidence;
    // Until all is done: a change that is given up halfway leaves nothing to build on.
    this.#evidence = undefined;

    let judged = yield* this.#readFresh();
    let evidence = known;
    if (evidence) yield* this.#judge(judged, evidence);
    if (!evidence || evidence.isOutdated) {
      evidence = new DocumentEvidence();
      judged = yield* this.#named();
      yield* this.#judge(judged, evidence);
    }
    const changed = yield* this.#collect(judged);
    this.#evidence = evidence;
    if (onDecision) {
      for (const { names } of judged) for (const hit of names.hits) onDecision(explain(this.#lexicon, hit));
    }
    return changed;
  }

  /** Changes the list of texts, and forgets the evidence where that bears on it. */
  #splice({ at, removed, added }: Splice<Text>): void {
    const records = this.#records;
    const gone = records.slice(at, at + removed.length);
    const isAtEnd = at + removed.length === records.length;
    const fresh: TextRecord<Text>[] = [];
    for (let index = 0; index < added.length; index++) {
      const source = added[index] as Text;
      fresh.push({ source, index: at + index, names: undefined, mentions: NONE });
    }
    applySplice(records, { at, removed: gone, added: fresh });
    if (this.#fresh.length === 0) this.#fresh = fresh;
    else applySplice(this.#fresh, { at: this.#fresh.length, removed: [], added: fresh });
    for (const record of gone) record.index = GONE;
    const areStringsOther = this.#strings.change({ added, removed });
    const isOther = areStringsOther || gone.some(({ names }) => names === undefined || names.hits.length > 0);
    if (isOther) this.#evidence = undefined;
    if (isAtEnd || added.length === removed.length) return;
    for (let index = at + fresh.length; index < records.length; index++) {
      const record = records[index] as TextRecord<Text>;
      record.index = index;
      if (record.names?.text) record.names.text.index = index;
    }
    if (this.#evidence?.provinces.isWeighed) this.#evidence = undefined;
  }

  *#texts(): Iterable<string> {
    for (const { source } of this.#records) yield source.text;
  }

  /** Reads the texts that have come, and gives those with names in reading order. */
  *#readFresh(): Generator<undefined, NamedText<Text>[]> {
    const fresh = inReadingOrder(this.#fresh);
    this.#fresh = fresh;
    const unread = fresh.filter(({ names }) => names === undefined);
    yield* readNames(this.#lexicon, unread, this.#strings);
    this.#fresh = [];
    return fresh.filter(hasNames);
  }

  /** Gives all texts with names in reading order, read anew where a rule of theirs asks of the document what is another now. */
  *#named(): Generator<undefined, NamedText<Text>[]> {
    const named = this.#records.filter(hasNames);
    yield* readNamesAnew(this.#lexicon, named, this.#strings);
    return named;
  }

  *#judge(texts: readonly NamedText<Text>[], evidence: DocumentEvidence): Generator<undefined, void> {
    const hits: NameHit[] = [];
    yield* inSteps(texts, ({ index, names }) => {
      if (names.text) names.text.index = index;
      for (let at = 0; at < names.hits.length; at++) {
        const hit = names.hits[at] as NameHit;
        judgeByItself(hit);
        hits.push(hit);
      }
    });
    yield* judgeDocument(this.#lexicon, hits, { year: this.#year, evidence });
  }

  *#collect(texts: readonly NamedText<Text>[]): Generator<undefined, Map<Text, readonly Mention[]>> {
    const changed = new Map<Text, readonly Mention[]>();
    yield* inSteps(texts, (record) => {
      const mentions = mentionsOf(this.#lexicon, record.names.hits);
      if (areSameMentions(mentions, record.mentions)) return;
      record.mentions = mentions;
      changed.set(record.source, mentions);
    });
    return changed;
  }
}

/** Without those that are gone. Most come in order, and all at once. */
function inReadingOrder<Text>(records: TextRecord<Text>[]): TextRecord<Text>[] {
  let last = GONE;
  for (let at = 0; at < records.length; at++) {
    const { index } = records[at] as TextRecord<Text>;
    if (index <= last) return records.filter(isThere).sort((one, other) => one.index - other.index);
    last = index;
  }
  return records;
}

const isThere = ({ index }: { readonly index: number }): boolean => index !== GONE;

/** The place of a text that is no longer in the document. */
const GONE = -1;

type NamedText<Text> = TextRecord<Text> & { names: ReadNames };

function hasNames<Text>(record: TextRecord<Text>): record is NamedText<Text> {
  return record.names !== undefined && record.names.hits.length > 0;
}
