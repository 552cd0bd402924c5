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

/**
 * While the pointer dwells on a name, its card is laid out in the page, unseen. What the page does in these milliseconds, it
 * does here in the very moment in which the card comes into it, so that no test has to be quick.
 */

const BODY = `<p>Taliban fighters entered Kunduz on Monday, the government in Kabul said.</p>
${'<p>Nothing is named in these words.</p>'.repeat(60)}`;

/** What the page can find out of the card in the moment in which it is laid out. */
interface Unseen {
  readonly words: string;
  readonly controls: number;
  readonly isAnyVisible: boolean;
  readonly isUnderPointer: boolean;
  readonly takesFocus: boolean;
  readonly announced: string;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

type Scope = {
  /** What the page does when the card comes into it. */
  act: (host: HTMLElement) => void;
  unseen: Unseen[];
  comings: number;
  goings: number;
};

describe.each(BROWSERS)('a card during the dwell in %s', (name) => {
  const shared = useSession(name, 'e2e');
  let count = 0;

  /** Opens a story that looks at each card that comes into it, and then does something. */
  const open = async (act: (host: HTMLElement) => void) => {
    const path = `/dwell/${++count}.html`;
    shared.server.publish(path, story({ head: dated('2015-09-29'), body: BODY }));
    const page = await shared.session.open(shared.server.address(path));
    await waitForMarks(page);
    // The background has answered, so that no answer draws the card once more.
    await hoverText(page, 'Kabul');
    await readCard(page, 'Copy with citation');
    await page.mouse.move(5, 5, { steps: 3 });
    await waitForNoCard(page);
    await page.evaluate(`globalThis.act = ${act}`);
    await page.evaluate(() => {
      const scope = globalThis as unknown as Scope;
      Object.assign(scope, { unseen: [], comings: 0, goings: 0 });
      const look = (host: HTMLElement): Unseen | undefined => {
        const root = host.shadowRoot;
        const card = root?.querySelector<HTMLElement>('[role=dialog]');
        if (!root || !card) return undefined;
        const { x, y, width, height } = card.getBoundingClientRect();
        const controls = [...card.querySelectorAll<HTMLElement>('a, button')];
        for (const control of [card, ...controls]) control.focus();
        return {
          words: card.textContent ?? '',
          controls: controls.length,
          isAnyVisible: [card, ...card.querySelectorAll('*')].some((element) =>
            element.checkVisibility({ visibilityProperty: true }),
          ),
          isUnderPointer: document.elementFromPoint(x + width / 2, y + height / 2) === host,
          takesFocus: root.activeElement !== null || document.activeElement === host,
          announced: root.querySelector('[aria-live]')?.textContent ?? '',
          box: { x, y, width, height },
        };
      };
      new MutationObserver((records) => {
        for (const { addedNodes, removedNodes } of records) {
          scope.goings += removedNodes.length;
          for (const host of addedNodes) {
            scope.comings += 1;
            const seen = look(host as HTMLElement);
            if (seen) scope.unseen.push(seen);
            scope.act(host as HTMLElement);
          }
        }
      }).observe(document.documentElement, { childList: true });
    });
    return page;
  };
  const seenBy = (page: Page) =>
    page.evaluate(() => {
      const { unseen, comings, goings } = globalThis as unknown as Scope;
      return { unseen, comings, goings };
    });

  test('it is whole, and neither pointer, keyboard nor screen reader finds it', async () => {
    const page = await open(() => {});
    await hoverText(page, 'Kunduz');
    await readCard(page, 'Taliban');
    const { unseen } = await seenBy(page);
    expect(unseen[0]?.words).toContain('Taliban');
    expect(unseen[0]?.controls).toBeGreaterThan(5);
    expect(unseen[0]).toMatchObject({
      isAnyVisible: false,
      isUnderPointer: false,
      takesFocus: false,
      announced: '',
    });
    expect(complaintsOf(page)).toEqual([]);
  });

  test('it is shown where it was laid out, as the same node', async () => {
    const page = await open(() => {});
    await hoverText(page, 'Kunduz');
    await readCard(page, 'Taliban');
    const { unseen, comings } = await seenBy(page);
    expect(comings).toBe(1);
    expect(await cardBox(page)).toEqual(unseen[0]?.box);
  });

  test('a dwell that is given up leaves nothing behind', async () => {
    const page = await open(() => scrollBy(0, 300));
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await hoverText(page, 'Kunduz');
    await page.waitForFunction(() => (globalThis as unknown as Scope).goings > 0, { polling: 50 });
    // Twice as long as the rest of the dwell.
    await new Promise((resolve) => setTimeout(resolve, 160));
    expect(await seenBy(page)).toMatchObject({ comings: 1, goings: 1, unseen: [{ isAnyVisible: false }] });
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    expect(complaintsOf(page)).toEqual([]);
  });

  test('a name that the page moves meanwhile has its card where it now is', async () => {
    const page = await open(() => {
      Object.assign(document.body.style, { position: 'relative', top: '12px' });
    });
    await hoverText(page, 'Kunduz');
    await readCard(page, 'Taliban');
    const { unseen } = await seenBy(page);
    expect((await cardBox(page)).y).toBeCloseTo((unseen[0]?.box.y ?? 0) + 12, 0);
  });

  test('a page that takes it away has the card of the name nevertheless', async () => {
    const page = await open((host) => {
      const scope = globalThis as unknown as Scope;
      if (scope.comings === 1) host.remove();
    });
    await hoverText(page, 'Kunduz');
    expect(await readCard(page, 'Taliban')).toContain('Kunduz');
    expect(await seenBy(page)).toMatchObject({ comings: 2 });
  });

  test('from name to name the next card is laid out beside the open one, which then gives way', async () => {
    const page = await open(() => {});
    await hoverText(page, 'Kunduz');
    await readCard(page, 'Kunduz');
    const kabul = await findText(page, 'Kabul');
    await page.mouse.move(kabul.x, kabul.y, { steps: 10 });
    expect(await readCard(page, 'Kabul')).toMatch(/^Kabul/);
    expect(await seenBy(page)).toMatchObject({ comings: 2, goings: 1 });
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    expect(await seenBy(page)).toMatchObject({ comings: 2, goings: 2 });
  });

  test('an open card stays in a window that becomes smaller', async () => {
    const page = await open(() => {});
    await page.addStyleTag({ content: 'p { width: 500px; text-align: right }' });
    await hoverText(page, 'Kabul');
    await readCard(page, 'Kabul');
    const width = 520;
    await page.setViewport({ width, height: 700 });
    await expect
      .poll(async () => {
        const { x, width: wide } = await cardBox(page);
        return x + wide;
      })
      .toBeLessThanOrEqual(width);
  });
});
