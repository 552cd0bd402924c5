import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createCardHost } from '../src/card/card-host.tsx';
import { pageScope } from '../src/card/page-scope.ts';

/** Leaves the drawing of cards for the reader, which is injected right after it into the same isolated world. */
export default defineUnlistedScript(() => {
  pageScope.hashiyaCard = createCardHost;
});
