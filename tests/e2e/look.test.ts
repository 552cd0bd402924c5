import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { findText, hoverText, readCard, waitForMarks } from '../../src/command-line/page-driver.ts';
import { BROWSERS } from './build-extension.ts';
import { useSession } from './session.ts';
import { dated, story } from './story.ts';

/** How marks and card look where the page, the system or the reader asks for something special. */

const LINE = '<p class="line">Fighters entered Kunduz on Monday, the government in Kabul said.</p>';
/** Patches of light and dark under the text, as a photograph has them. */
const PHOTOGRAPH = `<style>.line { padding: 60px; font: 28px sans-serif; color: #fff; text-shadow: 0 0 4px #000;
  background: repeating-radial-gradient(circle at 30% 40%, #1d3a1f 0 9px, #d8c9a0 14px, #5c6f8c 22px, #20242c 31px) }</style>`;

/** How many pixels around a name its mark changes: the same picture without our highlight is held against it. */
async function pixelsOfMark(page: Page, name: string): Promise<number> {
  const { x, y } = await findText(page, name);
  const clip = { x: Math.round(x - 60), y: Math.round(y - 25), width: 120, height: 50 };
  const take = async () => PNG.sync.read(Buffer.from(await page.screenshot({ clip })));
  const marked = await take();
  await page.evaluate(() => CSS.highlights.clear());
  const plain = await take();
  let changed = 0;
  for (let at = 0; at < marked.data.length; at += 4) {
    const distance = [0, 1, 2].reduce(
      (sum, part) => sum + Math.abs((marked.data[at + part] ?? 0) - (plain.data[at + part] ?? 0)),
      0,
    );
    if (distance > 60) changed += 1;
  }
  return changed;
}

describe.each(BROWSERS)('the look in %s', (name) => {
  const shared = useSession(name, 'e2e');
  const open = async (path: string, body: string) => {
    shared.server.publish(path, story({ head: dated('2015-09-29'), body }));
    const page = await shared.session.open(shared.server.address(path));
    await waitForMarks(page);
    return page;
  };

  test.each([
    ['light', '<style>body { background: #fff; color: #111; font-size: 28px }</style>'],
    ['dark', '<style>body { background: #111; color: #eee; font-size: 28px }</style>'],
    ['photographic', PHOTOGRAPH],
  ])('a mark can be seen on a %s background', async (kind, style) => {
    const page = await open(`/look/${kind}.html`, style + LINE);
    expect(await pixelsOfMark(page, 'Kunduz')).toBeGreaterThan(20);
  });

  test('a page that comes back from the browser’s cache has its marks and cards', async () => {
    const page = await open(
      '/look/back.html',
      `${LINE}<script>addEventListener('pageshow', (event) => { window.isRestored = event.persisted })</script>`,
    );
    shared.server.publish('/look/next.html', '<!doctype html><title>Elsewhere</title><p>Nothing here.</p>');
    await page.goto(shared.server.address('/look/next.html'));
    // Firefox tells its driver nothing of a page that comes back, so the page is asked where it is.
    await page.evaluate(() => history.back()).catch(() => {});
    await expect
      .poll(() => page.evaluate(() => location.pathname).catch(() => ''), { timeout: 5_000 })
      .toBe('/look/back.html');
    const isRestored = await page.evaluate(() => (globalThis as { isRestored?: boolean }).isRestored);
    expect(isRestored, 'the page was kept, not loaded anew').toBe(true);
    await waitForMarks(page);
    // What may have become another story is read again, which closes a card.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await hoverText(page, 'Kunduz');
    expect(await readCard(page, 'Kunduz')).toContain('Kunduz');
  });

  test('nothing in the card moves by itself, whatever motion the system allows', async () => {
    const page = await open('/look/motion.html', LINE);
    await hoverText(page, 'Kunduz');
    await readCard(page, 'Kunduz');
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('div')].flatMap(({ shadowRoot }) =>
        [...(shadowRoot?.querySelectorAll('*') ?? [])]
          .filter((element) => {
            const { transitionDuration, animationName } = getComputedStyle(element);
            return transitionDuration !== '0s' || animationName !== 'none';
          })
          .map(({ className }) => String(className)),
      ),
    );
    expect(moving).toEqual([]);
  });

  // WebDriver BiDi, by which Firefox is driven, can neither emulate media features nor a pen.
  if (name === 'chromium') {
    const emulate = async (page: Page, feature: { name: string; value: string }) => {
      const cdp = await page.createCDPSession();
      await cdp.send('Emulation.setEmulatedMedia', { features: [feature] });
      return cdp;
    };

    test('with colours that the reader forces, marks and card are drawn in those', async () => {
      const page = await open('/look/forced.html', `<style>body { font-size: 28px }</style>${LINE}`);
      await emulate(page, { name: 'forced-colors', value: 'active' });
      await hoverText(page, 'Kabul');
      await readCard(page, 'Kabul');
      const drawn = await page.evaluate(() => {
        const probe = document.createElement('span');
        probe.style.cssText = 'color: CanvasText; background: Canvas';
        document.body.append(probe);
        const { color, backgroundColor } = getComputedStyle(probe);
        const cards = [...document.querySelectorAll('div')].map((host) =>
          host.shadowRoot?.querySelector('[role=dialog]:popover-open'),
        );
        const card = cards.find((one) => one);
        const style = card && getComputedStyle(card);
        return {
          expected: [color, backgroundColor],
          seen: style && [style.color, style.backgroundColor],
          border: style?.borderTopColor,
        };
      });
      expect(drawn.seen).toEqual(drawn.expected);
      expect(drawn.border).toBe(drawn.expected[0]);
      await page.keyboard.press('Escape');
      await page.mouse.move(5, 5);
      expect(await pixelsOfMark(page, 'Kunduz')).toBeGreaterThan(20);
    });

    test('a pen that hovers opens the card, as a mouse does', async () => {
      const page = await open('/look/pen.html', LINE);
      const { x, y } = await findText(page, 'Kunduz');
      const cdp = await page.createCDPSession();
      for (const [dx, dy] of [
        [40, 60],
        [10, 15],
        [2, 3],
        [0, 0],
      ] as const) {
        await cdp.send('Input.dispatchMouseEvent', {
          type: 'mouseMoved',
          x: x + dx,
          y: y + dy,
          pointerType: 'pen',
        });
      }
      expect(await readCard(page, 'Kunduz')).toContain('Kunduz');
    });
  }
});
