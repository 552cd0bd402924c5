import type { Page } from 'puppeteer-core';
import { waitUntilDrawn } from '../../src/command-line/page-driver.ts';
import type { SharedSession } from './session.ts';

/** Opens the atlas at an address and waits until all of it is drawn. */
export async function openAtlas({ session }: SharedSession, hash: string): Promise<Page> {
  const page = await session.openExtensionPage(`/atlas.html${hash}`);
  await waitUntilDrawn(page);
  return page;
}

/** What the mark of a place is called by a screen reader. */
export function nameOfMark(page: Page, id: string): Promise<string | null> {
  return page.$eval(`.mark[data-place="${id}"]`, (mark) => mark.getAttribute('aria-label'));
}
