import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { complaintsOf } from '../../src/command-line/browser-session.ts';
import {
  cardBox,
  hasMarks,
  hoverText,
  readCard,
  waitForMarks,
  waitForNoCard,
} from '../../src/command-line/page-driver.ts';
import { BROWSERS } from './build-extension.ts';
import { cachedTables, clearCache, makeCacheRefuse, sendFrom } from './extension-page.ts';
import { useSession } from './session.ts';
import { dated, SEPTEMBER_29, story } from './story.ts';

const LEAD = '<p>Taliban fighters entered Kunduz on Monday, officials in Kabul said.</p>';
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The page's own script still answers, and nothing was thrown into its console. */
async function expectUnharmed(page: Page): Promise<void> {
  await page.evaluate(() => document.getElementById('own')?.click());
  expect(await page.evaluate(() => (globalThis as unknown as { clicks: number }).clicks)).toBe(1);
  expect(complaintsOf(page)).toEqual([]);
}

describe.each(BROWSERS)('a difficult page in %s', (name) => {
  const shared = useSession(name, 'e2e');
  const open = async (path: string, html: string) => {
    shared.server.publish(path, html);
    return shared.session.open(shared.server.address(path));
  };

  test('no text at all: nothing happens', async () => {
    const page = await open('/faults/no-text.html', story({ title: '', body: '<div></div>' }));
    // By the time that a page is read which was opened after it, this one was looked at.
    await waitForMarks(await open('/faults/text.html', story({ body: LEAD })));
    expect(await hasMarks(page)).toBe(false);
    await expectUnharmed(page);
  });

  test('50,000 text nodes: names are marked and the card opens', async () => {
    const many = Array.from({ length: 25_000 }, (_, line) => `<p>Line ${line}, <i>in Helmand</i></p>`).join(
      '',
    );
    const page = await open(
      '/faults/many-nodes.html',
      story({ head: dated('2015-09-29'), body: LEAD + many }),
    );
    await waitForMarks(page);
    await hoverText(page, 'Kunduz');
    expect(await readCard(page, 'of this article')).toMatch(SEPTEMBER_29);
    await expectUnharmed(page);
  });

  test('one text node of 1 MB: names are marked and the card opens', async () => {
    const long = `<p>${'He spoke of the river and of the road. '.repeat(27_000)}</p>`;
    const page = await open(
      '/faults/long-node.html',
      story({ head: dated('2015-09-29'), body: LEAD + long }),
    );
    await waitForMarks(page);
    await hoverText(page, 'Kunduz');
    expect(await readCard(page, 'Kunduz')).toMatch(SEPTEMBER_29);
    await expectUnharmed(page);
  });

  test.each([
    [
      'malformed JSON-LD',
      '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": </script>',
    ],
    ['a date in the future', dated('2199-01-01')],
    ['a date that is none', dated('soon')],
  ])('%s: the date counts as unknown and the card answers for today', async (_what, head) => {
    const page = await open('/faults/date.html', story({ head, body: LEAD }));
    await waitForMarks(page);
    await hoverText(page, 'Kunduz');
    expect(await readCard(page, 'Kunduz')).toMatch(/today/i);
    await expectUnharmed(page);
  });
});

describe.each(BROWSERS)('the background in %s', (name) => {
  const shared = useSession(name, 'e2e');

  test('names ids that the dataset does not have, and refuses the wrong sender and the wrong shape', async () => {
    const page = await shared.session.openExtensionPage('/popup.html');
    const request = { ids: ['kunduz-city', 'atlantis-city'], date: '2015-09-29' };
    expect(await sendFrom(page, { hashiya: 'cards', request })).toMatchObject({
      cards: [
        {
          id: 'kunduz-city',
          spoken: expect.arrayContaining([expect.stringContaining('Taliban hold the city')]),
        },
      ],
      unknown: ['atlantis-city'],
    });
    expect(await sendFrom(page, { hashiya: 'open-reader', request: {} })).toMatchObject({
      failure: 'wrong-sender',
    });
    expect(await sendFrom(page, { hashiya: 'cards', request: { ids: 'all' } })).toMatchObject({
      failure: 'malformed',
    });
    expect(
      await sendFrom(page, {
        hashiya: 'open-entity',
        request: { id: 'atlantis-city', where: 'page', date: null },
      }),
    ).toMatchObject({
      failure: 'unavailable',
    });
  });

  test('the cache is filled on installation', async () => {
    const page = await shared.session.openExtensionPage('/popup.html');
    expect(await cachedTables(page)).toMatchObject({
      places: expect.any(Number),
      events: expect.any(Number),
    });
  });

  test('answers from the package when the cache was deleted, and when the browser refuses it', async () => {
    for (const breakCache of [clearCache, makeCacheRefuse]) {
      const popup = await shared.session.openExtensionPage('/popup.html');
      await breakCache(popup);
      await shared.session.reinstall();
      shared.server.publish('/kunduz.html', story({ head: dated('2015-09-29'), body: LEAD }));
      const page = await shared.session.open(shared.server.address('/kunduz.html'));
      await waitForMarks(page);
      await hoverText(page, 'Kunduz');
      expect(await readCard(page, 'Kunduz')).toContain('Taliban');
    }
  });

  test('the extension is reloaded while a page is open: the old reader leaves, a new one comes without a reload', async () => {
    shared.server.publish('/kunduz.html', story({ head: dated('2015-09-29'), body: LEAD }));
    const page = await shared.session.open(shared.server.address('/kunduz.html'));
    await waitForMarks(page);
    await shared.session.reinstall();
    await page.bringToFront();
    await page.mouse.click(300, 20);
    await expect
      .poll(
        async () => {
          await page.mouse.move(5, 5);
          await hoverText(page, 'Kunduz');
          await pause(300);
          return cardBox(page).then(
            ({ width }) => width > 0,
            () => false,
          );
        },
        { timeout: 10_000 },
      )
      .toBe(true);
    expect(await readCard(page, 'Kunduz')).toContain('Taliban');
    await expectUnharmed(page);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
  });
});
