import { resolve } from 'node:path';
import { readLocalesFolder } from '../../../src/build/locales-folder.ts';
import type { Calendar, Language } from '../../../src/locale/language.ts';
import { createWording, type Wording } from '../../../src/locale/wording.ts';

export const shippedMessages = readLocalesFolder(resolve(import.meta.dirname, '../../../assets/locales'));

/** The wording of the shipped messages. */
export function wordingOf(language: Language, calendar: Calendar = 'gregorian'): Wording {
  return createWording({ language, calendar, messages: shippedMessages[language] });
}

/** What tests speak unless they are about languages. */
export const english = wordingOf('en');
