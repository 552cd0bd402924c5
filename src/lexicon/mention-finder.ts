import type { Mention } from '../domain.ts';
import { DocumentStrings } from './document-strings.ts';
import type { Decision, MentionQuestion } from './find-mentions.ts';
import { judgeDocument } from './judge-document.ts';
import type { Lexicon } from './lexicon.ts';
import { GroupFlag } from './lexicon-format.ts';
import { bearersOf, type Candidate, type NameHit } from './name-hit.ts';
import { type ReadNames, readNames, withDocument } from './read-names.ts';

/** Finds the mentions of documents, in steps, and remembers what it read of the last one. */
export interface MentionFinder {
  /**
   * Finds the mentions of a document as `findMentions` does, in steps of a fraction of a millisecond each: between two
   * calls of `next()` the page may have its turn. The returned value of the last step is the answer.
   *
   * A text that stood in the document asked about last is not read again: of a page that has changed, ask all texts anew.
   * What one text decides for the others is always judged anew, so the answer is that of a first reading.
   *
   * One reading at a time: a reading that is not finished may be given up for another, but not taken up again.
   *
   * ```ts
   * const steps = finder.find({ texts, date });
   * for (;;) {
   *   const step = steps.next();
   *   if (step.done) return step.value; // a list of mentions for every text
   *   if (slices.isSpent) await slices.rest();
   * }
   * ```
   */
  find(question: MentionQuestion): Generator<undefined, (readonly Mention[])[]>;
}

const NONE: readonly Mention[] = [];
/** Texts between two steps, where they were read before. */
const REMEMBERED_TEXTS = 500;
/** Names between two steps, where something short is done for each. */
const NAMES_A_STEP = 500;

/** Makes a finder. It holds the texts of one document, and what was read of them, until it is asked about another. */
export function createMentionFinder(lexicon: Lexicon): MentionFinder {
  let remembered = new Map<string, ReadNames>();

  function* readAll(texts: readonly string[]): Generator<undefined, NameHit[]> {
    const document = new DocumentStrings(texts);
    const read = new Map<string, ReadNames>();
    const hits: NameHit[] = [];
    for (let index = 0; index < texts.length; index++) {
      const text = texts[index] ?? '';
      let names = read.get(text) ?? remembered.get(text);
      if (names) names = yield* withDocument(lexicon, names, document);
      else names = yield* readNames(lexicon, text, document);
      read.set(text, names);
      addHits(hits, names, index);
      if (index % REMEMBERED_TEXTS === 0) yield;
    }
    remembered = read;
    return hits;
  }

  return {
    *find({ texts, date, onDecision }) {
      const hits = yield* readAll(texts);
      yield* judgeDocument(lexicon, hits, date ? Number(date.slice(0, 4)) : undefined);
      if (onDecision) for (const hit of hits) onDecision(explain(lexicon, hit));
      const mentions = Array<readonly Mention[]>(texts.length).fill(NONE);
      for (let from = 0; from < hits.length; from += NAMES_A_STEP) {
        collectMentions(lexicon, hits, { from, mentions });
        yield;
      }
      return mentions;
    },
  };
}

/** The hits of a text as fresh objects: the judgement of a document writes on them. */
function addHits(hits: NameHit[], { text, hits: known }: ReadNames, index: number): void {
  if (known.length === 0 || !text) return;
  const read = { ...text, index };
  // Field by field: a spread is dear, and each change of a page comes here with all of its names.
  for (const hit of known) {
    hits.push({
      read,
      start: hit.start,
      end: hit.end,
      group: hit.group,
      flags: hit.flags,
      isInflected: hit.isInflected,
      candidates: hit.candidates,
      rule: hit.rule,
      isSettled: hit.isSettled,
      hasHeadNoun: hit.hasHeadNoun,
      isPersonsName: hit.isPersonsName,
      titles: hit.titles,
    });
  }
}

function collectMentions(
  lexicon: Lexicon,
  hits: readonly NameHit[],
  { from, mentions }: { from: number; mentions: (readonly Mention[])[] },
): void {
  const end = Math.min(hits.length, from + NAMES_A_STEP);
  for (let at = from; at < end; at++) {
    const hit = hits[at] as NameHit;
    const mention = toMention(lexicon, hit);
    if (!mention) continue;
    const list = mentions[hit.read.index];
    if (list === NONE) mentions[hit.read.index] = [mention];
    else (list as Mention[]).push(mention);
  }
}

function toMention(
  lexicon: Lexicon,
  { read, start, end, candidates, flags, isSettled }: NameHit,
): Mention | undefined {
  const [first, ...others] = candidates;
  if (!first) return undefined;
  const mention: Mention = {
    start,
    end,
    surface: read.text.slice(start, end),
    id: lexicon.idOf(first.entity),
    kind: lexicon.kindOf(first.entity),
  };
  const isDecided =
    isSettled || !others.some(isOtherThan(lexicon, first, (flags & GroupFlag.isOrdered) !== 0));
  return isDecided
    ? mention
    : { ...mention, candidates: candidates.map(({ entity }) => lexicon.idOf(entity)) };
}

/** What decided where no rule did, by the number of bearers. */
const BY_BEARERS = ['name-of-something-else', 'only-bearer', 'likeliest-bearer'];

/**
 * Whether a reader should be offered the choice: between places of different provinces, but not between a city and its own
 * province or its district, nor between bodies that the rule data has put in order.
 */
const isOtherThan = (lexicon: Lexicon, first: Candidate, isOrdered: boolean) => {
  const province = lexicon.provinceOf(first.entity);
  return ({ entity }: Candidate): boolean => {
    const other = lexicon.provinceOf(entity);
    return province === undefined ? !isOrdered : other !== undefined && other !== province;
  };
};

function explain(lexicon: Lexicon, hit: NameHit): Decision {
  const { read, start, end, group, candidates, rule, flags } = hit;
  const [first] = candidates;
  const isDemonym = (flags & GroupFlag.isDemonym) !== 0;
  return {
    text: read.index,
    start,
    end,
    surface: read.text.slice(start, end),
    id: first && lexicon.idOf(first.entity),
    bearers: bearersOf(lexicon, group).map(({ entity }) => lexicon.idOf(entity)),
    rule: rule || (isDemonym ? 'demonym' : (BY_BEARERS[Math.min(candidates.length, 2)] ?? '')),
  };
}
