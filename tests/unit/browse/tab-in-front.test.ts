import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askForSite, switchSite } from '../../../src/browse/tab-in-front.ts';
import { changeSettings, readSettings } from '../../../src/settings/settings.ts';

const bbc = { publisher: 'BBC', hosts: ['bbc.com', 'bbc.co.uk'], isOn: true };

beforeEach(() => fakeBrowser.reset());

describe('switching a site', () => {
  test('off names it by its first host, and leaves the others alone', async () => {
    await changeSettings({ disabledHosts: ['dawn.com'] });
    await switchSite(bbc, false);
    expect(await readSettings()).toMatchObject({ disabledHosts: ['dawn.com', 'bbc.com'] });
  });

  test('on works, too, where an older list had another of its hosts first', async () => {
    await changeSettings({ disabledHosts: ['bbc.co.uk', 'dawn.com'] });
    await switchSite(bbc, true);
    expect(await readSettings()).toMatchObject({ disabledHosts: ['dawn.com'] });
  });
});

test('a site is asked for at once: a browser refuses what is not asked in the click itself', () => {
  const request = vi.fn(async () => true);
  Object.assign(fakeBrowser, { permissions: { request } });
  void askForSite(bbc);
  expect(request).toHaveBeenCalledWith({ origins: ['*://*.bbc.com/*', '*://*.bbc.co.uk/*'] });
});
