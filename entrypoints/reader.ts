import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startReader } from '../src/card/reader-start.ts';

/** Injected by the background into pages that concern Afghanistan, right after `lexicon.js`, `card.js` and `story.js`. */
export default defineUnlistedScript(() => {
  startReader(document);
});
