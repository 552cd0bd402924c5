import { browser } from '../platform/browser.ts';
import { type Calendar, type Language, languageFor } from './language.ts';
import type { LocaleArea } from './message-key.ts';
import type { Message, WordingData } from './wording.ts';

/** What the reader chose; `browser` stands for the language that the browser speaks. */
export interface LanguageChoice {
  readonly language: 'browser' | Language;
  readonly calendar: Calendar;
}

/**
 * Reads the messages of the reader's language from the package. What a language lacks, the build has filled in English.
 *
 * @param areas the parts of the interface that will speak; others stay out.
 * @throws if the file is missing or damaged, which means that the package itself is broken.
 */
export async function loadWordingData(
  choice: LanguageChoice,
  areas: readonly LocaleArea[],
): Promise<WordingData> {
  const language =
    choice.language === 'browser' ? languageFor([browser.i18n.getUILanguage()]) : choice.language;
  const response = await fetch(browser.runtime.getURL(`/locales/${language}.json`));
  if (!response.ok) {
    throw new Error(
      `The package has no messages in “${language}” (status ${response.status}). Reinstall Hashiya.`,
    );
  }
  const all = (await response.json()) as Record<LocaleArea, Record<string, Message>>;
  const messages = Object.fromEntries(areas.map((area) => [area, all[area]]));
  return { language, calendar: choice.calendar, messages };
}
