import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { cardParts } from '../src/card/card-parts.ts';
import { pageScope } from '../src/card/page-scope.ts';

/** Leaves all of the card for the reader, which is injected right after it into the same isolated world. */
export default defineUnlistedScript(() => {
  pageScope.hashiyaCard = cardParts;
});
