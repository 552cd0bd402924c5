import { expect, test } from 'vitest';
import { listNames } from '../../../src/lexicon/list-names.ts';
import { reportRules } from '../../../src/lexicon/rule-report.ts';
import { rules, tables } from './marked-text.ts';

test('counts the forms that a rule gives by itself', () => {
  const kunduz = { entity: 0, text: 'Kunduz', form: 'kunduz', flags: 2, scope: 'place' as const };
  const letters = {
    name: 'u-o',
    what: '',
    kind: 'letters' as const,
    pairs: [['u', 'o'] as const],
    scope: ['place' as const],
    examples: [],
  };
  // Kundoz, Konduz, Kondoz.
  expect(reportRules([kunduz], [letters])).toEqual([{ rule: 'u-o', names: 1, forms: 3 }]);
});

test('no rule of the project is without effect', () => {
  const listed = listNames(tables.places, tables.actors, rules.ambiguity);
  const idle = reportRules(listed, rules.spellingRules.rules).filter(({ forms }) => forms === 0);
  expect(idle).toEqual([]);
});
