import { browser } from '../platform/browser.ts';
import { findNewsSite } from './news-sites.ts';

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

/** Calls back with the settings after every change made anywhere in the extension, until the signal aborts. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[STORED_AS];
    if (area === 'local' && change !== undefined) onChange(withDefaults(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}

/** Answers whether the page at this address lies on a site of the list that the reader has not switched off. */
export function isSiteEnabled(settings: Settings, url: string): boolean {
  const site = findNewsSite(url);
  return site !== undefined && !site.hosts.some((host) => settings.disabledHosts.includes(host));
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
