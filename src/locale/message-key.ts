import type atlas from '../../assets/locales/en/atlas.json';
import type browse from '../../assets/locales/en/browse.json';
import type card from '../../assets/locales/en/card.json';
import type manifest from '../../assets/locales/en/manifest.json';
import type settings from '../../assets/locales/en/settings.json';
import type timeline from '../../assets/locales/en/timeline.json';
import type vocabulary from '../../assets/locales/en/vocabulary.json';

/** The English files say which messages there are; other languages translate these and add none. */
interface EnglishAreas {
  readonly atlas: typeof atlas;
  readonly browse: typeof browse;
  readonly card: typeof card;
  /** What browsers show of us in their own lists; see `src/build/manifest-messages.ts`. */
  readonly manifest: typeof manifest;
  readonly settings: typeof settings;
  readonly timeline: typeof timeline;
  readonly vocabulary: typeof vocabulary;
}

/** A part of the interface with a file of messages in `assets/locales/<language>/`. */
export type LocaleArea = keyof EnglishAreas;

export const localeAreas = [
  'atlas',
  'browse',
  'card',
  'manifest',
  'settings',
  'timeline',
  'vocabulary',
] as const satisfies readonly LocaleArea[];

/** The address of a message: area, dot, key in its file, e.g. `vocabulary.controller.taliban`. */
export type MessageKey = {
  [Area in LocaleArea]: `${Area}.${keyof EnglishAreas[Area] & string}`;
}[LocaleArea];
