import { describe, expect, test } from 'vitest';
import { fromRecord, joinTails, plainText } from '../../../src/card/english-text.ts';

test.each([
  ['en', 'Governor of Kunduz', 'Governor of Kunduz'],
  ['fa', 'Governor of Kunduz', { english: 'Governor of Kunduz' }],
  ['de', 'Governor of Kunduz', { english: 'Governor of Kunduz' }],
  ['fa', 'والی کندز', 'والی کندز'],
] as const)('in %s, “%s” of a record', (language, text, piece) => {
  expect(fromRecord(text, { language })).toEqual(piece);
});

describe('a name that can be followed', () => {
  const omar = { id: 'mullah-omar', text: 'Mullah Omar' };

  test.each([
    [', until 2013', ',', ' until 2013'],
    ['، تا ۲۰۱۳', '،', ' تا ۲۰۱۳'],
    [' · ', ' ·', ' '],
    ['; he led it', ';', ' he led it'],
  ])('keeps what may not begin a line: “%s”', (after, tail, rest) => {
    const joined = joinTails(['Led by ', omar, after]);
    expect(joined).toEqual(['Led by ', { ...omar, tail }, rest]);
    expect(joined.map(plainText).join('')).toBe(`Led by Mullah Omar${after}`);
  });

  test.each([' until 2013', 'اندې'])('keeps no word: “%s”', (after) => {
    expect(joinTails([omar, after])).toEqual([omar, after]);
  });

  test('what follows no name stays as it is', () => {
    expect(joinTails(['Kabul', ', Kunduz'])).toEqual(['Kabul', ', Kunduz']);
    expect(joinTails([{ english: 'Governor' }, ', Kunduz'])).toEqual([{ english: 'Governor' }, ', Kunduz']);
  });
});
