import type { ReadableRoot, TextBlock } from './text-blocks.ts';

interface MarkWindowOptions {
  /** Called when a block comes within a screen of the viewport. */
  readonly onNear: (block: TextBlock) => void;
  readonly onFar: (block: TextBlock) => void;
}

/** A screen above and one below the viewport, and of every part of the page that scrolls by itself. */
const MARGIN = '100% 0px';

/** Watches which blocks are near the viewport, for a page with more names than it is good to mark all at once. */
export class MarkWindow {
  readonly #blocksOf = new Map<Element, Set<TextBlock>>();
  readonly #near = new Set<Element>();
  /** Elements that may have no watched block any more. */
  readonly #left = new Set<Element>();
  readonly #observer: IntersectionObserver;

  constructor({ onNear, onFar }: MarkWindowOptions) {
    const options = { rootMargin: MARGIN, scrollMargin: MARGIN };
    this.#observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting, boundingClientRect } of entries) {
        const { width, height } = boundingClientRect;
        // An element without a box (`display: contents`) is nowhere, and its text may be anywhere.
        const isNear = isIntersecting || (width === 0 && height === 0);
        if (isNear === this.#near.has(target)) continue;
        if (isNear) this.#near.add(target);
        else this.#near.delete(target);
        for (const block of this.#blocksOf.get(target) ?? []) (isNear ? onNear : onFar)(block);
      }
    }, options);
  }

  /** Begins to watch a block. Answers whether it is known to be near. */
  watch(block: TextBlock): boolean {
    const element = elementOf(block.root);
    const blocks = this.#blocksOf.get(element);
    if (blocks) blocks.add(block);
    else {
      this.#blocksOf.set(element, new Set([block]));
      this.#observer.observe(element);
    }
    return this.#near.has(element);
  }

  /** Ends the watch over a block. Takes hold with `settle`, since another block of the same element may follow. */
  unwatch(block: TextBlock): void {
    const element = elementOf(block.root);
    const blocks = this.#blocksOf.get(element);
    blocks?.delete(block);
    if (blocks?.size === 0) this.#left.add(element);
  }

  /** Lets go of the elements of which no block is watched any more. */
  settle(): void {
    for (const element of this.#left) {
      if (this.#blocksOf.get(element)?.size !== 0) continue;
      this.#blocksOf.delete(element);
      this.#near.delete(element);
      this.#observer.unobserve(element);
    }
    this.#left.clear();
  }

  stop(): void {
    this.#observer.disconnect();
    this.#blocksOf.clear();
    this.#near.clear();
  }
}

function elementOf(root: ReadableRoot): Element {
  return 'host' in root ? root.host : root;
}
