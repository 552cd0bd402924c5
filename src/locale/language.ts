/** The languages that the interface speaks; each is complete, which a test holds. */
export const languages = ['en', 'fa', 'ps', 'de', 'fr'] as const;

export type Language = (typeof languages)[number];

/** Solar Hijri is the calendar of Afghan and Iranian papers; its months here bear their Afghan names. */
export type Calendar = 'gregorian' | 'solar-hijri';

/** Each language in its own words, for the choice of languages. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  fa: 'دری',
  ps: 'پښتو',
  de: 'Deutsch',
  fr: 'Français',
};

/** Codes that stand for a language of ours: browsers call Dari `prs`, `fa-AF` or `fa`. */
const SAME_AS: Readonly<Record<string, Language>> = { prs: 'fa', pbt: 'ps', pbu: 'ps' };

/**
 * The first of the wished languages that we speak, else English.
 *
 * @param wished BCP 47 tags, most wished first, as `navigator.languages` has them.
 */
export function languageFor(wished: readonly string[]): Language {
  for (const tag of wished) {
    const code = tag.toLowerCase().split('-')[0] ?? '';
    const language = languages.find((own) => own === code) ?? SAME_AS[code];
    if (language !== undefined) return language;
  }
  return 'en';
}

/** The direction in which a language is written. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'fa' || language === 'ps' ? 'rtl' : 'ltr';
}
