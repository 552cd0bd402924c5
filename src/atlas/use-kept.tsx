import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';

/**
 * A drawing that Preact passes over whole until one of its inputs changes. Keeping elements alone is not enough: Preact 11
 * compares those again, and only a component whose node is the one from before is left alone.
 *
 * @param draw makes the drawing; it must not use hooks
 */
export function useKept(draw: () => JSX.Element, inputs: readonly unknown[]): JSX.Element {
  return useMemo(() => <Kept draw={draw} />, inputs);
}

function Kept({ draw }: { readonly draw: () => JSX.Element }): JSX.Element {
  return draw();
}
