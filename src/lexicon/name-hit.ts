import type { Lexicon } from './lexicon.ts';
import type { Neighbour, Neighbourhood } from './neighbours.ts';

/** One text of the document, as the rules look at it. */
export interface ReadText {
  /** Its place in the document; another when texts come and go before it. */
  index: number;
  readonly text: string;
  readonly neighbourhood: Neighbourhood;
  /** A line without small letters: capitals tell nothing there. */
  readonly isShouting: boolean;
  /** A headline In Which Most Words Begin With Capitals: a capital beside a name tells little. */
  readonly isTitleCase: boolean;
  /** In German, where every noun begins with a capital: one beside a name tells nothing. */
  hasCapitalNouns(): boolean;
  /** Whether any text of the document holds this string, as written. */
  documentIncludes(string: string): boolean;
}

/** The words that touch a name. */
export interface Beside {
  readonly before: Neighbour | undefined;
  readonly after: Neighbour | undefined;
}

/** A bearer of a spelling who may be meant. */
export interface Candidate {
  readonly entity: number;
  /** Bits of `MemberFlag`. */
  readonly flags: number;
}

/** A name found in a text, on its way to a decision. */
export interface NameHit {
  readonly read: ReadText;
  readonly start: number;
  readonly end: number;
  readonly group: number;
  /** Bits of `GroupFlag`. */
  readonly flags: number;
  /** An ending is written on the name. */
  readonly isInflected: boolean;
  /** Who may still be meant, likeliest first. Empty: the name is no mention. */
  candidates: readonly Candidate[];
  /** The rule that last decided, by name. */
  rule: string;
  /** A head noun, a rule or a comma and its province said which place is meant. */
  isSettled: boolean;
  /** A head noun or the like stands beside the name, so that it is certainly used as a place's. */
  hasHeadNoun: boolean;
  /** A given name or a title stands beside it: here it is a person's, whatever else it may name. */
  isPersonsName: boolean;
  /** Bits of the families of titles of the title before it. */
  titles: number;
  /** What its own surroundings decided, to go back to when the rest of the document has changed. */
  byItself: Verdict | undefined;
}

type Verdict = Pick<NameHit, 'candidates' | 'rule' | 'isSettled' | 'hasHeadNoun'>;

/** Remembers what a name's own surroundings decided, or goes back to it. */
export function judgeByItself(hit: NameHit): void {
  const { byItself, candidates, rule, isSettled, hasHeadNoun } = hit;
  if (byItself === undefined) {
    hit.byItself = { candidates, rule, isSettled, hasHeadNoun };
    return;
  }
  hit.candidates = byItself.candidates;
  hit.rule = byItself.rule;
  hit.isSettled = byItself.isSettled;
  hit.hasHeadNoun = byItself.hasHeadNoun;
}

/** Remembered: a document has the same few names again and again. */
const known = new WeakMap<Lexicon, Map<number, readonly Candidate[]>>();

/** Who bears a spelling, likeliest first. */
export function bearersOf(lexicon: Lexicon, group: number): readonly Candidate[] {
  let bearers = known.get(lexicon);
  if (!bearers) {
    bearers = new Map();
    known.set(lexicon, bearers);
  }
  const before = bearers.get(group);
  if (before) return before;
  const candidates = readBearers(lexicon, group);
  bearers.set(group, candidates);
  return candidates;
}

function readBearers(lexicon: Lexicon, group: number): Candidate[] {
  const members = lexicon.membersOf(group);
  const candidates: Candidate[] = [];
  for (let at = 0; at < members.length; at += 2) {
    candidates.push({ entity: members[at] ?? 0, flags: members[at + 1] ?? 0 });
  }
  return candidates;
}

export function keep(hit: NameHit, candidates: readonly Candidate[], rule: string): void {
  if (candidates.length === hit.candidates.length) return;
  hit.candidates = candidates;
  hit.rule = rule;
}

export function drop(hit: NameHit, rule: string): void {
  hit.candidates = [];
  hit.rule = rule;
}
