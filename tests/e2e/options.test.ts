import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { complaintsOf } from '../../src/command-line/browser-session.ts';
import { hasMarks, waitForMarks } from '../../src/command-line/page-driver.ts';
import { BROWSERS } from './build-extension.ts';
import { registeredSites, sendFrom, storedSettings } from './extension-page.ts';
import { useSession } from './session.ts';
import { waitForText } from './view-text.ts';

const KUNDUZ = '/archives/2015/09/kunduz-2015.html';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A tab in the back draws no frames to look at. */
const POLL = { polling: 50 } as const;

/** Waits until the page of settings says all of this. */
const says = (page: Page, ...texts: string[]) => waitForText(page, texts, 'body');

describe.each(BROWSERS)('the page of settings in %s', (name) => {
  const shared = useSession(name, 'e2e');
  const open = async () => {
    const page = await shared.session.openExtensionPage('/options.html');
    await page.waitForSelector('h1');
    await page.evaluate(async () => {
      const scope = globalThis as unknown as { chrome: { storage: { local: { clear(): Promise<void> } } } };
      await scope.chrome.storage.local.clear();
    });
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('[value=underline]')?.checked === true,
      POLL,
    );
    return page;
  };

  test('saves each choice at once, and only what differs from the default', async () => {
    const page = await open();
    await page.click('[value=tint]');
    await expect.poll(() => storedSettings(page)).toEqual({ 'setting.markStyle': 'tint' });
    await says(page, 'Saved.');
    await page.click('[value=underline]');
    await expect.poll(() => storedSettings(page)).toEqual({});
    expect(complaintsOf(page)).toEqual([]);
  });

  test('shows what another window changes', async () => {
    const [one, other] = [await open(), await open()];
    await one.bringToFront();
    await one.click('[value=solar-hijri]');
    await other.waitForFunction(
      () => document.querySelector<HTMLInputElement>('[value=solar-hijri]')?.checked === true,
      POLL,
    );
  });

  test('turns dark, and to another language, direction and all, as soon as it is told', async () => {
    const page = await open();
    await page.click('[value=dark]');
    await page.waitForFunction(() => getComputedStyle(document.documentElement).colorScheme === 'dark', POLL);
    await page.select('[name=language]', 'fa');
    await page.waitForFunction(() => document.documentElement.dir === 'rtl', POLL);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('fa');
    await page.select('[name=language]', 'en');
    await page.waitForFunction(() => document.documentElement.dir === 'ltr', POLL);
  });

  test('switches off a site of the list', async () => {
    const page = await open();
    await page.click('summary');
    await page.type('[type=search]', 'dawn');
    await page.waitForFunction(() => document.querySelectorAll('details li').length === 1, POLL);
    await page.click('details li input');
    await expect.poll(() => storedSettings(page)).toEqual({ 'setting.disabledHosts': ['dawn.com'] });
  });

  test('says why it does not take what is no site, or is on the list', async () => {
    const page = await open();
    await page.type('[name=host]', 'two words');
    await page.keyboard.press('Enter');
    await says(page, 'is not the address of a site');
    await page.focus('[name=host]');
    await page.$eval('[name=host]', (input) => (input as HTMLInputElement).select());
    await page.type('[name=host]', 'https://www.dawn.com/news');
    await page.keyboard.press('Enter');
    await says(page, 'dawn.com is on the list already');
  });

  // Chromium asks in a window of its own, which no test can answer.
  if (name === 'firefox') {
    test('adds a site once the browser allows it, looks at its pages, and takes it out again', async () => {
      const page = await open();
      await page.type('[name=host]', 'www.example.org');
      await page.keyboard.press('Enter');
      await says(page, 'example.org was added');
      expect(await storedSettings(page)).toEqual({ 'setting.addedHosts': ['example.org'] });
      const address = shared.server.address(KUNDUZ, 'news.example.org');
      await expect.poll(() => registeredSites(page)).toEqual(['*://*.example.org/*']);
      await waitForMarks(await shared.session.open(address));
      await page.bringToFront();
      await page.click('[aria-label="Remove example.org"]');
      await expect.poll(() => storedSettings(page)).toEqual({});
      await expect.poll(() => registeredSites(page)).toEqual([]);
      const story = await shared.session.open(address);
      // By the time that a page is read which was opened after it, this one would be too.
      await waitForMarks(await shared.session.open(shared.server.address(KUNDUZ)));
      expect(await hasMarks(story)).toBe(false);
    });
  }

  test('reads settings from a file, refuses a broken one with its problems, and loses nothing', async () => {
    const page = await open();
    const folder = mkdtempSync(join(tmpdir(), 'hashiya-'));
    const give = async (file: string, content: unknown) => {
      writeFileSync(join(folder, file), JSON.stringify(content));
      const input = await page.$('#file ~ .actions input[type=file]');
      await input?.uploadFile(join(folder, file));
    };
    await give('good.json', { hashiya: 'settings', version: 1, settings: { theme: 'dark', fontSize: 3 } });
    await says(page, '1 setting was read from good.json', 'no such setting: fontSize');
    await give('bad.json', { hashiya: 'settings', version: 1, settings: { theme: 'sepia' } });
    await says(page, 'bad.json was not read', '"sepia" is no value of the setting “theme”');
    expect(await storedSettings(page)).toEqual({ 'setting.theme': 'dark' });
  });

  test('takes records of the reader’s own, says what is wrong with them, and gives them up in one click', async () => {
    const page = await open();
    const folder = mkdtempSync(join(tmpdir(), 'hashiya-'));
    const heading = 'table,id,kind,name,parent,place,date,after,note';
    const give = async (file: string, ...lines: string[]) => {
      writeFileSync(join(folder, file), [heading, ...lines, ''].join('\n'));
      const input = await page.$('#records ~ .actions input[type=file]');
      await input?.uploadFile(join(folder, file));
    };
    await give(
      'mine.csv',
      'place,hill-post,base,Hill Post,kunduz-province,,,,',
      'event,,captured,,,hill-post,May 2015,taliban,',
    );
    await says(page, 'mine.csv has problems. Nothing was added yet');
    await says(page, '“date” is no date');
    expect(await ownRecords(page)).toEqual([]);
    await give(
      'mine.csv',
      'place,hill-post,base,Hill Post,kunduz-province,,,,',
      'event,,captured,,,hill-post,2015-05-04,taliban,Told by an elder.',
    );
    await says(page, '2 records were added');
    expect(await ownRecords(page)).toEqual(['own:hill-post']);
    const asked = { hashiya: 'cards', request: { ids: ['own:hill-post'], date: '2015-09-29' } };
    // The background hears of a file a moment after it was kept.
    await expect.poll(async () => JSON.stringify(await sendFrom(page, asked))).toContain('Hill Post');
    await page.click('[aria-label="Remove mine.csv"]');
    await says(page, 'Removed.');
    expect(await ownRecords(page)).toEqual([]);
    await expect.poll(() => sendFrom(page, asked)).toMatchObject({ cards: [], unknown: ['own:hill-post'] });
  });

  test.each(['light', 'dark'])('has no fault that axe can find, %s', async (theme) => {
    const page = await open();
    await page.click(`[value=${theme}]`);
    await page.click('summary');
    await page.evaluate(axe);
    const { passes, violations } = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run(): Promise<AxeResult> } };
      return axe.run();
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.length}`)).toEqual([]);
    expect(passes.length).toBeGreaterThan(10);
  });
});

/** The ids of the places that the reader brought, as the database has them. */
async function ownRecords(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('hashiya-own-records');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    try {
      return await new Promise<string[]>((resolve, reject) => {
        const request = database.transaction('files').objectStore('files').getAll();
        request.onsuccess = () =>
          resolve(
            request.result.flatMap(({ records }) => records.places.map(({ id }: { id: string }) => id)),
          );
        request.onerror = () => reject(request.error);
      });
    } finally {
      database.close();
    }
  });
}

interface AxeResult {
  readonly passes: readonly unknown[];
  readonly violations: readonly { readonly id: string; readonly nodes: readonly unknown[] }[];
}
