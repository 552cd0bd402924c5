import type { Alternative } from './spelling-lattice.ts';

/** A name with the other spellings of its parts. */
export interface LatticeEntry {
  readonly form: string;
  readonly alternatives: readonly Alternative[];
}

/** A state of the smallest automaton: what the text read so far means, and where each next letter leads. */
export interface MinimalState {
  /** Undefined: no name ends here. */
  readonly output: number | undefined;
  readonly arcs: ReadonlyMap<string, MinimalState>;
}

/** One entry that a text spells: by the very letters of its form, or by alternatives. */
export interface Acceptance {
  readonly entry: number;
  readonly isExact: boolean;
}

/**
 * Builds the smallest automaton that reads every spelling of every entry. Method: the lattices are read side by side
 * (subset construction; they hold no cycles, so it ends), and equal states are merged from the ends backwards.
 *
 * @param outputOf what a text means that spells these entries; undefined where it means nothing.
 */
export function buildAutomaton(
  entries: readonly LatticeEntry[],
  outputOf: (accepted: readonly Acceptance[]) => number | undefined,
): MinimalState {
  const nodes = layOut(entries);
  const states = new Map<string | number, MinimalState>();
  const minimal = new Map<string, MinimalState>();
  const numbers = new Map<MinimalState, number>();

  const stateOf = (subset: readonly number[]): MinimalState => {
    // Most subsets are single nodes: the tails in which only one name is left.
    const key = subset.length === 1 ? (subset[0] ?? 0) : subset.join(',');
    const known = states.get(key);
    if (known) return known;
    const next = new Map<string, number[]>();
    const accepted: Acceptance[] = [];
    for (const at of subset) {
      const node = nodes[at];
      if (!node) continue;
      if (node.accepts) accepted.push(node.accepts);
      for (const [letter, target] of node.arcs) {
        const targets = next.get(letter);
        if (targets) targets.push(target);
        else next.set(letter, [target]);
      }
    }
    const arcs = new Map<string, MinimalState>();
    for (const letter of next.size > 1 ? [...next.keys()].sort() : next.keys()) {
      const targets = next.get(letter) ?? [];
      const state = stateOf(targets.length > 1 ? [...new Set(targets)].sort((a, b) => a - b) : targets);
      if (state.output !== undefined || state.arcs.size > 0) arcs.set(letter, state);
    }
    const output = accepted.length > 0 ? outputOf(accepted) : undefined;
    let signature = `${output}|`;
    for (const [letter, state] of arcs) signature += `${letter}${numbers.get(state)},`;
    let state = minimal.get(signature);
    if (!state) {
      state = { output, arcs };
      minimal.set(signature, state);
      numbers.set(state, numbers.size);
    }
    states.set(key, state);
    return state;
  };
  return stateOf(nodes.flatMap((node, at) => (node.isStart ? [at] : [])));
}

interface Node {
  isStart: boolean;
  accepts: Acceptance | undefined;
  /** One letter each. */
  readonly arcs: [letter: string, target: number][];
}

/** Every entry as nodes with single letters between them, twice: read exactly so far, and with an alternative taken. */
function layOut(entries: readonly LatticeEntry[]): Node[] {
  const nodes: Node[] = [];
  const newNode = (): number => nodes.push({ isStart: false, accepts: undefined, arcs: [] }) - 1;
  const connect = (from: number, text: string, to: number): void => {
    let at = from;
    for (let index = 0; index < text.length; index++) {
      const target = index === text.length - 1 ? to : newNode();
      nodes[at]?.arcs.push([text.charAt(index), target]);
      at = target;
    }
  };
  entries.forEach(({ form, alternatives }, entry) => {
    const exact = Array.from({ length: form.length + 1 }, newNode);
    const varied = alternatives.length > 0 ? Array.from({ length: form.length + 1 }, newNode) : [];
    const start = nodes[exact[0] ?? 0];
    if (start) start.isStart = true;
    for (let at = 0; at < form.length; at++) {
      connect(exact[at] ?? 0, form.charAt(at), exact[at + 1] ?? 0);
      if (varied.length > 0) connect(varied[at] ?? 0, form.charAt(at), varied[at + 1] ?? 0);
    }
    for (const { from, to, text } of alternatives) {
      // A text that only leaves something out is read with the letter after it; none stands at the end of a name.
      const spelled = text === '' ? form.charAt(to) : text;
      const end = text === '' ? to + 1 : to;
      connect(exact[from] ?? 0, spelled, varied[end] ?? 0);
      connect(varied[from] ?? 0, spelled, varied[end] ?? 0);
    }
    for (const [list, isExact] of [
      [exact, true],
      [varied, false],
    ] as const) {
      const last = nodes[list[form.length] ?? -1];
      if (last) last.accepts = { entry, isExact };
    }
  });
  return nodes;
}

/** How many different texts the automaton reads to a meaning. */
export function countSpellings(root: MinimalState): number {
  const counts = new Map<MinimalState, number>();
  const countFrom = (state: MinimalState): number => {
    const known = counts.get(state);
    if (known !== undefined) return known;
    let count = state.output === undefined ? 0 : 1;
    for (const next of state.arcs.values()) count += countFrom(next);
    counts.set(state, count);
    return count;
  };
  return countFrom(root);
}
