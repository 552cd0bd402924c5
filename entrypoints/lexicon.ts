import packed from 'virtual:hashiya/lexicon';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageScope } from '../src/card/page-scope.ts';
import { openLexicon } from '../src/lexicon/lexicon.ts';
import { createMentionFinder } from '../src/lexicon/mention-finder.ts';
import { unpackLexicon } from '../src/lexicon/unpack-lexicon.ts';

/** Leaves the finder of names for the reader, which is injected right after it into the same isolated world. */
export default defineUnlistedScript(() => {
  pageScope.hashiyaMentionFinder = async () =>
    createMentionFinder(openLexicon(unpackLexicon(Uint8Array.fromBase64(packed))));
});
