import lexicon from 'virtual:hashiya/lexicon';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/** Leaves the packed lexicon for the reader, which is injected right after it into the same isolated world. */
export default defineUnlistedScript(() => {
  (globalThis as { hashiyaLexicon?: string }).hashiyaLexicon = lexicon;
});
