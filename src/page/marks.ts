import type { Splice } from '../lexicon/splice.ts';
import type { MarkLook } from './mark-look.ts';
import { MarkPainter } from './mark-painter.ts';
import { MarkWindow } from './mark-window.ts';
import type { MarkedMention, PlacedName } from './marked-name.ts';
import { NameBoxes } from './name-boxes.ts';
import { ShadowRootsInUse } from './shadow-roots-in-use.ts';
import { type MarkedBlock, ShownNames } from './shown-names.ts';
import type { TextBlock } from './text-blocks.ts';
import type { TextStretch } from './text-stretches.ts';

/** What is marked otherwise from now on. */
export interface MarkChange {
  /** These are no longer in the page. */
  readonly gone: readonly TextBlock[];
  /** These have these names now, in the place of those they had. A block whose names are the same keeps its marks. */
  readonly marked: readonly MarkedBlock[];
  /** All blocks of the page in reading order, the others too; looked at only when all names are asked for. */
  readonly blocks: readonly TextBlock[];
  /** How that list has changed since the last change. */
  readonly splices: readonly Splice<TextBlock>[];
}

/** The marks on a page. They change no node of it: a mark is a highlight over text that stays as it is. */
export interface Marks {
  /**
   * Changes the marks in short steps, between which the page has its turn. One change must end before another begins.
   *
   * @returns the names that are new, and those that are no longer there.
   */
  show(change: MarkChange): Generator<undefined, NameChange>;
  clear(): void;
  /** Finds the marked name under a point of the viewport, in CSS pixels. Fit for every move of a pointer: it costs hardly more than the browser's own look for a caret there. */
  mentionAt(point: { readonly x: number; readonly y: number }): MarkedMention | undefined;
  /** The boxes of a name in the viewport: several where it is broken over lines or elements, none where it is gone. */
  rectsOf(marked: MarkedMention): DOMRect[];
  /** Every name, the quiet ones too, in reading order. */
  all(): readonly MarkedMention[];
  /** Tints the name whose card is open; `undefined` for none. */
  setCurrent(marked: MarkedMention | undefined): void;
  /** Changes how marks look. */
  setLook(look: MarkLook): void;
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

/**
 * With more names than the first, only those near the viewport are marked; with fewer than the second, all are again. Every
 * change of a highlight has the browser find all its ranges anew and draw another frame: 60 µs for each paragraph with a name
 * that a page appends (Chromium 156, November 2026).
 */
const MANY_NAMES = 400;
const FEW_NAMES = 200;

/** Names that have come and gone. */
export interface NameChange {
  readonly added: readonly MarkedMention[];
  readonly removed: readonly MarkedMention[];
}

/** Makes the marks of a document. They vanish when the signal aborts. */
export function createMarks({ document, signal }: { document: Document; signal: AbortSignal }): Marks {
  return new HighlightMarks(document, signal);
}

/** Blocks between two steps. */
const BLOCKS_A_STEP = 50;

class HighlightMarks implements Marks {
  readonly #document: Document;
  readonly #painter = new MarkPainter();
  readonly #boxes: NameBoxes;
  readonly #shadowRoots = new ShadowRootsInUse();
  readonly #names = new ShownNames();
  #window: MarkWindow | undefined;
  /** All blocks of the page, and their names in that order; those are put together when they are asked for. */
  #blocks: readonly TextBlock[] = [];
  #all: readonly PlacedName[] | undefined;

  constructor(document: Document, signal: AbortSignal) {
    this.#document = document;
    this.#boxes = new NameBoxes(document);
    signal.addEventListener('abort', () => this.clear(), { once: true });
  }

  *show({ gone, marked, blocks, splices }: MarkChange): Generator<undefined, NameChange> {
    const added: PlacedName[] = [];
    const removed: PlacedName[] = [];
    let work = 0;
    this.#blocks = blocks;
    this.#all = undefined;
    const known = this.#window;
    this.#fitWindow(this.#countAfter(gone, marked));
    if (this.#window === known)
      known?.follow(
        splices,
        marked.map(({ block }) => block),
      );
    for (const block of gone) {
      removed.push(...this.#takeOff(block));
      if (++work % BLOCKS_A_STEP === 0) yield;
    }
    for (const source of marked) {
      if (this.#names.hasSame(source)) continue;
      removed.push(...this.#takeOff(source.block));
      if (source.mentions.length > 0) added.push(...this.#putOn(source));
      if (++work % BLOCKS_A_STEP === 0) yield;
    }
    if (this.#window !== known) this.#window?.look();
    this.#painter.sync();
    return { added, removed };
  }

  clear(): void {
    // Also after a showing that was given up halfway.
    this.#window?.stop();
    this.#window = undefined;
    for (const block of this.#names.blocks) this.#takeOff(block);
    this.setCurrent(undefined);
  }

  mentionAt({ x, y }: { readonly x: number; readonly y: number }): MarkedMention | undefined {
    // A name that is painted can be pointed at, while the rest of a long page is still being marked.
    if (!this.#names.isAnyFindable) return undefined;
    const shadowRoots = this.#shadowRoots.list;
    // The list is read anew at every call: none is handed over where there is none.
    const options = shadowRoots.length > 0 ? { shadowRoots } : undefined;
    const caret = this.#document.caretPositionFromPoint(x, y, options);
    if (!caret) return undefined;
    const { offsetNode, offset } = caret;
    const holdsCaret = ({ node, from, to }: TextStretch) =>
      node === offsetNode && from <= offset && offset <= to;
    // The caret is the nearest in the text, however far from the point: only the boxes say whether the name is there.
    return this.#names
      .at(offsetNode)
      .find((name) => !name.isQuiet && name.stretches.some(holdsCaret) && this.#boxes.holds(name, x, y));
  }

  rectsOf(marked: MarkedMention): DOMRect[] {
    return this.#boxes.of(marked as PlacedName);
  }

  all(): readonly MarkedMention[] {
    this.#all ??= this.#blocks.flatMap((block) => this.#names.in(block));
    return this.#all;
  }

  setCurrent(marked: MarkedMention | undefined): void {
    this.#painter.setCurrent(marked as PlacedName | undefined);
  }

  setLook(look: MarkLook): void {
    this.#painter.setLook(look);
  }

  reveal(marked: MarkedMention): boolean {
    const element = (marked as PlacedName).stretches[0]?.node.parentElement;
    const view = this.#document.defaultView;
    const [before] = this.rectsOf(marked);
    if (!element || !view || !before) return false;
    if (before.top >= 0 && before.bottom <= view.innerHeight && this.#isOnTop(marked, before)) return true;
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    // The name may stand far from the middle of a long paragraph.
    const [rect] = this.rectsOf(marked);
    if (rect && (rect.top < 0 || rect.bottom > view.innerHeight)) {
      view.scrollBy({ top: rect.top - view.innerHeight / 2, behavior: 'instant' });
    }
    return true;
  }

  restoreIfRemoved(): void {
    this.#painter.restoreIfRemoved();
  }

  /** Whether the name itself is at its place, and not a banner of the page over it. */
  #isOnTop(marked: MarkedMention, rect: DOMRect): boolean {
    if (marked.isQuiet) return true;
    return this.mentionAt({ x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 }) === marked;
  }

  /** How many names there will be. */
  #countAfter(gone: readonly TextBlock[], marked: readonly MarkedBlock[]): number {
    let { count } = this.#names;
    for (const block of gone) count -= this.#names.in(block).length;
    for (const { block, mentions } of marked) count += mentions.length - this.#names.in(block).length;
    return count;
  }

  /** Begins to watch what is near the viewport where there are too many names to mark them all, or ends it. */
  #fitWindow(count: number): void {
    const isWanted = count > (this.#window ? FEW_NAMES : MANY_NAMES);
    if (isWanted === (this.#window !== undefined)) return;
    this.#window?.stop();
    this.#window = undefined;
    if (!isWanted) for (const block of this.#names.blocks) this.#paint(block);
    else
      this.#window = new MarkWindow({
        document: this.#document,
        marked: this.#names.blocks,
        blocks: () => this.#blocks,
        countIn: (block) => this.#names.in(block).length,
        shadowRoots: this.#shadowRoots,
        onMove: ({ come, left }) => {
          for (const block of left) this.#erase(block);
          for (const block of come) this.#paint(block);
          this.#painter.sync();
        },
      });
  }

  #putOn(source: MarkedBlock): readonly PlacedName[] {
    const { block } = source;
    // Names may be asked for while a change is still under way.
    this.#all = undefined;
    const names = this.#names.add(source);
    this.#shadowRoots.add(block);
    if (!this.#window || this.#window.holds(block)) this.#paint(block);
    return names;
  }

  #takeOff(block: TextBlock): readonly PlacedName[] {
    this.#all = undefined;
    this.#erase(block);
    const names = this.#names.delete(block);
    if (names.length > 0) this.#shadowRoots.delete(block);
    return names;
  }

  /** Only what is painted can be pointed at: what is far from the viewport is looked for in its text nodes when it comes near. */
  #paint(block: TextBlock): void {
    this.#names.makeFindable(block);
    for (const name of this.#names.in(block)) this.#painter.paint(name);
  }

  #erase(block: TextBlock): void {
    for (const name of this.#names.in(block)) this.#painter.erase(name);
  }
}
