import { EntryDays } from '../page/entry-days.ts';
import { createStoryWatch } from './story-watch.ts';

/** All that `story.js` holds for the reader: of which day the story of a page is, and each entry of a live blog. */
export const storyDates = {
  createStoryWatch,
  createEntryDays: (document: Document) => new EntryDays(document),
};

export type StoryDates = typeof storyDates;
