import type { TextBlock } from './text-blocks.ts';

/** A stretch of one text node: `node.data.slice(from, to)`. */
export interface TextStretch {
  readonly node: Text;
  readonly from: number;
  readonly to: number;
}

/**
 * Finds where a part of a block's text stands in the page: one stretch for each text node that holds a piece of it, in
 * reading order. Several where a name is broken by inline elements (`<b>Kun</b>duz`).
 *
 * @param start where the part begins in the block's text, in UTF-16 units.
 * @param end where it ends, exclusive.
 */
export function stretchesOf({ text, pieces }: TextBlock, start: number, end: number): TextStretch[] {
  const stretches: TextStretch[] = [];
  for (let index = indexOfPieceAt(pieces, start); index < pieces.length; index++) {
    const piece = pieces[index];
    if (piece === undefined || piece.start >= end) break;
    const endOfPiece = pieces[index + 1]?.start ?? text.length;
    const from = piece.from + Math.max(0, start - piece.start);
    const to = piece.from + Math.min(end, endOfPiece) - piece.start;
    const last = stretches.at(-1);
    // A run of spaces parts a node into two pieces; to the eye the name is whole.
    if (last?.node === piece.node) stretches[stretches.length - 1] = { ...last, to };
    else stretches.push({ node: piece.node, from, to });
  }
  return stretches;
}

/** The last piece that begins at or before an offset. */
function indexOfPieceAt(pieces: TextBlock['pieces'], offset: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
