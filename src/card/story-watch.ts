import type { Day } from '../domain.ts';
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

/** What is known of the story on a page, as it changes. */
export interface StoryWatch {
  /** Looks at the page again. */
  look(): Story;
  /** Takes the day that the reader gives for that of the story; `null`: goes back to what the page says. */
  correctDate(day: Day | null): void;
}

/**
 * Follows the story of a page. A site that changes its story without loading a page changes the address first and the
 * text and the date some time later, so from then on both are looked at again whenever the page has changed.
 */
export function createStoryWatch({ document, concernsAfghanistan }: StoryWatchOptions): StoryWatch {
  let address = addressOf(document);
  let story: Story | undefined;
  let hasNavigated = false;
  let corrected: Day | undefined;

  const read = (): Story => {
    if (addressOf(document) !== address) {
      address = addressOf(document);
      hasNavigated = true;
      story = undefined;
      corrected = undefined;
    }
    const isSettled = story?.isRelevant && story.date.kind === 'known' && !hasNavigated;
    if (story && isSettled) return story;
    const isRelevant = story?.isRelevant || !hasNavigated || concernsAfghanistan(document);
    const written = readArticleDate({ document, url: document.location.href, today: today() });
    const date = story?.date.kind === 'known' && written.kind === 'unknown' ? story.date : written;
    story = { date, isRelevant };
    return story;
  };

  return {
    look() {
      const seen = read();
      return corrected === undefined
        ? seen
        : { ...seen, date: { kind: 'known', day: corrected, from: 'reader' } };
    },
    correctDate(day) {
      // A correction is for the story that is there now.
      read();
      corrected = day ?? undefined;
    },
  };
}

function addressOf(document: Document): string {
  return document.location.href.replace(/#.*/s, '');
}
