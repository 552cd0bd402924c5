import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { complaintsOf } from '../../src/command-line/browser-session.ts';
import {
  cardBox,
  findText,
  hoverText,
  readCard,
  waitForMarks,
  waitForNoCard,
} from '../../src/command-line/page-driver.ts';
import { BROWSERS } from './build-extension.ts';
import { useSession } from './session.ts';
import { dated, story } from './story.ts';

const LEAD = '<p>Taliban fighters entered Kunduz on Monday, the government in Kabul said.</p>';
const LONG = '<p>Nothing is named in these words.</p>'.repeat(60);
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const markCount = (page: Page) => page.evaluate(() => CSS.highlights.get('margin-note')?.size ?? 0);

describe.each(BROWSERS)('the manners of marks and card in %s', (name) => {
  const shared = useSession(name, 'e2e');
  const open = async (path: string, body: string) => {
    shared.server.publish(path, story({ head: dated('2015-09-29'), body: LEAD + body }));
    const page = await shared.session.open(shared.server.address(path));
    await waitForMarks(page);
    return page;
  };

  test('a dialog and a popover that open without new nodes are read, and left again', async () => {
    const page = await open(
      '/manners/opened.html',
      '<dialog><h1>Helmand</h1><p>Fighting went on.</p></dialog><div popover><p>Herat is calm.</p></div>',
    );
    const before = await markCount(page);
    await page.evaluate(() => document.querySelector('dialog')?.showModal());
    await expect.poll(() => markCount(page)).toBe(before + 1);
    await page.evaluate(() => document.querySelector('dialog')?.close());
    await expect.poll(() => markCount(page)).toBe(before);
    await page.evaluate(() => document.querySelector<HTMLElement>('[popover]')?.showPopover());
    await expect.poll(() => markCount(page)).toBe(before + 1);
  });

  test('selecting text by dragging closes the card, and the selection is the page’s', async () => {
    const page = await open('/manners/select.html', '<p id="aside">Nothing is named in these words.</p>');
    await hoverText(page, 'Kunduz');
    await readCard(page, 'Kunduz');
    const from = await findText(page, 'Taliban');
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 120, from.y, { steps: 5 });
    await waitForNoCard(page);
    await page.mouse.up();
    expect((await page.evaluate(() => String(getSelection()))).length).toBeGreaterThan(3);
  });

  test('the wheel over the card scrolls the card and not the page', async () => {
    const page = await open('/manners/wheel.html', LONG);
    await page.setViewport({ width: 700, height: 420 });
    await hoverText(page, 'Kunduz');
    await readCard(page, 'Kunduz');
    const before = await page.evaluate(() => scrollY);
    const box = await cardBox(page);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
    for (let turn = 0; turn < 12; turn++) await page.mouse.wheel({ deltaY: 400 });
    await pause(300);
    expect(await page.evaluate(() => scrollY)).toBe(before);
    expect(await readCard(page, 'Kunduz')).toContain('Kunduz');
  });

  test('the wheel over the page closes it', async () => {
    const page = await open('/manners/scroll.html', LONG);
    const at = await hoverText(page, 'Kunduz');
    await readCard(page, 'Kunduz');
    await page.mouse.move(at.x, at.y);
    await page.mouse.wheel({ deltaY: 300 });
    await waitForNoCard(page);
  });

  test('it closes when the pointer goes on into a frame, which tells nothing of it', async () => {
    const page = await open(
      '/manners/frame.html',
      `<iframe srcdoc="<p>Another page</p>" style="position:fixed;left:0;top:0;width:60px;height:900px;border:0"></iframe>`,
    );
    await hoverText(page, 'Kunduz');
    await readCard(page, 'Kunduz');
    await page.mouse.move(30, 5, { steps: 6 });
    await waitForNoCard(page);
  });

  test('sixty frames, and a name in each: the card is that of the page, once', async () => {
    const frame =
      '<iframe srcdoc="<p>Kabul fell to the Taliban in Afghanistan.</p>" width="80" height="40"></iframe>';
    const page = await open('/manners/frames.html', frame.repeat(60));
    await hoverText(page, 'Kunduz');
    expect(await readCard(page, 'Kunduz')).toContain('Kunduz');
    const marked = await Promise.all(
      page.frames().map((one) => one.evaluate(() => CSS.highlights.size).catch(() => 0)),
    );
    expect(marked.filter((size) => size > 0)).toHaveLength(1);
    expect(complaintsOf(page)).toEqual([]);
  });

  test('in an element that fills the screen its names have cards, above it', async () => {
    const page = await open('/manners/full.html', '<div id="full"><p>Helmand is far away.</p></div>');
    await page.evaluate(() => {
      document.addEventListener('click', () => void document.getElementById('full')?.requestFullscreen(), {
        once: true,
      });
    });
    await page.mouse.click(600, 700);
    await page.waitForFunction(() => document.fullscreenElement !== null, { polling: 50 });
    await hoverText(page, 'Helmand');
    expect(await readCard(page, 'Helmand')).toContain('Helmand');
    const box = await cardBox(page);
    const isOnTop = await page.evaluate(
      ({ x, y }) => document.elementFromPoint(x + 20, y + 20)?.shadowRoot !== null,
      box,
    );
    expect(isOnTop).toBe(true);
  });

  test.each([
    ['500 %', 240, 180],
    ['200 %', 600, 450],
    ['50 %', 2400, 1800],
  ])('it fits into the window at %s', async (_zoom, width, height) => {
    const page = await open('/manners/zoom.html', LONG);
    // To a page, zooming is a window of fewer or more pixels.
    await page.setViewport({ width, height });
    await hoverText(page, 'Kunduz');
    await readCard(page, 'Kunduz');
    const box = await cardBox(page);
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(box.y + box.height).toBeLessThanOrEqual(height);
  });

  test('a page with thousands of names marks those near the window, and others when they come near', async () => {
    const many = Array.from({ length: 1_500 }, (_, at) => `<p>Line ${at}: Helmand.</p>`).join('');
    const page = await open('/manners/many.html', many);
    await expect.poll(() => markCount(page)).toBeGreaterThan(10);
    expect(await markCount(page)).toBeLessThan(400);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const isLastMarked = () =>
      page.evaluate(() => {
        const last = document.querySelector('article p:last-of-type')?.firstChild;
        return [...(CSS.highlights.get('margin-note') ?? [])].some(
          ({ startContainer }) => startContainer === last,
        );
      });
    await expect.poll(isLastMarked).toBe(true);
    await hoverText(page, 'Helmand', 1_499);
    expect(await readCard(page, 'Helmand')).toContain('Helmand');
    // What comes is marked where the reader is, and only there.
    const add = (where: 'prepend' | 'append') =>
      page.evaluate((side) => {
        const line = document.createElement('p');
        line.textContent = `Line at the ${side}: Helmand.`;
        document.querySelector('article')?.[side](line);
      }, where);
    await add('append');
    await expect.poll(isLastMarked).toBe(true);
    await page.evaluate(() => scrollTo(0, 0));
    await expect.poll(isLastMarked).toBe(false);
    await add('append');
    await add('prepend');
    await expect
      .poll(() =>
        page.evaluate(() =>
          [...(CSS.highlights.get('margin-note') ?? [])].map(({ startContainer }) =>
            startContainer.textContent?.replace(/: Helmand.$/, ''),
          ),
        ),
      )
      .toContain('Line at the prepend');
    expect(await isLastMarked()).toBe(false);
    expect(await markCount(page)).toBeLessThan(400);
  });

  test('a feed that replaces its entries for hours holds as many marks as names', async () => {
    const page = await open('/manners/hours.html', '<div id="feed"></div>');
    const before = await markCount(page);
    for (let turn = 0; turn < 12; turn++) {
      await page.evaluate((at) => {
        const entries = Array.from({ length: 10 }, (_, line) => {
          const entry = document.createElement('p');
          entry.textContent = `Turn ${at}, line ${line}: Helmand and Herat.`;
          return entry;
        });
        document.getElementById('feed')?.replaceChildren(...entries);
      }, turn);
      await expect.poll(() => markCount(page)).toBe(before + 20);
    }
    await page.evaluate(() => document.getElementById('feed')?.replaceChildren());
    await expect.poll(() => markCount(page)).toBe(before);
  });

  test('no key that goes down or up changes an open card, but Escape', async () => {
    const page = await open('/manners/keys.html', '');
    await hoverText(page, 'Kunduz');
    const card = await readCard(page, 'Kunduz');
    for (const key of ['Shift', 'Control', 'Alt', 'k', 'ArrowDown'] as const) await page.keyboard.press(key);
    expect(await readCard(page, 'Kunduz')).toBe(card);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
  });

  test('an Escape that the page has handled leaves the card open; the next one closes it', async () => {
    const page = await open(
      '/manners/escape.html',
      "<script>addEventListener('keydown', (event) => event.preventDefault(), { once: true })</script>",
    );
    await hoverText(page, 'Kunduz');
    const card = await readCard(page, 'Kunduz');
    await page.keyboard.press('Escape');
    expect(await readCard(page, 'Kunduz')).toBe(card);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
  });

  test('a page that empties our highlight gets the marks back when the pointer comes to a name', async () => {
    const page = await open('/manners/emptied.html', '');
    const before = await markCount(page);
    await page.evaluate(() => CSS.highlights.get('margin-note')?.clear());
    expect(await markCount(page)).toBe(0);
    await hoverText(page, 'Kunduz');
    await readCard(page, 'Kunduz');
    expect(await markCount(page)).toBe(before);
  });
});
