import type { Splice } from '../lexicon/splice.ts';
import { isBefore, isWithin } from './document-order.ts';
import type { ShadowRootsInUse } from './shadow-roots-in-use.ts';
import type { TextBlock } from './text-blocks.ts';

interface MarkWindowOptions {
  readonly document: Document;
  /** The blocks whose names are marked until the first look. */
  readonly marked: readonly TextBlock[];
  /** All blocks of the page in reading order, as of now. */
  readonly blocks: () => readonly TextBlock[];
  /** How many names a block holds. */
  readonly countIn: (block: TextBlock) => number;
  readonly shadowRoots: ShadowRootsInUse;
  /** Told of the blocks that have come near, and of those that are near no longer. */
  readonly onMove: (move: {
    readonly come: readonly TextBlock[];
    readonly left: readonly TextBlock[];
  }) => void;
}

/** Milliseconds between two looks while the page scrolls or changes. */
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
 * Knows which blocks stand in the viewport and around it, for a page with more names than it is good to mark all at once. It
 * asks what text stands at a few points whenever something has scrolled, since an `IntersectionObserver` looks at each of
 * its elements at each frame: milliseconds a frame for 10,000 of them (Chromium 156, November 2026). A look costs in the
 * size of the page too, 2 ms at 50,000 text nodes, so none is taken for what a page appends far below.
 */
export class MarkWindow {
  readonly #options: MarkWindowOptions;
  readonly #abort = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Blocks in the viewport and around it, as of the last look. */
  #near: Set<TextBlock>;
  /** Where the last of them ends in the list of blocks; nowhere, where the list had too few names. */
  #end = Number.POSITIVE_INFINITY;

  constructor(options: MarkWindowOptions) {
    this.#options = options;
    this.#near = new Set(options.marked);
    const listen = { capture: true, passive: true, signal: this.#abort.signal };
    options.document.defaultView?.addEventListener('scroll', this.#wait, listen);
    options.document.defaultView?.addEventListener('resize', this.#wait, listen);
  }

  /** Whether a block stands in the viewport or around it, as far as is known. */
  holds(block: TextBlock): boolean {
    return this.#near.has(block);
  }

  /** Looks what stands in the viewport now. */
  look(): void {
    const places = this.#placesInSight();
    // Something may lie over all of the text.
    if (places.size === 0 && this.#near.size > 0) return;
    const near = new Set<TextBlock>();
    this.#end = 0;
    for (const place of places.size > 0 ? places : [0]) {
      this.#addNear(near, place - 1, -1);
      this.#end = Math.max(this.#end, this.#addNear(near, place, 1));
    }
    const before = this.#near;
    this.#near = near;
    this.#options.onMove({
      come: [...near].filter((block) => !before.has(block)),
      left: [...before].filter((block) => !near.has(block)),
    });
  }

  /**
   * Follows a change of the page, of which these blocks have other names than before. What has come is near until the next
   * look has shown better, unless it stands behind all that is near: that bears on nothing.
   */
  follow(splices: readonly Splice<TextBlock>[], renamed: readonly TextBlock[]): void {
    const far = new Set<TextBlock>();
    let isAllFar = true;
    for (const { at, removed, added } of splices) {
      const isFar = at >= this.#end;
      for (const block of removed) this.#near.delete(block);
      for (const block of added) (isFar ? far : this.#near).add(block);
      if (isFar) continue;
      this.#end += added.length - removed.length;
      isAllFar = false;
    }
    if (!isAllFar || renamed.some((block) => !far.has(block))) this.#wait();
  }

  stop(): void {
    this.#abort.abort();
    clearTimeout(this.#timer);
  }

  readonly #wait = () => {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.look();
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

  /** Adds the blocks on one side of a place until they have names enough; gives where that is, or beyond all where the list has too few. */
  #addNear(near: Set<TextBlock>, from: number, step: 1 | -1): number {
    const { blocks, countIn } = this.#options;
    const list = blocks();
    let names = 0;
    let at = from;
    for (let block = list[at]; block && names < NAMES_AROUND; block = list[at]) {
      const count = countIn(block);
      if (count > 0) near.add(block);
      names += count;
      at += step;
    }
    return names < NAMES_AROUND ? Number.POSITIVE_INFINITY : at;
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
