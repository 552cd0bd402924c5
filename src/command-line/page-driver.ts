import type { Page } from 'puppeteer-core';

/** A point of the viewport, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Looks often, and gives up soon enough to say what it waited for. */
const POLL = { polling: 50, timeout: 15_000 } as const;

/**
 * Finds where a text stands on a page and scrolls it into view. The page is only measured, never changed.
 *
 * @param occurrence which one, counted from 0 in the order of the document; text of the page's visible part only.
 * @throws if the page does not have it.
 */
export async function findText(page: Page, text: string, occurrence = 0): Promise<Point> {
  const point = await page.evaluate(
    (wanted, number) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let seen = 0;
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const content = node.nodeValue ?? '';
        for (let start = content.indexOf(wanted); start >= 0; start = content.indexOf(wanted, start + 1)) {
          const range = document.createRange();
          range.setStart(node, start);
          range.setEnd(node, start + wanted.length);
          if (range.getClientRects().length === 0 || seen++ < number) continue;
          node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
          const box = range.getClientRects()[0];
          if (box !== undefined) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        }
      }
      return undefined;
    },
    text,
    occurrence,
  );
  if (point === undefined) throw new Error(`The page has no text “${text}” (occurrence ${occurrence}).`);
  return point;
}

/** Moves the pointer on a text of the page, from a little way off, as a hand does. */
export async function hoverText(page: Page, text: string, occurrence = 0): Promise<Point> {
  const point = await findText(page, text, occurrence);
  await page.mouse.move(point.x + 40, point.y + 60);
  await page.mouse.move(point.x, point.y, { steps: 4 });
  return point;
}

/** Waits until the reader has registered its marks. */
export async function waitForMarks(page: Page): Promise<void> {
  await page.waitForFunction(() => CSS.highlights.size > 0, POLL);
}

/** Answers whether the page has marks, as its own scripts could find out. */
export async function hasMarks(page: Page): Promise<boolean> {
  return page.evaluate(() => CSS.highlights.size > 0);
}

/**
 * Waits for a card that has been answered and reads its text. Works in the e2e build alone, whose shadow root is open.
 *
 * @param containing the card must say this; a card that is still being replaced does not.
 */
export async function readCard(page: Page, containing = ''): Promise<string> {
  const handle = await page.waitForFunction(
    (wanted) => {
      for (const host of document.querySelectorAll('div')) {
        const card = host.shadowRoot?.querySelector<HTMLElement>('[role=dialog]');
        // While the pointer dwells, the card is laid out and not to be seen.
        if (!card?.matches(':popover-open') || getComputedStyle(card).visibility !== 'visible') continue;
        if (card.ariaBusy === 'true') continue;
        if (card.innerText.includes(wanted)) return card.innerText;
      }
      return undefined;
    },
    POLL,
    containing,
  );
  return (await handle.jsonValue()) ?? '';
}

/** Waits until no card is open. Works in the e2e build alone. */
export async function waitForNoCard(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      ![...document.querySelectorAll('div')].some((host) =>
        host.shadowRoot?.querySelector('[role=dialog]:popover-open'),
      ),
    POLL,
  );
}

/** Where the open card is. Works in the e2e build alone. */
export async function cardBox(page: Page): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await page.evaluate(() => {
    for (const host of document.querySelectorAll('div')) {
      const card = host.shadowRoot?.querySelector('[role=dialog]:popover-open')?.getBoundingClientRect();
      if (card !== undefined) return { x: card.x, y: card.y, width: card.width, height: card.height };
    }
    return undefined;
  });
  if (box === undefined) throw new Error('No card is open.');
  return box;
}

/** Waits until a page of ours has drawn all of its view: a part that is drawn when the page is idle is busy until then. */
export async function waitUntilDrawn(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('main') !== null &&
      document.querySelector('main[aria-busy="true"], main [aria-busy="true"]') === null,
    POLL,
  );
}
