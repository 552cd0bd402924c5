import { CURRENT_MARK, type MarkLook, NAME_OF_LOOK } from './mark-look.ts';
import { isStillWritten, type PlacedName, rangeOf } from './marked-name.ts';

/** Of a page that clears all highlights again and again we make no enemy. */
const MAX_RESTORES = 5;

/**
 * A `Highlight` of Firefox takes a time that grows with the square of the ranges in one text node (153, November 2026: 34 ms
 * for 500, two seconds for 4,000). Names beyond these bounds are found under the pointer, but not marked.
 */
const MAX_MARKS_IN_NODE = 200;
const MAX_MARKS = 5_000;

/**
 * Paints marks by way of the page's registry of highlights. The ranges are kept here too, since a content script of
 * Firefox cannot iterate a `Highlight` (its iterators throw behind Xray wrappers, seen in 153, November 2026).
 */
export class MarkPainter {
  #highlight = newHighlight();
  readonly #current = newHighlight();
  readonly #painted = new Map<PlacedName, StaticRange>();
  readonly #countOf = new Map<Node, number>();
  #look: MarkLook = 'underline';
  /** Under which name the marks were put into the registry; the page may have taken them out since. */
  #registeredAs: string | undefined;
  #restores = 0;

  /** Paints a name, if it is not painted and the bounds allow it. */
  paint(name: PlacedName): void {
    const node = name.stretches[0]?.node;
    if (!node || name.isQuiet || this.#painted.has(name) || this.#painted.size >= MAX_MARKS) return;
    const inNode = this.#countOf.get(node) ?? 0;
    if (inNode >= MAX_MARKS_IN_NODE) return;
    this.#countOf.set(node, inNode + 1);
    const range = rangeOf(name);
    this.#painted.set(name, range);
    this.#highlight.add(range);
  }

  erase(name: PlacedName): void {
    const range = this.#painted.get(name);
    const node = range && name.stretches[0]?.node;
    if (!node) return;
    this.#painted.delete(name);
    this.#highlight.delete(range);
    const inNode = (this.#countOf.get(node) ?? 1) - 1;
    if (inNode > 0) this.#countOf.set(node, inNode);
    else this.#countOf.delete(node);
  }

  /** Tints the name whose card is open; `undefined` for none. */
  setCurrent(name: PlacedName | undefined): void {
    this.#current.clear();
    if (name && isStillWritten(name)) this.#current.add(rangeOf(name));
    this.sync();
  }

  /** Changes how all marks look, at once: each look has a name in the registry, and a rule in the style sheet. */
  setLook(look: MarkLook): void {
    this.#look = look;
    this.sync();
  }

  /** Puts into the registry what is painted, or takes out what is not any more. */
  sync(): void {
    const name = this.#painted.size > 0 ? NAME_OF_LOOK[this.#look] : undefined;
    if (name !== this.#registeredAs) {
      this.#unregister();
      this.#registeredAs = name;
      if (name !== undefined) CSS.highlights.set(name, this.#highlight);
    }
    if (this.#current.size > 0) CSS.highlights.set(CURRENT_MARK, this.#current);
    else if (CSS.highlights.get(CURRENT_MARK) === this.#current) CSS.highlights.delete(CURRENT_MARK);
  }

  /** Puts the marks back if the page has taken them out. Does so a few times, and then lets the page have its way. */
  restoreIfRemoved(): void {
    const name = this.#registeredAs;
    if (name === undefined || this.#restores >= MAX_RESTORES) return;
    const isEmptied = this.#highlight.size !== this.#painted.size;
    if (CSS.highlights.has(name) && !isEmptied) return;
    this.#restores++;
    if (isEmptied) {
      this.#highlight = newHighlight();
      for (const range of this.#painted.values()) this.#highlight.add(range);
    }
    CSS.highlights.set(name, this.#highlight);
  }

  /** Takes out what is ours: a newer reader in the same page may have put its own marks there. */
  #unregister(): void {
    const name = this.#registeredAs;
    this.#registeredAs = undefined;
    if (name !== undefined && CSS.highlights.get(name) === this.#highlight) CSS.highlights.delete(name);
  }
}

/** Below the page's own highlights, such as the hits of its search. */
function newHighlight(): Highlight {
  const highlight = new Highlight();
  highlight.priority = -1;
  return highlight;
}
