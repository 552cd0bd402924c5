import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDatasetFolder } from '../../../src/build/dataset-folder.ts';
import { parseGold, readGoldFolder } from '../../../src/command-line/eval-gold.ts';

const root = join(import.meta.dirname, '../../..');

const parse = (source: string) => parseGold({ file: 'test.txt', source, isEntity: (id) => id !== 'nowhere' });

/** The spans of a passage whose prose is the given one. */
const spansOf = (prose: string) => {
  const { passages, problems } = parse(`== one en - yes\n${prose}`);
  expect(problems).toEqual([]);
  return passages[0]?.spans ?? [];
};

describe('a passage', () => {
  test('has an id, a language, a date, a verdict and tags', () => {
    const { passages } = parse('== kunduz-2015 en 2015-09-28 yes which-one caps\nIt fell.\n');
    expect(passages).toEqual([
      {
        file: 'test.txt',
        id: 'kunduz-2015',
        language: 'en',
        date: '2015-09-28',
        isRelevant: true,
        tags: ['which-one', 'caps'],
        text: 'It fell.',
        spans: [],
      },
    ]);
  });

  test('may have no date and no tags', () => {
    const [passage] = parse('== one fa - no\nx').passages;
    expect(passage).toMatchObject({ language: 'fa', isRelevant: false, tags: [] });
    expect(passage).not.toHaveProperty('date');
  });

  test('ends where the next begins, and keeps its inner line breaks', () => {
    const { passages } = parse('== one en - no\n\nA headline\n\nAnd more.\n\n== two en - no\nx\n');
    expect(passages.map(({ id, text }) => [id, text])).toEqual([
      ['one', 'A headline\n\nAnd more.'],
      ['two', 'x'],
    ]);
  });
});

describe('a mark', () => {
  test('gives the span of the name in the text without marks', () => {
    const { passages } = parse('== one en - yes\nThe fall of [Kunduz](kunduz-city), [Taliban](taliban) say.');
    const [passage] = passages;
    expect(passage?.text).toBe('The fall of Kunduz, Taliban say.');
    expect(passage?.spans).toMatchObject([
      { start: 12, end: 18, surface: 'Kunduz' },
      { start: 20, end: 27, surface: 'Taliban' },
    ]);
    for (const { start, end, surface } of passage?.spans ?? [])
      expect(passage?.text.slice(start, end)).toBe(surface);
  });

  test.each([
    ['(a)', { meant: ['a'], accepted: ['a'], mustOfferAll: false, mayBeSilent: false }],
    ['(a|b)', { meant: ['a'], accepted: ['a', 'b'], mustOfferAll: false, mayBeSilent: false }],
    ['(a=b|c)', { meant: ['a', 'b'], accepted: ['a', 'b', 'c'], mustOfferAll: false, mayBeSilent: false }],
    ['(a/b)', { meant: ['a', 'b'], accepted: ['a', 'b'], mustOfferAll: true, mayBeSilent: false }],
    ['(a|-)', { meant: ['a'], accepted: ['a'], mustOfferAll: false, mayBeSilent: true }],
    ['(-)', { meant: [], accepted: [], mustOfferAll: false, mayBeSilent: true }],
  ])('%s says what it means', (meaning, expected) => {
    expect(spansOf(`In [Nawa]${meaning}.`)).toMatchObject([expected]);
  });

  test('may hold characters that nobody sees, written by number', () => {
    const { passages } = parse('== one en - yes\n\\u201c[Kun\\u00adduz](kunduz-city)\\u201d');
    expect(passages[0]?.text).toBe('“Kun\u00adduz”');
    expect(passages[0]?.spans).toMatchObject([{ start: 1, end: 8, surface: 'Kun\u00adduz' }]);
  });

  test('may go over a line break', () => {
    expect(spansOf('near [Mazar-\ni-Sharif](mazar-i-sharif-city)')).toMatchObject([
      { surface: 'Mazar-\ni-Sharif' },
    ]);
  });

  test('is not made by brackets alone', () => {
    expect(spansOf('[VIDEO] He said (sic) [so].')).toEqual([]);
  });
});

describe('what cannot be read is told with its line and left out', () => {
  test.each([
    ['prose\n== one en - no\nx', 1, 'before the first'],
    ['== One en - no\nx', 1, '"One" is no id'],
    ['== one english - no\nx', 1, 'no language'],
    ['== one en 28.9.2015 no\nx', 1, 'no date'],
    ['== one en - maybe\nx', 1, 'expected yes or no'],
    ['== one en - no\n\n', 1, 'no text'],
    ['== one en - no\nx\n== two en - yes\n[Atlantis](nowhere)', 3, 'no entity is called "nowhere"'],
    ['== one en - yes\n[Kunduz ](kunduz-city)', 1, 'white space'],
    ['== one en - yes\n[Nawa](a/b|c)', 1, 'has / and also'],
    ['== one en - yes\n[Nawa](-|a)', 1, 'stands first'],
  ])('%j', (source, line, reason) => {
    expect(parse(source).problems).toEqual([
      { file: 'test.txt', line, reason: expect.stringContaining(reason) },
    ]);
  });
});

describe('the gold set of the project', () => {
  const { tables } = readDatasetFolder(join(root, 'assets/dataset'));
  const ids = new Set([...tables.places, ...tables.actors].map(({ id }) => id));
  const { passages, problems } = readGoldFolder(join(root, 'tests/fixtures/gold'), (id) => ids.has(id));

  test('can be read, and every id in it exists', () => {
    expect(problems).toEqual([]);
  });

  test('has at least 300 passages, of which 80 name nothing Afghan', () => {
    expect(passages.length).toBeGreaterThanOrEqual(300);
    expect(passages.filter(({ isRelevant }) => !isRelevant).length).toBeGreaterThanOrEqual(80);
  });

  test('marks nothing but traps in passages that are not about Afghanistan', () => {
    const named = passages.filter(
      ({ isRelevant, spans }) => !isRelevant && spans.some(({ accepted }) => accepted.length > 0),
    );
    expect(named.map(({ id }) => id)).toEqual([]);
  });

  test('has spans in order and apart', () => {
    for (const { id, text, spans } of passages) {
      let end = 0;
      for (const span of spans) {
        expect(span.start, id).toBeGreaterThanOrEqual(end);
        expect(text.slice(span.start, span.end), id).toBe(span.surface);
        end = span.end;
      }
    }
  });
});
