import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Mention } from '../../../src/domain.ts';
import { findMentions } from '../../../src/lexicon/find-mentions.ts';
import { foldName } from '../../../src/lexicon/fold.ts';
import type { Lexicon } from '../../../src/lexicon/lexicon.ts';
import { endOfMatch, matchedOutput } from '../../../src/lexicon/match-automaton.ts';
import { compileRealLexicon, tables } from './marked-text.ts';

const names = [...tables.places, ...tables.actors].flatMap(({ name, aliases, fa }) => [
  name,
  ...aliases,
  ...(fa ? [fa] : []),
]);
const joins = [
  ' ',
  ', ',
  ' and ',
  '. ',
  '-',
  '’s ',
  ' province ',
  '\n',
  '\u00ad',
  '\u200c',
  '\u202e',
  '',
  '(',
  '" ',
];

/** Texts in which names stand in every company: beside one another, in odd marks, in noise, in broken surrogates. */
const texts = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...names) },
      { weight: 3, arbitrary: fc.constantFrom(...joins) },
      fc.constantFrom('The', 'of', 'President', 'Afghan', 'Mullah', 'said', 'TALIBAN', 'ولایت'),
      fc.string({ unit: 'binary', maxLength: 12 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(' '));

describe('whatever the texts hold', () => {
  let lexicon: Lexicon;
  beforeAll(() => {
    lexicon = compileRealLexicon().lexicon;
  });
  const find = (list: readonly string[]): (readonly Mention[])[] => findMentions({ lexicon, texts: list });

  test('mentions lie in their text, in order, apart, and their surface is what stands there', () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 4 }), (list) => {
        const found = find(list);
        expect(found).toHaveLength(list.length);
        found.forEach((mentions, index) => {
          const text = list[index] ?? '';
          let end = 0;
          for (const mention of mentions) {
            expect(mention.start).toBeGreaterThanOrEqual(end);
            expect(mention.end).toBeGreaterThan(mention.start);
            expect(mention.end).toBeLessThanOrEqual(text.length);
            expect(text.slice(mention.start, mention.end)).toBe(mention.surface);
            end = mention.end;
          }
        });
      }),
    );
  });

  test('a marked text folds to a spelling of its entity', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { surface, id } of find([`Afghanistan: ${text}`]).flat()) {
          const folded = foldName(surface);
          expect(endOfMatch(lexicon, lexicon.names, folded, 0)).toBe(folded.length);
          const members = [...lexicon.membersOf(matchedOutput)].filter((_, at) => at % 2 === 0);
          expect(members.map((entity) => lexicon.idOf(entity))).toContain(id);
        }
      }),
    );
  });

  test('marks end at word boundaries, and begin there but for letters that Arabic script joins', () => {
    const isLetter = (unit: string) => /[\p{L}\p{N}]/u.test(unit) && !/['’‘ʿʾʻʼʹˈ`´′‛]/.test(unit);
    fc.assert(
      fc.property(texts, (text) => {
        for (const { start, end } of find([text])[0] ?? []) {
          if (!/[وبلفه]/.test(text.charAt(start - 1))) expect(isLetter(text.charAt(start - 1))).toBe(false);
          expect(isLetter(text.charAt(end))).toBe(false);
        }
      }),
    );
  });

  test('no text throws: lone surrogates, marks alone, any units at all', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) })),
        (list) => void find(list),
      ),
    );
  });

  test.each([
    ['a million Hs', 'H'.repeat(1_000_000)],
    ['5 MB without a space', 'Kabul'.repeat(1_000_000)],
    ['twenty thousand names', 'Kabul '.repeat(20_000)],
    ['a name and a million spaces', `Lashkar${' '.repeat(1_000_000)}Gah`],
    ['a million soft hyphens', `Kun${'\u00ad'.repeat(1_000_000)}duz`],
    ['a million halves of names', 'Lashkar '.repeat(125_000)],
    ['a million apostrophes', "Qal'".repeat(250_000)],
  ])('%s is read to its end', (_, text) => {
    expect(find([text])).toHaveLength(1);
  });
});
