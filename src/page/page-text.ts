import { bodyOf, isConnected, parentAcrossShadow } from './node-access.ts';
import { watchPage } from './page-changes.ts';
import { shownText } from './shown-text.ts';
import { Slices } from './slices.ts';
import { type ReadableRoot, type ReadTextOptions, type TextBlock, walkTextBlocks } from './text-blocks.ts';

interface FollowOptions {
  readonly document: Document;
  readonly signal: AbortSignal;
  /** Whether rails of related stories count as the page's text; asked at each reading. */
  readonly isReadingRelated?: () => boolean;
  /**
   * Told of the texts of the page in reading order: once when it has been read, and again whenever they have changed.
   * Blocks that have not changed are the same objects as before. `isNewPage`: the story is another; its date and relevance
   * must be asked anew. The page is not read again before the answer is there.
   */
  readonly onText: (
    blocks: readonly TextBlock[],
    about: { readonly isNewPage: boolean },
  ) => void | Promise<void>;
}

/** A page that is followed. */
export interface FollowedPage {
  /** Resolves when the page has been read for the first time; rejects with what `onText` threw then. */
  readonly hasBeenRead: Promise<void>;
  /** Tells of the same texts once more, because what is made of them has changed. */
  tellAgain(): Promise<void>;
  /** Reads the page once more, because what counts as its text has changed. */
  readAgain(): Promise<void>;
}

/** Reads the texts of a page in slices of half a frame, and follows them as the page changes, until the signal aborts. */
export function followPage({
  document,
  signal,
  isReadingRelated = () => false,
  onText,
}: FollowOptions): FollowedPage {
  let blocks: readonly TextBlock[] = [];
  /** Readings wait for one another, so that two never write the same list. */
  let turn: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>) => {
    turn = turn.then(() => (signal.aborted ? undefined : work()));
    return turn;
  };

  // Watching begins before the reading: what changes meanwhile is read again.
  const watch = watchPage({
    document,
    signal,
    onChange: ({ roots, isNewPage }) =>
      void inTurn(async () => {
        const before = blocks;
        if (isNewPage) blocks = await readStory(document, options());
        else blocks = replaceBlocks(before, { roots, fresh: await readInSlices(inOrder(roots), options()) });
        if (!signal.aborted && (isNewPage || !areSame(before, blocks))) await onText(blocks, { isNewPage });
      }),
  });
  const options = (): ReadTextOptions => ({
    ...shownText,
    isReadingRelated: isReadingRelated(),
    onShadowRoot: (root) => watch.watchShadowRoot(root),
  });
  const read = (isNewPage: boolean) =>
    inTurn(async () => {
      blocks = await readStory(document, options());
      if (!signal.aborted) await onText(blocks, { isNewPage });
    });

  return {
    hasBeenRead: read(true),
    readAgain: () => read(false),
    tellAgain: () => inTurn(async () => onText(blocks, { isNewPage: false })),
  };
}

async function readStory(document: Document, options: ReadTextOptions): Promise<TextBlock[]> {
  const body = bodyOf(document);
  return body ? readInSlices(body, options) : [];
}

/** Reads the texts of an element, or of several, without ever holding up the page: no slice is longer than half a frame. */
export async function readInSlices(
  roots: ReadableRoot | readonly ReadableRoot[],
  options: ReadTextOptions = {},
): Promise<TextBlock[]> {
  const slices = new Slices();
  const blocks: TextBlock[] = [];
  for (const root of [roots].flat()) {
    for (const block of walkTextBlocks(root, options)) {
      if (block) blocks.push(block);
      else if (slices.isSpent) await slices.rest();
    }
    // Many small ones are as long as a large one.
    if (slices.isSpent) await slices.rest();
  }
  return blocks;
}

/**
 * Puts freshly read blocks in the place of those that stood in the same roots, in reading order, and drops those that
 * are no longer in the page. A block that reads as it did before stays the same object.
 */
export function replaceBlocks(
  blocks: readonly TextBlock[],
  { roots, fresh: read }: { readonly roots: readonly ReadableRoot[]; readonly fresh: readonly TextBlock[] },
): TextBlock[] {
  const readAnew = new Set<Node>(roots);
  const replaced = new Map<Node | undefined, TextBlock>();
  let lastParent: Node | null = null;
  let isInside = false;
  const kept = blocks.filter((block) => {
    if (!isConnected(block.root)) return false;
    // Most blocks stand beside the one before them.
    const parent = parentAcrossShadow(block.root);
    if (parent !== lastParent) {
      lastParent = parent;
      isInside = liesIn(parent, readAnew);
    }
    if (!isInside && !readAnew.has(block.root)) return true;
    replaced.set(block.pieces[0]?.node, block);
    return false;
  });
  const fresh = read.map((block) => {
    const before = replaced.get(block.pieces[0]?.node);
    return before && readsTheSame(before, block) ? before : block;
  });
  // Few are fresh: each run of them is put where its first one belongs.
  for (let index = 0; index < fresh.length; ) {
    const first = fresh[index] as TextBlock;
    const place = placeOf(first, kept);
    const next = kept[place];
    let end = index + 1;
    while (end < fresh.length && (!next || precedes(fresh[end] as TextBlock, next))) end++;
    kept.splice(place, 0, ...fresh.slice(index, end));
    index = end;
  }
  return kept;
}

// Asked this way round, two neighbours cost one step in Chromium, and not one for each sibling before them.
const inOrder = (roots: readonly ReadableRoot[]) => [...roots].sort((a, b) => (isBefore(b, a) ? 1 : -1));

/** The first of the kept blocks that comes after this one. */
function placeOf(block: TextBlock, kept: readonly TextBlock[]): number {
  // Most of what a page adds stands at its end.
  const last = kept.at(-1);
  if (!last || precedes(last, block)) return kept.length;
  let low = 0;
  let high = kept.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (precedes(kept[middle] as TextBlock, block)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function precedes(one: TextBlock, other: TextBlock): boolean {
  const [a, b] = [one.pieces[0]?.node, other.pieces[0]?.node];
  return a !== undefined && b !== undefined && isBefore(a, b);
}

/** Document order, in which what a shadow root shows stands where its host stands. */
function isBefore(a: Node, b: Node): boolean {
  const [aPath, bPath] = [hostsOf(a), hostsOf(b)];
  let depth = 0;
  while (depth < aPath.length - 1 && depth < bPath.length - 1 && aPath[depth] === bPath[depth]) depth++;
  const [left, right] = [aPath[depth], bPath[depth]];
  if (!left || !right || left === right) return aPath.length > bPath.length;
  return (left.compareDocumentPosition(right) & 4) /* DOCUMENT_POSITION_FOLLOWING */ !== 0;
}

/** A node under the hosts of the shadow roots that hold it, the outermost host first. */
function hostsOf(node: Node): Node[] {
  const path = [node];
  for (let root = node.getRootNode(); 'host' in root; root = (root as ShadowRoot).host.getRootNode()) {
    path.unshift((root as ShadowRoot).host);
  }
  return path;
}

function readsTheSame(one: TextBlock, other: TextBlock): boolean {
  return (
    one.text === other.text &&
    one.root === other.root &&
    one.pieces.length === other.pieces.length &&
    one.pieces.every(({ node, start, from }, index) => {
      const piece = other.pieces[index];
      return node === piece?.node && start === piece.start && from === piece.from;
    })
  );
}

function areSame(one: readonly TextBlock[], other: readonly TextBlock[]): boolean {
  return one.length === other.length && one.every((block, index) => block === other[index]);
}

function liesIn(root: Node | null, roots: ReadonlySet<Node>): boolean {
  for (let node = root; node; node = parentAcrossShadow(node)) if (roots.has(node)) return true;
  return false;
}
