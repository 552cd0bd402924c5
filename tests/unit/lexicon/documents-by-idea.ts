import { beforeAll, describe, expect, test } from 'vitest';
import type { Lexicon } from '../../../src/lexicon/lexicon.ts';
import { compileRealLexicon, mark, plain } from './marked-text.ts';

/** Documents with their mentions marked `[name|id]`, by the idea that each shows; lines are blocks. */
export type DocumentsByIdea = Readonly<Record<string, readonly string[]>>;

/** Tests that exactly what is marked in each document is found in it. */
export function testDocuments(what: string, ideas: DocumentsByIdea): void {
  describe(what, () => {
    let lexicon: Lexicon;
    beforeAll(() => {
      ({ lexicon } = compileRealLexicon());
    });

    for (const [idea, documents] of Object.entries(ideas)) {
      describe(idea, () => {
        test.each(documents)('%s', (marked) => expect(mark(lexicon, plain(marked))).toBe(marked));
      });
    }
  });
}
