import type { MinimalState } from './build-automaton.ts';
import { END_OF_NAME, LAST_ARC } from './lexicon-format.ts';

/** An automaton as two arrays, read in place by `PackedAutomaton` in `walk-automaton.ts`. */
export interface PackedArcs {
  /** Label of each arc; `LAST_ARC` is added to that of the last arc of a state. */
  readonly labels: Uint8Array;
  /** How many arcs further the arc's target begins, modulo 2^16; 0 for the arc that follows. At a name's end: its output. */
  readonly targets: Uint16Array;
  /** Where the arc of each label out of the first state leads, plus one; 0 for nowhere. */
  readonly starts: Uint16Array;
}

/**
 * Lays the states out one after another, each as the run of its arcs. A state stands, where it can, right behind an arc
 * that leads to it: most names end in a tail of such states, which then cost a byte a letter once compressed.
 *
 * @param labelOf class of a letter, 2–123.
 * @param outputOf number to be kept for an output, below 2^16.
 * @throws when there are more arcs than a 16-bit target can reach.
 */
export function packAutomaton(
  root: MinimalState,
  { labelOf, outputOf }: { labelOf: (letter: string) => number; outputOf: (output: number) => number },
): PackedArcs {
  const order = layOrder(root);
  const firstArc = new Map<MinimalState, number>();
  let count = 0;
  for (const state of order) {
    firstArc.set(state, count);
    count += state.arcs.size + (state.output === undefined ? 0 : 1);
  }
  if (count > 0xffff) throw new Error(`The lexicon has ${count} arcs; its targets of 16 bits reach 65,535.`);

  const labels = new Uint8Array(count);
  const targets = new Uint16Array(count);
  order.forEach((state, at) => {
    const follower = order[at + 1];
    let arc = firstArc.get(state) ?? 0;
    if (state.output !== undefined) {
      labels[arc] = END_OF_NAME;
      targets[arc++] = outputOf(state.output);
    }
    const arcs = [...state.arcs].sort(([, a], [, b]) => Number(a === follower) - Number(b === follower));
    for (const [letter, target] of arcs) {
      labels[arc] = labelOf(letter);
      const isNext = firstArc.get(target) === arc + 1;
      targets[arc] = isNext ? 0 : ((firstArc.get(target) ?? 0) - arc) & 0xffff;
      arc++;
    }
    labels[arc - 1] = (labels[arc - 1] ?? 0) | LAST_ARC;
  });

  const starts = new Uint16Array(128);
  for (const [letter, target] of root.arcs) starts[labelOf(letter)] = (firstArc.get(target) ?? 0) + 1;
  return { labels, targets, starts };
}

/** Depth first, so that the first target of a state that has no place yet follows it. */
function layOrder(root: MinimalState): MinimalState[] {
  const order: MinimalState[] = [];
  const seen = new Set<MinimalState>();
  const stack = [root];
  for (let state = stack.pop(); state; state = stack.pop()) {
    if (seen.has(state)) continue;
    seen.add(state);
    order.push(state);
    stack.push(...[...state.arcs.values()].reverse());
  }
  return order;
}
