import { openLexicon } from '../lexicon/lexicon.ts';
import { pageScope } from './page-scope.ts';
import { beginReaderLife } from './reader-life.ts';
import { readPage } from './reader-session.ts';

/**
 * Starts the reader of a page with what `lexicon.js` and `card.js` have left for it. Whatever goes wrong, it goes wrong in
 * silence: the page's console is the page's, and a page without marks is whole.
 */
export function startReader(document: Document): void {
  const life = beginReaderLife();
  const { hashiyaLexicon: packed, hashiyaCard: createCardHost, hashiyaGate } = pageScope;
  // Unpacked it is a third smaller; the text is not needed any more.
  delete pageScope.hashiyaLexicon;
  life.guard(() => {
    if (packed === undefined || createCardHost === undefined) {
      throw new Error('The lexicon and the card must be injected before the reader.');
    }
    const lexicon = openLexicon(bytesOf(packed));
    // Without a gate it was the reader of the page who asked for this site: all of it is wanted.
    const concernsAfghanistan = hashiyaGate ?? (() => true);
    readPage({ document, lexicon, createCardHost, concernsAfghanistan, life }).catch(life.fail);
  })();
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
