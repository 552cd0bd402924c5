import { partsText, StoryParts } from './story-parts.ts';

/** A stretch of a block's text that stands in one text node: `text.slice(start, …)` is read from `data.slice(from, …)`. */
export interface TextPiece {
  readonly node: Text;
  /** Where the stretch begins in the block's text, in UTF-16 units. It ends where the next one begins. */
  readonly start: number;
  /** Where it begins in the node's data. Line breaks inside it have become spaces, one for one. */
  readonly from: number;
}

/**
 * Text that a reader reads in one go: a paragraph, a headline, a caption, a cell. White space is as it is shown: runs are
 * one space, none at the ends. A name never runs across two blocks.
 */
export interface TextBlock {
  readonly text: string;
  /** In order; together they cover the text without a gap. */
  readonly pieces: readonly TextPiece[];
  /** The element (or shadow root) whose text this is; a long or broken text gives several blocks of one root. */
  readonly root: Element | ShadowRoot;
}

export interface ReadTextOptions {
  /** Asked once for each root of text: whether it is not shown. Without it, only `hidden` and inline styles count. */
  readonly isHidden?: (root: Element) => boolean;
  /** Asked where two words touch across an element's edge (`Kabul</span><span>Live`): whether that element is a box. */
  readonly isBox?: (element: Element) => boolean;
  /** Told of each open shadow root that is entered. */
  readonly onShadowRoot?: (root: ShadowRoot) => void;
}

export type ReadableRoot = Element | ShadowRoot;

/** A block is cut near this length, so that no single text can hold up the page. */
const MAX_BLOCK_LENGTH = 16_384;
/** The walk offers a rest after so many nodes (256 letters of a long text count as one): well under a millisecond. */
const WORK_BETWEEN_RESTS = 256;

const TEXT_NODE = 3;
const CDATA_NODE = 4;
const ELEMENT_NODE = 1;
const DOCUMENT_FRAGMENT_NODE = 11;

/**
 * Reads the texts of an element or shadow root, in reading order.
 *
 * @param root where to read; nothing is read if it stands in a part of the page that is not its story.
 */
export function readTextBlocks(root: ReadableRoot, options: ReadTextOptions = {}): TextBlock[] {
  const blocks: TextBlock[] = [];
  for (const block of walkTextBlocks(root, options)) if (block) blocks.push(block);
  return blocks;
}

/**
 * The same as a walk that can be paused: gives a block, or `undefined` as an offer to rest. The page may change during a
 * rest; the walk goes on behind the part that changed, which the watcher of changes reads again.
 */
export function* walkTextBlocks(
  root: ReadableRoot,
  options: ReadTextOptions = {},
): Generator<TextBlock | undefined, void> {
  const walk = new Walk(root, options);
  let node = walk.begin();
  for (let work = 1; node; work++) {
    const parent: ParentNode | null = node.parentNode;
    let hasRested = false;
    if (isText(node)) {
      for (const [from, to] of cutsOf(node.data)) {
        walk.read(node, from, to);
        yield* walk.takeBlocks();
        // A stretch of a long text is as much work as many nodes.
        work += (to - from) >> 8;
        if (work < WORK_BETWEEN_RESTS) continue;
        work = 0;
        hasRested = true;
        yield undefined;
      }
    }
    if (work >= WORK_BETWEEN_RESTS) {
      work = 0;
      hasRested = true;
      yield undefined;
    }
    if (hasRested && (node.parentNode !== parent || !node.isConnected)) node = walk.recover();
    else node = isText(node) ? walk.after(node) : walk.enter(node);
    yield* walk.takeBlocks();
  }
  walk.finishBlock();
  yield* walk.takeBlocks();
}

/** One walk over a tree. Iterative: a page may nest its elements deeper than a stack is. */
class Walk {
  readonly #root: ReadableRoot;
  readonly #options: ReadTextOptions;
  readonly #parts = new StoryParts();
  /** Open block elements and shadow roots, outermost first. */
  readonly #open: ReadableRoot[];
  readonly #articles: Node[] = [];
  readonly #mains: Node[] = [];
  /** Inline elements whose edge was crossed since the last letter. */
  #edges: Element[] = [];
  #text = '';
  #lastUnit = 0;
  #pieces: TextPiece[] = [];
  #ready: TextBlock[] = [];

  constructor(root: ReadableRoot, options: ReadTextOptions) {
    this.#root = root;
    this.#options = options;
    this.#open = [root];
  }

  /** Gives the first node to read, or nothing where the root itself or an ancestor is not part of the story. */
  begin(): Node | undefined {
    const ancestors: Element[] = [];
    for (let node: Node | null = this.#root; node; node = parentAcrossShadow(node)) {
      if (node.nodeType === ELEMENT_NODE) ancestors.push(node as Element);
    }
    for (const element of ancestors.reverse()) {
      const treatment = this.#treat(element);
      if (treatment === 'skip' || treatment === 'pass') return undefined;
      this.#noteOpening(element);
    }
    const root = this.#root;
    if (root.nodeType === ELEMENT_NODE) return this.#firstInside(root as Element);
    this.#options.onShadowRoot?.(root as ShadowRoot);
    return root.firstChild ?? undefined;
  }

  /** Enters an element, or passes it by. */
  enter(node: Node): Node | undefined {
    if (node.nodeType !== ELEMENT_NODE) return this.after(node);
    const element = node as Element;
    const treatment = this.#treat(element);
    if (treatment === 'pass') return this.after(element);
    if (treatment === 'skip') {
      this.finishBlock();
      return this.after(element);
    }
    this.#noteOpening(element);
    if (treatment === 'block') {
      this.finishBlock();
      this.#open.push(element);
    } else this.#noteEdge(element);
    return this.#firstInside(element) ?? this.after(element);
  }

  /** Gives the node that follows one that has been read to its end. */
  after(node: Node): Node | undefined {
    for (let last = node; ; ) {
      this.#leave(last);
      if (last === this.#root) return undefined;
      if (last.nextSibling) return last.nextSibling;
      const parent = last.parentNode;
      if (!parent) return undefined;
      // What a host shows of itself is read before its own children, which it may show somewhere in between.
      if (parent.nodeType === DOCUMENT_FRAGMENT_NODE && parent !== this.#root) {
        this.#leave(parent);
        const host = (parent as ShadowRoot).host;
        if (host.firstChild) return host.firstChild;
        last = host;
      } else last = parent;
    }
  }

  /** After a change of the page under the walk: gives the node behind the innermost open block that still stands. */
  recover(): Node | undefined {
    this.#text = '';
    this.#pieces = [];
    while (this.#open.length > 1) {
      const block = this.#open.at(-1) as ReadableRoot;
      const element = block.nodeType === ELEMENT_NODE ? (block as Element) : (block as ShadowRoot).host;
      if (element.isConnected && this.#open.at(-2)?.contains(element)) return this.after(element);
      this.#open.pop();
    }
    return undefined;
  }

  /** Adds a stretch of a text node to the block that is being read. */
  read(node: Text, from: number, to: number): void {
    const data = node.data.slice(from, to);
    if (this.#isBoxEdgeBefore(data)) this.finishBlock();
    let at = this.#text === '' || isSpace(this.#lastUnit) ? endOfSpaces(data, 0) : 0;
    while (at < data.length) {
      const end = endOfSingleSpaced(data, at);
      this.#pieces.push({ node, start: this.#text.length, from: from + at });
      this.#text += data.slice(at, end).replace(/[\t\n\r\f]/g, ' ');
      at = endOfSpaces(data, end);
    }
    if (data.length === 0) return;
    this.#lastUnit = data.charCodeAt(data.length - 1);
    this.#edges = [];
    // Cut where a word ends; only a text without any space is cut inside one.
    const length = this.#text.length;
    if (length >= MAX_BLOCK_LENGTH || (length >= MAX_BLOCK_LENGTH / 2 && isSpace(this.#lastUnit))) {
      this.finishBlock();
    }
  }

  /** Ends the block that is being read. */
  finishBlock(): void {
    this.#edges = [];
    if (this.#text === '') return;
    const text = this.#text.endsWith(' ') ? this.#text.slice(0, -1) : this.#text;
    const pieces = this.#pieces.filter((piece) => piece.start < text.length);
    const root = this.#open.at(-1) ?? this.#root;
    this.#text = '';
    this.#pieces = [];
    if (!/\p{L}/u.test(text) || this.#isHidden(root)) return;
    this.#ready.push({ text, pieces, root });
  }

  /** Gives the blocks that have been finished since the last call. */
  takeBlocks(): TextBlock[] {
    const ready = this.#ready;
    if (ready.length > 0) this.#ready = [];
    return ready;
  }

  #treat(element: Element) {
    return this.#parts.treat(element, {
      isInArticle: this.#articles.length > 0,
      isInMain: this.#mains.length > 0,
    });
  }

  #firstInside(element: Element): Node | undefined {
    const shadow = element.shadowRoot;
    if (shadow) {
      this.finishBlock();
      this.#options.onShadowRoot?.(shadow);
      if (shadow.firstChild) {
        this.#open.push(shadow);
        return shadow.firstChild;
      }
    }
    return element.firstChild ?? undefined;
  }

  #noteOpening(element: Element): void {
    if (element.localName === 'article') this.#articles.push(element);
    if (element.localName === 'main' || element.getAttribute('role') === 'main') this.#mains.push(element);
  }

  #noteEdge(element: Element): void {
    if (this.#options.isBox && this.#text !== '' && this.#edges.length < 16) this.#edges.push(element);
  }

  #leave(node: Node): void {
    if (this.#articles.at(-1) === node) this.#articles.pop();
    if (this.#mains.at(-1) === node) this.#mains.pop();
    if (this.#open.at(-1) === node) {
      this.finishBlock();
      if (this.#open.length > 1) this.#open.pop();
    } else if (node.nodeType === ELEMENT_NODE) this.#noteEdge(node as Element);
  }

  /** Whether two words touch across the edge of an element that is shown as a box of its own. */
  #isBoxEdgeBefore(data: string): boolean {
    if (this.#edges.length === 0 || this.#options.isBox === undefined) return false;
    const isTouching = WORD_UNIT.test(String.fromCharCode(this.#lastUnit)) && WORD_UNIT.test(data.charAt(0));
    return isTouching && this.#edges.some(this.#options.isBox);
  }

  #isHidden(root: ReadableRoot): boolean {
    const element = root.nodeType === ELEMENT_NODE ? (root as Element) : (root as ShadowRoot).host;
    return this.#options.isHidden?.(element) ?? false;
  }
}

const WORD_UNIT = /[\p{L}\p{N}]/u;

function isText(node: Node): node is Text {
  return node.nodeType === TEXT_NODE || node.nodeType === CDATA_NODE;
}

function parentAcrossShadow(node: Node): Node | null {
  return node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;
}

function isSpace(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13 && unit !== 11);
}

function endOfSpaces(data: string, from: number): number {
  let at = from;
  while (at < data.length && isSpace(data.charCodeAt(at))) at++;
  return at;
}

const SPACES = /[ \t\n\r\f]{2,}/g;

/** Where the next run of several spaces has given its one space; the end where there is none. */
function endOfSingleSpaced(data: string, from: number): number {
  SPACES.lastIndex = from;
  const run = SPACES.exec(data);
  return run === null ? data.length : run.index + 1;
}

/** Cuts a long text where words end (or, where no word ends, between two characters) into stretches of bounded length. */
function* cutsOf(data: string): Generator<readonly [from: number, to: number]> {
  const limit = MAX_BLOCK_LENGTH / 2;
  let from = 0;
  while (data.length - from > limit) {
    const space = data.lastIndexOf(' ', from + limit);
    let to = space > from ? space + 1 : from + limit;
    if (isHighSurrogate(data.charCodeAt(to - 1))) to++;
    yield [from, to];
    from = to;
  }
  yield [from, data.length];
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

/** Finds the block (or shadow root) whose text an element, or a node's parent, belongs to. */
export function storyRootOf(node: Node): ReadableRoot | undefined {
  for (let above: Node | null = node; above; above = above.parentNode) {
    if (above.nodeType === DOCUMENT_FRAGMENT_NODE && 'host' in above) return above as ShadowRoot;
    if (above.nodeType === ELEMENT_NODE && partsText(above as Element)) return above as Element;
  }
  return undefined;
}
