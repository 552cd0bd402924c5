import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserSession, startBrowser } from './browser-session.ts';
import { buildExtension, buildFolder } from './extension-builds.ts';
import { hoverText, readCard, waitForMarks, waitUntilDrawn } from './page-driver.ts';
import { startStoryServer } from './story-server.ts';

/** Takes the README's pictures of page, card, popup and atlas, in light and dark, from the real extension on a sample story. */

const folder = join(import.meta.dirname, '../../assets/pictures');
const STORY = '/archives/2015/09/kunduz-2015.html';
const SCHEMES = ['light', 'dark'] as const;
const POPUP = { width: 420, height: 580 };
const VIEWS = [
  { name: 'timeline', path: '/popup.html#/timeline?from=2021-08-01&to=2021-08-31', size: POPUP },
  { name: 'place', path: '/popup.html#/place/kunduz-city?on=2015-09-29', size: POPUP },
  { name: 'atlas', path: '/atlas.html#/map?on=2021-08-10', size: { width: 1280, height: 800 } },
] as const;

mkdirSync(folder, { recursive: true });
buildExtension({ browser: 'chromium', kind: 'e2e' });
const server = await startStoryServer();
const session = await startBrowser('chromium', {
  extension: buildFolder({ browser: 'chromium', kind: 'e2e' }),
  isHeadless: true,
  web: { kind: 'closed', server },
});
try {
  for (const scheme of SCHEMES) {
    await takeCard(session, scheme);
    for (const view of VIEWS) await takeView(session, { ...view, scheme });
  }
} finally {
  await session.close();
  await server.close();
}

async function takeCard({ open }: BrowserSession, scheme: (typeof SCHEMES)[number]): Promise<void> {
  const page = await open(server.address(STORY));
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.setViewport({ width: 900, height: 1240 });
  await waitForMarks(page);
  // The first one is in the headline; the third stands in the text, with room for the card below it.
  const { y } = await hoverText(page, 'Kunduz', 2);
  await readCard(page, 'Kunduz');
  // The name stands in the middle of the window; the picture begins a little above it, counted from the page's top.
  const top = (await page.evaluate(() => window.scrollY)) + y - 80;
  const clip = { x: 0, y: top, width: 900, height: 660 };
  await page.screenshot({ path: join(folder, `card-${scheme}.png`) as `${string}.png`, clip });
  await page.close();
}

async function takeView(
  { openExtensionPage, base }: BrowserSession,
  { name, path, size, scheme }: (typeof VIEWS)[number] & { readonly scheme: string },
): Promise<void> {
  // A view lays itself out for the window that it opens in.
  const view = await openExtensionPage('/icons/16.png');
  await view.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await view.setViewport(size);
  await view.goto(base + path);
  await waitUntilDrawn(view);
  await view.screenshot({ path: join(folder, `${name}-${scheme}.png`) as `${string}.png` });
  await view.close();
}
