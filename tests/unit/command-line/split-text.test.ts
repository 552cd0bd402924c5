import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitText } from '../../../src/command-line/split-text.ts';

describe('splitText', () => {
  test.each<[string, string, string[]]>([
    ['paragraphs', 'Kunduz fell.\n\nKabul did not.', ['Kunduz fell.', 'Kabul did not.']],
    ['a headline and a paragraph', 'Kunduz falls\nThe city fell.', ['Kunduz falls', 'The city fell.']],
    [
      'lines wrapped at a column',
      'war took place over subsequent years in small towns like Now\nZad, most of them in the valley.',
      ['war took place over subsequent years in small towns like Now\nZad, most of them in the valley.'],
    ],
    [
      'a line of a column’s length that ends a sentence',
      'The Taliban took the district after two days of fighting.\nKabul denied it.',
      ['The Taliban took the district after two days of fighting.', 'Kabul denied it.'],
    ],
    ['nothing', '', []],
    ['white space', ' \n\t\n', []],
  ])('%s', (_, text, blocks) => {
    expect(splitText(text).texts).toEqual(blocks);
  });

  test('every block stands in the text where it is said to begin, and nothing but white space is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('\n', '\n\n', 'a'.repeat(60)))), (parts) => {
        const text = parts.join('');
        const { texts, starts } = splitText(text);
        let rest = text;
        texts.forEach((block, index) => {
          const start = starts[index] ?? -1;
          expect(text.slice(start, start + block.length)).toBe(block);
          rest = rest.replace(block, '');
        });
        expect(rest.trim()).toBe('');
      }),
    );
  });
});
