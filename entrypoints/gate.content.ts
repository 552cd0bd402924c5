import { defineContentScript } from 'wxt/utils/define-content-script';
import { pageScope } from '../src/card/page-scope.ts';
import { concernsAfghanistan, startGate } from '../src/page/gate.ts';

/** On every page of a news site, in the top frame: does it concern Afghanistan? If not, nothing. */
export default defineContentScript({
  // The sites of `src/settings/news-sites.ts`: wxt.config.ts writes them into the manifest, and not into this script.
  matches: [],
  runAt: 'document_idle',
  main() {
    // The background also puts the gate into pages that are open already; where a reader runs it has nothing to do.
    if (!pageScope.hashiyaReader?.isAlive()) startGate();
    // For the reader, which comes into the same isolated world, and asks it of the next story of the page.
    pageScope.hashiyaGate = concernsAfghanistan;
  },
});
