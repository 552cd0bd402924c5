import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { complaintsOf } from '../../src/command-line/browser-session.ts';
import { readCard, waitForMarks } from '../../src/command-line/page-driver.ts';
import type { PageSummary } from '../../src/messages.ts';
import { BROWSERS } from './build-extension.ts';
import { clearCache, makeCacheRefuse, sendToPage } from './extension-page.ts';
import { useSession } from './session.ts';
import { dated, story } from './story.ts';
import { textOf, waitForText } from './view-text.ts';

const KUNDUZ = '/archives/2015/09/kunduz-2015.html';

describe.each(BROWSERS)('the popup in %s', (name) => {
  const shared = useSession(name, 'e2e');

  test('timeline: dated events, newest first, that a filter narrows', async () => {
    const page = await shared.session.openExtensionPage('/popup.html#/timeline?place=kunduz-city');
    const text = await waitForText(page, '2015');
    expect(text).toContain('Taliban');
    expect(text.indexOf('2021')).toBeLessThan(text.lastIndexOf('2015'));
    await page.evaluate(() => {
      location.hash = '#/timeline?place=kunduz-city&from=2015-01-01&to=2015-12-31';
    });
    await page.waitForFunction(
      () => ![...document.querySelectorAll('li.event')].some((event) => event.textContent?.includes('2021')),
      { polling: 50 },
    );
    expect(complaintsOf(page)).toEqual([]);
  });

  test('search: a place is found in another spelling and its page opens by keyboard', async () => {
    const page = await shared.session.openExtensionPage('/popup.html#/timeline');
    await page.waitForSelector('li.event');
    await page.keyboard.press('/');
    await page.keyboard.type('qala e naw');
    await waitForText(page, 'Qala');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash.startsWith('#/place/'), { polling: 50 });
    // The page of a place comes a moment after its address: it needs all of the dataset.
    await page.waitForFunction(() => /Qala/.test(document.querySelector('h1')?.textContent ?? ''), {
      polling: 50,
      timeout: 10_000,
    });
    expect(complaintsOf(page)).toEqual([]);
  });

  test('the page of a place on a day: holder, sources, events', async () => {
    const page = await shared.session.openExtensionPage('/popup.html#/place/kunduz-city?on=2015-09-29');
    const text = await waitForText(page, '29 Sep 2015');
    expect(text).toContain('Taliban');
    expect(text).toMatch(/\d+ sources?/);
  });

  test('the menu of a selected text has its entry, and the address bar its keyword', async () => {
    const page = await shared.session.openExtensionPage('/popup.html');
    const { isThere, keyword } = await page.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
      // A menu does not tell its entries, but only one that is there can be changed.
      const isThere = await Promise.resolve(chrome.contextMenus.update('look-up', { visible: true })).then(
        () => true,
        () => false,
      );
      return { isThere, keyword: chrome.runtime.getManifest().omnibox.keyword };
    });
    expect({ isThere, keyword }).toEqual({ isThere: true, keyword: 'hashiya' });
  });

  test('the side panel shows the same, and fills its height', async () => {
    const page = await shared.session.openExtensionPage('/sidepanel.html#/timeline');
    await page.setViewport({ width: 420, height: 900 });
    expect(await waitForText(page, 'provincial capitals changed hands')).toContain('Taliban');
    expect(await page.evaluate(() => document.body.offsetHeight)).toBe(900);
    expect(complaintsOf(page)).toEqual([]);
  });

  test('filters come and go as chips, by keyboard, and stay in the address', async () => {
    const page = await shared.session.openExtensionPage(
      '/popup.html#/timeline?place=kunduz-province&confidence=high',
    );
    await waitForText(page, 'Kunduz and all inside it');
    await page.focus('.removes');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash === '#/timeline?confidence=high', { polling: 50 });
    expect(await textOf(page)).not.toContain('and all inside it');
    await page.select('select[aria-label=Order]', 'oldest-first');
    await page.waitForFunction(() => location.hash.endsWith('order=oldest'), { polling: 50 });
    expect(await textOf(page, '.date')).toMatch(/199\d/);
    expect(complaintsOf(page)).toEqual([]);
  });

  test('the whole timeline keeps few events in the document, and the last one is reached', async () => {
    const page = await shared.session.openExtensionPage('/popup.html#/timeline?reports=yes');
    await page.waitForSelector('li.event');
    const counted = await page.evaluate(() => ({
      drawn: document.querySelectorAll('li.event').length,
      chunks: document.querySelectorAll('.events > div').length,
    }));
    expect(counted.chunks).toBeGreaterThan(20);
    expect(counted.drawn).toBeLessThan(300);
    await page.$eval('main', (main) => main.scrollTo(0, main.scrollHeight));
    await page.waitForFunction(
      () => document.querySelector('.events > div:last-child')?.querySelector('li.event') != null,
      { polling: 50 },
    );
  });

  test('back returns to where the list was left', async () => {
    const page = await shared.session.openExtensionPage('/popup.html#/timeline');
    await page.waitForSelector('li.event');
    await page.$eval('main', (main) => main.scrollTo(0, 600));
    await page.waitForFunction(() => (document.querySelector('main')?.scrollTop ?? 0) > 500, { polling: 50 });
    await page.$eval('li.event b a', (link) => (link as HTMLElement).click());
    await waitForText(page, 'Held on');
    await page.evaluate(() => history.back());
    await page.waitForFunction(
      () => location.hash.startsWith('#/timeline') && (document.querySelector('main')?.scrollTop ?? 0) > 500,
      { polling: 50 },
    );
  });

  test('an address that leads nowhere says so', async () => {
    const page = await shared.session.openExtensionPage('/popup.html#/place/atlantis-city');
    expect(await waitForText(page, 'atlantis-city')).not.toContain('Taliban');
    expect(complaintsOf(page)).toEqual([]);
  });

  test('the browser refuses the cache: the package answers, and a line says so', async () => {
    const page = await shared.session.openExtensionPage('/popup.html#/place/kunduz-city');
    await waitForText(page, 'Kunduz');
    await makeCacheRefuse(page);
    const other = await shared.session.openExtensionPage('/popup.html#/place/kunduz-city');
    await waitForText(other, 'Kunduz');
    expect(await textOf(other, 'footer.dataset-line')).toContain('read from the package');
    await clearCache(other);
  });

  test('the reader tells what is on its page, and shows the one that is chosen', async () => {
    const page = await shared.session.open(shared.server.address(KUNDUZ));
    await waitForMarks(page);
    const popup = await shared.session.openExtensionPage('/popup.html');
    const summary = (await sendToPage(popup, page.url(), {
      hashiya: 'describe-page',
      request: {},
    })) as PageSummary;
    expect(summary.date).toMatchObject({ kind: 'known', day: '2015-09-29' });
    expect(summary.mentions).toContainEqual(
      expect.objectContaining({ id: expect.stringContaining('kunduz'), count: expect.any(Number) }),
    );
    const request = { id: summary.mentions.at(-1)?.id, occurrence: 0 };
    await page.bringToFront();
    expect(await sendToPage(popup, page.url(), { hashiya: 'reveal-mention', request })).toEqual({
      isRevealed: true,
    });
    expect(await readCard(page)).toContain(summary.mentions.at(-1)?.name);
  });
});

// Firefox opens the panel too, but shows it to no protocol that a test could use.
describe('the popup of the toolbar in chromium', () => {
  const shared = useSession('chromium', 'e2e');

  const openToolbarPopup = async (page: Page): Promise<Page> => {
    const [extension] = [...(await shared.session.browser.extensions()).values()];
    if (extension === undefined) throw new Error('The extension is not installed.');
    const opened = shared.session.browser.waitForTarget((target) => target.url().endsWith('/popup.html'));
    await page.triggerExtensionAction(extension);
    return (await opened).asPage();
  };

  test('this page: its date and its names; choosing one opens its card', async () => {
    const page = await shared.session.open(shared.server.address(KUNDUZ));
    await waitForMarks(page);
    const popup = await openToolbarPopup(page);
    expect(await waitForText(popup, 'Article of')).toContain('29 Sep 2015');
    await popup.click('button.mention');
    expect(await readCard(page)).not.toBe('');
    await popup.close().catch(() => {});
  });

  test('a site that is not on the list: “look anyway” reads it once', async () => {
    shared.server.publish(
      '/blog.html',
      story({ head: dated('2015-09-29'), body: 'The Taliban took Kunduz, said Kabul.' }),
    );
    const page = await shared.session.open(shared.server.address('/blog.html', 'www.example.org'));
    const popup = await openToolbarPopup(page);
    await waitForText(popup, 'Not on the list');
    await popup.click('button.primary');
    await waitForMarks(page);
    await waitForText(popup, 'Article of');
    expect(await waitForText(popup, 'Kunduz once')).toContain('Taliban');
  });
});

/** The part of the extension API that the tests here ask. */
interface ExtensionApi {
  readonly contextMenus: { update(id: string, change: object): Promise<void> | undefined };
  readonly runtime: { getManifest(): { omnibox: { keyword: string } } };
}
