import { nativeBrowser } from '../platform/native-browser.ts';
import { pageDescription, pageTitle } from './page-wording.ts';
import { isAboutAfghanistan, MAX_TEXT } from './relevance.ts';

/**
 * The gate: all of Hashiya that runs on a news page which does not concern Afghanistan. It asks one question of the page
 * and, where the answer is yes, asks the background for the reader; then it is done. At most 2 kB, so no library, no
 * lexicon and not the walk over the page's texts: paragraphs are enough for a decision.
 */

/** Milliseconds after which a page is looked at again that did not concern Afghanistan: it may have been empty as yet. */
const SECOND_LOOK = 2_000;

declare global {
  interface Document {
    /** Chromium alone loads pages ahead. */
    readonly prerendering?: boolean;
  }
}

/** Answers whether a page concerns Afghanistan. */
export function concernsAfghanistan(document: Document): boolean {
  let text = '';
  for (const element of document.querySelectorAll('h1,p,figcaption')) {
    if (text.length < MAX_TEXT && !element.closest('nav,aside,footer')) text += `${element.textContent}\n`;
  }
  return isAboutAfghanistan({
    title: pageTitle(document),
    description: pageDescription(document),
    text: text.length < 300 ? shownText(document.querySelector('article,main') ?? document.body) : text,
  });
}

/**
 * Watches over the page for as long as it does not concern Afghanistan. Whatever fails does so in silence: the page's
 * console is not ours, and the extension may have been reloaded under this script.
 */
export function startGate(): void {
  // A page that the browser loads ahead is in no tab yet: the reader would land in the page before it.
  if (document.prerendering) {
    document.addEventListener('prerenderingchange', startGate, { once: true });
    return;
  }
  let isOpen = false;
  let timer = 0;
  let address = addressOf();

  const look = () => {
    try {
      if (isOpen || !concernsAfghanistan(document)) return;
      isOpen = true;
      // The envelope of `platform/messaging.ts`, by hand: its checks of replies would double the gate.
      nativeBrowser()
        ?.runtime?.sendMessage({ hashiya: 'open-reader', request: {} })
        .catch(() => {});
    } catch {}
  };
  const lookAgain = () => {
    clearTimeout(timer);
    timer = setTimeout(look, SECOND_LOOK) as unknown as number;
  };

  // Sites that change their story without loading a page. A reader that is there follows such changes by itself.
  globalThis.navigation?.addEventListener('currententrychange', () => {
    if (isOpen || address === addressOf()) return;
    address = addressOf();
    lookAgain();
  });
  look();
  lookAgain();
}

/** A page that knows no paragraphs is laid out once to read it: `textContent` would count its scripts as text. */
// biome-ignore lint/performance/useDomNodeTextContent: see above
const shownText = (element: HTMLElement | null) => element?.innerText ?? '';

/** The address without its fragment: a jump within a story is no new story. */
const addressOf = () => location.href.split('#')[0];
