import { describe, expect, test } from 'vitest';
import { hoverText, readCard, waitForMarks } from '../../src/command-line/page-driver.ts';
import { BROWSERS } from './build-extension.ts';
import { changeSettings, tabIdOf } from './extension-page.ts';
import { inspect } from './inspect.ts';
import { useSession } from './session.ts';
import { waitForText } from './view-text.ts';

describe.each(BROWSERS)('accessibility in %s', (name) => {
  const shared = useSession(name, 'e2e');

  // By our own setting: WebDriver BiDi, by which Firefox is driven, cannot emulate the system's theme.
  test.each([
    ['light', 'rgb(255, 253, 248)'],
    ['dark', 'rgb(27, 28, 31)'],
  ])('the card, %s', async (theme, paper) => {
    const settings = await shared.session.openExtensionPage('/options.html');
    await changeSettings(settings, { theme });
    try {
      const page = await shared.session.open(shared.server.address('/archives/2015/09/kunduz-2015.html'));
      await waitForMarks(page);
      await hoverText(page, 'Kunduz');
      await readCard(page, 'Copy with citation');
      const papers = await page.evaluate(() =>
        [...document.querySelectorAll('div')].flatMap((host) => {
          const card = host.shadowRoot?.querySelector('[role=dialog]:popover-open');
          return card ? [getComputedStyle(card).backgroundColor] : [];
        }),
      );
      expect(papers).toEqual([paper]);
      const { faults, passes } = await inspect(page, 'card');
      expect(faults).toEqual([]);
      expect(passes).toBeGreaterThan(5);
    } finally {
      await changeSettings(settings, {});
    }
  });

  const inspectView = async (path: string) => {
    const page = await shared.session.openExtensionPage(path);
    // The line under a view comes with the dataset, and the heading with the view.
    await waitForText(page, '', 'footer.dataset-line');
    await page.waitForSelector('main h1');
    const { faults, passes } = await inspect(page, 'page');
    expect(faults).toEqual([]);
    expect(passes).toBeGreaterThan(10);
    return page;
  };

  test.each([
    '#/timeline',
    '#/timeline?place=kunduz-province&actor=taliban&kind=captured&confidence=high&count=districts&reports=yes',
    '#/places',
    '#/places?on=2015-09-29',
    '#/actors',
    '#/search?q=kunduz',
    '#/place/kunduz-city',
    '#/place/kunduz-city?on=2021-08-09',
    '#/place/afghanistan?on=2021-08-13',
    '#/actor/ashraf-ghani',
    '#/ratings',
    '#/place/atlantis',
    '#/page',
  ])('the popup at %s', async (hash) => {
    await inspectView(`/popup.html${hash}`);
  });

  test('the side panel', async () => {
    await inspectView('/sidepanel.html#/timeline');
  });

  test('this page, read', async () => {
    const story = await shared.session.open(shared.server.address('/archives/2015/09/kunduz-2015.html'));
    await waitForMarks(story);
    const helper = await shared.session.openExtensionPage('/options.html');
    const page = await inspectView(`/popup.html?beside=${await tabIdOf(helper, story.url())}`);
    await page.waitForSelector('.locator-map');
    expect((await inspect(page, 'page')).faults).toEqual([]);
  });

  test.each(['dark', 'in Dari, from right to left', 'at 200 %'])('the popup %s', async (how) => {
    const helper = await shared.session.openExtensionPage('/options.html');
    const choose = (settings: object) =>
      helper.evaluate(async (chosen) => {
        const scope = globalThis as unknown as { chrome: { storage: { local: StorageArea } } };
        await scope.chrome.storage.local.set(chosen);
      }, settings);
    if (how === 'dark') await choose({ 'setting.theme': 'dark' });
    if (how.startsWith('in Dari')) await choose({ 'setting.language': 'fa' });
    for (const hash of ['#/timeline', '#/place/kunduz-city?on=2015-09-29', '#/ratings', '#/actors']) {
      const page = await inspectView(`/popup.html${hash}`);
      if (how === 'at 200 %') {
        // Twice the letters in half the window: what zoom does to a popup.
        await page.setViewport({ width: 420, height: 580 });
        await page.evaluate(() => {
          document.documentElement.style.fontSize = '175%';
        });
      }
      const { direction, overflow } = await page.evaluate(() => ({
        direction: document.documentElement.dir,
        overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      }));
      expect(direction).toBe(how.startsWith('in Dari') ? 'rtl' : 'ltr');
      expect(overflow).toBeLessThanOrEqual(0);
    }
    await choose({ 'setting.theme': 'system', 'setting.language': 'browser' });
  });
});

interface StorageArea {
  set(values: object): Promise<void>;
}
