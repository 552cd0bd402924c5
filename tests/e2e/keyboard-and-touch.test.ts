import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import {
  cardBox,
  findText,
  readCard,
  waitForMarks,
  waitForNoCard,
} from '../../src/command-line/page-driver.ts';
import { BROWSERS } from './build-extension.ts';
import { useSession } from './session.ts';
import { dated, story } from './story.ts';

const BODY = `<p><a id="first" href="#a">A link</a></p>
<p>Kunduz fell to the Taliban on Monday.</p><p id="aside">Nothing is named in these words.</p>`;

describe.each(BROWSERS)('without a mouse, in %s', (name) => {
  const shared = useSession(name, 'e2e');
  const open = async () => {
    shared.server.publish(
      '/no-mouse.html',
      story({ title: 'After the attack', head: dated('2015-09-29'), body: BODY }),
    );
    const page = await shared.session.open(shared.server.address('/no-mouse.html'));
    await waitForMarks(page);
    return page;
  };

  test('Alt+Shift+H opens the card of each name in turn, and says it to a screen reader', async () => {
    const page = await open();
    await nextName(page);
    expect(await readCard(page, 'Kunduz')).toContain('Kunduz');
    expect(await announced(page)).toMatch(/Kunduz.*Taliban/s);
    await nextName(page);
    expect(await readCard(page, 'Armed group')).toContain('Taliban');
  });

  test('Tab enters the card, Escape leaves it and gives the focus back', async () => {
    const page = await open();
    await page.focus('#first');
    await nextName(page);
    await readCard(page, 'Kunduz');
    await page.keyboard.press('Tab');
    expect(await isFocusInCard(page)).toBe(true);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('first');
  });

  test('Escape and Tab are the page’s own while no card is open', async () => {
    const page = await open();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('first');
  });

  test('a tap on a name opens its card, a tap elsewhere closes it', async () => {
    const page = await open();
    const kunduz = await findText(page, 'Kunduz');
    await page.touchscreen.tap(kunduz.x, kunduz.y);
    await readCard(page, 'Kunduz');
    const box = await cardBox(page);
    await page.touchscreen.tap(box.x + box.width + 60, 8);
    await waitForNoCard(page);
  });

  test('a tap on a link follows the link', async () => {
    const page = await open();
    const link = await findText(page, 'A link');
    await page.touchscreen.tap(link.x, link.y);
    await page.waitForFunction(() => location.hash === '#a');
  });
});

async function nextName(page: Page): Promise<void> {
  await page.keyboard.down('Alt');
  await page.keyboard.down('Shift');
  await page.keyboard.press('KeyH');
  await page.keyboard.up('Shift');
  await page.keyboard.up('Alt');
}

/** What the card's live region holds. */
async function announced(page: Page): Promise<string> {
  const handle = await page.waitForFunction(
    () => {
      for (const host of document.querySelectorAll('div')) {
        const text = host.shadowRoot?.querySelector('[aria-live=polite]')?.textContent;
        if (text) return text;
      }
      return undefined;
    },
    { polling: 50 },
  );
  return (await handle.jsonValue()) ?? '';
}

async function isFocusInCard(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const { shadowRoot } = document.activeElement ?? {};
    return shadowRoot?.activeElement?.closest('[role=dialog]') != null;
  });
}
