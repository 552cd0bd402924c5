import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLocaleFolder } from '../../../src/build/locales-folder.ts';
import { type Language, languages } from '../../../src/locale/language.ts';
import { localeAreas } from '../../../src/locale/message-key.ts';
import { type Message, PLURAL_TAG } from '../../../src/locale/wording.ts';

const folder = resolve(import.meta.dirname, '../../../assets/locales');
const english = readLocaleFolder(folder, 'en');

const formsOf = (message: Message) => (typeof message === 'string' ? [message] : Object.values(message));
const placeholdersOf = (message: Message) =>
  [...new Set(formsOf(message).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();

/** The plural forms that counts of whole things can take. French has one more, for millions, which we never count to. */
const formsOfCounts = (language: Language) => {
  const rules = new Intl.PluralRules(PLURAL_TAG[language]);
  return [...new Set(Array.from({ length: 10_000 }, (_, count) => rules.select(count)))].sort();
};

describe.each(languages.filter((language) => language !== 'en'))('%s', (language) => {
  const own = readLocaleFolder(folder, language);
  const pluralForms = formsOfCounts(language);

  describe.each(localeAreas)('%s', (area) => {
    test('translates every message, and none that is gone', () => {
      expect(Object.keys(own[area]).sort()).toEqual(Object.keys(english[area]).sort());
    });

    test('leaves no message empty', () => {
      const empty = Object.entries(own[area]).filter(([, message]) =>
        formsOf(message).some((text) => text.trim() === ''),
      );
      expect(empty).toEqual([]);
    });

    test('has the plural forms of the language where English has plurals', () => {
      for (const [key, message] of Object.entries(own[area])) {
        expect([key, typeof message]).toEqual([key, typeof english[area][key]]);
        if (typeof message === 'string') continue;
        expect([key, Object.keys(message).sort()]).toEqual([key, pluralForms]);
      }
    });

    test('keeps the placeholders of each message', () => {
      for (const [key, message] of Object.entries(own[area])) {
        expect([key, placeholdersOf(message)]).toEqual([key, placeholdersOf(english[area][key] ?? '')]);
      }
    });
  });
});
