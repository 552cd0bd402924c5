import { browser } from '../platform/browser.ts';
import { failure, type MessageFailure } from '../platform/messaging.ts';

/** The accent of the product, dark enough for white figures (contrast 6.8:1). */
const BADGE_COLOUR = '#8a4b12';

/**
 * Shows on the toolbar how many different names the page in a tab has. The browser clears it when the tab moves on.
 *
 * @returns a failure where the tab was closed in the meantime.
 */
export async function showNameCount(
  tabId: number,
  nameCount: number,
): Promise<Record<never, never> | MessageFailure> {
  try {
    await Promise.all([
      browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR }),
      browser.action.setBadgeText({ tabId, text: nameCount === 0 ? '' : String(nameCount) }),
    ]);
    return {};
  } catch (error) {
    return failure('unavailable', error instanceof Error ? error.message : String(error));
  }
}
