import {
  bodyOf,
  documentElementOf,
  ELEMENT,
  firstChildOf,
  isConnected,
  nodeTypeOf,
  parentAcrossShadow,
  shadowRootOf,
  TEXT,
  tagOf,
} from './node-access.ts';
import { ruleOf, storyRootOf, words } from './tag-rules.ts';
import type { ReadableRoot } from './text-blocks.ts';

/** Added and removed all day long by advertisements and frameworks, and never text. */
const NEVER_TEXT = new Set(words('script style link meta iframe img noscript template svg'));

/** What the observer of a page has said of its texts since it was last asked. */
export class ChangedRoots {
  readonly #document: Document;
  readonly #roots = new Set<ReadableRoot>();
  #areBlocksGone = false;

  constructor(document: Document) {
    this.#document = document;
  }

  get isAny(): boolean {
    return this.#areBlocksGone || this.#roots.size > 0;
  }

  /** Adds a root whose text is to be read anew. */
  add(root: ReadableRoot): void {
    this.#roots.add(root);
  }

  /** Adds what the observer has seen: runs for every change of the page, of which there may be thousands a second. */
  note(records: readonly MutationRecord[]): void {
    const top = documentElementOf(this.#document);
    for (const record of records) {
      const { target } = record;
      if (target === top || target === this.#document) this.#noteAtTop(record, top);
      else this.#noteInside(record, target);
    }
  }

  /** Gives what has changed, and forgets it: roots none of which lies in another, and whether text has gone with the blocks that held it. */
  take(): { readonly roots: readonly ReadableRoot[]; readonly areBlocksGone: boolean } {
    const taken = { roots: outermost(this.#roots), areBlocksGone: this.#areBlocksGone };
    this.#roots.clear();
    this.#areBlocksGone = false;
    return taken;
  }

  /** Frameworks change the body as a whole; all else beside it (our own card too) is not the story. */
  #noteAtTop({ target, addedNodes, removedNodes }: MutationRecord, top: Node | null): void {
    const body = bodyOf(this.#document);
    if (body && [...addedNodes].includes(body)) this.#roots.add(body);
    if (target !== top) this.#noteRemoved(removedNodes);
  }

  /** What was added is read, or, where text joins its surroundings, the block that holds it. */
  #noteInside(record: MutationRecord, target: Node): void {
    const { addedNodes, removedNodes } = record;
    let isTextOfTarget = this.#noteRemoved(removedNodes);
    // By index: iterators of node lists are dear.
    for (let at = 0; at < addedNodes.length; at++) {
      const node = addedNodes[at] as Node;
      const bearing = bearingOf(node);
      if (bearing === 'block') this.#roots.add(node as Element);
      else isTextOfTarget ||= bearing === 'text';
    }
    // What comes between two texts parts them, and what goes from there joins them.
    isTextOfTarget ||=
      record.type === 'characterData' || (isText(record.nextSibling) && isText(record.previousSibling));
    const root = isTextOfTarget && storyRootOf(target);
    if (root) this.#roots.add(root);
  }

  /** Answers whether some of it was text of the target. Text that goes out of a block that stays is found missing when that is read anew. */
  #noteRemoved(removed: NodeList): boolean {
    let isTextOfTarget = false;
    for (let at = 0; at < removed.length; at++) {
      const node = removed[at] as Node;
      const bearing = bearingOf(node);
      if (bearing === 'nothing') continue;
      isTextOfTarget ||= bearing === 'text';
      this.#areBlocksGone ||=
        bearing === 'block' || (nodeTypeOf(node) === ELEMENT && (node as Element).firstElementChild !== null);
    }
    return isTextOfTarget;
  }
}

/** What a node is to the text around it when it comes or goes: a block of its own, text that joins it, or nothing. */
function bearingOf(node: Node): 'block' | 'text' | 'nothing' {
  const type = nodeTypeOf(node);
  if (type !== ELEMENT) return type === TEXT ? 'text' : 'nothing';
  const element = node as Element;
  const tag = tagOf(element);
  if (NEVER_TEXT.has(tag) || (!firstChildOf(element) && !shadowRootOf(element))) return 'nothing';
  return ruleOf(tag).treatment === 'block' ? 'block' : 'text';
}

function isText(node: Node | null): boolean {
  if (node === null) return false;
  if (nodeTypeOf(node) === TEXT) return /\S/.test((node as Text).data);
  return nodeTypeOf(node) === ELEMENT && ruleOf(tagOf(node as Element)).treatment === 'inline';
}

/** Leaves out what lies in another, and what is no longer there. */
function outermost(roots: ReadonlySet<ReadableRoot>): ReadableRoot[] {
  /** Nodes that are no root and lie in none: most roots stand side by side. */
  const outside = new Set<Node>();
  return [...roots].filter((root) => {
    if (!isConnected(root)) return false;
    const path: Node[] = [];
    for (let above = parentAcrossShadow(root); above; above = parentAcrossShadow(above)) {
      if (outside.has(above)) break;
      if (roots.has(above as ReadableRoot)) return false;
      path.push(above);
    }
    for (const passed of path) outside.add(passed);
    return true;
  });
}
