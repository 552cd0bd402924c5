import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { hoverText, readCard, waitForMarks } from '../../src/command-line/page-driver.ts';
import { BROWSERS } from './build-extension.ts';
import { useSession } from './session.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const THEMES = ['light', 'dark'] as const;

/** Runs axe over a page, or over the open card on it alone. Rules that ran are counted: a check of nothing passes too. */
async function inspect(page: Page, part: 'page' | 'card'): Promise<{ faults: string[]; passes: number }> {
  await page.evaluate(axeSource);
  const results = await page.evaluate(async (wanted) => {
    const { axe } = globalThis as unknown as { axe: { run(context: Node): Promise<AxeResults> } };
    const hosts = [...document.querySelectorAll('div')].filter((element) => element.shadowRoot !== null);
    const context = wanted === 'card' ? hosts.at(-1) : document;
    if (context === undefined) throw new Error('There is no card.');
    return axe.run(context);
  }, part);
  const faults = results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}`),
  );
  return { faults, passes: results.passes.length };
}

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
