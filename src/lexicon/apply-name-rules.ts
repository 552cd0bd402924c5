import type { Lexicon } from './lexicon.ts';
import { choose, type NameHit } from './name-hit.ts';
import type { PackedCondition, PackedNameRule, RuleSet } from './packed-rules.ts';
import { markAfter, markBefore, phrasesAfter, phrasesBefore } from './phrases-beside.ts';
import { sentenceAround } from './sentence-around.ts';
import type { Candidate } from './spelling.ts';

/** Applies the rules of `ambiguity.json` that speak of this spelling: the first that fits decides. */
export function applyNameRules(lexicon: Lexicon, hit: NameHit): void {
  const { ruleSet } = hit.spelling;
  const { rules } = ruleSet;
  if (rules.length === 0) return;
  const { text } = hit.read;
  const before = phrasesBefore(lexicon, text, hit.start);
  const after = phrasesAfter(lexicon, text, hit.end);
  const mayFit =
    !ruleSet.areQuiet ||
    ruleSet.documentStrings.length > 0 ||
    isAnyAsked(lexicon, ruleSet, before) ||
    isAnyAsked(lexicon, ruleSet, after) ||
    isAnyIn(text, ruleSet.sentenceStrings);
  if (!mayFit) return;
  const company: Company = { lexicon, hit, before, after, sentence: undefined };
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
    if (chosen.length === 0 || !meets(rule.when, company) || meets(rule.unless, company)) continue;
    choose(hit, chosen, rule.rule);
    hit.isSettled = true;
    hit.hasHeadNoun = true;
    return;
  }
}

/** Whether some of these rules ask for one of these phrases. */
function isAnyAsked(lexicon: Lexicon, { conditions }: RuleSet, phrases: readonly number[]): boolean {
  for (let at = 0; at < phrases.length; at++) {
    const asking = lexicon.conditionsOf(phrases[at] as number);
    for (let index = 0; index < asking.length; index++) {
      if (conditions.includes(asking[index] as number)) return true;
    }
  }
  return false;
}

const concerns = ({ ids }: PackedNameRule, entity: number): boolean => !ids || ids.includes(entity);

function concernsAny(rule: PackedNameRule, candidates: readonly Candidate[]): boolean {
  for (let at = 0; at < candidates.length; at++) {
    if (concerns(rule, (candidates[at] as Candidate).entity)) return true;
  }
  return false;
}

const forbids = ({ only, not }: PackedNameRule, company: Company): boolean =>
  (only !== undefined && !meets(only, company)) || (not !== undefined && meets(not, company));

/** What stands around a name. */
interface Company {
  readonly lexicon: Lexicon;
  readonly hit: NameHit;
  /** Numbers of the phrases beside it. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** Read when a condition first asks for it. */
  sentence: string | undefined;
}

/** Whether one of the conditions holds. */
function meets(condition: PackedCondition | undefined, company: Company): boolean {
  if (!condition) return false;
  const { number, marksBefore, marksAfter, sentence, document } = condition;
  const { lexicon, before, after } = company;
  const { read, start, end } = company.hit;
  return (
    (condition.before === true && isAsked(lexicon, number, before)) ||
    (condition.after === true && isAsked(lexicon, number, after)) ||
    marksBefore?.includes(markBefore(read.text, start)) === true ||
    marksAfter?.includes(markAfter(read.text, end)) === true ||
    (sentence !== undefined && isAnyInSentence(company, sentence)) ||
    (document !== undefined && read.document.includesAny(document))
  );
}

/** Whether a condition asks for one of these phrases. */
const isAsked = (lexicon: Lexicon, condition: number, phrases: readonly number[]): boolean =>
  phrases.some((phrase) => lexicon.conditionsOf(phrase).includes(condition));

function isAnyInSentence(company: Company, strings: readonly string[]): boolean {
  const { read, start, end } = company.hit;
  // What the text does not hold, no sentence of it does.
  if (!isAnyIn(read.text, strings)) return false;
  company.sentence ??= sentenceAround(read.text, start, end);
  return isAnyIn(company.sentence, strings);
}

function isAnyIn(text: string, strings: readonly string[]): boolean {
  for (let at = 0; at < strings.length; at++) if (text.includes(strings[at] as string)) return true;
  return false;
}
