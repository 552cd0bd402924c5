import { browser } from '../platform/browser.ts';
import { type Calendar, type Language, languageFor, languages } from './language.ts';
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
  const language = languageOf(choice.language);
  const all = await messagesIn(language);
  const messages = Object.fromEntries(areas.map((area) => [area, all[area]]));
  return { language, calendar: choice.calendar, messages };
}

const LAST_LANGUAGE = 'hashiya-last-language';

/**
 * Begins to read the messages in the language in which this part of the extension spoke last, so that they need not wait
 * for the settings. Was another one chosen meanwhile, the guess is dropped.
 */
export function expectLastLanguage(): void {
  let last: string | null = null;
  try {
    last = localStorage.getItem(LAST_LANGUAGE);
  } catch {
    // A browser may forbid it; nothing is remembered then.
  }
  const language = languages.find((one) => one === last) ?? languageOf('browser');
  const messages = readMessages(language);
  // Whoever asks for them is told.
  messages.catch(() => {});
  expected = { language, messages };
}

type AllMessages = Readonly<Record<LocaleArea, Readonly<Record<string, Message>>>>;

let expected: { readonly language: Language; readonly messages: Promise<AllMessages> } | undefined;

function languageOf(choice: LanguageChoice['language']): Language {
  return choice === 'browser' ? languageFor([browser.i18n.getUILanguage()]) : choice;
}

function messagesIn(language: Language): Promise<AllMessages> {
  const guess = expected;
  expected = undefined;
  try {
    localStorage.setItem(LAST_LANGUAGE, language);
  } catch {
    // Forbidden, or we are in the background, which has none: the next start guesses by the browser's language.
  }
  return guess?.language === language ? guess.messages : readMessages(language);
}

async function readMessages(language: Language): Promise<AllMessages> {
  const response = await fetch(browser.runtime.getURL(`/locales/${language}.json`));
  if (!response.ok) {
    throw new Error(
      `The package has no messages in “${language}” (status ${response.status}). Reinstall Hashiya.`,
    );
  }
  return (await response.json()) as AllMessages;
}
