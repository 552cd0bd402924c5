import { type NativeBrowser, nativeBrowser } from '../platform/native-browser.ts';
import { migrateSettings } from './settings-migrations.ts';
import { DEFAULT_SETTINGS, isSettingName, isValidSetting, type Settings } from './settings-schema.ts';

/**
 * Reads, changes and watches what the reader has chosen. Each setting lies under a key of its own in `storage.local`, so
 * that two windows which change different settings never undo one another, and only if it differs from its default, so
 * that a better default reaches everybody else.
 */

const KEY = 'setting.';
const keyOf = (name: string) => `${KEY}${name}`;

/** Reads the settings; whatever is missing or was damaged counts as unchanged. */
export async function readSettings(): Promise<Settings> {
  const area = storage();
  const stored = await area.get(null);
  const moved = await migrateSettings(stored, area);
  return settingsIn(moved);
}

/**
 * Changes settings and keeps what differs from the default.
 *
 * @param change the new values of the settings that change; the others stay.
 * @returns all settings after the change.
 * @throws if a value is none that its setting can have.
 */
export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const kept: Record<string, unknown> = {};
  const dropped: string[] = [];
  const before = await readSettings();
  for (const [name, value] of Object.entries(change)) {
    if (!isSettingName(name) || !isValidSetting(name, value)) {
      throw new TypeError(`${JSON.stringify(value)} is no value of the setting “${name}”.`);
    }
    if (isSame(value, DEFAULT_SETTINGS[name])) dropped.push(keyOf(name));
    else if (!isSame(value, before[name])) kept[keyOf(name)] = value;
  }
  if (dropped.length > 0) await storage().remove(dropped);
  if (Object.keys(kept).length > 0) await storage().set(kept);
  return { ...before, ...change };
}

/**
 * Calls back with all settings, and what they were before, whenever one of them has changed, in whichever window, until
 * the signal aborts.
 */
export function watchSettings(
  onChange: (settings: Settings, before: Settings) => void,
  { signal }: { readonly signal?: AbortSignal } = {},
): void {
  const api = nativeBrowser();
  if (api === undefined || signal?.aborted) return;
  const listener = (changes: Readonly<Record<string, { readonly oldValue?: unknown }>>, area: string) => {
    if (area !== 'local' || !Object.keys(changes).some((key) => key.startsWith(KEY))) return;
    const old = Object.entries(changes).map(([key, { oldValue }]) => [key, oldValue] as const);
    const stored = async () => {
      const now = await storage().get(null);
      if (!signal?.aborted) onChange(settingsIn(now), settingsIn({ ...now, ...Object.fromEntries(old) }));
    };
    // It fails where the extension was reloaded under a page; whoever asked retires by other signs.
    stored().catch(() => {});
  };
  api.storage.onChanged.addListener(listener);
  const stop = () => {
    try {
      api.storage.onChanged.removeListener(listener);
    } catch {
      // The API of an extension that was reloaded throws; its listeners have gone with it.
    }
  };
  signal?.addEventListener('abort', stop, { once: true });
}

/** Answers whether the reader lets Hashiya look at a site of the list. Any of its hosts may have been the first once. */
export function isSwitchedOn(
  { hosts }: { readonly hosts: readonly string[] },
  { disabledHosts }: Pick<Settings, 'disabledHosts'>,
): boolean {
  return !hosts.some((host) => disabledHosts.includes(host));
}

function settingsIn(stored: Readonly<Record<string, unknown>>): Settings {
  const valid = Object.entries(stored).flatMap(([key, value]) => {
    const name = key.startsWith(KEY) ? key.slice(KEY.length) : '';
    return isSettingName(name) && isValidSetting(name, value) ? [[name, value] as const] : [];
  });
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(valid) };
}

function storage(): NativeBrowser['storage']['local'] {
  const area = nativeBrowser()?.storage?.local;
  if (area === undefined)
    throw new Error('Settings are kept by the browser’s extension API, and there is none here.');
  return area;
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
