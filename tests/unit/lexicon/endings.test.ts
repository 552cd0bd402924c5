import { beforeAll, describe, expect, test } from 'vitest';
import type { Lexicon } from '../../../src/lexicon/lexicon.ts';
import { compileRealLexicon, mark, plain } from './marked-text.ts';

describe('endings written on names', () => {
  let lexicon: Lexicon;
  beforeAll(() => {
    lexicon = compileRealLexicon().lexicon;
  });

  test.each([
    ['Uzbek, one behind the other', '[Toliblarning|taliban] hujumi [Kobuldagi|kabul-city] binoda.'],
    ['Uzbek in Cyrillic letters', '[Афғонистондаги|afghanistan] аҳвол, [Кобулда|kabul-city] портлаш.'],
    ['an acronym', '[AQShning|united-states] qo‘shini [Afg‘onistondan|afghanistan] chiqdi.'],
    [
      'Polish',
      'Walki w [Kandaharze|kandahar-city] i w [Kabulu|kabul-city] na południu [Afganistanu|afghanistan].',
    ],
    [
      'German, without an apostrophe',
      'Die Straßen [Kabuls|kabul-city] und [Afghanistans|afghanistan] Armee.',
    ],
    ['Tajik ezafe', '[Бадахшони|badakhshan-province] [Афғонистон|afghanistan]'],
    ['Persian plural', 'منابع از قول [هزارههای|hazara] [ارزگان|uruzgan-province] گزارش دادند.'],
    ['Pashto', 'د برېښنا پایه له [تاجکستانه|tajikistan] [کابل|kabul-city] ته'],
  ])('%s', (_, marked) => expect(mark(lexicon, plain(marked))).toBe(marked));

  test.each([
    ['a Tajik surname is no case of the place', '[Афғонистон|afghanistan]: Инъомуллоҳ Самангонӣ гуфт.'],
    ['an English plural is no genitive', 'In [Afghanistan|afghanistan] both the Murghabs were quiet.'],
    ['three endings are none', '[Afghanistan|afghanistan]: Kobuldagilarni.'],
    ['a given name', 'Frances came back from [Kabul|kabul-city].'],
  ])('%s', (_, marked) => expect(mark(lexicon, plain(marked))).toBe(marked));
});
