import type { EntityId } from '../domain.ts';
import type { MarkedMention } from '../page/marked-name.ts';
import { stretchesOf } from '../page/text-stretches.ts';

/** A name of the page as the card's states know it: one and the same object for as long as its letters stand there. */
export interface NameTarget {
  /** What it is marked as now: a block that is read anew gives its names new marks. */
  marked: MarkedMention;
}

/**
 * Keeps one target for each name, however often its block is read anew: while a live blog goes on writing around the
 * pointer, the card of the name under it neither closes nor flickers.
 */
export class NameTargets {
  readonly #byNode = new WeakMap<Text, Map<number, NameTarget>>();

  of(marked: MarkedMention): NameTarget {
    const { start, end, id } = marked.mention;
    const first = stretchesOf(marked.block, start, end)[0];
    if (!first) return { marked };
    const inNode = this.#byNode.get(first.node) ?? new Map<number, NameTarget>();
    this.#byNode.set(first.node, inNode);
    const known = inNode.get(first.from);
    if (known?.marked.mention.id === id) {
      known.marked = marked;
      return known;
    }
    const target = { marked };
    inNode.set(first.from, target);
    return target;
  }
}

/** Answers all that a name can mean, the likeliest first. */
export function candidatesOf({ mention }: MarkedMention): readonly EntityId[] {
  return mention.candidates ?? [mention.id];
}
