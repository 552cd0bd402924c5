import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { complaintsOf } from '../../src/command-line/browser-session.ts';
import { findText, hoverText, readCard, waitForMarks } from '../../src/command-line/page-driver.ts';
import { BROWSERS } from './build-extension.ts';
import { changeSettings } from './extension-page.ts';
import { useSession } from './session.ts';
import { dated, story } from './story.ts';

const BODY = `<p>Kunduz fell on Monday. The road from Kunduz to Takhar was cut, and the Taliban held Kunduz.</p>
<h2>What follows</h2><p>Kunduz may be retaken. Whoever comes to Kunduz comes through Baghlan.</p>
<aside class="related-stories"><p>Fighting in Helmand</p></aside>`;

/** How many names stand under a name of the registry. */
const count = (page: Page, name: string) => page.evaluate((key) => CSS.highlights.get(key)?.size ?? 0, name);

describe.each(BROWSERS)('what the reader chose holds on an open page at once, in %s', (name) => {
  const shared = useSession(name, 'e2e');
  const open = async () => {
    const own = await shared.session.openExtensionPage('/options.html');
    await own.waitForSelector('h1');
    await changeSettings(own, {});
    shared.server.publish(
      '/chosen.html',
      story({ title: 'After the attack', head: dated('2015-09-29'), body: BODY }),
    );
    const page = await shared.session.open(shared.server.address('/chosen.html'));
    await waitForMarks(page);
    return { page, own };
  };

  test('the style of marks: underline, tint, none until Shift is held', async () => {
    const { page, own } = await open();
    const all = await count(page, 'margin-note');
    expect(all).toBeGreaterThan(6);
    await changeSettings(own, { markStyle: 'tint' });
    await expect.poll(() => count(page, 'margin-note-tint')).toBe(all);
    expect(await count(page, 'margin-note')).toBe(0);
    await changeSettings(own, { markStyle: 'while-key-held' });
    await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(0);
    await page.bringToFront();
    await hoverText(page, 'Takhar');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await page.evaluate(() => document.documentElement.lastElementChild?.tagName)).toBe('BODY');
    await page.keyboard.down('Shift');
    await expect.poll(() => count(page, 'margin-note')).toBe(all);
    const takhar = await findText(page, 'Takhar');
    await page.mouse.move(takhar.x + 2, takhar.y, { steps: 3 });
    expect(await readCard(page, 'Takhar')).toContain('Takhar');
    await page.keyboard.up('Shift');
    await expect.poll(() => count(page, 'margin-note')).toBe(0);
    expect(complaintsOf(page)).toEqual([]);
  });

  test('the first mention in each section', async () => {
    const { page, own } = await open();
    await changeSettings(own, { markedMentions: 'first-in-section' });
    const marked = () =>
      page.evaluate(
        () =>
          [...(CSS.highlights.get('margin-note') ?? [])]
            .map(({ startContainer, startOffset, endOffset }) => ({
              startContainer,
              text: (startContainer.textContent ?? '').slice(startOffset, endOffset),
            }))
            .filter(({ text }) => text === 'Kunduz').length,
      );
    await expect.poll(marked).toBe(2);
    // A repeated name is left in peace by the pointer too.
    await page.bringToFront();
    await hoverText(page, 'Kunduz', 1);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await page.evaluate(() => document.documentElement.lastElementChild?.tagName)).toBe('BODY');
    await hoverText(page, 'Kunduz', 0);
    expect(await readCard(page, 'Kunduz')).toContain('Kunduz');
  });

  test('related stories', async () => {
    const { page, own } = await open();
    const all = await count(page, 'margin-note');
    await changeSettings(own, { isMarkingRelatedStories: true });
    await expect.poll(() => count(page, 'margin-note')).toBe(all + 1);
    await changeSettings(own, {});
    await expect.poll(() => count(page, 'margin-note')).toBe(all);
  });

  test('the theme of the card', async () => {
    const { page, own } = await open();
    const scheme = () =>
      page.evaluate(() => {
        const host = document.documentElement.lastElementChild;
        const card = host?.shadowRoot?.querySelector('[role=dialog]');
        return card ? getComputedStyle(card).colorScheme : '';
      });
    await changeSettings(own, { theme: 'dark' });
    await page.bringToFront();
    await hoverText(page, 'Takhar');
    await readCard(page, 'Takhar');
    expect(await scheme()).toBe('dark');
    await changeSettings(own, { theme: 'light' });
    await expect.poll(scheme).toBe('light');
  });

  test('the site: off, and on again', async () => {
    const { page, own } = await open();
    await changeSettings(own, { disabledHosts: ['longwarjournal.org'] });
    await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(0);
    await changeSettings(own, {});
    await page.bringToFront();
    await expect.poll(() => count(page, 'margin-note'), { timeout: 5_000 }).toBeGreaterThan(6);
    expect(complaintsOf(page)).toEqual([]);
  });
});
