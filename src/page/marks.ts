import type { Mention } from '../domain.ts';
import { areSameMentions } from '../lexicon/same-mentions.ts';
import type { MarkLook } from './mark-look.ts';
import { MarkPainter } from './mark-painter.ts';
import { MarkWindow } from './mark-window.ts';
import { isStillWritten, type MarkedMention, type PlacedName, placeName } from './marked-name.ts';
import { ShadowRootsInUse } from './shadow-roots-in-use.ts';
import type { TextBlock } from './text-blocks.ts';
import type { TextStretch } from './text-stretches.ts';

/** A block of the page's text with the names found in it. */
export interface MarkedBlock {
  readonly block: TextBlock;
  /** In order, without overlap. */
  readonly mentions: readonly Mention[];
  /** Those of them that are neither marked nor found by the pointer. */
  readonly quiet?: ReadonlySet<Mention> | undefined;
}

/** What is marked otherwise from now on. */
export interface MarkChange {
  /** These are no longer in the page. */
  readonly gone: readonly TextBlock[];
  /** These have these names now, in the place of those they had. A block whose names are the same keeps its marks. */
  readonly marked: readonly MarkedBlock[];
  /** All blocks of the page in reading order, the others too; looked at only when all names are asked for. */
  readonly blocks: readonly TextBlock[];
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

/** With more names than the first, only those near the viewport are marked; with fewer than the second, all are again. */
const MANY_NAMES = 1_000;
const FEW_NAMES = 500;

/** Names that have come and gone. */
export interface NameChange {
  readonly added: readonly MarkedMention[];
  readonly removed: readonly MarkedMention[];
}

interface ShownBlock {
  readonly source: MarkedBlock;
  readonly names: readonly PlacedName[];
}

/** Makes the marks of a document. They vanish when the signal aborts. */
export function createMarks({ document, signal }: { document: Document; signal: AbortSignal }): Marks {
  return new HighlightMarks(document, signal);
}

class HighlightMarks implements Marks {
  readonly #document: Document;
  readonly #painter = new MarkPainter();
  readonly #measure = new Range();
  readonly #shadowRoots = new ShadowRootsInUse();
  #window: MarkWindow | undefined;
  readonly #shown = new Map<TextBlock, ShownBlock>();
  #count = 0;
  /** All blocks of the page, and their names in that order; those are put together when they are asked for. */
  #blocks: readonly TextBlock[] = [];
  /** Names by the text nodes that hold them, in the order of the text. */
  readonly #byNode = new Map<Node, PlacedName[]>();
  #all: readonly PlacedName[] | undefined;

  constructor(document: Document, signal: AbortSignal) {
    this.#document = document;
    signal.addEventListener('abort', () => this.clear(), { once: true });
  }

  *show({ gone, marked, blocks }: MarkChange): Generator<undefined, NameChange> {
    const added: PlacedName[] = [];
    const removed: PlacedName[] = [];
    this.#blocks = blocks;
    this.#all = undefined;
    yield* this.#fitWindow(this.#countAfter(gone, marked));
    for (const block of gone) {
      const shown = this.#shown.get(block);
      if (!shown) continue;
      removed.push(...shown.names);
      this.#takeOff(shown);
      yield;
    }
    for (const source of marked) {
      const before = this.#shown.get(source.block);
      if (before && areMarkedAlike(before.source, source)) continue;
      if (before) {
        removed.push(...before.names);
        this.#takeOff(before);
      }
      if (source.mentions.length === 0) continue;
      const shown = { source, names: namesOf(source) };
      this.#putOn(shown);
      added.push(...shown.names);
      yield;
    }
    this.#window?.follow();
    this.#painter.sync();
    return { added, removed };
  }

  clear(): void {
    // Also after a showing that was given up halfway.
    this.#window?.stop();
    this.#window = undefined;
    for (const shown of [...this.#shown.values()]) this.#takeOff(shown);
    this.setCurrent(undefined);
  }

  mentionAt({ x, y }: { readonly x: number; readonly y: number }): MarkedMention | undefined {
    // A name that is painted can be pointed at, while the rest of a long page is still being marked.
    if (this.#byNode.size === 0) return undefined;
    const shadowRoots = this.#shadowRoots.list;
    // The list is read anew at every call: none is handed over where there is none.
    const options = shadowRoots.length > 0 ? { shadowRoots } : undefined;
    const caret = this.#document.caretPositionFromPoint(x, y, options);
    const names = caret && this.#byNode.get(caret.offsetNode);
    if (!names) return undefined;
    const { offsetNode, offset } = caret;
    const holdsCaret = ({ node, from, to }: TextStretch) =>
      node === offsetNode && from <= offset && offset <= to;
    // The caret is the nearest in the text, however far from the point: only the boxes say whether the name is there.
    return names.find(
      (name) =>
        !name.isQuiet &&
        name.stretches.some(holdsCaret) &&
        this.rectsOf(name).some((rect) => holds(rect, x, y)),
    );
  }

  rectsOf(marked: MarkedMention): DOMRect[] {
    const name = marked as PlacedName;
    if (!isStillWritten(name)) return [];
    const rects: DOMRect[] = [];
    for (const { node, from, to } of name.stretches) {
      this.#measure.setStart(node, from);
      this.#measure.setEnd(node, to);
      for (const rect of this.#measure.getClientRects())
        if (rect.width > 0 && rect.height > 0) rects.push(rect);
    }
    // A live range in the text would slow the page's own changes there.
    this.#measure.setEnd(this.#document, 0);
    return rects;
  }

  all(): readonly MarkedMention[] {
    this.#all ??= this.#blocks.flatMap((block) => this.#shown.get(block)?.names ?? []);
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
    const countIn = (block: TextBlock) => this.#shown.get(block)?.names.length ?? 0;
    let count = this.#count;
    for (const block of gone) count -= countIn(block);
    for (const { block, mentions } of marked) count += mentions.length - countIn(block);
    return count;
  }

  /** Begins to watch what is near the viewport where there are too many names to mark them all, or ends it. */
  *#fitWindow(count: number): Generator<undefined, void> {
    const isWanted = count > (this.#window ? FEW_NAMES : MANY_NAMES);
    if (isWanted === (this.#window !== undefined)) return;
    this.#window?.stop();
    this.#window = isWanted
      ? new MarkWindow({
          document: this.#document,
          painter: this.#painter,
          blocks: () => this.#blocks,
          namesIn: (block) => this.#shown.get(block)?.names ?? [],
          shadowRoots: this.#shadowRoots,
        })
      : undefined;
    for (const { names } of [...this.#shown.values()]) {
      for (const name of names) {
        if (isWanted) this.#painter.erase(name);
        else this.#painter.paint(name);
      }
      yield;
    }
  }

  #putOn(shown: ShownBlock): void {
    const { source, names } = shown;
    const { block } = source;
    this.#shown.set(block, shown);
    // Names may be asked for while a change is still under way.
    this.#all = undefined;
    this.#count += names.length;
    for (const name of names) {
      if (!this.#window) this.#painter.paint(name);
      for (const { node } of name.stretches) {
        const others = this.#byNode.get(node);
        if (others) others.push(name);
        else this.#byNode.set(node, [name]);
      }
    }
    this.#shadowRoots.add(block);
  }

  #takeOff({ source: { block }, names }: ShownBlock): void {
    this.#shown.delete(block);
    this.#all = undefined;
    this.#count -= names.length;
    for (const name of names) {
      this.#painter.erase(name);
      for (const { node } of name.stretches) {
        const others = this.#byNode.get(node)?.filter((other) => other !== name) ?? [];
        if (others.length > 0) this.#byNode.set(node, others);
        else this.#byNode.delete(node);
      }
    }
    this.#shadowRoots.delete(block);
  }
}

function namesOf({ block, mentions, quiet }: MarkedBlock): PlacedName[] {
  return mentions.map((mention) => placeName({ mention, block, isQuiet: quiet?.has(mention) ?? false }));
}

function areMarkedAlike(one: MarkedBlock, other: MarkedBlock): boolean {
  const isQuiet = ({ quiet }: MarkedBlock, mention: Mention | undefined) =>
    mention !== undefined && (quiet?.has(mention) ?? false);
  return (
    areSameMentions(one.mentions, other.mentions) &&
    one.mentions.every((mention, at) => isQuiet(one, mention) === isQuiet(other, other.mentions[at]))
  );
}

function holds(rect: DOMRect, x: number, y: number): boolean {
  return x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom;
}
