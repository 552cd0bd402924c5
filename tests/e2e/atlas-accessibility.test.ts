import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { NativeBrowser } from '../../src/platform/native-browser.ts';
import { openAtlas } from './atlas-page.ts';
import { BROWSERS } from './build-extension.ts';
import { inspect } from './inspect.ts';
import { useSession } from './session.ts';

/** Every mark in the first view; fewer in the others, for axe looks at each of five hundred and takes ten seconds. */
const VIEWS = [
  '#/map?on=2021-08-08',
  '#/map?on=2015-09-29&place=kunduz-city&show=capitals,names',
  '#/map?on=2021-08-15&with=2021-05-01&show=capitals',
  '#/about',
];
const LONG_MS = 60_000;

/** Changes settings as the settings page does. */
async function choose(page: Page, settings: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate(async (chosen) => {
    const scope = globalThis as { browser?: NativeBrowser; chrome?: NativeBrowser };
    await (scope.browser ?? scope.chrome)?.storage.local.set(
      Object.fromEntries(Object.entries(chosen).map(([name, value]) => [`setting.${name}`, value])),
    );
  }, settings);
}

describe.each(BROWSERS)('accessibility of the atlas in %s', (name) => {
  const shared = useSession(name, 'e2e');
  const open = (hash: string) => openAtlas(shared, hash);

  test.each((['light', 'dark'] as const).flatMap((theme) => VIEWS.map((view) => [theme, view] as const)))(
    '%s, %s',
    async (theme, view) => {
      await choose(await open('#/map'), { theme, language: 'en' });
      const page = await open(view);
      const { faults, passes } = await inspect(page, 'page');
      expect(faults).toEqual([]);
      expect(passes).toBeGreaterThan(15);
    },
    LONG_MS,
  );

  test('in Dari the page is turned round, the map is not', async () => {
    await choose(await open('#/map'), { theme: 'light', language: 'fa' });
    const page = await open('#/map?on=2021-08-08&place=kunduz-city&show=capitals,names');
    expect(await page.$eval('html', ({ lang, dir }) => [lang, dir])).toEqual(['fa', 'rtl']);
    const [list, herat, kabul] = await page.evaluate(() =>
      ['aside', '.mark[data-place="herat-city"]', '.mark[data-place="kabul-city"]'].map(
        (selector) => document.querySelector(selector)?.getBoundingClientRect().left ?? Number.NaN,
      ),
    );
    expect(list).toBe(0);
    expect(herat).toBeLessThan(kabul ?? 0);
    const { faults } = await inspect(page, 'page');
    // An open atlas follows at once: only now may the next test have its English.
    await choose(page, { language: 'en' });
    expect(faults).toEqual([]);
  });

  test.each([
    ['320 pixels, as at 400 % zoom', 320],
    ['640 pixels, as at 200 % zoom', 640],
  ])('%s: nothing is cut off sideways', async (_name, width) => {
    for (const view of VIEWS) {
      const page = await open(view);
      await page.setViewport({ width, height: 720 });
      await page.waitForFunction((wanted) => innerWidth === wanted, { polling: 50 }, width);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
});
