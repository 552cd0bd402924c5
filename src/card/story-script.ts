import { EntryDays } from '../page/entry-days.ts';
import { repeatsInSections } from '../page/first-in-section.ts';
import { citationOf } from './citation.ts';
import { describePage, occurrenceOf } from './page-summary.ts';
import { createStoryWatch } from './story-watch.ts';

/**
 * All that `story.js` holds for the reader: of which day the story of a page is, and each entry of a live blog; what its
 * sections are; and what is seldom asked for: what the popup is told of the names in it, a card as text to paste elsewhere.
 */
export const storyScript = {
  createStoryWatch,
  createEntryDays: (document: Document) => new EntryDays(document),
  repeatsInSections,
  describePage,
  occurrenceOf,
  citationOf,
};

export type StoryScript = typeof storyScript;
