import { browser } from '../platform/browser.ts';

/** The accent of the product, dark enough for white figures (contrast 6.8:1). */
const BADGE_COLOUR = '#8a4b12';

/** Shows on the toolbar how many different names the page in a tab has. The browser clears it when the tab moves on. */
export async function showNameCount(tabId: number, nameCount: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR });
  await browser.action.setBadgeText({ tabId, text: nameCount === 0 ? '' : String(nameCount) });
}
