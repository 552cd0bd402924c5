import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { complaintsOf } from '../../src/command-line/browser-session.ts';
import { readCard, waitForMarks } from '../../src/command-line/page-driver.ts';
import type { PageSummary } from '../../src/messages.ts';
import { BROWSERS } from './build-extension.ts';
import { clearCache, makeCacheRefuse, sendToPage } from './extension-page.ts';
import { useSession } from './session.ts';
import { dated, story } from './story.ts';
import { choose, focusOn, waitForText, waitUntilUnsaid } from './view-text.ts';

const KUNDUZ = '/archives/2015/09/kunduz-2015.html';

describe.each(BROWSERS)('the popup in %s', (name) => {
  const shared = useSession(name, 'e2e');

  test('timeline: dated events, newest first, that a filter narrows', async () => {
    const page = await shared.session.openExtensionPage('/popup.html#/timeline?place=kunduz-city');
    const text = await waitForText(page, [/\b2021\b/, /\b2015\b/, 'Taliban'], '.events');
    expect(text.indexOf('2021')).toBeLessThan(text.indexOf('2015'));
    await page.evaluate(() => {
      location.hash = '#/timeline?place=kunduz-city&from=2015-01-01&to=2015-12-31';
    });
    await waitUntilUnsaid(page, '2021', '.events');
    expect(await waitForText(page, '28 Sep 2015', '.events')).not.toContain('2021');
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
    await waitForText(page, 'Qala', 'h1');
    expect(complaintsOf(page)).toEqual([]);
  });

  test('the page of a place on a day: holder, sources, events', async () => {
    const page = await shared.session.openExtensionPage('/popup.html#/place/kunduz-city?on=2015-09-29');
    await waitForText(page, ['29 Sep 2015', 'Taliban', /\d+ sources?/]);
    await waitForText(page, 'captured by the Taliban', '.events');
    expect(complaintsOf(page)).toEqual([]);
  });

  test('the menu of a selected text has its entry, and the address bar its keyword', async () => {
    const page = await shared.session.openExtensionPage('/popup.html');
    const hasEntry = () =>
      page.evaluate(() => {
        const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
        // A menu does not tell its entries, but only one that is there can be changed.
        return Promise.resolve(chrome.contextMenus.update('look-up', { visible: true })).then(
          () => true,
          () => false,
        );
      });
    // The background puts it there when it has been installed.
    await expect.poll(hasEntry).toBe(true);
    const keyword = await page.evaluate(
      () => (globalThis as unknown as { chrome: ExtensionApi }).chrome.runtime.getManifest().omnibox.keyword,
    );
    expect(keyword).toBe('hashiya');
  });

  test('the side panel shows the same, and fills its height', async () => {
    const page = await shared.session.openExtensionPage('/sidepanel.html#/timeline');
    await page.setViewport({ width: 420, height: 900 });
    await waitForText(page, ['provincial capitals changed hands', 'Taliban']);
    // The window takes its new size a moment after it was told.
    await page.waitForFunction(() => document.body.offsetHeight === 900, { polling: 50 });
    expect(complaintsOf(page)).toEqual([]);
  });

  test('filters come and go as chips, by keyboard, and stay in the address', async () => {
    const page = await shared.session.openExtensionPage(
      '/popup.html#/timeline?place=kunduz-province&confidence=high',
    );
    await waitForText(page, 'Kunduz and all inside it');
    await focusOn(page, '.removes');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash === '#/timeline?confidence=high', { polling: 50 });
    await waitUntilUnsaid(page, 'and all inside it');
    await choose(page, 'Order', 'oldest-first');
    await page.waitForFunction(() => location.hash.endsWith('order=oldest'), { polling: 50 });
    await waitForText(page, /199\d/, '.date');
    expect(complaintsOf(page)).toEqual([]);
  });

  test('the whole timeline keeps few events in the document, and the last one is reached', async () => {
    const page = await shared.session.openExtensionPage('/popup.html#/timeline?reports=yes');
    // The reports come with all of the dataset, and with them the last of the chunks.
    await page.waitForFunction(
      () =>
        document.querySelectorAll('.events > div').length > 20 && document.querySelector('li.event') !== null,
      { polling: 50 },
    );
    await page.waitForSelector('li.report-entry');
    expect(await page.$$eval('li.event', (events) => events.length)).toBeLessThan(300);
    await page.waitForFunction(
      () => {
        const main = document.querySelector('main');
        // A chunk takes its true height when it is first drawn, and the end moves.
        main?.scrollTo(0, main.scrollHeight);
        return document.querySelector('.events > div:last-child')?.querySelector('li.event') != null;
      },
      { polling: 50 },
    );
    expect(await page.$$eval('li.event', (events) => events.length)).toBeLessThan(300);
  });

  test('back returns to where the list was left', async () => {
    const page = await shared.session.openExtensionPage('/popup.html#/timeline');
    await page.waitForSelector('li.event');
    await page.waitForFunction(
      () => {
        const main = document.querySelector('main');
        main?.scrollTo(0, 600);
        return (main?.scrollTop ?? 0) > 500;
      },
      { polling: 50 },
    );
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
    await waitForText(other, 'read from the package', 'footer.dataset-line');
    await clearCache(other);
  });

  test('the reader tells what is on its page, and shows the one that is chosen', async () => {
    const page = await shared.session.open(shared.server.address(KUNDUZ));
    await waitForMarks(page);
    const popup = await shared.session.openExtensionPage('/popup.html');
    const describe = async () =>
      (await sendToPage(popup, page.url(), { hashiya: 'describe-page', request: {} })) as PageSummary;
    // The first name may be marked before the one that is looked for here.
    await expect
      .poll(async () => (await describe()).mentions)
      .toContainEqual(
        expect.objectContaining({ id: expect.stringContaining('kunduz'), count: expect.any(Number) }),
      );
    const summary = await describe();
    expect(summary.date).toMatchObject({ kind: 'known', day: '2015-09-29' });
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
    await waitForText(popup, ['Article of', '29 Sep 2015']);
    await popup.waitForSelector('button.mention');
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
    await popup.waitForSelector('button.primary');
    await popup.click('button.primary');
    await waitForMarks(page);
    await waitForText(popup, ['Article of', 'Kunduz once', 'Taliban']);
  });
});

/** The part of the extension API that the tests here ask. */
interface ExtensionApi {
  readonly contextMenus: { update(id: string, change: object): Promise<void> | undefined };
  readonly runtime: { getManifest(): { omnibox: { keyword: string } } };
}
