import { BlockBuilder } from './block-builder.ts';
import {
  CDATA,
  ELEMENT,
  firstChildOf,
  isConnected,
  nextSiblingOf,
  nodeTypeOf,
  parentAcrossShadow,
  parentOf,
  SHADOW_ROOT,
  shadowRootOf,
  TEXT,
  tagOf,
} from './node-access.ts';
import { type Place, ruleOf, StoryParts, type TagRule, type Treatment } from './story-parts.ts';

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
  readonly root: ReadableRoot;
}

export type ReadableRoot = Element | ShadowRoot;

export interface ReadTextOptions {
  /** Asked once for each root of text: whether it is not shown. Without it, only `hidden` and inline styles count. */
  readonly isHidden?: (root: Element) => boolean;
  /** Asked where two words touch across an element's edge (`Kabul</span><span>Live`): whether that element is a box. */
  readonly isBox?: (element: Element) => boolean;
  /** Rails of related stories are read too. */
  readonly isReadingRelated?: boolean;
  /** Told of each open shadow root that is entered. */
  readonly onShadowRoot?: (root: ShadowRoot) => void;
}

/** The walk offers a rest after so many nodes (256 letters of a long text count as one): well under a millisecond. */
const WORK_BETWEEN_RESTS = 256;

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
  surroundings = new Surroundings(options),
): Generator<TextBlock | undefined, void> {
  const builder = new BlockBuilder(options);
  const walk = new Walk({ root, options, builder, surroundings });
  let work = 0;
  for (let node = walk.begin(); node; ) {
    const type = nodeTypeOf(node);
    /** Known where the walk has rested at the node: nobody else changes the page meanwhile. */
    let parent: Node | null | undefined;
    if (++work >= WORK_BETWEEN_RESTS) {
      work = 0;
      parent = parentOf(node);
      yield undefined;
    }
    if ((type === TEXT || type === CDATA) && !builder.readShort(node as Text)) {
      parent ??= parentOf(node);
      for (const stretch of builder.readLong(node as Text)) {
        yield* builder.takeBlocks();
        work += stretch >> 8;
        if (work < WORK_BETWEEN_RESTS) continue;
        work = 0;
        yield undefined;
      }
    }
    if (parent !== undefined && (parentOf(node) !== parent || !isConnected(node))) node = walk.recover();
    else if (type === ELEMENT) node = walk.enter(node as Element);
    else node = nextSiblingOf(node) ?? walk.after(node);
    if (builder.hasBlocks) for (const block of builder.takeBlocks()) yield block;
  }
  builder.finish();
  yield* builder.takeBlocks();
}

/** What is known of the elements around the roots of walks that follow one another: the parts of a change stand side by side. */
export class Surroundings {
  readonly parts: StoryParts;
  readonly #placeIn = new Map<Node, Place | undefined>();

  constructor({ isReadingRelated = false }: ReadTextOptions) {
    this.parts = new StoryParts({ isReadingRelated });
  }

  /** The place inside a node (none at the top); undefined where that, or what it stands in, is not part of the story. */
  placeIn(node: Node | null): Place | undefined {
    const path: Node[] = [];
    let place: Place | undefined = NOWHERE;
    for (let above = node; above; above = parentAcrossShadow(above)) {
      if (this.#placeIn.has(above)) {
        place = this.#placeIn.get(above);
        break;
      }
      path.push(above);
    }
    for (const below of path.reverse()) {
      if (place && nodeTypeOf(below) === ELEMENT) place = this.#enter(below as Element, place);
      this.#placeIn.set(below, place);
    }
    return place;
  }

  #enter(element: Element, place: Place): Place | undefined {
    const rule = ruleOf(tagOf(element));
    const treatment = this.parts.treat(element, rule, place);
    if (treatment === 'skip' || treatment === 'pass') return undefined;
    return {
      isInArticle: place.isInArticle || isArticle(rule),
      isInMain: place.isInMain || isMain(element, rule),
    };
  }
}

const NOWHERE: Place = { isInArticle: false, isInMain: false };

const isArticle = ({ tag }: TagRule) => tag === 'article';
const isMain = (element: Element, { tag }: TagRule) =>
  tag === 'main' || (tag === 'div' && element.getAttribute('role') === 'main');

/** One walk over a tree. Iterative: a page may nest its elements deeper than a stack is. */
class Walk {
  readonly #root: ReadableRoot;
  readonly #options: ReadTextOptions;
  readonly #builder: BlockBuilder;
  readonly #surroundings: Surroundings;
  /** Of what the root stands in. */
  #outside = NOWHERE;
  /** Open block elements and shadow roots, outermost first. */
  readonly #open: ReadableRoot[] = [];
  readonly #articles: Node[] = [];
  readonly #mains: Node[] = [];
  readonly #place = { isInArticle: false, isInMain: false };
  /** The last of the open ones. */
  #innermost: ReadableRoot;

  constructor(parts: {
    root: ReadableRoot;
    options: ReadTextOptions;
    builder: BlockBuilder;
    surroundings: Surroundings;
  }) {
    this.#root = parts.root;
    this.#options = parts.options;
    this.#builder = parts.builder;
    this.#surroundings = parts.surroundings;
    this.#innermost = parts.root;
    this.#push(parts.root);
  }

  /** Gives the first node to read, or nothing where the root itself or an ancestor is not part of the story. */
  begin(): Node | undefined {
    const outside = this.#surroundings.placeIn(parentAcrossShadow(this.#root));
    if (!outside) return undefined;
    this.#outside = outside;
    if (nodeTypeOf(this.#root) !== ELEMENT) {
      this.#options.onShadowRoot?.(this.#root as ShadowRoot);
      return firstChildOf(this.#root) ?? undefined;
    }
    const element = this.#root as Element;
    const rule = ruleOf(tagOf(element));
    const treatment = this.#treat(element, rule);
    if (treatment === 'skip' || treatment === 'pass') return undefined;
    this.#noteOpening(element, rule);
    return this.#firstInside(element);
  }

  /** Enters an element, or passes it by; gives the node to read next. */
  enter(element: Element): Node | undefined {
    const rule = ruleOf(tagOf(element));
    const treatment = this.#treat(element, rule);
    if (treatment === 'pass') return this.after(element);
    if (treatment === 'skip') {
      this.#builder.finish();
      return this.after(element);
    }
    if (treatment === 'block') {
      this.#noteOpening(element, rule);
      this.#push(element);
    } else if (this.#builder.notesEdges) this.#builder.noteEdge(element);
    return this.#firstInside(element) ?? this.after(element);
  }

  /** Gives the node that follows one that has been read to its end. */
  after(node: Node): Node | undefined {
    for (let last = node; ; ) {
      this.#leave(last);
      if (last === this.#root) return undefined;
      const next = nextSiblingOf(last);
      if (next) return next;
      const parent = parentOf(last);
      if (!parent) return undefined;
      // What a host shows of itself is read before its own children, which it may show somewhere in between.
      if (parent !== this.#root && nodeTypeOf(parent) === SHADOW_ROOT) {
        this.#leave(parent);
        const { host } = parent as ShadowRoot;
        const child = firstChildOf(host);
        if (child) return child;
        last = host;
      } else last = parent;
    }
  }

  /** After a change of the page under the walk: gives the node behind the innermost open block that still stands. */
  recover(): Node | undefined {
    this.#builder.drop();
    while (this.#open.length > 1) {
      const block = this.#open.at(-1) as ReadableRoot;
      const element = nodeTypeOf(block) === SHADOW_ROOT ? (block as ShadowRoot).host : (block as Element);
      if (isConnected(element) && this.#open.at(-2)?.contains(element)) return this.after(element);
      this.#pop();
    }
    return undefined;
  }

  #treat(element: Element, rule: TagRule): Treatment {
    this.#place.isInArticle = this.#outside.isInArticle || this.#articles.length > 0;
    this.#place.isInMain = this.#outside.isInMain || this.#mains.length > 0;
    return this.#surroundings.parts.treat(element, rule, this.#place);
  }

  #firstInside(element: Element): Node | undefined {
    const shadow = shadowRootOf(element);
    if (shadow) {
      const shown = firstChildOf(shadow);
      this.#options.onShadowRoot?.(shadow);
      if (shown) {
        this.#push(shadow);
        return shown;
      }
    }
    return firstChildOf(element) ?? undefined;
  }

  /** Of a block, which closes when the block does. */
  #noteOpening(element: Element, rule: TagRule): void {
    if (isArticle(rule)) this.#articles.push(element);
    else if (isMain(element, rule)) this.#mains.push(element);
  }

  #leave(node: Node): void {
    if (this.#innermost === node) {
      this.#builder.finish();
      if (this.#articles.at(-1) === node) this.#articles.pop();
      if (this.#mains.at(-1) === node) this.#mains.pop();
      if (this.#open.length > 1) this.#pop();
    } else if (this.#builder.notesEdges && nodeTypeOf(node) === ELEMENT)
      this.#builder.noteEdge(node as Element);
  }

  #push(root: ReadableRoot): void {
    this.#builder.finish();
    this.#open.push(root);
    this.#innermost = root;
    this.#builder.root = root;
  }

  #pop(): void {
    this.#open.pop();
    this.#innermost = this.#open.at(-1) ?? this.#root;
    this.#builder.root = this.#innermost;
  }
}
