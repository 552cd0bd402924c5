import { foldName } from './fold.ts';
import type { Lexicon, PackedCondition, PackedNameRule } from './lexicon.ts';
import type { NameHit } from './name-hit.ts';

/** The longest phrase of a condition is shorter than this many units, and has at most so many words. */
const UNITS_BESIDE = 32;
const WORDS_BESIDE = 4;

/** Applies the rules of `ambiguity.json` that speak of this spelling: the first that fits decides. */
export function applyNameRules(lexicon: Lexicon, hit: NameHit): void {
  const rules = lexicon.rulesOf(hit.group);
  if (rules.length === 0) return;
  const company = new Company(hit);
  for (const rule of rules) {
    const concerns = (entity: number) => !rule.ids || rule.ids.includes(entity);
    if (!hit.candidates.some(({ entity }) => concerns(entity))) continue;
    if (rule.choose !== undefined) {
      const chosen = hit.candidates.filter(({ entity }) => entity === rule.choose);
      if (chosen.length === 0 || !company.meets(rule.when) || company.meets(rule.unless)) continue;
      Object.assign(hit, { candidates: chosen, rule: rule.rule, isSettled: true, hasHeadNoun: true });
      return;
    }
    if (!forbids(rule, company)) continue;
    hit.candidates = hit.candidates.filter(({ entity }) => !concerns(entity));
    hit.rule = rule.rule;
  }
}

const forbids = ({ only, not }: PackedNameRule, company: Company): boolean =>
  (only !== undefined && !company.meets(only)) || (not !== undefined && company.meets(not));

/** What stands around a name, read when a condition first asks for it. */
class Company {
  readonly #hit: NameHit;
  #before: readonly string[] | undefined;
  #after: readonly string[] | undefined;
  #sentence: string | undefined;

  constructor(hit: NameHit) {
    this.#hit = hit;
  }

  /** Whether one of the conditions holds. */
  meets(condition: PackedCondition | undefined): boolean {
    if (!condition) return false;
    const { before, after, sentence, document } = condition;
    return (
      (before !== undefined && this.#phrasesBefore().some((phrase) => before.has(phrase))) ||
      (after !== undefined && this.#phrasesAfter().some((phrase) => after.has(phrase))) ||
      (sentence?.some((string) => this.#isInSentence(string)) ?? false) ||
      (document?.some((string) => this.#hit.read.documentIncludes(string)) ?? false)
    );
  }

  /** The mark, or the phrases of one word and more, that end where the name begins. */
  #phrasesBefore(): readonly string[] {
    const { read, start } = this.#hit;
    if (this.#before) return this.#before;
    const left = read.text.slice(Math.max(0, start - UNITS_BESIDE), start);
    const words = foldName(left).split(' ');
    const phrases = [left.trimEnd().slice(-1)];
    for (let count = 1; count <= Math.min(WORDS_BESIDE, words.length); count++) {
      phrases.push(words.slice(-count).join(' '));
    }
    this.#before = phrases;
    return phrases;
  }

  /** Likewise those that begin where the name ends; no words behind a mark. */
  #phrasesAfter(): readonly string[] {
    const { read, end } = this.#hit;
    if (this.#after) return this.#after;
    // A vowel sign on the last letter is no part of the name: طالبانِ علم.
    const right = read.text.slice(end, end + UNITS_BESIDE).replace(/^\p{Mn}+/u, '');
    const phrases = [/^\s*(--|.)/.exec(right)?.[1] ?? ''];
    if (/^[\s\u200c-]/.test(right)) {
      const words = foldName(right.split(MARK, 1)[0] ?? '').split(' ');
      for (let count = 1; count <= Math.min(WORDS_BESIDE, words.length); count++) {
        phrases.push(words.slice(0, count).join(' '));
      }
    }
    this.#after = phrases;
    return phrases;
  }

  #isInSentence(string: string): boolean {
    const { read, start, end } = this.#hit;
    this.#sentence ??= sentenceAround(read.text, start, end);
    return this.#sentence.includes(string);
  }
}

const MARK = /[,.;:!?()]/;
const SENTENCE_END = /[.!?؟۔]["”’)]?\s/g;
const LONGEST_SENTENCE = 600;

/** The sentence in which `[start, end)` stands, at most 600 units to either side. */
function sentenceAround(text: string, start: number, end: number): string {
  const left = text.slice(Math.max(0, start - LONGEST_SENTENCE), start);
  const right = text.slice(end, end + LONGEST_SENTENCE);
  let from = 0;
  for (const match of left.matchAll(SENTENCE_END)) from = match.index + match[0].length;
  const stop = right.search(SENTENCE_END);
  return left.slice(from) + text.slice(start, end) + (stop < 0 ? right : right.slice(0, stop));
}
