import { markStyles } from '../page/mark-styles.ts';
import { browser } from '../platform/browser.ts';
import { failure, isFailure, type MessageFailure, sendToTab } from '../platform/messaging.ts';

type Opened = { readonly isOpened: boolean };

/**
 * Puts the reader into the top frame of a tab, and the style of its marks: lexicon and card first, since the reader
 * expects them.
 *
 * @returns a failure where the browser forbids it: the tab is gone, or the reader has revoked the site's permission.
 */
async function openReader(tabId: number): Promise<Opened | MessageFailure> {
  const target = { tabId, frameIds: [0] };
  try {
    // Origin AUTHOR: Chromium paints no `::highlight` rule of origin USER (seen in 156, November 2026).
    await browser.scripting.insertCSS({ target, css: markStyles, origin: 'AUTHOR' });
    await browser.scripting.executeScript({
      target,
      files: ['/lexicon.js', '/card.js', '/story.js', '/reader.js'],
    });
    return { isOpened: true };
  } catch (error) {
    return failure('unavailable', error instanceof Error ? error.message : String(error));
  }
}

const opening = new Map<number, Promise<Opened | MessageFailure>>();

/** Like `openReader`, but leaves a tab alone whose reader already answers, or is on its way. */
export function openReaderOnce(tabId: number): Promise<Opened | MessageFailure> {
  const underWay = opening.get(tabId);
  if (underWay) return underWay;
  const open = async () => {
    const answer = await sendToTab(tabId, 'describe-page', {});
    return isFailure(answer) ? openReader(tabId) : { isOpened: true };
  };
  const opened = open().finally(() => opening.delete(tabId));
  opening.set(tabId, opened);
  return opened;
}
