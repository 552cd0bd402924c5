import type { Mention } from '../domain.ts';
import { areSameMentions } from '../lexicon/same-mentions.ts';
import { PlacedName } from './marked-name.ts';
import type { TextBlock } from './text-blocks.ts';

/** A block of the page's text with the names found in it. */
export interface MarkedBlock {
  readonly block: TextBlock;
  /** In order, without overlap. */
  readonly mentions: readonly Mention[];
  /** Those of them that are neither marked nor found by the pointer. */
  readonly quiet?: ReadonlySet<Mention> | undefined;
}

interface ShownBlock {
  readonly source: MarkedBlock;
  readonly names: readonly PlacedName[];
  /** Whether its names can be found by their nodes. */
  isFindable: boolean;
}

const NO_NAMES: readonly PlacedName[] = [];

/** The names of a page, by the blocks that hold them, and those that the pointer may come to also by their text nodes. */
export class ShownNames {
  readonly #shown = new Map<TextBlock, ShownBlock>();
  /** In the order of the text. */
  readonly #byNode = new Map<Node, PlacedName[]>();
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** The blocks that hold names. */
  get blocks(): readonly TextBlock[] {
    return [...this.#shown.keys()];
  }

  in(block: TextBlock): readonly PlacedName[] {
    return this.#shown.get(block)?.names ?? NO_NAMES;
  }

  /** The names that stand in a text node, of blocks that were made findable. */
  at(node: Node): readonly PlacedName[] {
    return this.#byNode.get(node) ?? NO_NAMES;
  }

  get isAnyFindable(): boolean {
    return this.#byNode.size > 0;
  }

  /** Whether a block has these names already, as loud and as quiet. */
  hasSame(source: MarkedBlock): boolean {
    const shown = this.#shown.get(source.block);
    return shown !== undefined && areMarkedAlike(shown.source, source);
  }

  /** Adds a block, which had no names, and gives its names. */
  add(source: MarkedBlock): readonly PlacedName[] {
    const { block, mentions, quiet } = source;
    const names = mentions.map(
      (mention) => new PlacedName({ mention, block, isQuiet: quiet?.has(mention) ?? false }),
    );
    this.#shown.set(block, { source, names, isFindable: false });
    this.#count += names.length;
    return names;
  }

  /** Takes a block out, and gives the names that it had. */
  delete(block: TextBlock): readonly PlacedName[] {
    const shown = this.#shown.get(block);
    if (!shown) return NO_NAMES;
    this.#shown.delete(block);
    this.#count -= shown.names.length;
    if (shown.isFindable) for (const name of shown.names) this.#forget(name);
    return shown.names;
  }

  /** Lets the names of a block be found by their nodes. */
  makeFindable(block: TextBlock): void {
    const shown = this.#shown.get(block);
    if (!shown || shown.isFindable) return;
    shown.isFindable = true;
    for (const name of shown.names) {
      for (const { node } of name.stretches) {
        const others = this.#byNode.get(node);
        if (others) others.push(name);
        else this.#byNode.set(node, [name]);
      }
    }
  }

  #forget(name: PlacedName): void {
    for (const { node } of name.stretches) {
      const others = this.#byNode.get(node)?.filter((other) => other !== name) ?? [];
      if (others.length > 0) this.#byNode.set(node, others);
      else this.#byNode.delete(node);
    }
  }
}

function areMarkedAlike(one: MarkedBlock, other: MarkedBlock): boolean {
  const isQuiet = ({ quiet }: MarkedBlock, mention: Mention | undefined) =>
    mention !== undefined && (quiet?.has(mention) ?? false);
  return (
    areSameMentions(one.mentions, other.mentions) &&
    one.mentions.every((mention, at) => isQuiet(one, mention) === isQuiet(other, other.mentions[at]))
  );
}
