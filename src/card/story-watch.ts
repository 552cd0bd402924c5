import { type ArticleDate, readArticleDate } from '../page/article-date.ts';
import { today } from '../platform/today.ts';

/** What is known of the story on a page. */
export interface Story {
  readonly date: ArticleDate;
  /** Whether it concerns Afghanistan. The first story of a page does: the gate, or the reader of the page, said so. */
  readonly isRelevant: boolean;
}

interface StoryWatchOptions {
  readonly document: Document;
  /** Asked of every story but the first. */
  readonly concernsAfghanistan: (document: Document) => boolean;
}

/**
 * Follows the story of a page. A site that changes its story without loading a page changes the address first and the
 * text and the date some time later, so from then on both are looked at again whenever the page has changed.
 */
export function createStoryWatch({ document, concernsAfghanistan }: StoryWatchOptions): { look(): Story } {
  let address = addressOf(document);
  let story: Story | undefined;
  let hasNavigated = false;
  return {
    look() {
      if (addressOf(document) !== address) {
        address = addressOf(document);
        hasNavigated = true;
        story = undefined;
      }
      const isSettled = story?.isRelevant && story.date.kind === 'known' && !hasNavigated;
      if (story && isSettled) return story;
      const isRelevant = story?.isRelevant || !hasNavigated || concernsAfghanistan(document);
      const read = readArticleDate({ document, url: document.location.href, today: today() });
      const date = story?.date.kind === 'known' && read.kind === 'unknown' ? story.date : read;
      story = { date, isRelevant };
      return story;
    },
  };
}

function addressOf(document: Document): string {
  return document.location.href.replace(/#.*/s, '');
}
