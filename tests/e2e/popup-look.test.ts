import type { Page } from 'puppeteer-core';
import { describe, expect, test, vi } from 'vitest';
import { waitUntilDrawn } from '../../src/command-line/page-driver.ts';
import { BROWSERS } from './build-extension.ts';
import { changeSettings } from './extension-page.ts';
import { useSession } from './session.ts';
import { waitForText } from './view-text.ts';

/** How the popup looks and is handled where window, system or hand ask for something special. */

const VIEWS = [
  '#/page',
  '#/timeline?place=kunduz-province&kind=captured&confidence=high&from=2015-01-01&to=2015-12-31&reports=yes&count=districts',
  '#/places?on=2015-09-29',
  '#/actors',
  '#/ratings',
  '#/search?q=kunduz',
  '#/place/kunduz-city?on=2015-09-29',
  '#/place/afghanistan?on=2021-08-13',
  '#/actor/ashraf-ghani',
];

describe.each(BROWSERS)('the popup in a narrow window, in %s', (name) => {
  const shared = useSession(name, 'e2e');

  // 320 pixels are what 200 % zoom leaves of a panel of 640 (WCAG 1.4.10).
  test.each(['en', 'de', 'fa'])(
    'at 320 pixels nothing is cut and nothing scrolls sideways, in “%s”',
    async (language) => {
      const page = await shared.session.openExtensionPage('/options.html');
      await changeSettings(page, { language });
      await page.setViewport({ width: 320, height: 580 });
      for (const view of VIEWS) {
        const popup = await shared.session.openExtensionPage(`/popup.html${view}`);
        await popup.setViewport({ width: 320, height: 580 });
        await waitUntilDrawn(popup);
        await popup.waitForFunction(() => innerWidth === 320, { polling: 50 });
        const beyond = await popup.evaluate(() => {
          const main = document.querySelector('main');
          return {
            page: Math.max(0, document.documentElement.scrollWidth - innerWidth),
            main: (main?.scrollWidth ?? 0) - (main?.clientWidth ?? 0),
          };
        });
        expect(beyond, view).toEqual({ page: 0, main: 0 });
        await popup.close();
      }
      await changeSettings(page, {});
    },
    60_000,
  );
});

describe('the popup in chromium', () => {
  const shared = useSession('chromium', 'e2e');

  test('colours that the system forces: what is chosen stands out, and holders keep their own', async () => {
    const page = await shared.session.openExtensionPage('/icons/16.png');
    const devtools = await page.createCDPSession();
    await devtools.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
    await page.goto(`${shared.session.base}/popup.html#/timeline?changed=yes`);
    await waitUntilDrawn(page);
    const seen = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('p'));
      const colourOf = (name: string) => {
        probe.style.color = name;
        return getComputedStyle(probe).color;
      };
      const backgroundOf = (selector: string) =>
        getComputedStyle(document.querySelector(selector) ?? probe).backgroundColor;
      const bands = [...document.querySelectorAll('.holders-plot path')].map(
        (path) => getComputedStyle(path).fill,
      );
      return {
        highlight: colourOf('Highlight'),
        chip: backgroundOf('.chip[aria-pressed="true"]'),
        otherChip: backgroundOf('.chip[aria-pressed="false"]'),
        tab: backgroundOf('nav a[aria-current="page"]'),
        colours: new Set(bands).size,
        bands: bands.length,
      };
    });
    expect([seen.chip, seen.tab]).toEqual([seen.highlight, seen.highlight]);
    expect(seen.otherChip).not.toBe(seen.highlight);
    expect(seen.bands).toBeGreaterThan(4);
    expect(seen.colours).toBe(seen.bands);
  });

  const openTouched = async (path: string): Promise<Page> => {
    const page = await shared.session.openExtensionPage('/icons/16.png');
    await page.setViewport({ width: 420, height: 580, hasTouch: true, isMobile: true });
    await page.goto(shared.session.base + path);
    await waitUntilDrawn(page);
    return page;
  };

  test('a finger drawn over the picture chooses a period, and a tap opens the sources', async () => {
    const page = await openTouched('/popup.html#/timeline');
    const box = await (await page.waitForSelector('.holders-plot'))?.boundingBox();
    if (!box) throw new Error('There is no picture.');
    const y = box.y + box.height / 2;
    const touch = await page.touchscreen.touchStart(box.x + box.width * 0.6, y);
    for (const share of [0.65, 0.7, 0.75]) await touch.move(box.x + box.width * share, y);
    await touch.end();
    await waitForText(page, /20\d\d to .*20\d\d/, '.filters');
    await page.waitForSelector('.event button[aria-expanded="false"]');
    await page.$eval('.event', (event) => event.scrollIntoView({ block: 'center' }));
    // A tap so soon behind a drawn finger may be taken by Chromium for the one that stops its scrolling: no click follows.
    await vi.waitFor(
      async () => {
        await page.tap('.event button[aria-expanded="false"]');
        await page.waitForSelector('.event-more a', { timeout: 2_000 });
      },
      { timeout: 20_000 },
    );
  });

  test.each(VIEWS)('what a finger is to hit is 24 pixels high, or stands in a sentence: %s', async (view) => {
    const page = await openTouched(`/popup.html${view}`);
    await waitForText(page, '');
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('a, button, select, summary, input')].flatMap((element) => {
        // A box that a label belongs to is hit wherever that is.
        const target = element instanceof HTMLInputElement ? (element.closest('label') ?? element) : element;
        const { width, height } = target.getBoundingClientRect();
        const isInSentence = element.matches(':is(p, span, small, h2, b, .place-map, div:has(> .quiet)) > a');
        const isSeen = width > 1 && !element.closest('.visually-hidden');
        return isSeen && !isInSentence && height < 24 ? [`${target.outerHTML.slice(0, 90)}: ${height}`] : [];
      }),
    );
    expect(small).toEqual([]);
  });
});
