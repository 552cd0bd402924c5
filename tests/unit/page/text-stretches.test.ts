import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readTextBlocks, type TextBlock } from '../../../src/page/text-blocks.ts';
import { stretchesOf } from '../../../src/page/text-stretches.ts';

function blockOf(paragraph: string): TextBlock {
  const [block] = readTextBlocks(parseHTML(`<html><body><p>${paragraph}</p></body></html>`).document.body);
  if (!block) throw new Error('The paragraph has no text.');
  return block;
}

function written(block: TextBlock, name: string): string[] {
  const start = block.text.indexOf(name);
  expect(start, `“${name}” in “${block.text}”`).toBeGreaterThanOrEqual(0);
  return stretchesOf(block, start, start + name.length).map(({ node, from, to }) =>
    node.data.slice(from, to),
  );
}

describe('where a name stands in the page', () => {
  it.each([
    ['in one node', 'The fall of Kunduz was quick.', 'Kunduz', ['Kunduz']],
    ['broken by an element', 'In <b>Kun</b>duz city', 'Kunduz', ['Kun', 'duz']],
    ['across the edge of a link', 'To <a>Lashkar</a> <i>Gah</i>.', 'Lashkar Gah', ['Lashkar', ' ', 'Gah']],
    ['over a line of the source', 'To Lashkar\n    Gah.', 'Lashkar Gah', ['Lashkar\n    Gah']],
    ['at the beginning', '  Kunduz fell', 'Kunduz', ['Kunduz']],
    ['at the end', 'They left Kunduz  ', 'Kunduz', ['Kunduz']],
    ['after a run of spaces', 'They   left   Kunduz', 'Kunduz', ['Kunduz']],
    [
      'in the middle of many pieces',
      '<i>a</i><i>b</i><i>Kun</i><i>duz</i><i>c</i>',
      'Kunduz',
      ['Kun', 'duz'],
    ],
  ])('%s', (_, paragraph, name, stretches) => expect(written(blockOf(paragraph), name)).toEqual(stretches));
});

it('says what the text says, for any part of any paragraph', () => {
  const part = fc.constantFrom(
    'Kunduz',
    ' ',
    '\n\t',
    '  ',
    'قلعه نو',
    'é',
    '<b>',
    '</b>',
    '<i>x</i>',
    '&nbsp;',
  );
  fc.assert(
    fc.property(fc.array(part, { minLength: 1 }), fc.nat(), fc.nat(), (parts, one, other) => {
      const block = blockOf(`a${parts.join('')}z`);
      const [start = 0, end = 0] = [one, other].map((n) => n % (block.text.length + 1)).sort((a, b) => a - b);
      const read = stretchesOf(block, start, end)
        .map(({ node, from, to }) => node.data.slice(from, to))
        .join('');
      expect(read.replace(/[ \t\n]+/g, ' ')).toBe(block.text.slice(start, end));
    }),
  );
});
