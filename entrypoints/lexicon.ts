import packed from 'virtual:hashiya/lexicon';
import { inflateSync } from 'fflate';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageScope } from '../src/card/page-scope.ts';
import { openLexicon } from '../src/lexicon/lexicon.ts';
import { createMentionFinder } from '../src/lexicon/mention-finder.ts';
import { withOwnNames } from '../src/lexicon/own-names.ts';
import { unshipLexicon } from '../src/lexicon/ship-lexicon.ts';
import type { TextBlock } from '../src/page/text-blocks.ts';

/**
 * Leaves the finder of names for the reader, which is injected right after it into the same isolated world.
 *
 * The browser's own `DecompressionStream` is out of reach here: in Firefox 153 a content script has only the page's, and with
 * that nothing came out (tried November 2026).
 */
export default defineUnlistedScript(() => {
  pageScope.hashiyaMentionFinder = async (own) => {
    // While this is unpacked, the background says what the reader brought.
    const finder = createMentionFinder<TextBlock>(
      openLexicon(unshipLexicon(inflateSync(Uint8Array.fromBase64(packed)))),
    );
    return withOwnNames(finder, await own);
  };
});
