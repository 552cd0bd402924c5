import { readFileSync } from 'node:fs';
import { openLexicon } from '../../../src/lexicon/lexicon.ts';
import { scanNames } from '../../../src/lexicon/scan-names.ts';
import { countWords } from './references.ts';

/**
 * One cold run, in a process of its own: from the bytes of the lexicon in memory to a page matched, or the bare loop over the
 * same page. Prints milliseconds. Arguments: `bare` or `names`, the file of the page, the file of the lexicon.
 */
const [contender, pageFile = '', lexiconFile = ''] = process.argv.slice(2);
const page = JSON.parse(readFileSync(pageFile, 'utf8')) as string[];
const bytes = new Uint8Array(readFileSync(lexiconFile));
let sink = 0;

const start = performance.now();
if (contender === 'bare') for (const text of page) sink += countWords(text);
else {
  const lexicon = openLexicon(bytes);
  const found = ({ group }: { group: number }) => {
    sink += group;
  };
  for (const text of page) scanNames(lexicon, text, { from: 0, until: text.length, found });
}
const took = performance.now() - start;
console.log(took, sink > 0);
