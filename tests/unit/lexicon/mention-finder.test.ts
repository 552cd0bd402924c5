import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FuzzyDate, Mention } from '../../../src/domain.ts';
import { findMentions } from '../../../src/lexicon/find-mentions.ts';
import { createMentionFinder, type TextSource } from '../../../src/lexicon/mention-finder.ts';
import type { Splice } from '../../../src/lexicon/splice.ts';
import { compileRealLexicon } from './marked-text.ts';

const { lexicon } = compileRealLexicon();

/** A document that is followed by one finder, with the mentions of its texts as they have been told of so far. */
class Followed {
  readonly #finder = createMentionFinder<TextSource>(lexicon);
  readonly #texts: TextSource[] = [];
  readonly #mentions = new Map<TextSource, readonly Mention[]>();
  #splices: Splice<TextSource>[] = [];

  splice(at: number, count: number, ...texts: readonly string[]): this {
    const added = texts.map((text) => ({ text }));
    this.#splices.push({ at, removed: this.#texts.splice(at, count, ...added), added });
    return this;
  }

  get texts(): string[] {
    return this.#texts.map(({ text }) => text);
  }

  /** Gives the mentions of all texts, how many texts were told of, and in how many steps. */
  read(date?: FuzzyDate) {
    const steps = this.#finder.change({ splices: this.#splices, date });
    this.#splices = [];
    for (let count = 1; ; count++) {
      const step = steps.next();
      if (!step.done) continue;
      for (const [text, mentions] of step.value) this.#mentions.set(text, mentions);
      const all = this.#texts.map((text) => this.#mentions.get(text) ?? []);
      return { mentions: all, told: step.value.size, count };
    }
  }

  /** Begins to read and does not go on. */
  giveUp(steps: number): void {
    const reading = this.#finder.change({ splices: this.#splices });
    for (let count = 0; count < steps; count++) reading.next();
    this.#splices = [];
  }

  ids(): string[][] {
    return this.read().mentions.map((list) => list.map(({ id }) => id));
  }
}

const story = (...texts: string[]) => new Followed().splice(0, 0, ...texts);

describe('a document that changes', () => {
  test('a surname counts once its full name has come, and no longer when that has gone', () => {
    const followed = story('In Kabul the talks went on.', 'Ghani left before noon.');
    expect(followed.ids()).toEqual([['kabul-city'], []]);
    followed.splice(2, 0, 'President Ashraf Ghani had spoken to the Taliban.');
    expect(followed.ids()).toEqual([['kabul-city'], ['ashraf-ghani'], ['ashraf-ghani', 'taliban']]);
    followed.splice(2, 1);
    expect(followed.ids()).toEqual([['kabul-city'], []]);
  });

  test('a rule that asks of the whole document is asked again', () => {
    const followed = story('Taliban fighters are in Kabul.', 'The shops of Jalalabad were shut.');
    expect(followed.ids()[1]).toEqual(['jalalabad-city']);
    followed.splice(2, 0, 'Bishkek has sent soldiers there.');
    expect(followed.ids()[1]).toEqual([]);
    followed.splice(2, 1);
    expect(followed.ids()[1]).toEqual(['jalalabad-city']);
  });

  test('a reading that was given up leaves nothing behind', () => {
    const followed = story(...Array.from({ length: 2_000 }, (_, at) => `Kabul, day ${at}.`));
    followed.giveUp(3);
    followed.splice(0, 2_000, 'Kabul fell.');
    expect(followed.ids()).toEqual([['kabul-city']]);
  });

  test('only texts whose mentions are others than before are told of', () => {
    const followed = story('Taliban fighters entered Kunduz city.', 'Nothing is named here.');
    expect(followed.read().told).toBe(1);
    followed.splice(1, 0, 'In Kunduz the shops were shut.');
    expect(followed.read().told).toBe(1);
    followed.splice(0, 0, 'Nobody spoke.');
    expect(followed.read().told).toBe(0);
  });

  test('what comes to a long document costs what has come', () => {
    const followed = story(
      ...Array.from({ length: 5_000 }, (_, at) => `Taliban fighters held Kabul, day ${at}.`),
    );
    followed.read();
    followed.splice(2_500, 0, 'The road from Kunduz to Kabul was closed.');
    expect(followed.read().count).toBeLessThan(10);
  });
});

/** Sentences that bear on one another: by full names, head nouns, provinces, things of the same name. */
const sentences = fc.constantFrom(
  'Taliban fighters entered Kunduz city.',
  'President Ashraf Ghani spoke in Kabul.',
  'Ghani said nothing.',
  'Usman Ghani is a merchant.',
  'Khalil Haqqani was killed.',
  'Sirajuddin Haqqani came.',
  'Haqqani had no answer.',
  'Ahmad Massoud went to Panjshir.',
  'Massoud said that he would return.',
  'Mullah Omar was never seen; Mohammad Omar, the governor, was.',
  'The road to Baharak is open.',
  'Nawa was quiet.',
  'Nawa district of Ghazni is far.',
  'Sangin, Helmand',
  'Takhar province is quiet.',
  'Badakhshan is high.',
  'Fighting went on in Helmand.',
  'They came from Arghandab.',
  'Zabul and Kandahar were hit.',
  'Farah smiled.',
  'In Farah the shops were shut.',
  'Farah Khan sang in Kabul.',
  'Kunduz Khan won the match.',
  'The Kabul restaurant is in Berlin.',
  'Herat University opened.',
  'Herat is old.',
  'The shops of Jalalabad were shut.',
  'Osh, in the north, was quiet.',
  'Burka and Nahrin were taken.',
  'Khost, 2 May.',
  'Nothing is named here.',
  'قوماندان امنیه هرات گفت که طالبان رفته‌اند.',
  '',
);

const change = fc.record({
  at: fc.nat(20),
  count: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(3) }),
  added: fc.array(sentences, { maxLength: 3 }),
});
const days = fc.constantFrom<FuzzyDate | undefined>('1997-05-20', '2021-08-15', undefined);

test('whatever has come to a document and gone, the answer is that of a first reading', () => {
  const changes = fc.array(
    fc.record({
      splices: fc.array(change, { minLength: 1, maxLength: 2 }),
      date: fc.oneof({ weight: 9, arbitrary: fc.constant('same' as const) }, { weight: 1, arbitrary: days }),
    }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(fc.array(sentences, { maxLength: 12 }), days, changes, (texts, first, following) => {
      const followed = story(...texts);
      let day = first;
      expect(followed.read(day).mentions).toEqual(findMentions({ lexicon, texts, date: day }));
      for (const { splices, date } of following) {
        if (date !== 'same') day = date;
        for (const { at, count, added } of splices)
          followed.splice(Math.min(at, followed.texts.length), count, ...added);
        const whole = findMentions({ lexicon, texts: followed.texts, date: day });
        expect(followed.read(day).mentions).toEqual(whole);
      }
    }),
    { numRuns: 300 },
  );
});

test('a long text is read in many steps', () => {
  const text = 'Taliban fighters entered Kunduz city, officials in Kabul said. '.repeat(2_000);
  const { mentions, count } = story(text).read();
  expect(mentions[0]).toHaveLength(6_000);
  expect(count).toBeGreaterThan(200);
});
