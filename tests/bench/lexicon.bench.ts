import { test } from 'vitest';
import { findMentions } from '../../src/lexicon/find-mentions.ts';
import { openLexicon } from '../../src/lexicon/lexicon.ts';
import { scanNames } from '../../src/lexicon/scan-names.ts';
import { compileRealLexicon } from '../unit/lexicon/marked-text.ts';
import { countWords } from './matching/references.ts';

/**
 * Matching against the plain scan that only finds word boundaries, on the same text: about 23 kB, a page's worth. Read the
 * ratios; the milliseconds belong to the machine.
 */
const PARAGRAPHS = [
  'Taliban fighters entered Kunduz city before dawn on Monday, and by noon the governor of Kunduz province had left for the airport with the police chief, officials in Kabul said.',
  'The president, Ashraf Ghani, promised that commandos flown in from Kabul and Mazar-i-Sharif would retake the city; residents who had fled towards Baghlan and Takhar provinces were not so sure of it.',
  'It was the first provincial capital to fall since 2001, when the Northern Alliance and American aircraft drove the Taliban from the north, and people who remembered that year were packing their things again.',
  'In the south, meanwhile, the road between Lashkar Gah and Sangin in Helmand province was mined, and the hospitals in Kandahar said that they had no more beds for the wounded who came in from the districts.',
  'Nothing in this paragraph names a place or a person of the dataset; it speaks of roads, of harvests, of the price of bread and fuel, and of what the winter would bring to those who had nowhere to go.',
];
const TEXTS = Array.from({ length: 117 }, (_, at) => PARAGRAPHS[at % PARAGRAPHS.length] ?? '');
const { bytes, lexicon } = compileRealLexicon();

let sink = 0;

test('117 paragraphs, 23 kB', async ({ bench }) => {
  await bench.compare(
    bench('plain boundary scan (reference)', () => {
      for (const text of TEXTS) sink += countWords(text);
    }),
    bench('names found, folded', () => {
      for (const text of TEXTS)
        scanNames(lexicon, text, { from: 0, until: text.length, found: ({ group }) => (sink += group) });
    }),
    bench('mentions decided', () => {
      sink += findMentions({ lexicon, texts: TEXTS }).length;
    }),
    bench('lexicon opened', () => {
      sink += openLexicon(bytes).firstLetter;
    }),
  );
}, 60_000);
