import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageScope } from '../src/card/page-scope.ts';
import { storyScript } from '../src/card/story-script.ts';

/**
 * Leaves what reads a page's dates, and sums up its names, for the reader, which is injected right after it into the same
 * isolated world.
 */
export default defineUnlistedScript(() => {
  pageScope.hashiyaStory = storyScript;
});
