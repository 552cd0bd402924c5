import {
  bodyOf,
  documentElementOf,
  ELEMENT,
  firstChildOf,
  isConnected,
  nodeTypeOf,
  parentAcrossShadow,
  shadowRootOf,
  TEXT,
  tagOf,
} from './node-access.ts';
import { ruleOf, storyRootOf } from './tag-rules.ts';
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
  let areBlocksGone = false;
  let isNewPage = false;
  let isDue = false;

  const report = () => {
    isDue = false;
    if (signal.aborted) return;
    const change = { roots: outermost(changed), areBlocksGone, isNewPage };
    const isWorthIt = change.roots.length > 0 || areBlocksGone || isNewPage;
    changed.clear();
    areBlocksGone = false;
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
      areBlocksGone ||= removesBlocks(record, document);
      noteRoots(record, document, changed);
    }
    if (changed.size > 0 || areBlocksGone) schedule();
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

/** Text that goes out of a block that stays is found missing when that is read anew. */
function removesBlocks({ target, removedNodes }: MutationRecord, document: Document): boolean {
  if (target === documentElementOf(document)) return false;
  for (let at = 0; at < removedNodes.length; at++) {
    const node = removedNodes[at] as Node;
    if (nodeTypeOf(node) !== ELEMENT || !mayHoldText(node)) continue;
    if (storyRootOf(node) === node || (node as Element).firstElementChild) return true;
  }
  return false;
}

/** Notes where a change calls for reading: what was added, or where text joins its surroundings the block that holds it. */
function noteRoots(
  { type, target, addedNodes, removedNodes, previousSibling, nextSibling }: MutationRecord,
  document: Document,
  roots: Set<ReadableRoot>,
): void {
  if (target === documentElementOf(document) || target === document) {
    // Frameworks change the body as a whole; all else beside it (our own card too) is not the story.
    const body = bodyOf(document);
    if (body && [...addedNodes].includes(body)) roots.add(body);
    return;
  }
  // What comes between two texts parts them, and what goes from there joins them.
  let isTextOfTarget = type === 'characterData' || (isText(previousSibling) && isText(nextSibling));
  // By index: a page may add a thousand nodes a second, and iterators of node lists are dear.
  for (let at = 0; at < addedNodes.length; at++) {
    const node = addedNodes[at] as Node;
    if (!mayHoldText(node)) continue;
    const own = nodeTypeOf(node) === ELEMENT && storyRootOf(node);
    if (own && own === node) roots.add(own);
    else isTextOfTarget = true;
  }
  for (let at = 0; at < removedNodes.length && !isTextOfTarget; at++) {
    const node = removedNodes[at] as Node;
    isTextOfTarget = mayHoldText(node) && storyRootOf(node) !== node;
  }
  const root = isTextOfTarget && storyRootOf(target);
  if (root) roots.add(root);
}

function isText(node: Node | null): boolean {
  if (node === null) return false;
  if (nodeTypeOf(node) === TEXT) return /\S/.test((node as Text).data);
  return nodeTypeOf(node) === ELEMENT && ruleOf(tagOf(node as Element)).treatment === 'inline';
}

function mayHoldText(node: Node): boolean {
  const type = nodeTypeOf(node);
  if (type !== ELEMENT) return type === TEXT;
  const element = node as Element;
  if (NEVER_TEXT.has(tagOf(element))) return false;
  return firstChildOf(element) !== null || shadowRootOf(element) !== null;
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
