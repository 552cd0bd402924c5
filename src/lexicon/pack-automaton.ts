import type { MinimalState } from './build-automaton.ts';
import { CLASSES, END_OF_NAME, LAST_ARC, TARGET_LIMIT, TARGET_SHIFT } from './lexicon-format.ts';

/** An automaton as arrays, read in place. */
export interface PackedArcs {
  readonly arcs: Uint32Array;
  /** For each label, the arc at which the state begins that it leads to from the first state, plus one; 0 for nowhere. */
  readonly starts: Uint32Array;
}

/**
 * Lays the states out one after another, each as the run of its arcs. A state stands, where it can, right behind an arc
 * that leads to it: most names end in a tail of such states, which then cost next to nothing once compressed.
 *
 * @param labelOf class of a letter.
 * @param outputOf number to be kept for an output.
 * @throws when there are more arcs or outputs than a target can reach.
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
  const shift = (target: number): number => {
    if (target < TARGET_LIMIT) return target * 2 ** TARGET_SHIFT;
    throw new Error(`The lexicon has more arcs or groups than the ${TARGET_LIMIT} that its format reaches.`);
  };

  const arcs = new Uint32Array(count);
  order.forEach((state, at) => {
    const follower = order[at + 1];
    let arc = firstArc.get(state) ?? 0;
    if (state.output !== undefined) arcs[arc++] = END_OF_NAME + shift(outputOf(state.output));
    const onwards = [...state.arcs]
      .map(([letter, target]) => ({ label: labelOf(letter), target }))
      .sort((a, b) => Number(a.target === follower) - Number(b.target === follower) || a.label - b.label);
    for (const { label, target } of onwards) arcs[arc++] = label + shift(firstArc.get(target) ?? 0);
    if (arc > 0) arcs[arc - 1] = (arcs[arc - 1] ?? 0) + LAST_ARC;
  });

  const starts = new Uint32Array(CLASSES);
  for (const [letter, target] of root.arcs) starts[labelOf(letter)] = (firstArc.get(target) ?? 0) + 1;
  return { arcs, starts };
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
