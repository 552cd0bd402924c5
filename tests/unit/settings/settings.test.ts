import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  changeSettings,
  DEFAULT_SETTINGS,
  isSiteEnabled,
  readSettings,
  watchSettings,
} from '../../../src/settings/settings.ts';

beforeEach(() => fakeBrowser.reset());
const stored = () => fakeBrowser.storage.local.get();

describe('settings are saved only when changed', () => {
  test('nothing is stored at first', async () => {
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
    expect(await stored()).toEqual({});
  });

  test('a change is stored, and going back to the default removes it', async () => {
    await changeSettings({ disabledHosts: ['dawn.com'] });
    expect(await stored()).toEqual({ settings: { disabledHosts: ['dawn.com'] } });
    await changeSettings({ disabledHosts: [] });
    expect(await stored()).toEqual({});
  });
});

test.each([
  ['text', 'broken'],
  ['null', null],
  ['a wrong type', { disabledHosts: 'dawn.com' }],
  ['a list of wrong things', { disabledHosts: [1] }],
  ['a field of a later version', { theme: 'dark' }],
])('damaged settings count as unchanged: %s', async (_what, settings) => {
  await fakeBrowser.storage.local.set({ settings });
  expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
});

test('a watcher hears of changes until its signal aborts', async () => {
  const lifetime = new AbortController();
  const heard: (readonly string[])[] = [];
  watchSettings(({ disabledHosts }) => heard.push(disabledHosts), lifetime.signal);
  await changeSettings({ disabledHosts: ['bbc.com'] });
  await changeSettings({ disabledHosts: [] });
  lifetime.abort();
  await changeSettings({ disabledHosts: ['dw.com'] });
  expect(heard).toEqual([['bbc.com'], []]);
});

test.each([
  ['https://www.dawn.com/news/1209643', [], true],
  ['https://www.dawn.com/news/1209643', ['dawn.com'], false],
  ['https://www.bbc.co.uk/news/world-asia-34377565', ['bbc.com'], false],
  ['https://www.bbc.co.uk/news/world-asia-34377565', ['bbc.co.uk'], false],
  ['https://example.org/kunduz', [], false],
])('%s with %j switched off: %s', (url, disabledHosts, expected) => {
  expect(isSiteEnabled({ disabledHosts }, url)).toBe(expected);
});
