import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageScope } from '../src/card/page-scope.ts';
import { storyDates } from '../src/card/story-dates.ts';

/** Leaves what reads a page's dates for the reader, which is injected right after it into the same isolated world. */
export default defineUnlistedScript(() => {
  pageScope.hashiyaStory = storyDates;
});
