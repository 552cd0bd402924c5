import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Wording } from './wording.ts';

/** The wording of a page of ours or of a card. Provided at its root. */
export const WordingContext = createContext<Wording | undefined>(undefined);

/**
 * The wording of the tree that a component stands in.
 *
 * @throws where no root provides one, which is a mistake in that root.
 */
export function useWording(): Wording {
  const wording = useContext(WordingContext);
  if (wording === undefined) throw new Error('No wording: provide WordingContext at the root of this tree.');
  return wording;
}
