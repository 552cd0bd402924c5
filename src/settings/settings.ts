import { browser } from '../platform/browser.ts';

/** What the reader can choose. */
export interface Settings {
  /** Hosts of the list of news sites on which Hashiya stays out. A site is named by the first of its hosts. */
  readonly disabledHosts: readonly string[];
}

export const DEFAULT_SETTINGS: Settings = { disabledHosts: [] };

/** The key in `storage.local`. It holds only what the reader changed, so that a better default reaches everybody else. */
const STORED_AS = 'settings';

/** Reads the settings; whatever is missing or was damaged counts as unchanged. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(STORED_AS);
  return withDefaults(stored[STORED_AS]);
}

/**
 * Changes settings and keeps what differs from the default.
 *
 * @param change the new values of the fields that change; the others stay.
 * @returns all settings after the change.
 */
export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const settings = { ...(await readSettings()), ...change };
  const changed = Object.fromEntries(
    Object.entries(settings).filter(
      ([key, value]) => !isSame(value, DEFAULT_SETTINGS[key as keyof Settings]),
    ),
  );
  if (Object.keys(changed).length === 0) await browser.storage.local.remove(STORED_AS);
  else await browser.storage.local.set({ [STORED_AS]: changed });
  return settings;
}

/** Answers whether the reader lets Hashiya look at a site of the list. Any of its hosts may have been the first once. */
export function isSwitchedOn({ hosts }: { readonly hosts: readonly string[] }, settings: Settings): boolean {
  return !hosts.some((host) => settings.disabledHosts.includes(host));
}

function withDefaults(stored: unknown): Settings {
  const { disabledHosts } = (typeof stored === 'object' && stored !== null ? stored : {}) as {
    disabledHosts?: unknown;
  };
  return {
    disabledHosts: isStringList(disabledHosts) ? disabledHosts : DEFAULT_SETTINGS.disabledHosts,
  };
}

const isStringList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
