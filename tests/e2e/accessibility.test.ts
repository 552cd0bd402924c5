import { describe, expect, test } from 'vitest';
import { hoverText, readCard, waitForMarks } from '../../src/command-line/page-driver.ts';
import { BROWSERS } from './build-extension.ts';
import { inspect } from './inspect.ts';
import { useSession } from './session.ts';

const THEMES = ['light', 'dark'] as const;

describe.each(BROWSERS)('accessibility in %s', (name) => {
  const shared = useSession(name, 'e2e');

  test.each(THEMES)('the card, %s', async (theme) => {
    const page = await shared.session.open(shared.server.address('/archives/2015/09/kunduz-2015.html'));
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]).catch(() => {});
    await waitForMarks(page);
    await hoverText(page, 'Kunduz');
    await readCard(page, 'Kunduz');
    const { faults, passes } = await inspect(page, 'card');
    expect(faults).toEqual([]);
    expect(passes).toBeGreaterThan(5);
  });

  test.each([
    '#/timeline',
    '#/places',
    '#/actors',
    '#/search?q=kunduz',
    '#/place/kunduz-city',
    '#/actor/ashraf-ghani',
    '#/page',
  ])('the popup at %s', async (hash) => {
    const page = await shared.session.openExtensionPage(`/popup.html${hash}`);
    await page.waitForFunction(() => (document.querySelector('main')?.innerText.length ?? 0) > 20, {
      polling: 50,
    });
    const { faults, passes } = await inspect(page, 'page');
    expect(faults).toEqual([]);
    expect(passes).toBeGreaterThan(10);
    await page.close();
  });
});
