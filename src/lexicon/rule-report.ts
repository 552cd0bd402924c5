import { MemberFlag } from './lexicon-format.ts';
import type { SpellingRule } from './lexicon-rules.ts';
import type { ListedName } from './list-names.ts';
import { type Alternative, spellingAlternatives } from './spelling-lattice.ts';

/** What one spelling rule does to the names of the dataset. */
export interface RuleReport {
  readonly rule: string;
  /** Listed names that the rule rewrites. */
  readonly names: number;
  /** Spellings that the rule by itself adds to them. Rules combine, so that together they give far more. */
  readonly forms: number;
}

/** Counts for every spelling rule how many names it rewrites, and how many forms it gives by itself. */
export function reportRules(listed: readonly ListedName[], rules: readonly SpellingRule[]): RuleReport[] {
  const names = new Map<string, Parameters<typeof spellingAlternatives>[0]>();
  for (const { form, scope, flags } of listed) {
    const isUsual = (flags & MemberFlag.isUsualName) !== 0;
    const known = names.get(`${scope} ${form}`);
    names.set(`${scope} ${form}`, { form, scope, isUsual: isUsual || known?.isUsual === true });
  }
  return rules.map((rule) => {
    let rewritten = 0;
    let forms = 0;
    if (rule.kind === 'written-on') {
      for (const { form, scope } of names.values()) {
        if (!rule.scope.includes(scope) || form.length < rule.shortestName) continue;
        rewritten++;
        forms += rule.endings.length;
      }
      return { rule: rule.name, names: rewritten, forms };
    }
    for (const name of names.values()) {
      const alternatives = spellingAlternatives(name, { rules: [rule] });
      if (alternatives.length === 0) continue;
      rewritten++;
      forms += countReadings(name.form.length, alternatives) - 1;
    }
    return { rule: rule.name, names: rewritten, forms };
  });
}

/** In how many ways a name of so many letters can be written, each letter as it is or by an alternative. */
function countReadings(length: number, alternatives: readonly Alternative[]): number {
  const ways = Array.from({ length: length + 1 }, () => 0);
  ways[length] = 1;
  for (let at = length - 1; at >= 0; at--) {
    let sum = ways[at + 1] ?? 0;
    for (const { from, to } of alternatives) if (from === at) sum += ways[to] ?? 0;
    ways[at] = sum;
  }
  return ways[0] ?? 0;
}
