import type { Page } from 'puppeteer-core';
import { test } from 'vitest';
import { ATLAS_READY, ATLAS_WHOLE } from '../../src/atlas/MapPage.tsx';
import { startBrowser } from '../../src/command-line/browser-session.ts';
import { buildExtension, buildFolder } from '../../src/command-line/extension-builds.ts';
import { startStoryServer } from '../../src/command-line/story-server.ts';
import { cachedTables } from '../e2e/extension-page.ts';
import { keepMeasures, type Measure, median } from './measures.ts';
import { timeToMark } from './opening.ts';

/**
 * How long a reader waits for the atlas, and what a frame of a drag of its slider costs, in Chromium. The comparison of two
 * days draws every shape twice: more than a thousand. Milliseconds belong to the machine.
 */

const OPENINGS = 7;
const DRAG_STEPS = 240;
const SIZE = { width: 1280, height: 800 };

const rounded = (value: number) => Math.round(value * 10) / 10;

interface Drag {
  readonly shapes: number;
  /** Milliseconds of script for each step: the event, the drawing, and the effects of the frame. */
  readonly steps: readonly number[];
}

/** Moves the slider day by day through the summer of 2021 and on, a step a frame. */
async function drag(page: Page): Promise<Drag> {
  return page.evaluate(async (count) => {
    const sliders = document.querySelectorAll<HTMLInputElement>('.time-slider');
    const slider = [...sliders].at(-1);
    if (!slider) throw new Error('There is no slider.');
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const first = Number(slider.value) - count;
    const steps: number[] = [];
    for (let step = 0; step <= count; step += 1) {
      await frame();
      const start = performance.now();
      slider.value = String(first + step);
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      // Preact draws in a microtask; two turns see it through.
      await Promise.resolve();
      await Promise.resolve();
      steps.push(performance.now() - start);
    }
    return { shapes: document.querySelectorAll('[data-place][role="button"]').length, steps };
  }, DRAG_STEPS);
}

test('the atlas, from opening to use', { timeout: 300_000 }, async () => {
  buildExtension({ browser: 'chromium', kind: 'e2e' });
  const server = await startStoryServer();
  const session = await startBrowser('chromium', {
    extension: buildFolder({ browser: 'chromium', kind: 'e2e' }),
    isHeadless: true,
    web: { kind: 'closed', server },
  });
  try {
    const picture = await session.openExtensionPage('/icons/16.png');
    await cachedTables(picture);
    await picture.close();

    const measures: Measure[] = [];
    const openings = [];
    for (const path of ['/atlas.html', '/atlas.html#/map?on=2015-09-29&place=kunduz-city']) {
      for (const [mark, what] of [
        [ATLAS_READY, 'the map answers'],
        [ATLAS_WHOLE, 'all is drawn'],
      ] as const) {
        const times: number[] = [];
        for (let opening = 0; opening < OPENINGS; opening += 1)
          times.push(await timeToMark(session, path, mark));
        openings.push({
          opened: path,
          'ms until': what,
          first: rounded(times[0] ?? Number.NaN),
          'later, median': rounded(median(times.slice(1))),
        });
        measures.push({
          what: `${path.includes('place=') ? 'the atlas at a place' : 'the atlas'}, opened: until ${what}`,
          measured: `${Math.round(median(times.slice(1)))} ms`,
          goal: mark === ATLAS_READY ? 'at most 500 ms' : '',
        });
      }
    }
    console.table(openings);

    const drags = [];
    for (const hash of ['#/map?on=2021-10-01', '#/map?on=2021-10-01&with=2021-01-01']) {
      const page = await session.openExtensionPage(`/atlas.html${hash}`);
      await page.setViewport(SIZE);
      await page.waitForSelector('.mark');
      await drag(page);
      const before = await page.metrics();
      const { shapes, steps } = await drag(page);
      const after = await page.metrics();
      const script = ((after.ScriptDuration ?? 0) - (before.ScriptDuration ?? 0)) * 1000;
      drags.push({
        'a step of the slider, ms of script': `${shapes} shapes`,
        median: rounded(median(steps)),
        '95 of 100': rounded(steps.toSorted((a, b) => a - b)[Math.floor(steps.length * 0.95)] ?? 0),
        most: rounded(Math.max(...steps)),
        'mean, all script': rounded(script / steps.length),
        'over 16 ms': steps.filter((time) => time > 16).length,
      });
      measures.push({
        what: `a step of the atlas' slider, ${shapes.toLocaleString('en')} shapes`,
        measured: `${rounded(median(steps))} ms of script, ${steps.filter((time) => time > 16).length} of ${steps.length} over 16 ms`,
        goal: 'none over 16 ms',
      });
      await page.close();
    }
    console.table(drags);
    keepMeasures('atlas', measures);
  } finally {
    await session.close();
    await server.close();
  }
});
