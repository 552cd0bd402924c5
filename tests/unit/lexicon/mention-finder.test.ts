import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findMentions } from '../../../src/lexicon/find-mentions.ts';
import { createMentionFinder, type MentionFinder } from '../../../src/lexicon/mention-finder.ts';
import { compileRealLexicon } from './marked-text.ts';

const { lexicon } = compileRealLexicon();

function find(finder: MentionFinder, texts: readonly string[]) {
  const steps = finder.find({ texts });
  for (let count = 1; ; count++) {
    const step = steps.next();
    if (step.done) return { mentions: step.value, count };
  }
}
const idsIn = (finder: MentionFinder, texts: readonly string[]) =>
  find(finder, texts).mentions.map((list) => list.map(({ id }) => id));

describe('a document that changes', () => {
  test('a surname counts once its full name has come, and no longer when that has gone', () => {
    const finder = createMentionFinder(lexicon);
    const story = ['In Kabul the talks went on.', 'Ghani left before noon.'];
    const full = 'President Ashraf Ghani had spoken to the Taliban.';
    expect(idsIn(finder, story)).toEqual([['kabul-city'], []]);
    expect(idsIn(finder, [...story, full])).toEqual([
      ['kabul-city'],
      ['ashraf-ghani'],
      ['ashraf-ghani', 'taliban'],
    ]);
    expect(idsIn(finder, story)).toEqual([['kabul-city'], []]);
  });

  test('a rule that asks of the whole document is asked again', () => {
    const finder = createMentionFinder(lexicon);
    const story = ['Taliban fighters are in Kabul.', 'The shops of Jalalabad were shut.'];
    expect(idsIn(finder, story)[1]).toEqual(['jalalabad-city']);
    expect(idsIn(finder, [...story, 'Bishkek has sent soldiers there.'])[1]).toEqual([]);
    expect(idsIn(finder, story)[1]).toEqual(['jalalabad-city']);
  });

  test('a reading that was given up leaves nothing behind', () => {
    const finder = createMentionFinder(lexicon);
    const steps = finder.find({ texts: Array.from({ length: 2_000 }, (_, at) => `Kabul, day ${at}.`) });
    for (let count = 0; count < 3; count++) steps.next();
    expect(idsIn(finder, ['Kabul fell.'])).toEqual([['kabul-city']]);
  });
});

const sentences = fc.constantFrom(
  'Taliban fighters entered Kunduz city.',
  'President Ashraf Ghani spoke in Kabul.',
  'Ghani said nothing.',
  'The road to Baharak is open.',
  'Takhar province is quiet.',
  'The shops of Jalalabad were shut.',
  'Osh, in the north, was quiet.',
  'Sangin, Helmand',
  'Nothing is named here.',
  'قوماندان امنیه هرات گفت که طالبان رفته‌اند.',
  '',
);

test('whatever stood in the document before, the answer is that of a first reading', () => {
  fc.assert(
    fc.property(fc.array(fc.array(sentences, { maxLength: 8 }), { maxLength: 4 }), (documents) => {
      const finder = createMentionFinder(lexicon);
      for (const texts of documents)
        expect(find(finder, texts).mentions).toEqual(findMentions({ lexicon, texts }));
    }),
  );
});

test('a long text is read in many steps', () => {
  const text = 'Taliban fighters entered Kunduz city, officials in Kabul said. '.repeat(2_000);
  const { mentions, count } = find(createMentionFinder(lexicon), [text]);
  expect(mentions[0]).toHaveLength(6_000);
  expect(count).toBeGreaterThan(200);
});
