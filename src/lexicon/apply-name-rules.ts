import { foldName } from './fold.ts';
import type { Lexicon, PackedNameRule } from './lexicon.ts';
import type { NameCondition } from './lexicon-rules.ts';
import type { NameHit } from './name-hit.ts';

const WORDS_BESIDE = 40;

/** Applies the rules of `ambiguity.json` that speak of this spelling: the first that fits decides. */
export function applyNameRules(lexicon: Lexicon, hit: NameHit): void {
  for (const rule of lexicon.rulesOf(hit.group)) {
    const concerns = (entity: number) => !rule.ids || rule.ids.includes(entity);
    if (!hit.candidates.some(({ entity }) => concerns(entity))) continue;
    if (rule.choose !== undefined) {
      const chosen = hit.candidates.filter(({ entity }) => entity === rule.choose);
      if (chosen.length === 0 || !holds(rule.when, hit)) continue;
      Object.assign(hit, { candidates: chosen, rule: rule.rule, isSettled: true, hasHeadNoun: true });
      return;
    }
    if (!forbids(rule, hit)) continue;
    hit.candidates = hit.candidates.filter(({ entity }) => !concerns(entity));
    hit.rule = rule.rule;
  }
}

const forbids = (rule: PackedNameRule, hit: NameHit): boolean =>
  (rule.only !== undefined && !holds(rule.only, hit)) || (rule.not !== undefined && holds(rule.not, hit));

/** Whether one of the conditions holds around the name. */
function holds(condition: NameCondition | undefined, { read, start, end }: NameHit): boolean {
  if (!condition) return false;
  const { text } = read;
  if (condition.before) {
    const left = text.slice(Math.max(0, start - WORDS_BESIDE), start);
    const folded = ` ${foldName(left)}`;
    if (
      condition.before.some((word) =>
        isMark(word) ? left.trimEnd().endsWith(word) : folded.endsWith(` ${word}`),
      )
    ) {
      return true;
    }
  }
  if (condition.after) {
    const right = text.slice(end, end + WORDS_BESIDE);
    const folded = foldName(right.replace(/^['’]s?/, ''));
    const isHeld = (word: string) =>
      isMark(word)
        ? right.trimStart().startsWith(word)
        : /^[\s-]/.test(right) && startsWithWord(folded, word);
    if (condition.after.some(isHeld)) return true;
  }
  if (condition.sentence) {
    const sentence = sentenceAround(text, start, end);
    if (condition.sentence.some((string) => sentence.includes(string))) return true;
  }
  return condition.document?.some((string) => read.documentIncludes(string)) ?? false;
}

const isMark = (word: string): boolean => !/[\p{L}\p{N}]/u.test(word);

function startsWithWord(folded: string, word: string): boolean {
  return folded.startsWith(word) && !/[\p{L}\p{N}]/u.test(folded.charAt(word.length));
}

const SENTENCE_END = /[.!?؟۔]["”’)]?\s/g;
const LONGEST_SENTENCE = 600;

/** The sentence in which `[start, end)` stands, at most 600 units to either side. */
export function sentenceAround(text: string, start: number, end: number): string {
  const left = text.slice(Math.max(0, start - LONGEST_SENTENCE), start);
  const right = text.slice(end, end + LONGEST_SENTENCE);
  let from = 0;
  for (const match of left.matchAll(SENTENCE_END)) from = (match.index ?? 0) + match[0].length;
  const stop = right.search(SENTENCE_END);
  return left.slice(from) + text.slice(start, end) + (stop < 0 ? right : right.slice(0, stop));
}
