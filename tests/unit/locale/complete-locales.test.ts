import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLocaleFolder } from '../../../src/build/locales-folder.ts';
import { languages } from '../../../src/locale/language.ts';
import { localeAreas } from '../../../src/locale/message-key.ts';
import type { Message } from '../../../src/locale/wording.ts';

const folder = resolve(import.meta.dirname, '../../../assets/locales');
const english = readLocaleFolder(folder, 'en');

const formsOf = (message: Message) => (typeof message === 'string' ? [message] : Object.values(message));
const placeholdersOf = (message: Message) =>
  [...new Set(formsOf(message).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();

describe.each(languages.filter((language) => language !== 'en'))('%s', (language) => {
  const own = readLocaleFolder(folder, language);

  describe.each(localeAreas)('%s', (area) => {
    test('translates messages that exist', () => {
      expect(Object.keys(own[area]).filter((key) => !(key in english[area]))).toEqual([]);
    });

    test('keeps the placeholders of each message', () => {
      for (const [key, message] of Object.entries(own[area])) {
        expect([key, placeholdersOf(message)]).toEqual([key, placeholdersOf(english[area][key] ?? '')]);
      }
    });
  });
});
