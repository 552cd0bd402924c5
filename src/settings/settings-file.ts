import {
  DEFAULT_SETTINGS,
  isSettingName,
  isValidSetting,
  SETTING_RULES,
  type SettingName,
  type Settings,
} from './settings-schema.ts';

/** The form of the file. Rises when a file of today could no longer be read. */
export const SETTINGS_FILE_VERSION = 1;
/** A thousand hosts fit many times; more is another file. */
const MAX_LENGTH = 1_000_000;

export type SettingsFile =
  | {
      readonly kind: 'read';
      readonly settings: Partial<Settings>;
      /** Settings in the file that this version does not have. They change nothing. */
      readonly unknown: readonly string[];
    }
  /** Nothing of the file counts. Every problem is named, not only the first. */
  | { readonly kind: 'refused'; readonly problems: readonly SettingsFileProblem[] };

/** What is wrong with a file, for the page to say in the reader's language. */
export type SettingsFileProblem =
  | { readonly what: 'is-too-large' | 'is-other' | 'has-no-settings' }
  | { readonly what: 'is-no-json'; readonly detail: string }
  | { readonly what: 'is-later'; readonly found: number }
  | {
      readonly what: 'wrong-value';
      readonly name: SettingName;
      /** The value as JSON, cut short. */
      readonly value: string;
      /** What it can be, as JSON; absent where it is a list of hosts. */
      readonly values?: readonly string[];
    };

/** Writes what the reader changed as a file, to be read back here or in another browser. */
export function writeSettingsFile(settings: Settings): string {
  const changed = Object.entries(settings).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(DEFAULT_SETTINGS[name as SettingName]),
  );
  const file = {
    hashiya: 'settings',
    version: SETTINGS_FILE_VERSION,
    settings: Object.fromEntries(changed),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Reads a file of settings: all of it, or nothing of it.
 *
 * @returns the settings that the file gives; those that it does not name are to be put back to their defaults, since a
 *   file holds only what differs.
 */
export function readSettingsFile(text: string): SettingsFile {
  if (text.length > MAX_LENGTH) return refused({ what: 'is-too-large' });
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return refused({ what: 'is-no-json', detail: error instanceof Error ? error.message : String(error) });
  }
  if (!isRecord(file) || file.hashiya !== 'settings') return refused({ what: 'is-other' });
  if (typeof file.version === 'number' && file.version > SETTINGS_FILE_VERSION) {
    return refused({ what: 'is-later', found: file.version });
  }
  if (!isRecord(file.settings)) return refused({ what: 'has-no-settings' });
  const entries = Object.entries(file.settings);
  const problems = entries.flatMap(([name, value]) =>
    isSettingName(name) && !isValidSetting(name, value) ? [wrongValue(name, value)] : [],
  );
  if (problems.length > 0) return { kind: 'refused', problems };
  return {
    kind: 'read',
    settings: Object.fromEntries(entries.filter(([name]) => isSettingName(name))),
    unknown: entries.map(([name]) => name).filter((name) => !isSettingName(name)),
  };
}

function wrongValue(name: SettingName, value: unknown): SettingsFileProblem {
  const rule = SETTING_RULES[name];
  const values = rule.kind === 'choice' ? rule.values : rule.kind === 'switch' ? [true, false] : undefined;
  const written = JSON.stringify(value) ?? String(value);
  return {
    what: 'wrong-value',
    name,
    value: written.length > 80 ? `${written.slice(0, 80)}…` : written,
    ...(values && { values: values.map((one) => JSON.stringify(one)) }),
  };
}

const refused = (problem: SettingsFileProblem): SettingsFile => ({ kind: 'refused', problems: [problem] });

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
