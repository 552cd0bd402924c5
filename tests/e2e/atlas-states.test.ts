import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { complaintsOf } from '../../src/command-line/browser-session.ts';
import { waitUntilDrawn } from '../../src/command-line/page-driver.ts';
import { nameOfMark, openAtlas } from './atlas-page.ts';
import { BROWSERS } from './build-extension.ts';
import {
  cachedTables,
  changeSettings,
  clearCache,
  makeCacheRefuse,
  putOtherEdition,
} from './extension-page.ts';
import { useSession } from './session.ts';
import { textOf, waitForText } from './view-text.ts';

/** What a reader of the atlas meets when data is late, missing, other than before or his own, and in several windows. */

describe.each(BROWSERS)('the atlas in %s', (name) => {
  const shared = useSession(name, 'e2e');
  const open = (hash: string) => openAtlas(shared, hash);

  test('two windows turn to another language and theme as soon as the reader chooses them', async () => {
    const windows = [await open('#/map?on=2021-08-08&show=capitals'), await open('#/about')];
    for (const [language, theme, label] of [
      ['fa', 'dark', 'کندز، شهر: طالبان'],
      ['en', 'light', 'Kunduz, City: Taliban'],
    ] as const) {
      await changeSettings(windows[1] as Page, { language, theme });
      for (const page of windows) {
        await page.waitForFunction(
          (wanted) => document.documentElement.lang === wanted,
          { polling: 50 },
          language,
        );
        expect(await page.$eval('html', ({ style }) => style.colorScheme)).toBe(theme);
      }
      expect(await nameOfMark(windows[0] as Page, 'kunduz-city')).toBe(label);
    }
    await changeSettings(windows[0] as Page, {});
  });

  test('another dataset arrives while the atlas is open: a line says so once the reader comes back', async () => {
    const page = await open('#/map?on=2021-08-08');
    const cached = await shared.session.openExtensionPage('/popup.html#/timeline');
    await cachedTables(cached);
    await putOtherEdition(page);
    await page.bringToFront();
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await waitForText(page, '2199.1.0', '.newer');
    expect(await nameOfMark(page, 'kunduz-city')).toBe('Kunduz, City: Taliban');
    await clearCache(page);
  });

  test('records of the reader’s own appear on the map and in the list, as his, and go again', async () => {
    const page = await open('#/map?on=2015-09-29&place=kunduz-province');
    const options = await shared.session.openExtensionPage('/options.html');
    const file = join(mkdtempSync(join(tmpdir(), 'hashiya-')), 'mine.csv');
    writeFileSync(
      file,
      [
        'table,id,kind,name,parent,latitude,longitude,place,date,after,note',
        'place,hill-post,base,Hill Post,kunduz-province,36.8,68.6,,,,',
        'event,,captured,,,,,hill-post,2015-05-04,taliban,Told by an elder.',
        '',
      ].join('\n'),
    );
    await options.waitForSelector('#records ~ .actions input[type=file]');
    await (
      (await options.$('#records ~ .actions input[type=file]')) as ElementHandle<HTMLInputElement>
    ).uploadFile(file);
    await page.waitForSelector('.mark[data-place="own:hill-post"] .readers-own');
    expect(await nameOfMark(page, 'own:hill-post')).toBe(
      'Hill Post, Military base: Taliban; your own record',
    );
    expect(await textOf(page, '.places-panel')).toMatch(/Hill Post\s+your own record/);
    await page.evaluate(() => {
      location.hash = '#/map?on=2015-09-29&place=own:hill-post';
    });
    await waitForText(page, 'Hill Post your own record', '.place-panel');
    await waitForText(page, 'your own record', '.events-panel');
    await options.click('[aria-label="Remove mine.csv"]');
    await page.waitForFunction(() => !document.querySelector('[data-place="own:hill-post"]'), {
      polling: 50,
    });
    expect(complaintsOf(page)).toEqual([]);
  });

  test('the browser refuses the cache: the package answers, and a line says so', async () => {
    const first = await open('#/map');
    await makeCacheRefuse(first);
    const page = await open('#/map?on=2015-09-29&place=kunduz-city');
    expect(await textOf(page, '.place-panel')).toContain('Taliban');
    expect(await textOf(page, '.dataset-line')).toContain('read from the package');
    await clearCache(page);
  });
});

// Firefox runs no script of a test before those of an extension's page.
describe('the atlas on a browser in trouble, in chromium', () => {
  const shared = useSession('chromium', 'e2e');

  /** Opens the atlas where neither cache nor package answers until `answer` says what becomes of them. */
  const openWaiting = async () => {
    const page = await shared.session.openExtensionPage('/icons/16.png');
    await cachedTables(page);
    const preload = await page.evaluateOnNewDocument(() => {
      const scope = globalThis as unknown as { answer: (isThere: boolean) => void };
      const answered = new Promise<boolean>((resolve) => {
        scope.answer = resolve;
      });
      // A request that hears nothing, as of a disk that does not answer.
      IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
      const { fetch } = globalThis;
      globalThis.fetch = async (input, init) => {
        if (!String(input).endsWith('/dataset.json')) return fetch(input, init);
        return (await answered) ? fetch(input, init) : new Response('', { status: 500 });
      };
    });
    await page.goto(`${shared.session.base}/atlas.html#/map?on=2021-08-08`);
    const answer = (isThere: boolean) =>
      page.evaluate((found) => {
        (globalThis as unknown as { answer: (isThere: boolean) => void }).answer(found);
      }, isThere);
    return { page, answer, preload };
  };

  test('data that is long on its way: a line says so, and then the map is there', async () => {
    const { page, answer } = await openWaiting();
    await page.waitForFunction(
      () => document.querySelector('main [role="status"]')?.textContent === 'Reading the dataset…',
      { polling: 50 },
    );
    await answer(true);
    await waitUntilDrawn(page);
    expect(await nameOfMark(page, 'kunduz-city')).toBe('Kunduz, City: Taliban');
    expect(await textOf(page, '.dataset-line')).toContain('read from the package');
  });

  test('data that does not come: what went wrong, and a way to try again', async () => {
    const { page, answer, preload } = await openWaiting();
    await answer(false);
    expect(await waitForText(page, 'The dataset could not be read')).toContain('500');
    await page.removeScriptToEvaluateOnNewDocument(preload.identifier);
    await page.click('main.notice button');
    await page.waitForSelector('.mark');
    await waitUntilDrawn(page);
    expect(await nameOfMark(page, 'kunduz-city')).toBe('Kunduz, City: Taliban');
  });

  test('colours that the system forces: dates, names and what is chosen are seen', async () => {
    const page = await shared.session.openExtensionPage('/icons/16.png');
    await changeSettings(page, { theme: 'dark' });
    const devtools = await page.createCDPSession();
    await devtools.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
    await page.goto(`${shared.session.base}/atlas.html#/map?on=2021-08-08&place=kunduz-city`);
    await waitUntilDrawn(page);
    const seen = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('p'));
      probe.style.color = 'CanvasText';
      const text = getComputedStyle(probe).color;
      probe.style.color = 'Highlight';
      const highlight = getComputedStyle(probe).color;
      const fill = (selector: string) => getComputedStyle(document.querySelector(selector) ?? probe).fill;
      return {
        text,
        highlight,
        names: ['capitals', 'provinces', 'country'].map((layer) => fill(`.map .name.${layer}`)),
        dates: fill('.strip text:not(.on-band)'),
        chosen: getComputedStyle(document.querySelector('.mark.selected .ring') ?? probe).stroke,
        pressed: getComputedStyle(document.querySelector('.spans [aria-pressed="true"]') ?? probe)
          .backgroundColor,
      };
    });
    expect(seen.names).toEqual([seen.text, seen.text, seen.text]);
    expect(seen.dates).toBe(seen.text);
    expect([seen.chosen, seen.pressed]).toEqual([seen.highlight, seen.highlight]);
    await changeSettings(page, {});
  });
});
