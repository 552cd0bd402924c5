import type { RuleSet } from './packed-rules.ts';

/** A bearer of a spelling who may be meant. */
export interface Candidate {
  readonly entity: number;
  /** Bits of `MemberFlag`. */
  readonly flags: number;
  /** The bit of its kind. */
  readonly kind: number;
  /** The province that a place lies in. */
  readonly province: number | undefined;
  /** Bit per family of titles that fit a person. */
  readonly titles: number;
}

/**
 * What the lexicon knows of a spelling, and of all others that mean the same. Read when it is first found: a document has the
 * same few names again and again.
 */
export interface Spelling {
  /** Its number. */
  readonly group: number;
  /** Bits of `GroupFlag`. */
  readonly flags: number;
  /** Who bears it, likeliest first. */
  readonly bearers: readonly Candidate[];
  /** Bits of the kinds of all of them. */
  readonly kinds: number;
  /** The rules of `ambiguity.json` that speak of it. */
  readonly ruleSet: RuleSet;
}
