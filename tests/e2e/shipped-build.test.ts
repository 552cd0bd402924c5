import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { complaintsOf } from '../../src/command-line/browser-session.ts';
import { buildFolder } from '../../src/command-line/extension-builds.ts';
import { hoverText, type Point, waitForMarks } from '../../src/command-line/page-driver.ts';
import { newsMatchPatterns } from '../../src/settings/news-sites.ts';
import { BROWSERS } from './build-extension.ts';
import { useSession } from './session.ts';
import { SEPTEMBER_29 } from './story.ts';

const KUNDUZ = '/archives/2015/09/kunduz-2015.html';

/** What the page can learn of the card: an element that it did not make, and where that is. */
async function waitForCardElement(page: Page): Promise<{ point: Point; isClosed: boolean }> {
  const handle = await page.waitForFunction(
    () => {
      for (let y = 10; y < innerHeight; y += 20) {
        for (let x = 10; x < innerWidth; x += 20) {
          const element = document.elementFromPoint(x, y);
          if (element?.parentElement !== document.documentElement || element === document.body) continue;
          return { point: { x, y }, isClosed: element.shadowRoot === null };
        }
      }
      return undefined;
    },
    { polling: 50 },
  );
  const found = await handle.jsonValue();
  if (found === undefined) throw new Error('There is no card.');
  return found;
}

describe.each(BROWSERS)('the shipped build in %s', (name) => {
  const shared = useSession(name, 'shipped');

  test('asks for no more than it needs, and shows the page no file of its own', () => {
    const manifest = JSON.parse(
      readFileSync(join(buildFolder({ browser: name, kind: 'shipped' }), 'manifest.json'), 'utf8'),
    );
    // The menu of a selected text; Chromium alone wants leave for a side panel.
    const panel = name === 'chromium' ? ['sidePanel'] : [];
    expect(manifest.permissions).toEqual(['storage', 'scripting', 'activeTab', 'contextMenus', ...panel]);
    expect(manifest.host_permissions).toEqual(newsMatchPatterns());
    // Only ever asked for host by host, when the reader of the page adds a site.
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    expect(manifest.content_scripts).toEqual([
      expect.objectContaining({ matches: newsMatchPatterns(), run_at: 'document_idle' }),
    ]);
    expect(manifest.content_scripts[0].all_frames ?? false).toBe(false);
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  test('marks names, and draws the card in a root that the page cannot open', async () => {
    const page = await shared.session.open(shared.server.address(KUNDUZ));
    await waitForMarks(page);
    await hoverText(page, 'Kunduz');
    const { isClosed, point } = await waitForCardElement(page);
    expect(isClosed).toBe(true);
    // The pointer in the card keeps it open; Escape closes it.
    await page.mouse.move(point.x + 10, point.y + 10, { steps: 8 });
    await new Promise((resolve) => setTimeout(resolve, 800));
    await waitForCardElement(page);
    await page.keyboard.press('Escape');
    await page.waitForFunction(
      () =>
        [...document.documentElement.children].every((element) => /^(?:HEAD|BODY)$/.test(element.tagName)),
      { polling: 50 },
    );
    expect(complaintsOf(page)).toEqual([]);
  });

  // The accessibility tree of Chromium goes into closed roots, as screen readers do; Firefox gives tests none.
  if (name === 'chromium') {
    test('says who held Kunduz, as a screen reader hears it', async () => {
      const page = await shared.session.open(shared.server.address(KUNDUZ));
      await waitForMarks(page);
      await hoverText(page, 'Kunduz');
      await waitForCardElement(page);
      const heard = JSON.stringify(await page.accessibility.snapshot({ interestingOnly: false }));
      expect(heard).toContain('Kunduz');
      expect(heard).toMatch(SEPTEMBER_29);
      expect(heard).toContain('Taliban');
    });
  }

  test('sends nothing anywhere', async () => {
    shared.server.forget();
    const page = await shared.session.open(shared.server.address(KUNDUZ));
    await waitForMarks(page);
    await hoverText(page, 'Kunduz');
    await waitForCardElement(page);
    const popup = await shared.session.openExtensionPage('/popup.html#/timeline');
    await popup.waitForSelector('li.event');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(shared.server.asked.filter((request) => !request.endsWith('/favicon.ico'))).toEqual([
      `www.longwarjournal.org${KUNDUZ}`,
    ]);
  });

  test('the log would have seen it: a request from a page of the extension is in it', async () => {
    const popup = await shared.session.openExtensionPage('/popup.html');
    await popup.evaluate(() => fetch('https://elsewhere.test/').catch(() => {}));
    expect(shared.server.asked).toContain('elsewhere.test:443');
  });
});
