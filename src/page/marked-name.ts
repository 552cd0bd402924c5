import type { Mention } from '../domain.ts';
import { isConnected } from './node-access.ts';
import type { TextBlock } from './text-blocks.ts';
import { stretchesOf, type TextStretch } from './text-stretches.ts';

/** A name that was found on the page. The same object for as long as its block is shown. */
export interface MarkedMention {
  readonly mention: Mention;
  readonly block: TextBlock;
  /** Not marked and not found by the pointer, because the reader wants the first mention in a section alone. */
  readonly isQuiet: boolean;
}

/** A name that knows where it stands in the page. */
export class PlacedName implements MarkedMention {
  readonly mention: Mention;
  readonly block: TextBlock;
  readonly isQuiet: boolean;
  #stretches: readonly TextStretch[] | undefined;

  constructor({ mention, block, isQuiet }: MarkedMention) {
    this.mention = mention;
    this.block = block;
    this.isQuiet = isQuiet;
  }

  /** The stretches of text nodes in which it stands, in reading order. Looked for when they are asked for: of most names of a long page they never are. */
  get stretches(): readonly TextStretch[] {
    this.#stretches ??= stretchesOf(this.block, this.mention.start, this.mention.end);
    return this.#stretches;
  }
}

/**
 * The range of a name. Static, because live ones tax every change that the page makes (16 µs a change at 1,000 marks in
 * Chromium); a block that changes is read and shown again.
 */
export function rangeOf({ stretches }: PlacedName): StaticRange {
  // A name has letters, and each of them stands in a text node.
  const first = stretches[0] as TextStretch;
  const last = stretches[stretches.length - 1] as TextStretch;
  return new StaticRange({
    startContainer: first.node,
    startOffset: first.from,
    endContainer: last.node,
    endOffset: last.to,
  });
}

/** Whether the page still says the name there; a block that changes is read anew only a moment later. */
export function isStillWritten({ stretches, mention }: PlacedName): boolean {
  let written = '';
  for (const { node, from, to } of stretches) {
    if (!isConnected(node) || node.length < to) return false;
    // Not `data.slice`: in Firefox each look at `data` copies the whole text.
    written += node.substringData(from, to - from);
  }
  return written === mention.surface || written.replace(/[ \t\n\r\f]+/g, ' ') === mention.surface;
}
