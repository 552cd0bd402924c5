import { describe, expect, test } from 'vitest';
import type { Place } from '../../../src/domain.ts';
import { buildAutomaton, type MinimalState } from '../../../src/lexicon/build-automaton.ts';
import { compileLexicon } from '../../../src/lexicon/compile-lexicon.ts';
import { foldName } from '../../../src/lexicon/fold.ts';
import { openLexicon } from '../../../src/lexicon/lexicon.ts';
import type { SpellingRule } from '../../../src/lexicon/lexicon-rules.ts';
import { endOfMatch } from '../../../src/lexicon/match-automaton.ts';
import { spellingAlternatives } from '../../../src/lexicon/spelling-lattice.ts';
import { rules } from './marked-text.ts';

/** Whether the rules read `spelling` as the usual name `name`. */
function reads(name: string, spelling: string, rule: SpellingRule): boolean {
  if (rule.kind === 'written-on') return isReadWithEnding(name, spelling, rule);
  const { scope } = rule;
  const form = foldName(name);
  return scope.some((one) => {
    const alternatives = spellingAlternatives({ form, scope: one, isUsual: true }, rules.spellingRules);
    let state: MinimalState | undefined = buildAutomaton([{ form, alternatives }], () => 0);
    for (const letter of foldName(spelling)) state = state?.arcs.get(letter);
    return state?.output === 0;
  });
}

/** Endings are read in the text: a lexicon of this one name finds all of the spelling. */
function isReadWithEnding(name: string, spelling: string, rule: SpellingRule): boolean {
  const place: Place = { id: 'place', kind: 'village', name, aliases: [], provenance: [] };
  const names = { ...rules.ambiguity.names, rules: [], order: [], bodiesOfTheCountry: [] };
  const { bytes } = compileLexicon({
    places: [place],
    actors: [],
    spellingRules: { rules: [rule] },
    ambiguity: { ...rules.ambiguity, names },
  });
  const lexicon = openLexicon(bytes);
  return endOfMatch(lexicon, lexicon.names, spelling, 0) === spelling.length;
}

describe.each(rules.spellingRules.rules)('spelling rule $name: $what', (rule) => {
  test('has examples', () => expect(rule.examples).not.toEqual([]));

  test.each(rule.examples)('reads %s also as %s', (name, spelling) => {
    expect(reads(name, spelling, rule)).toBe(true);
  });
});

test('a name is itself without any rule', () => {
  const { rules: list } = rules.spellingRules;
  for (const rule of list) expect(reads('Lashkar Gah', 'Lashkar-Gah', rule)).toBe(true);
});

test('rules make no other place of a name: Paktia is not Paktika', () => {
  const [rule] = rules.spellingRules.rules;
  expect(rule && reads('Paktia', 'Paktika', rule)).toBe(false);
});
