import { describe, expect, test } from 'vitest';
import { buildAutomaton, type MinimalState } from '../../../src/lexicon/build-automaton.ts';
import { foldName } from '../../../src/lexicon/fold.ts';
import type { SpellingRule } from '../../../src/lexicon/lexicon-rules.ts';
import { spellingAlternatives } from '../../../src/lexicon/spelling-lattice.ts';
import { rules } from './marked-text.ts';

/** Whether the rules read `spelling` as the usual name `name`. */
function reads(name: string, spelling: string, { scope }: SpellingRule): boolean {
  const form = foldName(name);
  return scope.some((one) => {
    const alternatives = spellingAlternatives({ form, scope: one, isUsual: true }, rules.spellingRules);
    let state: MinimalState | undefined = buildAutomaton([{ form, alternatives }], () => 0);
    for (const letter of foldName(spelling)) state = state?.arcs.get(letter);
    return state?.output === 0;
  });
}

describe.each(rules.spellingRules.rules)('spelling rule $name: $what', (rule) => {
  test('has examples', () => expect(rule.examples).not.toEqual([]));

  test.each(rule.examples)('reads %s also as %s', (name, spelling) => {
    expect(reads(name, spelling, rule)).toBe(true);
  });
});

test('a name is itself without any rule', () => {
  const { rules: list } = rules.spellingRules;
  for (const rule of list) expect(reads('Lashkar Gah', 'lashkar-gah', rule)).toBe(true);
});

test('rules make no other place of a name: Paktia is not Paktika', () => {
  const [rule] = rules.spellingRules.rules;
  expect(rule && reads('Paktia', 'Paktika', rule)).toBe(false);
});
