import type { ReadText } from './read-text.ts';
import type { Candidate, Spelling } from './spelling.ts';

/** A name found in a text, on its way to a decision. */
export interface NameHit {
  readonly read: ReadText;
  readonly start: number;
  readonly end: number;
  readonly spelling: Spelling;
  /** Number of the spelling. */
  readonly group: number;
  /** Bits of `GroupFlag`. */
  readonly flags: number;
  /** An ending is written on the name. */
  readonly isInflected: boolean;
  /** The names before it and behind it in its text. */
  readonly previous: NameHit | undefined;
  next: NameHit | undefined;
  /** Who may still be meant, likeliest first. Empty: the name is no mention. Changed by the functions below alone. */
  candidates: readonly Candidate[];
  /** Bits of the kinds of all candidates: most rules ask for no more, and need no look at each. */
  kinds: number;
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

type Verdict = Pick<NameHit, 'candidates' | 'kinds' | 'rule' | 'isSettled' | 'hasHeadNoun'>;

/** Remembers what a name's own surroundings decided, or goes back to it. */
export function judgeByItself(hit: NameHit): void {
  const { byItself, candidates, kinds, rule, isSettled, hasHeadNoun } = hit;
  if (byItself === undefined) {
    hit.byItself = { candidates, kinds, rule, isSettled, hasHeadNoun };
    return;
  }
  hit.candidates = byItself.candidates;
  hit.kinds = byItself.kinds;
  hit.rule = byItself.rule;
  hit.isSettled = byItself.isSettled;
  hit.hasHeadNoun = byItself.hasHeadNoun;
}

/** Says who is meant, and by which rule. */
export function choose(hit: NameHit, candidates: readonly Candidate[], rule: string): void {
  let kinds = 0;
  for (let at = 0; at < candidates.length; at++) kinds |= (candidates[at] as Candidate).kind;
  hit.candidates = candidates;
  hit.kinds = kinds;
  hit.rule = rule;
}

/** Leaves these of the candidates; where that is all of them, no rule has decided anything. */
export function keep(hit: NameHit, candidates: readonly Candidate[], rule: string): void {
  if (candidates.length !== hit.candidates.length) choose(hit, candidates, rule);
}

/** Leaves the candidates of these kinds. */
export function keepKinds(hit: NameHit, kinds: number, rule: string): void {
  if ((hit.kinds & ~kinds) !== 0) choose(hit, ofKinds(hit, kinds), rule);
}

/** The candidates of these kinds. */
export function ofKinds({ candidates, kinds }: NameHit, wanted: number): readonly Candidate[] {
  if ((kinds & wanted) === 0) return NOBODY;
  return (kinds & ~wanted) === 0 ? candidates : candidates.filter(({ kind }) => (kind & wanted) !== 0);
}

const NOBODY: readonly Candidate[] = [];

export function drop(hit: NameHit, rule: string): void {
  choose(hit, NOBODY, rule);
}
