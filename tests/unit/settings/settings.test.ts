import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  changeSettings,
  DEFAULT_SETTINGS,
  isSwitchedOn,
  readSettings,
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

test.each([
  ['nothing', [], true],
  ['its first host', ['bbc.com'], false],
  ['another of its hosts', ['bbc.co.uk'], false],
  ['another site', ['dawn.com'], true],
])('the BBC with %s switched off', (_what, disabledHosts, expected) => {
  expect(isSwitchedOn({ hosts: ['bbc.com', 'bbc.co.uk'] }, { disabledHosts })).toBe(expected);
});
