import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { baselineFolder, VARIANTS, type Variant } from '../gallery/baselines.ts';
import { type GalleryPictures, openGallery } from '../gallery/pictures.ts';
import { inspect } from './inspect.ts';

/**
 * The look of the card: every state as it was when somebody last looked at it. The states are frozen and the fonts come
 * with the tests, so that only a change of the drawing changes a picture. Where one is meant, `npm run gallery:baselines`
 * takes them anew.
 */

/** How different two colours must be to count: anti-aliasing differs between versions of the browser. */
const THRESHOLD = 0.2;
/** The share of a picture that may differ. A word set in bold is more. */
const MOST_DIFFERENT = 0.004;

const different = join(import.meta.dirname, '../../.output/gallery-differences');
const baselines = readdirSync(baselineFolder).filter((file) => file.endsWith('.png'));

let gallery: GalleryPictures | undefined;
beforeAll(async () => {
  gallery = await openGallery({ isFrozen: true });
}, 120_000);
afterAll(() => gallery?.close());

describe('the card looks as it did', () => {
  test('there are pictures to compare with', () => {
    expect(baselines.length).toBeGreaterThan(30);
  });

  test.each(baselines)('%s', async (file) => {
    if (!gallery) throw new Error('The gallery has not been opened.');
    const { state, variant } = nameOf(file);
    const query = VARIANTS[variant];
    const theme = new URLSearchParams(query).get('theme');
    const seen = PNG.sync.read(Buffer.from(await gallery.take(`${state}-${theme}`, query)));
    const expected = PNG.sync.read(readFileSync(join(baselineFolder, file)));
    expect([seen.width, seen.height], 'width and height').toEqual([expected.width, expected.height]);

    const { width, height } = expected;
    const difference = new PNG({ width, height });
    const count = pixelmatch(expected.data, seen.data, difference.data, width, height, {
      threshold: THRESHOLD,
    });
    if (count / (width * height) > MOST_DIFFERENT) {
      mkdirSync(different, { recursive: true });
      writeFileSync(join(different, file), PNG.sync.write(difference));
      writeFileSync(join(different, `seen-${file}`), PNG.sync.write(seen));
    }
    expect(count / (width * height), `see ${different}`).toBeLessThanOrEqual(MOST_DIFFERENT);
  });
});

describe('every state is accessible', () => {
  test.each(Object.entries(VARIANTS))('%s', async (_variant, query) => {
    if (!gallery) throw new Error('The gallery has not been opened.');
    await gallery.states(query);
    const { faults, passes } = await inspect(gallery.page, 'page');
    expect(faults).toEqual([]);
    expect(passes).toBeGreaterThan(15);
  });

  test('large letters: nothing is cut off, and nothing stands beyond the card', async () => {
    if (!gallery) throw new Error('The gallery has not been opened.');
    const cdp = await gallery.page.createCDPSession();
    await cdp.send('Page.enable');
    await cdp.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    await gallery.states('?fonts=test&theme=light&width=304');
    const beyond = await gallery.page.$$eval('.cell', (cells) =>
      cells.flatMap((cell) => {
        const card = cell.firstElementChild?.shadowRoot?.querySelector('.card');
        const { left = 0, right = 0 } = card?.getBoundingClientRect() ?? {};
        return [...(card?.querySelectorAll('h2, h3, p, li, button, dt, dd, small, time') ?? [])]
          .map((element) => element.getBoundingClientRect())
          .filter((box) => box.left < left - 1 || box.right > right + 1)
          .map((box) => `${cell.id}: ${box.left} to ${box.right} in ${left} to ${right}`);
      }),
    );
    const size = await gallery.page.$eval('#city-light', (cell) => {
      const claim = cell.firstElementChild?.shadowRoot?.querySelector('.claim');
      return claim && getComputedStyle(claim).fontSize;
    });
    expect(size).toBe('28px');
    expect(beyond).toEqual([]);
    await cdp.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } });
  });
});

function nameOf(file: string): { readonly state: string; readonly variant: Variant } {
  const [, state = '', variant = ''] = /^(.+)-(\w+)\.png$/.exec(file) ?? [];
  return { state, variant: variant as Variant };
}
