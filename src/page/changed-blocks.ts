import { applySplice, type Splice } from '../lexicon/splice.ts';
import { isBefore, isWithin } from './document-order.ts';
import { isConnected, parentAcrossShadow } from './node-access.ts';
import type { ReadableRoot, TextBlock } from './text-blocks.ts';

/** A part of a page that has been read anew, and what stands there now. */
export interface ReadPart {
  readonly root: ReadableRoot;
  readonly fresh: readonly TextBlock[];
}

/** A splice whose list of what has come is still being put together. */
interface OwnSplice extends Splice<TextBlock> {
  readonly added: TextBlock[];
}

interface Changes {
  /** In reading order; none lies in another. */
  readonly parts: readonly ReadPart[];
  /** Whether blocks may have gone from the page, or stand elsewhere in it: then each is asked where it is. */
  readonly areBlocksGone: boolean;
}

/**
 * Puts freshly read blocks into a page's list in the place of those that stood in the same parts. A block that reads as it
 * did before stays the same object.
 *
 * @param blocks of the whole page in reading order; it is changed.
 * @returns how it has changed, one splice after another.
 */
export function replaceBlocks(blocks: TextBlock[], { parts, areBlocksGone }: Changes): Splice<TextBlock>[] {
  if (!areBlocksGone) return replaceParts(blocks, parts);
  const before = [...blocks];
  const left = takeOut(blocks, parts);
  replaceParts(blocks, parts, left);
  return differences(before, blocks);
}

/** Takes out what is no longer in the page, and what stood in parts that were read anew; gives that. */
function takeOut(blocks: TextBlock[], parts: readonly ReadPart[]): TextBlock[] {
  const roots = new Set<Node>(parts.map(({ root }) => root));
  const left: TextBlock[] = [];
  let kept = 0;
  for (const block of blocks) {
    if (!isConnected(block.root)) continue;
    if (liesInOneOf(block.root, roots)) left.push(block);
    else blocks[kept++] = block;
  }
  blocks.length = kept;
  return left;
}

function replaceParts(
  blocks: TextBlock[],
  parts: readonly ReadPart[],
  left: readonly TextBlock[] = [],
): Splice<TextBlock>[] {
  const known = byFirstNode(left);
  const splices: OwnSplice[] = [];
  let at = 0;
  for (const { root, fresh } of parts) {
    at = placeOf(root, blocks, at);
    let end = at;
    while (end < blocks.length && isWithin((blocks[end] as TextBlock).root, root)) end++;
    const removed = blocks.slice(at, end);
    const added = keepSame(fresh, removed.length > 0 ? byFirstNode(removed) : known);
    for (const splice of differences(removed, added)) {
      const shifted = { ...splice, at: at + splice.at };
      applySplice(blocks, shifted);
      addSplice(splices, shifted);
    }
    at += added.length;
  }
  return splices;
}

/** Adds a splice; what comes right behind what came before is one with it: a page may append hundreds of paragraphs at once. */
function addSplice(splices: OwnSplice[], splice: OwnSplice): void {
  const last = splices.at(-1);
  if (last && splice.removed.length === 0 && last.at + last.added.length === splice.at) {
    for (const block of splice.added) last.added.push(block);
  } else splices.push(splice);
}

/** The first block that does not come before a part; the list is in reading order. */
function placeOf(root: ReadableRoot, blocks: readonly TextBlock[], guess: number): number {
  const comesBefore = (index: number) => {
    const block = blocks[index];
    if (block === undefined) return false;
    const [first] = block.pieces;
    // The text may have been replaced: then its block is read anew.
    const node = first && isConnected(first.node) ? first.node : block.root;
    if (!isBefore(node, root)) return false;
    // Of a part that is a host, what its shadow root holds stands before its own children.
    return block.shadowRoot === undefined || !isWithin(block.root, root);
  };
  // Most of what a page adds stands at its end, or behind what was added just before.
  if (blocks.length === 0 || comesBefore(blocks.length - 1)) return blocks.length;
  let low = guess > 0 && comesBefore(guess - 1) ? guess : 0;
  if (low === guess && !comesBefore(low)) return low;
  for (let high = blocks.length - 1; low < high; ) {
    const middle = (low + high) >> 1;
    if (comesBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

const byFirstNode = (blocks: readonly TextBlock[]): ReadonlyMap<Node | undefined, TextBlock> =>
  new Map(blocks.map((block) => [block.pieces[0]?.node, block]));

function keepSame(fresh: readonly TextBlock[], known: ReadonlyMap<Node | undefined, TextBlock>): TextBlock[] {
  return fresh.map((block) => {
    const before = known.get(block.pieces[0]?.node);
    return before && readsTheSame(before, block) ? before : block;
  });
}

/** How a list has become another, one splice after another. A block that now stands before one that it stood behind is another from now on. */
function differences(before: readonly TextBlock[], after: TextBlock[]): OwnSplice[] {
  if (before.length === 0) return after.length > 0 ? [{ at: 0, removed: before, added: after }] : [];
  const placeBefore = new Map(before.map((block, index) => [block, index]));
  const kept = new Set<TextBlock>();
  let last = -1;
  after.forEach((block, index) => {
    const place = placeBefore.get(block);
    if (place === undefined) return;
    if (place > last) {
      last = place;
      kept.add(block);
    } else after[index] = { ...block };
  });
  const splices: OwnSplice[] = [];
  for (let [from, to] = [0, 0]; from < before.length || to < after.length; ) {
    if (before[from] === after[to]) {
      from++;
      to++;
      continue;
    }
    const at = to;
    const firstRemoved = from;
    while (from < before.length && !kept.has(before[from] as TextBlock)) from++;
    while (to < after.length && !kept.has(after[to] as TextBlock)) to++;
    splices.push({ at, removed: before.slice(firstRemoved, from), added: after.slice(at, to) });
  }
  return splices;
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

function liesInOneOf(node: Node, roots: ReadonlySet<Node>): boolean {
  for (let above: Node | null = node; above; above = parentAcrossShadow(above))
    if (roots.has(above)) return true;
  return false;
}
