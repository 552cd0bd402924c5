import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { test } from 'vitest';
import { CONTENT_MARK } from '../../src/browse/App.tsx';
import { type BrowserSession, startBrowser } from '../../src/command-line/browser-session.ts';
import { buildExtension, buildFolder } from '../../src/command-line/extension-builds.ts';
import { waitForMarks } from '../../src/command-line/page-driver.ts';
import { startStoryServer } from '../../src/command-line/story-server.ts';
import { cachedTables, tabIdOf } from '../e2e/extension-page.ts';
import { keepMeasures, median } from './measures.ts';
import { timeToMark } from './opening.ts';

/**
 * How long a reader waits for content after opening the popup, in Chromium, and how much longer that is than for an empty
 * popup made with Preact, whose time is what the browser takes for any page of an extension: its process, its document, its
 * first frame. Read the ratios; the milliseconds belong to the machine. `cold`: the first opening in a browser that has
 * just started, with a filled cache of data and none of code. `warm`: the openings after it. The content of “this page” are
 * its names and its date, which the reader in the page says; holders come with the dataset, and all else after that.
 */

const ROUNDS = 15;
const COLD_ROUNDS = 3;
const KUNDUZ = '/archives/2015/09/kunduz-2015.html';
const emptyFolder = join(import.meta.dirname, '../../.output/empty-popup');

/** An extension whose popup draws one line with Preact and does nothing else. */
async function buildEmptyPopup(): Promise<void> {
  const source = join(emptyFolder, 'source');
  mkdirSync(source, { recursive: true });
  writeFileSync(
    join(source, 'popup.html'),
    '<!doctype html><meta charset="utf-8"><title>Empty</title><script type="module" src="./main.tsx"></script>',
  );
  writeFileSync(
    join(source, 'main.tsx'),
    `import { render } from 'preact';
     render(<main>Nothing is to be seen here.</main>, document.body);
     requestAnimationFrame(() => setTimeout(() => performance.mark('${CONTENT_MARK}')));`,
  );
  await build({
    configFile: false,
    logLevel: 'error',
    root: source,
    plugins: [preact()],
    build: { outDir: emptyFolder, emptyOutDir: false, rollupOptions: { input: join(source, 'popup.html') } },
  });
  const manifest = {
    manifest_version: 3,
    name: 'Empty',
    version: '1',
    action: { default_popup: 'popup.html' },
  };
  writeFileSync(join(emptyFolder, 'manifest.json'), JSON.stringify(manifest));
}

interface Times {
  readonly cold: number[];
  readonly warm: number[];
}

async function measure(extension: string, pathsOf: (session: BrowserSession) => Promise<readonly string[]>) {
  const times = new Map<string, Times>();
  for (let round = 0; round < COLD_ROUNDS; round += 1) {
    const server = await startStoryServer();
    const session = await startBrowser('chromium', {
      extension,
      isHeadless: true,
      web: { kind: 'closed', server },
    });
    try {
      const story = await session.open(server.address(KUNDUZ));
      const isOurs = extension !== emptyFolder;
      if (isOurs) await fillCache(session, story);
      const paths = await pathsOf(session);
      // Each path is the first one once, so that each is measured cold.
      const [first = ''] = paths.slice(round % paths.length);
      const entry = (path: string) => times.get(path) ?? { cold: [], warm: [] };
      const cold = entry(nameOf(first));
      cold.cold.push(await timeToMark(session, first, CONTENT_MARK));
      times.set(nameOf(first), cold);
      for (const path of paths) {
        const warm = entry(nameOf(path));
        for (let opening = 0; opening < ROUNDS / COLD_ROUNDS; opening += 1)
          warm.warm.push(await timeToMark(session, path, CONTENT_MARK));
        times.set(nameOf(path), warm);
      }
    } finally {
      await session.close();
      await server.close();
    }
  }
  return times;
}

const OPENED_ON: Readonly<Record<string, string>> = {
  '#/page': 'the page in front',
  '#/timeline': 'the timeline',
  '#/place/kunduz-city': 'a place',
};

const nameOf = (path: string) => path.replace(/\?beside=\d+/, '');

/** The background fills the cache on installation; a picture of the package asks whether it has, and loads none of our code. */
async function fillCache(session: BrowserSession, story: Page): Promise<void> {
  await waitForMarks(story);
  const picture = await session.openExtensionPage('/icons/16.png');
  await cachedTables(picture);
  await picture.close();
}

test('the popup, from opening to content', { timeout: 300_000 }, async () => {
  buildExtension({ browser: 'chromium', kind: 'e2e' });
  await buildEmptyPopup();
  const empty = (await measure(emptyFolder, async () => ['/popup.html'])).get('/popup.html');
  const ours = await measure(buildFolder({ browser: 'chromium', kind: 'e2e' }), async (session) => {
    const helper = await session.openExtensionPage('/icons/16.png');
    const story = (await session.browser.pages()).find((page) => page.url().includes('kunduz')) as Page;
    const beside = await tabIdOf(helper, story.url());
    await helper.close();
    return [`/popup.html?beside=${beside}#/page`, '/popup.html#/timeline', '/popup.html#/place/kunduz-city'];
  });
  const floor = { cold: median(empty?.cold ?? []), warm: median(empty?.warm ?? []) };
  const row = (name: string, { cold, warm }: Times) => ({
    'first content, ms': name,
    cold: Math.round(median(cold)),
    'cold, beyond empty': Math.round(median(cold) - floor.cold),
    warm: Math.round(median(warm)),
    'warm, beyond empty': Math.round(median(warm) - floor.warm),
    'warm, × empty': Number((median(warm) / floor.warm).toFixed(1)),
  });
  console.table([
    ...[...ours].map(([name, times]) => row(name, times)),
    ...(empty ? [row('an empty popup made with Preact', empty)] : []),
  ]);
  keepMeasures(
    'popup',
    [...ours].flatMap(([name, times]) =>
      (['warm', 'cold'] as const).map((kind) => ({
        what: `the popup, opened on ${OPENED_ON[name.slice(name.indexOf('#'))]}, ${kind}, to its first content; an empty one takes ${Math.round(floor[kind])} ms`,
        measured: `${Math.round(median(times[kind]))} ms, ${(median(times[kind]) / floor[kind]).toFixed(1)} times the empty one`,
        goal: kind === 'warm' ? 'at most 100 ms' : 'at most 250 ms',
      })),
    ),
  );
});

/** Puts so many copies of each event into the cache, on later days, that the timeline has more than ten thousand. */
async function multiplyEvents(page: Page, least: number): Promise<void> {
  await page.evaluate(
    (wanted) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('hashiya');
        request.onerror = reject;
        request.onsuccess = () => {
          const transaction = request.result.transaction(['stamp', 'shards'], 'readwrite');
          const shards = transaction.objectStore('shards');
          const stamps = transaction.objectStore('stamp');
          const stamp = stamps.get('dataset');
          const all = shards.getAll();
          all.onsuccess = () => {
            const rows = all.result
              .filter(({ table }) => table === 'events')
              .flatMap(({ rows }) => rows as { id: string }[]);
            const times = Math.ceil(wanted / rows.length);
            const copies = Array.from({ length: times - 1 }, (_, copy) =>
              rows.map((row) => ({ ...row, id: `${row.id}-copy-${copy}` })),
            ).flat();
            shards.put({ table: 'events', rows: copies }, 'events/9999');
            const counts = { ...stamp.result.counts, events: rows.length + copies.length };
            stamps.put({ ...stamp.result, counts }, 'dataset');
          };
          transaction.onerror = reject;
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
    least,
  );
}

test('a list of more than ten thousand events, scrolled', { timeout: 120_000 }, async () => {
  const server = await startStoryServer();
  const session = await startBrowser('chromium', {
    extension: buildFolder({ browser: 'chromium', kind: 'e2e' }),
    isHeadless: true,
    web: { kind: 'closed', server },
  });
  try {
    await fillCache(session, await session.open(server.address(KUNDUZ)));
    const picture = await session.openExtensionPage('/icons/16.png');
    await multiplyEvents(picture, 10_000);
    const page = await session.openExtensionPage('/popup.html#/timeline');
    await page.setViewport({ width: 420, height: 580 });
    await page.waitForSelector('li.event');
    const measured = await page.evaluate(async () => {
      const main = document.querySelector('main') as HTMLElement;
      const frames: number[] = [];
      let drawn = 0;
      let last = performance.now();
      for (let frame = 0; frame < 300; frame += 1) {
        main.scrollBy(0, 120);
        await new Promise(requestAnimationFrame);
        const now = performance.now();
        frames.push(now - last);
        last = now;
        drawn = Math.max(drawn, document.querySelectorAll('li.event').length);
      }
      frames.sort((one, other) => one - other);
      const at = (share: number) => Math.round(frames[Math.floor(frames.length * share)] ?? 0);
      return {
        'events in the document, at most': drawn,
        'frame, median ms': at(0.5),
        'frame, 95 of 100 below ms': at(0.95),
        count: document.querySelector('.count')?.textContent?.slice(0, 14),
      };
    });
    console.table([measured]);
  } finally {
    await session.close();
    await server.close();
  }
});
