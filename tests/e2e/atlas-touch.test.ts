import type { Page } from 'puppeteer-core';
import { describe, expect, test, vi } from 'vitest';
import { complaintsOf } from '../../src/command-line/browser-session.ts';
import { useSession } from './session.ts';

describe('the atlas under fingers, in chromium', () => {
  const shared = useSession('chromium', 'e2e');

  test('two fingers enlarge the map, one moves it, and a drag chooses nothing', async () => {
    const page = await shared.session.openExtensionPage('/atlas.html#/map?on=2021-08-08');
    await page.waitForSelector('.mark');
    const touches = await page.createCDPSession();
    const touch = (
      type: 'touchStart' | 'touchMove' | 'touchEnd',
      ...touchPoints: { x: number; y: number }[]
    ) =>
      touches.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: touchPoints.map((point, id) => ({ ...point, id })),
      });
    await touch('touchStart', { x: 300, y: 300 }, { x: 340, y: 300 });
    for (const step of [20, 40, 60])
      await touch('touchMove', { x: 300 - step, y: 300 }, { x: 340 + step, y: 300 });
    await touch('touchEnd');
    // The fingers are four times as far apart as they were.
    const [x] = await zoomWhere(page, ([, , times]) => Math.abs(times - 4) < 0.1);

    await touch('touchStart', { x: 400, y: 300 });
    for (const step of [20, 60, 100]) await touch('touchMove', { x: 400 - step, y: 300 });
    await touch('touchEnd');
    const scale = await page.$eval('svg.map g[transform*="scale"]', (map) =>
      Number(/scale\(([\d.]+)/.exec(map.getAttribute('transform') ?? '')?.[1]),
    );
    // What lay under the finger still lies there.
    const [, , times] = await zoomWhere(page, ([now]) => Math.abs(now - x - 100 / scale) < 2);
    expect(times).toBeCloseTo(4, 0);
    expect(page.url()).not.toContain('place=');
    expect(complaintsOf(page)).toEqual([]);
  });
});

/** Kilometres east and south of the middle of what is seen, and how many times the map is enlarged. */
type Zoom = readonly [x: number, y: number, times: number];

/** Waits until the address says that the map stands where it should: it follows the fingers a little behind. */
async function zoomWhere(page: Page, isReached: (zoom: Zoom) => boolean): Promise<Zoom> {
  return vi.waitFor(
    async () => {
      const text = await page.evaluate(() => /at=([\d.,]+)/.exec(location.hash)?.[1] ?? '');
      const [x = Number.NaN, y = Number.NaN, times = Number.NaN] = text.split(',').map(Number);
      if (!isReached([x, y, times])) throw new Error(`The map stands at ${text}.`);
      return [x, y, times] as const;
    },
    { timeout: 15_000, interval: 50 },
  );
}
