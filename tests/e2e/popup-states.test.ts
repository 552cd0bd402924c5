import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { complaintsOf } from '../../src/command-line/browser-session.ts';
import { BROWSERS } from './build-extension.ts';
import { cachedTables, clearCache, makeCacheRefuse, putOtherEdition } from './extension-page.ts';
import { useSession } from './session.ts';
import { press, waitForText } from './view-text.ts';

/**
 * Whatever becomes of the cache, the reader gets the answer of the package and a line that says so. The cache is broken in
 * the real browser, not in a fake of it.
 */

const KUNDUZ = '/popup.html#/place/kunduz-city?on=2015-09-29';

const LINE = 'footer.dataset-line';

/** Waits until the line under the view says a text. */
const lineSays = (page: Page, text: string) => waitForText(page, text, LINE);

/** Waits for the line under the view, which comes with all of the dataset, and expects no word of the package. */
async function expectNoWordOfThePackage(page: Page): Promise<void> {
  expect(await waitForText(page, 'dataset', LINE)).not.toContain('package');
}

/** Replaces a function of the page's IndexedDB, from before its first script on, by one that fails. */
async function failFrom(page: Page, what: 'open' | 'write', errorName: string): Promise<void> {
  await page.evaluateOnNewDocument(
    (part, name) => {
      const fail = () => {
        throw new DOMException('Not here, not now.', name);
      };
      if (part === 'open') IDBFactory.prototype.open = fail;
      else IDBObjectStore.prototype.put = fail;
    },
    what,
    errorName,
  );
}

describe.each(BROWSERS)('the cache in %s', (name) => {
  const shared = useSession(name, 'e2e');
  const open = (path = KUNDUZ) => shared.session.openExtensionPage(path);
  const expectAnswer = async (page: Page) => {
    await waitForText(page, ['On 29 Sep 2015', 'Taliban']);
    expect(complaintsOf(page)).toEqual([]);
  };
  /** The background fills it again when it starts, and the popup when it finds it empty. */
  const fill = async () => {
    const page = await open();
    await clearCache(page);
    const other = await open();
    await cachedTables(other);
    return other;
  };

  test('holds the dataset: it answers, and nothing is said of the package', async () => {
    await fill();
    const page = await open();
    await expectAnswer(page);
    await expectNoWordOfThePackage(page);
  });

  test('was deleted while the popup was open: that one goes on, the next one says so, the one after has it again', async () => {
    const page = await fill();
    await expectAnswer(page);
    await clearCache(page);
    await press(page, 'Timeline', 'nav');
    await waitForText(page, ['provincial capitals changed hands', 'Taliban']);

    const next = await open();
    await expectAnswer(next);
    await lineSays(next, 'read from the package');
    await press(next, 'read from the package');
    await lineSays(next, 'The cache is empty');

    await cachedTables(next);
    const after = await open();
    await expectAnswer(after);
    await expectNoWordOfThePackage(after);
  });

  test('holds another version, which arrived while the popup was open', async () => {
    const page = await fill();
    await expectAnswer(page);
    await putOtherEdition(page);
    await press(page, 'Timeline', 'nav');
    await waitForText(page, 'provincial capitals changed hands');

    const next = await open();
    await expectAnswer(next);
    await press(next, 'read from the package');
    await lineSays(next, 'another version of the dataset (2199.1.0');
  });

  test('is read by two windows at once, one of which fills it', async () => {
    await clearCache(await open());
    const [one, other] = [await open(), await open()];
    await Promise.all([expectAnswer(one), expectAnswer(other)]);
    await cachedTables(one);
    const after = await open();
    await expectAnswer(after);
    await expectNoWordOfThePackage(after);
  });

  test('is refused by the browser', async () => {
    await makeCacheRefuse(await open());
    const page = await open();
    await expectAnswer(page);
    await press(page, 'read from the package');
    await lineSays(page, 'The browser refused the cache (VersionError');
    await clearCache(page);
  });
});

// Firefox runs no script of a test before those of an extension's page, but it can be told that its disk is full.
describe('a full disk, in firefox', () => {
  /** In kilobytes, for all that pages and extensions keep; the cache alone takes thousands. */
  const shared = useSession('firefox', 'e2e', { 'dom.quotaManager.temporaryStorage.fixedLimit': 64 });

  test('the package answers each time, a line says so, and nothing is thrown', async () => {
    for (const time of ['at first', 'and again']) {
      const page = await shared.session.openExtensionPage(KUNDUZ);
      await waitForText(page, ['On 29 Sep 2015', 'Taliban']);
      await press(page, 'read from the package');
      await lineSays(page, 'The browser refused the cache');
      expect(complaintsOf(page), time).toEqual([]);
    }
  });

  test('settings that can be neither read nor saved: that is said, and the page is whole', async () => {
    const page = await shared.session.openExtensionPage('/options.html');
    await page.waitForSelector('[value=dark]');
    await page.click('[value=dark]');
    await waitForText(page, 'The browser did not save this', 'body');
  });
});

// In Chromium both are made by a script.
describe('a browser that keeps nothing, in chromium', () => {
  const shared = useSession('chromium', 'e2e');
  const openFailing = async (what: 'open' | 'write', errorName: string) => {
    const page = await shared.session.openExtensionPage('/popup.html');
    await clearCache(page);
    await failFrom(page, what, errorName);
    await page.goto(shared.session.base + KUNDUZ);
    await page.reload();
    await waitForText(page, 'On 29 Sep 2015');
    return page;
  };

  test('a private window without storage: the package answers, and a line says so', async () => {
    const page = await openFailing('open', 'InvalidStateError');
    await waitForText(page, 'Taliban');
    await press(page, 'read from the package');
    await lineSays(page, 'The browser refused the cache (InvalidStateError');
  });

  test('a full disk: the package answers each time, a line says so, and nothing is thrown', async () => {
    const page = await openFailing('write', 'QuotaExceededError');
    await waitForText(page, 'Taliban');
    await press(page, 'read from the package');
    await lineSays(page, 'The cache is empty');
    await page.reload();
    await waitForText(page, 'On 29 Sep 2015');
    await lineSays(page, 'read from the package');
    expect(complaintsOf(page)).toEqual([]);
  });
});
