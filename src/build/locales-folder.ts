import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Language, languages } from '../locale/language.ts';
import { type LocaleArea, localeAreas } from '../locale/message-key.ts';
import type { Message } from '../locale/wording.ts';

export type LocaleMessages = Readonly<Record<LocaleArea, Readonly<Record<string, Message>>>>;

/**
 * Reads `assets/locales`: the messages of each language, by area. What a language does not have yet stands in English, so
 * that the page never has to look twice.
 *
 * @throws where a file is missing or no JSON, with its path.
 */
export function readLocalesFolder(folder: string): Readonly<Record<Language, LocaleMessages>> {
  const english = readLocaleFolder(folder, 'en');
  return Object.fromEntries(
    languages.map((language) => {
      const own = language === 'en' ? english : readLocaleFolder(folder, language);
      const whole = localeAreas.map((area) => [area, { ...english[area], ...own[area] }]);
      return [language, Object.fromEntries(whole)];
    }),
  ) as Record<Language, LocaleMessages>;
}

/** The messages of one language as its files have them, without the English ones. */
export function readLocaleFolder(folder: string, language: Language): LocaleMessages {
  return Object.fromEntries(
    localeAreas.map((area) => [area, readMessages(join(folder, language, `${area}.json`))]),
  ) as Record<LocaleArea, Record<string, Message>>;
}

function readMessages(path: string): Record<string, Message> {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Record<string, Message>;
  } catch (error) {
    throw new Error(`${path} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}
