import type { Mention } from '../domain.ts';
import { CURRENT_MARK, MARKS } from './mark-styles.ts';
import { isConnected } from './node-access.ts';
import type { TextBlock } from './text-blocks.ts';
import { stretchesOf, type TextStretch } from './text-stretches.ts';

/** A block of the page's text with the names found in it. */
export interface MarkedBlock {
  readonly block: TextBlock;
  /** In order, without overlap. */
  readonly mentions: readonly Mention[];
}

/** A name that is marked on the page. The same object for as long as its block is shown. */
export interface MarkedMention {
  readonly mention: Mention;
  readonly block: TextBlock;
}

/** The marks on a page. They change no node of it: a mark is a highlight over text that stays as it is. */
export interface Marks {
  /** Shows the marks of these blocks, given in reading order, and no others. Marks of blocks shown before stay as they are. */
  show(marked: readonly MarkedBlock[]): void;
  clear(): void;
  /** Finds the marked name under a point of the viewport, in CSS pixels. About 10 µs: fit for every move of a pointer. */
  mentionAt(point: { readonly x: number; readonly y: number }): MarkedMention | undefined;
  /** The boxes of a name in the viewport: several where it is broken over lines or elements, none where it is gone. */
  rectsOf(marked: MarkedMention): DOMRect[];
  /** Every marked name, in reading order. */
  all(): readonly MarkedMention[];
  /** Tints the name whose card is open; `undefined` for none. */
  setCurrent(marked: MarkedMention | undefined): void;
  /**
   * Scrolls a name to the middle of the viewport, if it is out of sight; at once, without motion, so that its card can open
   * beside it. Only ever on the reader's request.
   *
   * @returns false where the page no longer has the name.
   */
  reveal(marked: MarkedMention): boolean;
  /** Puts the marks back if the page has taken them out of its registry. Does so a few times, and then lets the page have its way. */
  restoreIfRemoved(): void;
}

/** Of a page that clears all highlights again and again we make no enemy. */
const MAX_RESTORES = 5;

/**
 * A `Highlight` of Firefox takes a time that grows with the square of the ranges in one text node (153, November 2026: 34 ms
 * for 500, two seconds for 4,000). Names beyond these bounds are found under the pointer, but not underlined.
 */
const MAX_MARKS_IN_NODE = 200;
const MAX_MARKS = 5_000;

/** What is kept of one shown block. */
interface ShownBlock {
  readonly source: MarkedBlock;
  readonly names: readonly ShownName[];
}

interface ShownName extends MarkedMention {
  readonly stretches: readonly TextStretch[];
  /** The underline; absent beyond the bounds. */
  range?: StaticRange;
}

/**
 * Makes the marks of a document. They vanish when the signal aborts.
 *
 * Static ranges, because live ones tax every change that the page makes (16 µs a change at 1,000 marks in Chromium); a
 * block that changes is read and shown again. The ranges are kept here, since a content script of Firefox cannot iterate
 * a `Highlight` (its iterators throw behind Xray wrappers, seen in 153, November 2026).
 */
export function createMarks({ document, signal }: { document: Document; signal: AbortSignal }): Marks {
  return new HighlightMarks(document, signal);
}

class HighlightMarks implements Marks {
  readonly #document: Document;
  readonly #highlight = new Highlight();
  readonly #current = new Highlight();
  readonly #measure = new Range();
  #shown = new Map<TextBlock, ShownBlock>();
  /** Names by the text nodes that hold them, in the order of the text. */
  readonly #byNode = new Map<Node, ShownName[]>();
  readonly #shadowRoots = new Set<ShadowRoot>();
  #all: readonly ShownName[] = [];
  #isRegistered = false;
  #restores = 0;

  constructor(document: Document, signal: AbortSignal) {
    this.#document = document;

    // Below the page's own highlights, such as the hits of its search.
    this.#highlight.priority = -1;
    this.#current.priority = -1;
    signal.addEventListener('abort', () => this.clear(), { once: true });
  }

  show(marked: readonly MarkedBlock[]): void {
    const shown = new Map<TextBlock, ShownBlock>();
    for (const source of marked) {
      if (source.mentions.length === 0) continue;
      const before = this.#shown.get(source.block);
      const isSame = before !== undefined && haveSameMentions(before.source, source);
      shown.set(
        source.block,
        isSame ? before : { source, names: source.mentions.map((one) => nameOf(source.block, one)) },
      );
    }
    for (const [block, before] of this.#shown) if (shown.get(block) !== before) this.#takeOff(before.names);
    for (const [block, after] of shown) if (this.#shown.get(block) !== after) this.#putOn(after.names);
    this.#shown = shown;
    this.#all = [...shown.values()].flatMap((block) => block.names);
    if (this.#all.length === 0) this.#unregister();
    else if (!this.#isRegistered) this.#register();
  }

  clear(): void {
    this.show([]);
    this.setCurrent(undefined);
  }

  mentionAt({ x, y }: { readonly x: number; readonly y: number }): MarkedMention | undefined {
    if (this.#all.length === 0) return undefined;
    const caret = this.#document.caretPositionFromPoint(x, y, { shadowRoots: [...this.#shadowRoots] });
    const names = caret && this.#byNode.get(caret.offsetNode);
    if (!names) return undefined;
    const { offsetNode, offset } = caret;
    const holdsCaret = ({ node, from, to }: TextStretch) =>
      node === offsetNode && from <= offset && offset <= to;
    // The caret is the nearest in the text, however far from the point: only the boxes say whether the name is there.
    return names.find(
      (name) => name.stretches.some(holdsCaret) && this.rectsOf(name).some((rect) => holds(rect, x, y)),
    );
  }

  rectsOf(marked: MarkedMention): DOMRect[] {
    const name = marked as ShownName;
    if (!isStillWritten(name)) return [];
    const rects: DOMRect[] = [];
    for (const { node, from, to } of name.stretches) {
      this.#measure.setStart(node, from);
      this.#measure.setEnd(node, to);
      for (const rect of this.#measure.getClientRects())
        if (rect.width > 0 && rect.height > 0) rects.push(rect);
    }
    // A live range in the text would slow the page's own changes there.
    this.#measure.selectNodeContents(this.#document);
    this.#measure.collapse(true);
    return rects;
  }

  all(): readonly MarkedMention[] {
    return this.#all;
  }

  setCurrent(marked: MarkedMention | undefined): void {
    this.#current.clear();
    if (marked && isStillWritten(marked as ShownName)) this.#current.add(rangeOf(marked as ShownName));
  }

  reveal(marked: MarkedMention): boolean {
    const element = (marked as ShownName).stretches[0]?.node.parentElement;
    const view = this.#document.defaultView;
    if (!element || !view || this.rectsOf(marked).length === 0) return false;
    const isInSight = () => {
      const rect = this.rectsOf(marked)[0];
      return (
        rect !== undefined && rect.top >= 0 && rect.bottom <= view.innerHeight && this.#isOnTop(marked, rect)
      );
    };
    if (isInSight()) return true;
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    // The name may stand far from the middle of a long paragraph.
    const rect = this.rectsOf(marked)[0];
    if (rect && (rect.top < 0 || rect.bottom > view.innerHeight)) {
      view.scrollBy({ top: rect.top - view.innerHeight / 2, behavior: 'instant' });
    }
    return true;
  }

  restoreIfRemoved(): void {
    if (this.#all.length === 0 || CSS.highlights.has(MARKS) || this.#restores >= MAX_RESTORES) return;
    this.#restores++;
    this.#register();
  }

  /** Whether the name itself is at its place, and not a banner of the page over it. */
  #isOnTop(marked: MarkedMention, rect: DOMRect): boolean {
    return this.mentionAt({ x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 }) === marked;
  }

  #register(): void {
    this.#isRegistered = true;
    CSS.highlights.set(MARKS, this.#highlight);
    CSS.highlights.set(CURRENT_MARK, this.#current);
  }

  /** Takes out what is ours: a newer reader in the same page may have put its own marks there. */
  #unregister(): void {
    this.#isRegistered = false;
    if (CSS.highlights.get(MARKS) === this.#highlight) CSS.highlights.delete(MARKS);
    if (CSS.highlights.get(CURRENT_MARK) === this.#current) CSS.highlights.delete(CURRENT_MARK);
  }

  #putOn(names: readonly ShownName[]): void {
    for (const name of names) {
      const first = name.stretches[0]?.node;
      const inNode = (first && this.#byNode.get(first)?.length) ?? 0;
      if (inNode < MAX_MARKS_IN_NODE && this.#highlight.size < MAX_MARKS) {
        name.range = rangeOf(name);
        this.#highlight.add(name.range);
      }
      for (const { node } of name.stretches) {
        const others = this.#byNode.get(node);
        if (others) others.push(name);
        else this.#byNode.set(node, [name]);
      }
    }
    const root = names[0]?.stretches[0]?.node.getRootNode();
    if (root && root !== this.#document && 'host' in root) this.#shadowRoots.add(root as ShadowRoot);
  }

  #takeOff(names: readonly ShownName[]): void {
    for (const name of names) {
      if (name.range) this.#highlight.delete(name.range);
      delete name.range;
      for (const { node } of name.stretches) {
        const others = this.#byNode.get(node)?.filter((other) => other !== name) ?? [];
        if (others.length > 0) this.#byNode.set(node, others);
        else this.#byNode.delete(node);
      }
    }
  }
}

function nameOf(block: TextBlock, mention: Mention): ShownName {
  return { mention, block, stretches: stretchesOf(block, mention.start, mention.end) };
}

function rangeOf({ stretches, mention, block }: ShownName): StaticRange {
  const [first, last] = [stretches[0], stretches.at(-1)];
  if (!first || !last)
    throw new RangeError(`No text at ${mention.start} in a block of ${block.text.length}.`);
  return new StaticRange({
    startContainer: first.node,
    startOffset: first.from,
    endContainer: last.node,
    endOffset: last.to,
  });
}

/** Whether the page still says the name there; a block that changes is read anew only a moment later. */
function isStillWritten({ stretches, mention }: ShownName): boolean {
  let written = '';
  for (const { node, from, to } of stretches) {
    if (!isConnected(node) || node.length < to) return false;
    // Not `data.slice`: in Firefox each look at `data` copies the whole text.
    written += node.substringData(from, to - from);
  }
  return written.replace(/[ \t\n\r\f]+/g, ' ') === mention.surface;
}

function haveSameMentions(one: MarkedBlock, other: MarkedBlock): boolean {
  return (
    one.mentions.length === other.mentions.length &&
    one.mentions.every((mention, index) => {
      const match = other.mentions[index];
      return mention.start === match?.start && mention.end === match.end && mention.id === match.id;
    })
  );
}

function holds(rect: DOMRect, x: number, y: number): boolean {
  return x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom;
}
