import { buildAutomaton, type MinimalState } from './build-automaton.ts';
import { foldName } from './fold.ts';
import type { AmbiguityRules, NameCondition, NameRule } from './lexicon-rules.ts';
import type { EntityRow } from './list-names.ts';
import { isInOtherScript } from './other-scripts.ts';
import type { PackedCondition, PackedRules } from './packed-rules.ts';

/** The name rules as they are packed, and the automata of the phrases that they look for beside names. */
export interface PackedRuleParts {
  readonly rules: PackedRules;
  /** Its phrases read backwards, from the name. */
  readonly before: MinimalState;
  readonly after: MinimalState;
}

/**
 * Packs the name rules.
 *
 * @param ruleSets which rules speak of the same spellings: their numbers, with commas.
 * @throws when a rule names an entity that does not exist, or a phrase in a script that the automata do not read.
 */
export function packRules(
  ruleSets: readonly string[],
  entities: readonly EntityRow[],
  { names }: AmbiguityRules,
): PackedRuleParts {
  const indexOf = new Map(entities.map(({ id }, at) => [id, at]));
  const index = (id: string): number => {
    const at = indexOf.get(id);
    if (at === undefined) throw new Error(`assets/lexicon/ambiguity.json: no entity has the id ${id}`);
    return at;
  };
  const phrases = new Phrases();
  const pack = ({ rule, ids, only, not, choose, when, unless }: NameRule) => ({
    rule,
    ids: ids?.map(index),
    only: phrases.pack(only),
    not: phrases.pack(not),
    choose: choose === undefined ? undefined : index(choose),
    when: phrases.pack(when),
    unless: phrases.pack(unless),
  });
  const rules = names.rules.map(pack) as PackedRules['rules'];
  const sets = ruleSets.map((set) => set.split(',').map(Number));
  return { rules: { rules, sets, conditions: phrases.conditions }, ...phrases.automata() };
}

/** Gathers what the conditions look for beside names. */
class Phrases {
  #count = 0;
  readonly #before = new Map<string, number[]>();
  readonly #after = new Map<string, number[]>();
  /** Which conditions ask for the same phrases. */
  readonly conditions: number[][] = [];

  pack(condition: NameCondition | undefined): PackedCondition | undefined {
    if (!condition) return undefined;
    const { sentence, document } = condition;
    const before = (condition.before ?? []).map(foldContext);
    const after = (condition.after ?? []).map(foldContext);
    const number = this.#count++;
    note(this.#before, before, number);
    note(this.#after, after, number);
    return {
      number,
      ...(before.some(isWord) && { before: true }),
      ...(after.some(isWord) && { after: true }),
      ...(before.some(isMark) && { marksBefore: before.filter(isMark) }),
      ...(after.some(isMark) && { marksAfter: after.filter(isMark) }),
      ...(sentence && { sentence }),
      ...(document && { document }),
    };
  }

  automata(): { before: MinimalState; after: MinimalState } {
    return {
      before: this.#automaton(this.#before, (phrase) => [...phrase].reverse().join('')),
      after: this.#automaton(this.#after, (phrase) => phrase),
    };
  }

  #automaton(phrases: ReadonlyMap<string, number[]>, formOf: (phrase: string) => string): MinimalState {
    const list = [...phrases];
    return buildAutomaton(
      list.map(([phrase]) => ({ form: formOf(phrase), alternatives: [] })),
      ([accepted]) => this.#outputOf(list[accepted?.entry ?? -1]?.[1] ?? []),
    );
  }

  #outputOf(conditions: number[]): number {
    const known = this.conditions.findIndex((other) => other.join() === conditions.join());
    return known >= 0 ? known : this.conditions.push(conditions) - 1;
  }
}

const isWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
/** Marks that stand beside names are kept as they are; words are folded. */
const foldContext = (text: string): string => (isWord(text) ? foldName(text) : text);
/** What is compared with the one unit beside the name, as written; a word of one letter is, too. */
const isMark = (text: string): boolean => !isWord(text) || text.length === 1;

function note(conditionsOf: Map<string, number[]>, texts: readonly string[], condition: number): void {
  for (const phrase of new Set(texts.filter(isWord))) {
    if (isInOtherScript(phrase))
      throw new Error(
        `assets/lexicon/ambiguity.json: “${phrase}” is in a script that rules cannot look for beside names`,
      );
    const conditions = conditionsOf.get(phrase) ?? [];
    conditions.push(condition);
    conditionsOf.set(phrase, conditions);
  }
}
