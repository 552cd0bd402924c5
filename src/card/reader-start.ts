import { openLexicon } from '../lexicon/lexicon.ts';
import { beginReaderLife } from './reader-life.ts';
import { readPage } from './reader-session.ts';

/** What `entrypoints/lexicon.ts` leaves for us. */
const scope = globalThis as { hashiyaLexicon?: string };

/**
 * Starts the reader of a page. Whatever goes wrong, it goes wrong in silence: the page's console is the page's, and a
 * page without marks is whole.
 */
export function startReader(document: Document): void {
  const life = beginReaderLife();
  const packed = scope.hashiyaLexicon;
  // The lexicon's own typed arrays are all that is needed from here on.
  delete scope.hashiyaLexicon;
  try {
    if (packed === undefined) throw new Error('The lexicon was not injected before the reader.');
    const lexicon = openLexicon(bytesOf(packed));
    readPage({ document, lexicon, life }).catch(life.retire);
  } catch {
    life.retire();
  }
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
