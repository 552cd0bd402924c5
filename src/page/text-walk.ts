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
} from './node-access.ts';
import { type Place, placeInside } from './story-parts.ts';
import { Surroundings } from './surroundings.ts';
import type { ReadableRoot, ReadTextOptions, TextBlock } from './text-blocks.ts';

/** Nodes between two rests: well under a millisecond. */
const NODES_A_STEP = 256;
/** As many nodes is one stretch of a long text worth. */
const NODES_OF_STRETCH = 32;
/** So far up its path the walk looks for changes after a rest: few pages are deeper, and a hostile one may be of any depth. */
const MAX_LOOKS_UP = 100;
/** A page that changes under the walk again and again is not read again and again. */
const MAX_RETURNS = 8;

/** An element or shadow root that the walk has entered, and not left. */
interface Entered {
  readonly node: ReadableRoot;
  /** The innermost root of text there: itself, where it is one. */
  readonly root: ReadableRoot;
  readonly place: Place;
  /** How many blocks had been read before it. */
  readonly blocksBefore: number;
}

/**
 * Walks over trees and reads their texts, with rests during which the page may change. It keeps its own path: a page may
 * nest its elements deeper than a stack is. Mostly it runs before the engine has compiled it, a few times for each node of
 * a page: so it asks little of the browser, and calls few functions.
 */
export class TextWalk {
  readonly #onShadowRoot: ReadTextOptions['onShadowRoot'];
  readonly #builder: BlockBuilder;
  readonly #surroundings: Surroundings;
  /** Outermost first. */
  #path: Entered[] = [];
  /** Where to go on after a rest. */
  #next: Node | null = null;
  #hasRested = false;
  #returns = 0;

  constructor(options: ReadTextOptions) {
    this.#onShadowRoot = options.onShadowRoot;
    this.#builder = new BlockBuilder(options);
    this.#surroundings = new Surroundings(options);
  }

  /** Begins to read what stands under a root: nothing, where that or what it stands in is not part of the story. */
  begin(root: ReadableRoot): void {
    this.#path = [];
    this.#next = null;
    this.#hasRested = false;
    this.#returns = 0;
    const place = this.#surroundings.placeIn(parentAcrossShadow(root));
    if (!place) return;
    if (nodeTypeOf(root) === SHADOW_ROOT) {
      this.#next = this.#enterShadow(root as ShadowRoot, place);
      return;
    }
    const part = this.#surroundings.parts.partOf(root as Element, place);
    if (part.treatment === 'skip' || part.treatment === 'pass') return;
    this.#push(root, root, placeInside(part, place));
    this.#next = this.#firstInside(root);
  }

  /** Reads so many nodes more; answers whether there are still more. */
  goOn(nodes = NODES_A_STEP): boolean {
    const builder = this.#builder;
    let node = this.#hasRested && this.#hasChanged() ? this.#goBack() : this.#next;
    for (let work = 0; node; work++) {
      if (work >= nodes) {
        this.#next = node;
        this.#hasRested = true;
        return true;
      }
      const type = nodeTypeOf(node);
      let inside: Node | null = null;
      if (type === ELEMENT) inside = this.#enter(node as Element);
      else if ((type === TEXT || type === CDATA) && !builder.read(node as Text)) {
        work += NODES_OF_STRETCH;
        continue;
      }
      node = inside ?? nextSiblingOf(node) ?? this.#leave();
    }
    builder.finish();
    return false;
  }

  /** Gives what has been read since the last call. */
  takeBlocks(): readonly TextBlock[] {
    return this.#builder.takeBlocks();
  }

  /** Enters an element, or passes it by; gives the first node to read in it. */
  #enter(element: Element): Node | null {
    const { root, place } = this.#path[this.#path.length - 1] as Entered;
    const part = this.#surroundings.parts.partOf(element, place);
    if (part.treatment === 'pass') return null;
    const isInline = part.treatment === 'inline';
    if (isInline) this.#builder.noteEdge(element);
    else this.#builder.finish();
    if (part.treatment === 'skip') return null;
    const child = firstChildOf(element);
    const shadow = shadowRootOf(element);
    if (!child && !shadow) return null;
    this.#push(element, isInline ? root : element, part.landmark ? placeInside(part, place) : place);
    return shadow ? this.#firstInside(element) : child;
  }

  /** What a host shows of itself is read before its own children, which it may show somewhere in between. */
  #firstInside(entered: ReadableRoot): Node | null {
    const shadow = nodeTypeOf(entered) === ELEMENT ? shadowRootOf(entered as Element) : null;
    const place = this.#path[this.#path.length - 1]?.place;
    return (
      (shadow && place ? this.#enterShadow(shadow, place) : null) ?? firstChildOf(entered) ?? this.#leave()
    );
  }

  #enterShadow(shadow: ShadowRoot, place: Place): Node | null {
    this.#onShadowRoot?.(shadow);
    const first = firstChildOf(shadow);
    if (first) {
      this.#builder.finish();
      this.#push(shadow, shadow, { ...place, shadowRoot: shadow });
    }
    return first;
  }

  /** Leaves what has been read to its end; gives the node that follows it. */
  #leave(): Node | null {
    for (;;) {
      const left = this.#pop();
      if (this.#path.length === 0) return null;
      const isShadow = left.root === left.node && nodeTypeOf(left.node) === SHADOW_ROOT;
      const next = isShadow ? firstChildOf((left.node as ShadowRoot).host) : nextSiblingOf(left.node);
      if (next) return next;
    }
  }

  #push(node: ReadableRoot, root: ReadableRoot, place: Place): void {
    const entered = { node, root, place, blocksBefore: this.#builder.blockCount };
    this.#path.push(entered);
    this.#builder.where = entered;
  }

  #pop(): Entered {
    const left = this.#path.pop() as Entered;
    if (left.root === left.node) this.#builder.finish();
    else this.#builder.noteEdge(left.node as Element);
    this.#builder.where = this.#path[this.#path.length - 1];
    return left;
  }

  /** Whether the page has changed around the node at which the walk has rested. */
  #hasChanged(): boolean {
    const path = this.#path;
    if (!this.#next || !isConnected(this.#next) || parentOf(this.#next) !== path.at(-1)?.node) return true;
    const highest = Math.max(1, path.length - MAX_LOOKS_UP);
    for (let at = path.length - 1; at >= highest; at--) if (!this.#stands(at)) return true;
    return false;
  }

  #stands(at: number): boolean {
    const entered = this.#path[at];
    return entered !== undefined && parentAcrossShadow(entered.node) === this.#path[at - 1]?.node;
  }

  /** After a change of the page under the walk: reads the innermost root of text that still stands once more. */
  #goBack(): Node | null {
    this.#builder.drop();
    let standing = 1;
    while (this.#stands(standing)) standing++;
    while (this.#path.length > standing || this.#path.at(-1)?.root !== this.#path.at(-1)?.node) this.#pop();
    const again = this.#path.at(-1);
    if (!again || !isConnected(again.node)) return null;
    if (++this.#returns > MAX_RETURNS) return this.#leave();
    this.#builder.drop(again.blocksBefore);
    return this.#firstInside(again.node);
  }
}
