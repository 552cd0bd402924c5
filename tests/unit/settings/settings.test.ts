import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, isSwitchedOn, readSettings, watchSettings } from '../../../src/settings/settings.ts';
import {
  DEFAULT_SETTINGS,
  isValidSetting,
  SETTING_RULES,
  type SettingName,
  type Settings,
} from '../../../src/settings/settings-schema.ts';

beforeEach(() => fakeBrowser.reset());
const stored = () => fakeBrowser.storage.local.get();

describe('settings are saved only when changed', () => {
  test('nothing is stored at first', async () => {
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
    expect(await stored()).toEqual({});
  });

  test('a change is stored under its own key, and going back to the default removes it', async () => {
    await changeSettings({ disabledHosts: ['dawn.com'], theme: 'dark' });
    expect(await stored()).toEqual({ 'setting.disabledHosts': ['dawn.com'], 'setting.theme': 'dark' });
    await changeSettings({ disabledHosts: [] });
    expect(await stored()).toEqual({ 'setting.theme': 'dark' });
  });

  test('two windows that change different settings at once do not undo one another', async () => {
    await Promise.all([changeSettings({ theme: 'dark' }), changeSettings({ calendar: 'solar-hijri' })]);
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', calendar: 'solar-hijri' });
  });

  test('a value that a setting cannot have is a mistake of the caller, and changes nothing', async () => {
    const wrong = { theme: 'sepia' } as unknown as Partial<Settings>;
    await expect(changeSettings(wrong)).rejects.toThrow('"sepia" is no value of the setting “theme”.');
    expect(await stored()).toEqual({});
  });
});

test.each<[string, SettingName, unknown]>([
  ['text for a list', 'disabledHosts', 'dawn.com'],
  ['a list of wrong things', 'disabledHosts', [1]],
  ['an address for a host', 'addedHosts', ['https://example.org/']],
  ['a pattern for a host', 'addedHosts', ['*']],
  ['a word that is no choice', 'theme', 'sepia'],
  ['a word for a switch', 'isDataReduced', 'yes'],
  ['null', 'markStyle', null],
])('a damaged setting counts as unchanged, and the others stay: %s', async (_what, name, value) => {
  const other = name === 'calendar' ? 'theme' : 'calendar';
  const good = SETTING_RULES[other].kind === 'choice' ? 'solar-hijri' : undefined;
  await fakeBrowser.storage.local.set({ [`setting.${name}`]: value, [`setting.${other}`]: good });
  expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, [other]: good });
});

test('every default is a value that its setting can have', () => {
  for (const [name, { default: value }] of Object.entries(SETTING_RULES)) {
    expect([name, isValidSetting(name as SettingName, value)]).toEqual([name, true]);
  }
});

describe('settings of earlier versions', () => {
  test('the one record of 0.1 is parted into its settings', async () => {
    await fakeBrowser.storage.local.set({ settings: { disabledHosts: ['dawn.com'] } });
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, disabledHosts: ['dawn.com'] });
    expect(await stored()).toEqual({ 'setting.disabledHosts': ['dawn.com'] });
  });

  test.each([
    ['text', 'broken'],
    ['null', null],
    ['a wrong type', { disabledHosts: 'dawn.com' }],
  ])('damaged, it counts as unchanged: %s', async (_what, settings) => {
    await fakeBrowser.storage.local.set({ settings });
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
    expect(await stored()).toEqual({});
  });

  test('a setting of a later version stays where it is, for whoever goes back to that', async () => {
    await fakeBrowser.storage.local.set({ 'setting.fontSize': 12 });
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
    expect(await stored()).toEqual({ 'setting.fontSize': 12 });
  });
});

describe('who watches the settings', () => {
  test('hears of each change, with all settings and what they were, until the signal aborts', async () => {
    const abort = new AbortController();
    const onChange = vi.fn();
    watchSettings(onChange, abort);
    await changeSettings({ theme: 'dark' });
    await vi.waitFor(() =>
      expect(onChange).toHaveBeenCalledWith({ ...DEFAULT_SETTINGS, theme: 'dark' }, DEFAULT_SETTINGS),
    );
    abort.abort();
    await changeSettings({ theme: 'light' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  test('hears nothing of what else is stored', async () => {
    const onChange = vi.fn();
    watchSettings(onChange, { signal: new AbortController().signal });
    await fakeBrowser.storage.local.set({ other: 1 });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(onChange).not.toHaveBeenCalled();
  });
});

test.each([
  ['nothing', [], true],
  ['its first host', ['bbc.com'], false],
  ['another of its hosts', ['bbc.co.uk'], false],
  ['another site', ['dawn.com'], true],
])('the BBC with %s switched off', (_what, disabledHosts, expected) => {
  expect(isSwitchedOn({ hosts: ['bbc.com', 'bbc.co.uk'] }, { disabledHosts })).toBe(expected);
});
