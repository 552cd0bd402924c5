import { join } from 'node:path';
import { readDatasetFolder } from '../../../src/build/dataset-folder.ts';
import { readLexiconRules } from '../../../src/build/lexicon-rules-folder.ts';
import type { FuzzyDate } from '../../../src/domain.ts';
import { compileLexicon } from '../../../src/lexicon/compile-lexicon.ts';
import { findMentions } from '../../../src/lexicon/find-mentions.ts';
import { type Lexicon, openLexicon } from '../../../src/lexicon/lexicon.ts';

const root = join(import.meta.dirname, '../../..');

/** The rules of the project. */
export const rules = readLexiconRules(join(root, 'assets/lexicon'));

/** The tables of the project's own dataset. */
export const { tables } = readDatasetFolder(join(root, 'assets/dataset'));

/** The lexicon of the project's own dataset and rules, as the build makes it. */
export function compileRealLexicon(): {
  lexicon: Lexicon;
  report: ReturnType<typeof compileLexicon>['report'];
  bytes: Uint8Array;
} {
  const { bytes, report } = compileLexicon({ ...tables, ...rules });
  return { lexicon: openLexicon(bytes), report, bytes };
}

/** Blocks of a document with its mentions marked as `[name|id]`, without the marks. */
export const plain = (marked: string): string => marked.replace(/\[([^\]|]*)\|[^\]]*\]/g, '$1');

/**
 * A document with its mentions marked: `[Kunduz|kunduz-city] fell.` Where the text does not decide, the ids stand in order
 * of likelihood, with `/` between.
 *
 * @param text blocks, parted by line breaks.
 * @param date of the document.
 */
export function mark(lexicon: Lexicon, text: string, date?: FuzzyDate): string {
  const texts = text.split('\n');
  const found = findMentions({ lexicon, texts, date });
  return texts
    .map((block, index) => {
      let marked = '';
      let at = 0;
      for (const { start, end, surface, id, candidates } of found[index] ?? []) {
        marked += `${block.slice(at, start)}[${surface}|${candidates ? candidates.join('/') : id}]`;
        at = end;
      }
      return marked + block.slice(at);
    })
    .join('\n');
}
