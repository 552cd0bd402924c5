import {
  bodyOf,
  documentElementOf,
  ELEMENT,
  firstChildOf,
  isConnected,
  nodeTypeOf,
  parentAcrossShadow,
  parentOf,
  TEXT,
  tagOf,
} from './node-access.ts';
import { storyRootOf } from './story-parts.ts';
import type { ReadableRoot } from './text-blocks.ts';

/** What to do with the texts of a page after it has changed. */
export interface PageChange {
  /** Read these anew, and forget what was read in them. None lies in another. Empty where text has only gone. */
  readonly roots: readonly ReadableRoot[];
  /** The whole page is another: its address has changed, or it has come back from the browser's store of pages. */
  readonly isNewPage: boolean;
}

export interface PageWatch {
  /** Watches an open shadow root too: the observer of the document does not see into it. */
  watchShadowRoot(root: ShadowRoot): void;
}

interface WatchOptions {
  readonly document: Document;
  readonly signal: AbortSignal;
  /** Called when the page is idle, at most every 250 ms. */
  readonly onChange: (change: PageChange) => void;
}

const PAUSE = 250;
const WATCHED = { childList: true, characterData: true, subtree: true } as const;

/** Added and removed all day long by advertisements and frameworks, and never text. */
const NEVER_TEXT = new Set([
  'script',
  'style',
  'link',
  'meta',
  'iframe',
  'img',
  'noscript',
  'template',
  'svg',
]);

/**
 * Watches the texts of a page with one observer until the signal aborts: infinite scroll, live blogs, translations,
 * navigation without loading. Changes of attributes are not watched; they are too many, and few of them show text. A part
 * that the reader opens (`<details>`) is read when it opens.
 */
export function watchPage({ document, signal, onChange }: WatchOptions): PageWatch {
  const changed = new Set<ReadableRoot>();
  let hasRemovals = false;
  let isNewPage = false;
  let isDue = false;

  const report = () => {
    isDue = false;
    if (signal.aborted) return;
    const change = { roots: outermost(changed), isNewPage };
    const isWorthIt = change.roots.length > 0 || hasRemovals || isNewPage;
    changed.clear();
    hasRemovals = false;
    isNewPage = false;
    if (isWorthIt) onChange(change);
  };
  const schedule = () => {
    if (isDue) return;
    isDue = true;
    setTimeout(() => requestIdleCallback(report, { timeout: 1_000 }), PAUSE);
  };

  const observer = new MutationObserver((records) => {
    for (const record of records) {
      hasRemovals ||=
        record.target !== documentElementOf(document) && [...record.removedNodes].some(mayHoldText);
      for (const root of rootsToRead(record, document)) changed.add(root);
    }
    if (changed.size > 0 || hasRemovals) schedule();
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

  return { watchShadowRoot: (root) => observer.observe(root, WATCHED) };
}

/** Where a change calls for reading: what was added, or where text joins its surroundings the block that holds it. */
function* rootsToRead({ type, target, addedNodes, removedNodes }: MutationRecord, document: Document) {
  if (target === documentElementOf(document) || target === document) {
    // Frameworks change the body as a whole; all else beside it (our own card too) is not the story.
    const body = bodyOf(document);
    if (body && [...addedNodes].includes(body)) yield body;
    return;
  }
  if (type === 'characterData') {
    const parent = parentOf(target);
    const root = parent && storyRootOf(parent);
    if (root) yield root;
    return;
  }
  let isTextOfTarget = false;
  for (const node of addedNodes) {
    if (!mayHoldText(node)) continue;
    const own = nodeTypeOf(node) === ELEMENT && storyRootOf(node);
    if (own && own === node) yield own;
    else isTextOfTarget = true;
  }
  for (const node of removedNodes) isTextOfTarget ||= mayHoldText(node) && storyRootOf(node) !== node;
  const root = isTextOfTarget && storyRootOf(target);
  if (root) yield root;
}

function mayHoldText(node: Node): boolean {
  const type = nodeTypeOf(node);
  if (type === TEXT) return true;
  return type === ELEMENT && !NEVER_TEXT.has(tagOf(node as Element)) && firstChildOf(node) !== null;
}

/** Leaves out what lies in another, and what is no longer there. */
function outermost(roots: ReadonlySet<ReadableRoot>): ReadableRoot[] {
  return [...roots].filter((root) => {
    if (!isConnected(root)) return false;
    for (let above = parentAcrossShadow(root); above; above = parentAcrossShadow(above)) {
      if (roots.has(above as ReadableRoot)) return false;
    }
    return true;
  });
}

function addressOf(document: Document): string {
  return document.location.href.split('#')[0] ?? '';
}
