import type { Settings } from './settings-schema.ts';

/** What a page is told of the settings: no list of sites, and of what only cards depend on just whether it is the same. */
export interface PageSettings
  extends Pick<Settings, 'markStyle' | 'markedMentions' | 'isMarkingRelatedStories'> {
  /** Other when cards have other words or another look than before. */
  readonly cardEdition: string;
}

/** Answers what a page may know. */
export function pageSettingsOf(settings: Settings): PageSettings {
  const { markStyle, markedMentions, isMarkingRelatedStories } = settings;
  const { language, calendar, theme, isDataReduced } = settings;
  const cardEdition = [language, calendar, theme, isDataReduced].join();
  return { markStyle, markedMentions, isMarkingRelatedStories, cardEdition };
}
