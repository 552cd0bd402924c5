import { isBefore, isWithin } from './document-order.ts';
import type { MarkPainter } from './mark-painter.ts';
import type { PlacedName } from './marked-name.ts';
import type { ShadowRootsInUse } from './shadow-roots-in-use.ts';
import type { TextBlock } from './text-blocks.ts';

interface MarkWindowOptions {
  readonly document: Document;
  readonly painter: MarkPainter;
  /** All blocks of the page in reading order, as of now. */
  readonly blocks: () => readonly TextBlock[];
  readonly namesIn: (block: TextBlock) => readonly PlacedName[];
  readonly shadowRoots: ShadowRootsInUse;
}

/** Milliseconds between two looks while the page scrolls. */
const PAUSE = 100;
/** So many are marked before and after each that is in sight: several screens of text, and more than one of a dense table. */
const NAMES_AROUND = 150;

/** Where the page is looked at, in shares of the viewport: down its middle, and to both sides for columns. */
const LOOKS = [
  [0.5, 0.5],
  [0.5, 0.05],
  [0.25, 0.3],
  [0.75, 0.75],
  [0.5, 0.95],
] as const;

/**
 * Marks the names in the viewport and some around them, for a page with more names than it is good to mark all at once. It
 * asks what text stands at a few points whenever something has scrolled, since an `IntersectionObserver` looks at each of
 * its elements at each frame: milliseconds a frame for 10,000 of them (Chromium 156, November 2026).
 */
export class MarkWindow {
  readonly #options: MarkWindowOptions;
  readonly #abort = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #near: ReadonlySet<TextBlock> | undefined;

  constructor(options: MarkWindowOptions) {
    this.#options = options;
    const listen = { capture: true, passive: true, signal: this.#abort.signal };
    options.document.defaultView?.addEventListener('scroll', this.#wait, listen);
    options.document.defaultView?.addEventListener('resize', this.#wait, listen);
  }

  /** Marks the names around those in sight, and no others. */
  follow(): void {
    const { painter, namesIn } = this.#options;
    const places = this.#placesInSight();
    // Something may lie over all of the text.
    if (places.size === 0 && this.#near) return;
    const near = new Set<TextBlock>();
    for (const place of places.size > 0 ? places : [0]) {
      this.#addNear(near, place, 1);
      this.#addNear(near, place - 1, -1);
    }
    for (const block of this.#near ?? []) {
      if (!near.has(block)) for (const name of namesIn(block)) painter.erase(name);
    }
    for (const block of near) for (const name of namesIn(block)) painter.paint(name);
    this.#near = near;
    painter.sync();
  }

  stop(): void {
    this.#abort.abort();
    clearTimeout(this.#timer);
  }

  readonly #wait = () => {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.follow();
    }, PAUSE);
  };

  /** The places of blocks that stand at some points of the viewport. */
  #placesInSight(): Set<number> {
    const { document, blocks, shadowRoots } = this.#options;
    const places = new Set<number>();
    const view = document.defaultView;
    const options = shadowRoots.list.length > 0 ? { shadowRoots: shadowRoots.list } : undefined;
    if (!view) return places;
    for (const [x, y] of LOOKS) {
      const caret = document.caretPositionFromPoint(view.innerWidth * x, view.innerHeight * y, options);
      const place = caret && placeOf(caret.offsetNode, blocks());
      if (place != null) places.add(place);
    }
    return places;
  }

  #addNear(near: Set<TextBlock>, from: number, step: 1 | -1): void {
    const { blocks, namesIn } = this.#options;
    let names = 0;
    for (let at = from, block = blocks()[at]; block && names < NAMES_AROUND; block = blocks()[at]) {
      const { length } = namesIn(block);
      if (length > 0) near.add(block);
      names += length;
      at += step;
    }
  }
}

/** The block that holds a node. */
function placeOf(node: Node, blocks: readonly TextBlock[]): number | undefined {
  let low = 0;
  for (let high = blocks.length; low < high; ) {
    const middle = (low + high) >> 1;
    const first = blocks[middle]?.pieces[0]?.node;
    if (first && isBefore(first, node)) low = middle + 1;
    else high = middle;
  }
  return [low, low - 1].find((place) => {
    const root = blocks[place]?.root;
    return root !== undefined && isWithin(node, root);
  });
}
