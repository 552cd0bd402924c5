import { describe, expect, test } from 'vitest';
import {
  cardBox,
  hoverText,
  readCard,
  waitForMarks,
  waitUntilDrawn,
} from '../../src/command-line/page-driver.ts';
import { BROWSERS } from './build-extension.ts';
import { changeSettings } from './extension-page.ts';
import { useSession } from './session.ts';
import { dated, story } from './story.ts';

/** The smallest and the largest windows: to a page, 500 % zoom is a window of 256 pixels, and a 4K screen one of 3,840. */

const SIZES = [
  ['500 %', 256, 200],
  ['4K', 3840, 2160],
] as const;

const PAGES = [
  '/popup.html#/page',
  '/popup.html#/timeline',
  '/popup.html#/places?on=2015-09-29',
  '/popup.html#/actors',
  '/popup.html#/ratings',
  '/popup.html#/search?q=kunduz',
  '/popup.html#/place/kunduz-city?on=2015-09-29',
  '/popup.html#/actor/ashraf-ghani',
  '/sidepanel.html#/place/afghanistan?on=2021-08-13',
  '/atlas.html#/map?on=2021-08-10',
  '/atlas.html#/about',
  '/options.html',
];

describe.each(BROWSERS)('the smallest and the largest window in %s', (name) => {
  const shared = useSession(name, 'e2e');

  const eachPage = SIZES.flatMap(([size, width, height]) =>
    ['en', 'fa'].map((language) => ({ size, width, height, language })),
  );
  test.each(eachPage)(
    'at $size no page scrolls sideways, and each can be read, in “$language”',
    async ({ width, height, language }) => {
      const settings = await shared.session.openExtensionPage('/options.html');
      await changeSettings(settings, { language });
      try {
        for (const path of PAGES) {
          const page = await shared.session.openExtensionPage(path);
          await page.setViewport({ width, height });
          await page.waitForFunction((wanted) => innerWidth === wanted, { polling: 50 }, width);
          await waitUntilDrawn(page);
          const { beyond, slit } = await page.evaluate(() => {
            const main = document.querySelector('main') ?? document.body;
            const { documentElement } = document;
            const isScrolling = getComputedStyle(main).overflowY === 'auto';
            return {
              beyond: Math.max(
                documentElement.scrollWidth - innerWidth,
                main.scrollWidth - Math.max(main.clientWidth, main.offsetWidth),
              ),
              // What scrolls by itself needs room to be read in.
              slit: isScrolling && main.clientHeight < Math.min(240, main.scrollHeight),
            };
          });
          expect({ path, beyond, slit }).toEqual({ path, beyond: 0, slit: false });
          await page.close();
        }
      } finally {
        await changeSettings(settings, {});
      }
    },
    90_000,
  );

  test.each(SIZES)('at %s all of the card can be read', async (_size, width, height) => {
    const path = `/zoom/${width}.html`;
    shared.server.publish(
      path,
      story({
        head: dated('2015-09-29'),
        body: '<p>Taliban fighters entered Kunduz on Monday, Afghan officials said.</p>',
      }),
    );
    const page = await shared.session.open(shared.server.address(path));
    await page.setViewport({ width, height });
    await waitForMarks(page);
    await hoverText(page, 'Kunduz');
    await readCard(page, 'Copy with citation');
    const { x, y, ...box } = await cardBox(page);
    expect(x).toBeGreaterThanOrEqual(0);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(x + box.width).toBeLessThanOrEqual(width);
    expect(y + box.height).toBeLessThanOrEqual(height);
    const cut = await page.evaluate(() => {
      const card = [...document.querySelectorAll('div')]
        .map(({ shadowRoot }) => shadowRoot?.querySelector<HTMLElement>('[role=dialog]:popover-open'))
        .find((one) => one);
      if (!card) return ['no card'];
      return [...card.querySelectorAll<HTMLElement>('h2, h3, p, li, button, a')].flatMap((element) => {
        element.scrollIntoView({ block: 'nearest' });
        const { left, right, top, bottom } = element.getBoundingClientRect();
        const frame = card.getBoundingClientRect();
        const isIn =
          left >= frame.left && right <= frame.right && top >= frame.top - 1 && bottom <= frame.bottom + 1;
        // Longer than the card is high: then its beginning is seen.
        return isIn || bottom - top > frame.height ? [] : [element.outerHTML.slice(0, 80)];
      });
    });
    expect(cut).toEqual([]);
  });

  test.each([
    ['/popup.html#/place/kunduz-city?on=2015-09-29', 28],
    ['/atlas.html#/map?on=2021-08-10&place=kunduz-city', 32],
  ])('with letters twice as large, those of the strip grow too: %s', async (path, letters) => {
    const page = await shared.session.openExtensionPage(path);
    const sizeOf = async () => {
      await page.waitForSelector('.strip svg text');
      return page.$eval('.strip svg text', (text) => text.getBoundingClientRect().height);
    };
    const before = await sizeOf();
    // What a reader's own size of letters comes to in the page.
    await page.evaluate((size) => {
      document.documentElement.style.fontSize = `${size}px`;
      // The strip is measured when its box changes.
      document.body.style.paddingInline = '1px';
    }, letters);
    await expect.poll(sizeOf).toBeGreaterThan(before * 1.8);
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(beyond).toBeLessThanOrEqual(0);
  });
});
