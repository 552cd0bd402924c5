import type { Language } from '../locale/language.ts';
import type { Message } from '../locale/wording.ts';
import type { LocaleMessages } from './locales-folder.ts';

/** A file of the package by its path in it. */
export interface PackageFile {
  readonly relativeDest: string;
  readonly contents: string;
}

/**
 * The files from which browsers take the words of the manifest: `_locales/<language>/messages.json`. The browser chooses by
 * its own language, so these words do not follow the reader's setting.
 */
export function manifestMessages(locales: Readonly<Record<Language, LocaleMessages>>): PackageFile[] {
  return Object.entries(locales).map(([language, { manifest }]) => ({
    relativeDest: `_locales/${language}/messages.json`,
    contents: JSON.stringify(
      Object.fromEntries(
        Object.entries(manifest).map(([key, message]) => [key, { message: textOf(message) }]),
      ),
    ),
  }));
}

/** The manifest counts nothing, so its messages have no plural forms. */
function textOf(message: Message): string {
  return typeof message === 'string' ? message : message.other;
}
