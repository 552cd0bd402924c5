import { ChangedRoots } from './changed-roots.ts';
import { storyRootOf } from './tag-rules.ts';
import type { ReadableRoot } from './text-blocks.ts';

/** What to do with the texts of a page after it has changed. */
export interface PageChange {
  /** Read these anew, and forget what was read in them. None lies in another. Empty where text has only gone. */
  readonly roots: readonly ReadableRoot[];
  /** Whether text has gone, or gone elsewhere, with the blocks that held it. */
  readonly areBlocksGone: boolean;
  /** The whole page is another: its address has changed, or it has come back from the browser's store of pages. */
  readonly isNewPage: boolean;
}

export interface PageWatch {
  /** Watches an open shadow root too: the observer of the document does not see into it. */
  watchShadowRoot(root: ShadowRoot): void;
  /** Whether the page has changed since the last change that was told of. */
  hasChanged(): boolean;
}

interface WatchOptions {
  readonly document: Document;
  readonly signal: AbortSignal;
  /** Called when the page is idle, at most every 250 ms. */
  readonly onChange: (change: PageChange) => void;
}

const PAUSE = 250;
const WATCHED = { childList: true, characterData: true, subtree: true } as const;

/**
 * Watches the texts of a page with one observer until the signal aborts: infinite scroll, live blogs, translations,
 * navigation without loading. Changes of attributes are not watched; they are too many, and few of them show text. A part
 * that the reader opens (`<details>`) is read when it opens.
 */
export function watchPage({ document, signal, onChange }: WatchOptions): PageWatch {
  const changed = new ChangedRoots(document);
  let isNewPage = false;
  let isDue = false;

  const report = () => {
    isDue = false;
    if (signal.aborted) return;
    const change = { ...changed.take(), isNewPage };
    isNewPage = false;
    if (change.roots.length > 0 || change.areBlocksGone || change.isNewPage) onChange(change);
  };
  const schedule = () => {
    if (isDue) return;
    isDue = true;
    setTimeout(() => requestIdleCallback(report, { timeout: 1_000 }), PAUSE);
  };

  const observer = new MutationObserver((records) => {
    changed.note(records);
    if (changed.isAny) schedule();
  });
  observer.observe(document, WATCHED);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });

  const onNewPage = () => {
    isNewPage = true;
    schedule();
  };
  let address = addressOf(document);
  // Sites that change their story without loading a page; a jump within the story is none.
  globalThis.navigation?.addEventListener(
    'currententrychange',
    () => {
      if (addressOf(document) === address) return;
      address = addressOf(document);
      onNewPage();
    },
    { signal },
  );
  globalThis.addEventListener('pageshow', (event) => event.persisted && onNewPage(), { signal });
  document.addEventListener(
    'toggle',
    ({ target }) => {
      const root = target instanceof Element ? storyRootOf(target) : undefined;
      if (!root) return;
      changed.add(root);
      schedule();
    },
    { signal, capture: true, passive: true },
  );

  return { watchShadowRoot: (root) => observer.observe(root, WATCHED), hasChanged: () => isDue };
}

function addressOf(document: Document): string {
  return document.location.href.split('#')[0] ?? '';
}
