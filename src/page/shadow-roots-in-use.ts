import type { TextBlock } from './text-blocks.ts';

/** The open shadow roots that hold marked blocks now: a hit test must be told of them, and of none that has gone. */
export class ShadowRootsInUse {
  readonly #rootOf = new Map<TextBlock, ShadowRoot>();
  readonly #countOf = new Map<ShadowRoot, number>();
  #list: ShadowRoot[] = [];

  /** In no order. The same array until the roots change. */
  get list(): ShadowRoot[] {
    return this.#list;
  }

  add(block: TextBlock): void {
    const root = block.pieces[0]?.node.getRootNode();
    if (!root || !('host' in root)) return;
    const shadow = root as ShadowRoot;
    this.#rootOf.set(block, shadow);
    this.#count(shadow, 1);
  }

  delete(block: TextBlock): void {
    // Not asked of its node, which may have left the root.
    const shadow = this.#rootOf.get(block);
    if (!shadow) return;
    this.#rootOf.delete(block);
    this.#count(shadow, -1);
  }

  #count(shadow: ShadowRoot, change: number): void {
    const before = this.#countOf.get(shadow) ?? 0;
    if (before + change > 0) this.#countOf.set(shadow, before + change);
    else this.#countOf.delete(shadow);
    if (before === 0 || before + change === 0) this.#list = [...this.#countOf.keys()];
  }
}
