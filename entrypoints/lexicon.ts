import lexicon from 'virtual:hashiya/lexicon';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageScope } from '../src/card/page-scope.ts';

/** Leaves the packed lexicon for the reader, which is injected right after it into the same isolated world. */
export default defineUnlistedScript(() => {
  pageScope.hashiyaLexicon = lexicon;
});
