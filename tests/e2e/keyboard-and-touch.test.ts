import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import {
  cardBox,
  findText,
  readCard,
  waitForMarks,
  waitForNoCard,
} from '../../src/command-line/page-driver.ts';
import type { NativeBrowser } from '../../src/platform/native-browser.ts';
import { BROWSERS } from './build-extension.ts';
import { sendToPage } from './extension-page.ts';
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
  /** Says to the reader of the page what the background says when a key of the commands is pressed. */
  const step = async (page: Page, direction: 'next' | 'previous') => {
    const own = await shared.session.openExtensionPage('/options.html');
    await sendToPage(own, page.url(), { hashiya: 'step-name', request: { direction } });
    await own.close();
    await page.bringToFront();
  };

  test('the commands open the card of each name in turn, forth and back, and say it to a screen reader', async () => {
    const page = await open();
    await step(page, 'next');
    expect(await readCard(page, 'Kunduz')).toContain('Kunduz');
    expect(await announced(page)).toMatch(/Kunduz.*Taliban/s);
    await step(page, 'next');
    expect(await readCard(page, 'Armed group')).toContain('Taliban');
    await step(page, 'previous');
    expect(await readCard(page, 'Kunduz')).toMatch(/^Kunduz/);
  });

  test('the keys are commands of the browser, which the reader can change there', async () => {
    const own = await shared.session.openExtensionPage('/options.html');
    expect(await commandsOf(own)).toEqual({
      'next-name': 'Alt+Shift+H',
      'previous-name': 'Alt+Shift+G',
      _execute_action: 'Alt+Shift+J',
    });
  });

  // Keys that a driver presses go to the page, past the browser: Chromium lets the command itself be set off instead.
  if (name === 'chromium') {
    test('a command reaches the page in front', async () => {
      const page = await open();
      const target = await shared.session.browser.waitForTarget((one) => one.type() === 'service_worker');
      const worker = await target.worker();
      await page.bringToFront();
      await worker?.evaluate(async () => {
        const { commands, tabs } = (globalThis as unknown as { chrome: ChromeWithDispatch }).chrome;
        const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
        commands.onCommand.dispatch('next-name', tab);
      });
      expect(await readCard(page, 'Kunduz')).toContain('Kunduz');
    });
  }

  test('Tab enters the card, Escape leaves it and gives the focus back', async () => {
    const page = await open();
    await page.focus('#first');
    await step(page, 'next');
    await readCard(page, 'Kunduz');
    await page.keyboard.press('Tab');
    expect(await isFocusInCard(page)).toBe(true);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('first');
  });

  test('the strip of a person’s offices is one stop of Tab, on which arrow keys name each office', async () => {
    shared.server.publish(
      '/no-mouse-person.html',
      story({
        title: 'After the attack',
        head: dated('2015-09-29'),
        body: '<p>President Ashraf Ghani spoke in Kabul about Afghanistan.</p>',
      }),
    );
    const page = await shared.session.open(shared.server.address('/no-mouse-person.html'));
    await waitForMarks(page);
    await step(page, 'next');
    await readCard(page, 'Ashraf Ghani');
    const named = () =>
      page.evaluate(() => {
        const slider = document.activeElement?.shadowRoot?.activeElement;
        return slider?.role === 'slider' ? slider.ariaValueText : '';
      });
    // Into the card, past the buttons in its corner and the sources of what stands above the strip.
    for (let stops = 0; stops < 8 && !(await named()); stops++) await page.keyboard.press('Tab');
    expect(await named()).toMatch(/^President/);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(named).toMatch(/^Minister of Finance/);
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    expect(await isFocusInCard(page)).toBe(true);
    expect(await named()).toBe('');
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

  test('a second tap on the name closes its card', async () => {
    const page = await open();
    const kunduz = await findText(page, 'Kunduz');
    await page.touchscreen.tap(kunduz.x, kunduz.y);
    await readCard(page, 'Kunduz');
    await page.touchscreen.tap(kunduz.x, kunduz.y);
    await waitForNoCard(page);
  });

  test('a tap on a name that is a link follows the link', async () => {
    shared.server.publish(
      '/name-in-link.html',
      story({
        head: dated('2015-09-29'),
        body: '<p><a href="#more">Kunduz</a> fell, Afghan officials said.</p>',
      }),
    );
    const page = await shared.session.open(shared.server.address('/name-in-link.html'));
    await waitForMarks(page);
    const kunduz = await findText(page, 'Kunduz');
    await page.touchscreen.tap(kunduz.x, kunduz.y);
    await page.waitForFunction(() => location.hash === '#more');
  });

  test('a tap on a link follows the link', async () => {
    const page = await open();
    const link = await findText(page, 'A link');
    await page.touchscreen.tap(link.x, link.y);
    await page.waitForFunction(() => location.hash === '#a');
  });
});

/** The part of Chromium's API by which its own code fires events. */
interface ChromeWithDispatch {
  readonly commands: { readonly onCommand: { dispatch(command: string, tab: unknown): void } };
  readonly tabs: { query(which: object): Promise<unknown[]> };
}

/** The keys of the commands, as the browser has them; `Alt+Shift+H` on every system. */
async function commandsOf(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const scope = globalThis as { browser?: NativeBrowser; chrome?: NativeBrowser };
    const commands = (await (scope.browser ?? scope.chrome)?.commands.getAll()) ?? [];
    return Object.fromEntries(commands.map(({ name, shortcut }) => [name ?? '', shortcut ?? '']));
  });
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
