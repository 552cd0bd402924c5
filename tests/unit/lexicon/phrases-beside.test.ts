import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileLexicon } from '../../../src/lexicon/compile-lexicon.ts';
import { foldName } from '../../../src/lexicon/fold.ts';
import { markAfter, markBefore, phrasesAfter, phrasesBefore } from '../../../src/lexicon/phrases-beside.ts';
import { compileRealLexicon, rules, tables } from './marked-text.ts';

const { lexicon } = compileRealLexicon();

/** All conditions of the name rules, in the order in which they are numbered. */
const conditions = rules.ambiguity.names.rules.flatMap(({ only, not, when, unless }) =>
  [only, not, when, unless].flatMap((condition) => condition ?? []),
);
const isWord = (text: string) => /[\p{L}\p{N}]/u.test(text);
const wordsOf = (side: 'before' | 'after') =>
  conditions.map((condition) => new Set((condition[side] ?? []).filter(isWord).map(foldName)));

/** Which conditions ask for one of these phrases, by comparing strings. */
const asking = (phrases: readonly string[], side: 'before' | 'after') =>
  wordsOf(side).flatMap((words, number) => (phrases.some((phrase) => words.has(phrase)) ? [number] : []));
const asked = (phrases: readonly number[]) =>
  [...new Set(phrases.flatMap((phrase) => lexicon.conditionsOf(phrase)))].sort((a, b) => a - b);

const lastWords = (text: string) => {
  const words = foldName(text).split(' ');
  return [1, 2, 3, 4].flatMap((count) => (count <= words.length ? [words.slice(-count).join(' ')] : []));
};
const firstWords = (text: string) => {
  if (!/^[\s\u200c-]/.test(text)) return [];
  const words = foldName(text.split(/[,.;:!?()]/, 1)[0] ?? '').split(' ');
  return [1, 2, 3, 4].flatMap((count) => (count <= words.length ? [words.slice(0, count).join(' ')] : []));
};

/** What stands beside a name: phrases for which some rule asks, parts of them, and whatever may lie between. */
const piece = fc.constantFrom(
  ...conditions.flatMap(({ before = [], after = [] }) => [...before, ...after]),
  ...conditions.flatMap(({ before = [], after = [] }) =>
    [...before, ...after].flatMap((it) => it.split(' ')),
  ),
  ...[' ', '  ', '-', '--', '\u00a0', '\u200c', '\u00ad', '’', ',', '.', '(', '\u3000', 'THE', 'x'],
);
const beside = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', ' ', ' ', '')), { maxLength: 6 })
  .map((pieces) => pieces.flat().join(''));

describe('phrases beside a name', () => {
  test('before it are those that its last words spell', () => {
    fc.assert(
      fc.property(beside, (text) => {
        const found = phrasesBefore(lexicon, `${text}Kabul`, text.length);
        expect(asked(found)).toEqual(asking(lastWords(text), 'before'));
      }),
      { numRuns: 2_000 },
    );
  });

  test('behind it are those that its first words spell, up to a mark', () => {
    fc.assert(
      fc.property(beside, (text) => {
        const found = phrasesAfter(lexicon, `Kabul${text}`, 'Kabul'.length);
        expect(asked(found)).toEqual(asking(firstWords(text), 'after'));
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ['(Kabul', '('],
    ['/ Kabul', '/'],
    ['Kabul', ''],
  ])('the mark before it in %j is %j', (text, mark) => {
    expect(markBefore(text, text.indexOf('Kabul'))).toBe(mark);
  });

  test.each([
    ['Kabul)', ')'],
    ['Kabul -- and', '--'],
    ['Kabul', ''],
    ['طالبانِ علم', 'ع'],
  ])('the mark behind it in %j is %j', (text, mark) => {
    expect(markAfter(text, text.startsWith('K') ? 'Kabul'.length : 'طالبان'.length)).toBe(mark);
  });

  test('a phrase that no automaton reads is told when the lexicon is compiled', () => {
    const { names } = rules.ambiguity;
    const rule = { rule: 'made-up', names: ['Kabul'], not: { before: ['喀布尔'] } };
    const ambiguity = { ...rules.ambiguity, names: { ...names, rules: [rule] } };
    expect(() => compileLexicon({ ...tables, ...rules, ambiguity })).toThrow('喀布尔');
  });
});
