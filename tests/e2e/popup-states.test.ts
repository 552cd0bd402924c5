import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { complaintsOf } from '../../src/command-line/browser-session.ts';
import { BROWSERS } from './build-extension.ts';
import { cachedTables, clearCache, makeCacheRefuse, putOtherEdition } from './extension-page.ts';
import { useSession } from './session.ts';
import { press, textOf, waitForText } from './view-text.ts';

/**
 * Whatever becomes of the cache, the reader gets the answer of the package and a line that says so. The cache is broken in
 * the real browser, not in a fake of it.
 */

const KUNDUZ = '/popup.html#/place/kunduz-city?on=2015-09-29';

const line = (page: Page) => textOf(page, 'footer.dataset-line');

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
    expect(await waitForText(page, 'On 29 Sep 2015')).toContain('Taliban');
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
    expect(await line(page)).not.toContain('package');
  });

  test('was deleted while the popup was open: that one goes on, the next one says so, the one after has it again', async () => {
    const page = await fill();
    await expectAnswer(page);
    await clearCache(page);
    await press(page, 'Timeline', 'nav');
    expect(await waitForText(page, 'provincial capitals changed hands')).toContain('Taliban');

    const next = await open();
    await expectAnswer(next);
    expect(await line(next)).toContain('read from the package');
    await press(next, 'read from the package');
    expect(await line(next)).toContain('The cache is empty');

    await cachedTables(next);
    const after = await open();
    await expectAnswer(after);
    expect(await line(after)).not.toContain('package');
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
    expect(await line(next)).toContain('another version of the dataset (2199.1.0');
  });

  test('is read by two windows at once, one of which fills it', async () => {
    await clearCache(await open());
    const [one, other] = [await open(), await open()];
    await Promise.all([expectAnswer(one), expectAnswer(other)]);
    await cachedTables(one);
    const after = await open();
    await expectAnswer(after);
    expect(await line(after)).not.toContain('package');
  });

  test('is refused by the browser', async () => {
    await makeCacheRefuse(await open());
    const page = await open();
    await expectAnswer(page);
    await press(page, 'read from the package');
    expect(await line(page)).toContain('The browser refused the cache (VersionError');
    await clearCache(page);
  });
});

// Firefox runs no script of a test before those of an extension's page.
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
    expect(await textOf(page)).toContain('Taliban');
    await press(page, 'read from the package');
    expect(await line(page)).toContain('The browser refused the cache (InvalidStateError');
  });

  test('a full disk: the package answers each time, a line says so, and nothing is thrown', async () => {
    const page = await openFailing('write', 'QuotaExceededError');
    expect(await textOf(page)).toContain('Taliban');
    await press(page, 'read from the package');
    expect(await line(page)).toContain('The cache is empty');
    await page.reload();
    await waitForText(page, 'On 29 Sep 2015');
    expect(await line(page)).toContain('read from the package');
    expect(complaintsOf(page)).toEqual([]);
  });
});
