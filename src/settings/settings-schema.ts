/**
 * What the reader can choose. Few, on purpose: a good default is better than a switch. Each setting has a rule that says
 * its default and which values it can have; storage, the settings page and the settings file all go by it.
 */
export interface Settings {
  /** Hosts of the list of news sites on which Hashiya stays out. A site is named by the first of its hosts. */
  readonly disabledHosts: readonly string[];
  /** Hosts beside the list on which Hashiya looks too. For each the browser has asked the reader's permission. */
  readonly addedHosts: readonly string[];
  readonly markStyle: MarkStyle;
  readonly markedMentions: MarkedMentions;
  /** The language of the interface. `browser`: the first of the browser's languages that we have. */
  readonly language: LanguageChoice;
  readonly calendar: CalendarChoice;
  readonly theme: Theme;
  /** Names in rails of related stories are marked too. */
  readonly isMarkingRelatedStories: boolean;
  /** Cards come without maps and without reports: less is read, sent and drawn on a slow machine or a small screen. */
  readonly isDataReduced: boolean;
}

/** `while-key-held`: nothing is underlined until the reader holds Shift; cards open by the pointer only then. */
export type MarkStyle = 'underline' | 'tint' | 'while-key-held';

/** `first-in-section`: of several mentions of one entity between two headings only the first is marked. */
export type MarkedMentions = 'every' | 'first-in-section';

export type LanguageChoice = 'browser' | 'en' | 'fa' | 'ps' | 'de' | 'fr';

/** The calendar of every date in the interface; Solar Hijri with its Afghan months. */
export type CalendarChoice = 'gregorian' | 'solar-hijri';

export type Theme = 'system' | 'light' | 'dark';

export type SettingName = keyof Settings;

/** `choice`: one of these; `switch`: on or off; `hosts`: a list of host names. */
export type SettingRule<Value> =
  | { readonly kind: 'choice'; readonly values: readonly Value[]; readonly default: Value }
  | { readonly kind: 'switch'; readonly default: Value }
  | { readonly kind: 'hosts'; readonly default: Value };

export const SETTING_RULES: { readonly [Name in SettingName]: SettingRule<Settings[Name]> } = {
  disabledHosts: { kind: 'hosts', default: [] },
  addedHosts: { kind: 'hosts', default: [] },
  markStyle: { kind: 'choice', values: ['underline', 'tint', 'while-key-held'], default: 'underline' },
  markedMentions: { kind: 'choice', values: ['every', 'first-in-section'], default: 'every' },
  language: { kind: 'choice', values: ['browser', 'en', 'fa', 'ps', 'de', 'fr'], default: 'browser' },
  calendar: { kind: 'choice', values: ['gregorian', 'solar-hijri'], default: 'gregorian' },
  theme: { kind: 'choice', values: ['system', 'light', 'dark'], default: 'system' },
  isMarkingRelatedStories: { kind: 'switch', default: false },
  isDataReduced: { kind: 'switch', default: false },
};

export const DEFAULT_SETTINGS = Object.fromEntries(
  Object.entries(SETTING_RULES).map(([name, rule]) => [name, rule.default]),
) as unknown as Settings;

/** Answers whether there is a setting of this name. */
export function isSettingName(name: string): name is SettingName {
  return Object.hasOwn(SETTING_RULES, name);
}

/** Answers whether a setting can have this value. */
export function isValidSetting(name: SettingName, value: unknown): boolean {
  const rule: SettingRule<unknown> = SETTING_RULES[name];
  switch (rule.kind) {
    case 'choice':
      return rule.values.includes(value);
    case 'switch':
      return typeof value === 'boolean';
    case 'hosts':
      return Array.isArray(value) && value.every((host) => typeof host === 'string' && HOST.test(host));
  }
}

/** A registrable name or a name under one, in lower case, e.g. `news.un.org`. */
const HOST = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;
