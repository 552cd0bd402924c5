import type { TextBlock } from './text-blocks.ts';

/** The open shadow roots that hold marked blocks now: a hit test must be told of them, and of none that has gone. */
export class ShadowRootsInUse {
  readonly #countOf = new Map<ShadowRoot, number>();
  #list: ShadowRoot[] = [];

  /** In no order. The same array until the roots change. */
  get list(): ShadowRoot[] {
    return this.#list;
  }

  add({ shadowRoot }: TextBlock): void {
    if (shadowRoot) this.#count(shadowRoot, 1);
  }

  delete({ shadowRoot }: TextBlock): void {
    if (shadowRoot) this.#count(shadowRoot, -1);
  }

  #count(shadow: ShadowRoot, change: number): void {
    const before = this.#countOf.get(shadow) ?? 0;
    if (before + change > 0) this.#countOf.set(shadow, before + change);
    else this.#countOf.delete(shadow);
    if (before === 0 || before + change === 0) this.#list = [...this.#countOf.keys()];
  }
}
