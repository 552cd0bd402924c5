import type { Lexicon } from './lexicon.ts';
import { choose, type NameHit } from './name-hit.ts';
import type { PackedCondition, PackedNameRule } from './packed-rules.ts';
import { markAfter, markBefore, phrasesAfter, phrasesBefore } from './phrases-beside.ts';
import { sentenceAround } from './sentence-around.ts';
import type { Candidate } from './spelling.ts';

/** Applies the rules of `ambiguity.json` that speak of this spelling: the first that fits decides. */
export function applyNameRules(lexicon: Lexicon, hit: NameHit): void {
  const { rules } = hit.spelling;
  if (rules.length === 0) return;
  const company = new Company(lexicon, hit);
  for (let at = 0; at < rules.length; at++) {
    const rule = rules[at] as PackedNameRule;
    if (!concernsAny(rule, hit.candidates)) continue;
    if (rule.choose === undefined) {
      if (!forbids(rule, company)) continue;
      const others = hit.candidates.filter(({ entity }) => !concerns(rule, entity));
      choose(hit, others, rule.rule);
      continue;
    }
    const chosen = hit.candidates.filter(({ entity }) => entity === rule.choose);
    if (chosen.length === 0 || !company.meets(rule.when) || company.meets(rule.unless)) continue;
    choose(hit, chosen, rule.rule);
    hit.isSettled = true;
    hit.hasHeadNoun = true;
    return;
  }
}

const concerns = ({ ids }: PackedNameRule, entity: number): boolean => !ids || ids.includes(entity);

function concernsAny(rule: PackedNameRule, candidates: readonly Candidate[]): boolean {
  for (let at = 0; at < candidates.length; at++) {
    if (concerns(rule, (candidates[at] as Candidate).entity)) return true;
  }
  return false;
}

const forbids = ({ only, not }: PackedNameRule, company: Company): boolean =>
  (only !== undefined && !company.meets(only)) || (not !== undefined && company.meets(not));

/** What stands around a name, read when a condition first asks for it. */
class Company {
  readonly #lexicon: Lexicon;
  readonly #hit: NameHit;
  #before: readonly number[] | undefined;
  #after: readonly number[] | undefined;
  #sentence: string | undefined;

  constructor(lexicon: Lexicon, hit: NameHit) {
    this.#lexicon = lexicon;
    this.#hit = hit;
  }

  /** Whether one of the conditions holds. */
  meets(condition: PackedCondition | undefined): boolean {
    if (!condition) return false;
    const { marksBefore, marksAfter, sentence, document } = condition;
    const { read, start, end } = this.#hit;
    return (
      (condition.before === true && this.#isAmongPhrasesBefore(condition)) ||
      (condition.after === true && this.#isAmongPhrasesAfter(condition)) ||
      marksBefore?.includes(markBefore(read.text, start)) === true ||
      marksAfter?.includes(markAfter(read.text, end)) === true ||
      (sentence !== undefined && this.#isAnyInSentence(sentence)) ||
      (document !== undefined && read.documentIncludes(document))
    );
  }

  #isAmongPhrasesBefore({ number }: PackedCondition): boolean {
    const { read, start } = this.#hit;
    this.#before ??= phrasesBefore(this.#lexicon, read.text, start);
    return this.#isAskedBy(number, this.#before);
  }

  #isAmongPhrasesAfter({ number }: PackedCondition): boolean {
    const { read, end } = this.#hit;
    this.#after ??= phrasesAfter(this.#lexicon, read.text, end);
    return this.#isAskedBy(number, this.#after);
  }

  #isAskedBy(condition: number, phrases: readonly number[]): boolean {
    for (let at = 0; at < phrases.length; at++) {
      if (this.#lexicon.conditionsOf(phrases[at] as number).includes(condition)) return true;
    }
    return false;
  }

  #isAnyInSentence(strings: readonly string[]): boolean {
    const { read, start, end } = this.#hit;
    for (let at = 0; at < strings.length; at++) {
      const string = strings[at] as string;
      // What the text does not hold, no sentence of it does.
      if (!read.text.includes(string)) continue;
      this.#sentence ??= sentenceAround(read.text, start, end);
      if (this.#sentence.includes(string)) return true;
    }
    return false;
  }
}
