/**
 * With which two letters the last words of phrases begin that the rule data knows (the capital of `provincial capital`): a set
 * of hashes, as bits. Before a name the words are read backwards, and hardly any of them ends a phrase.
 */

const BITS = 1 << 11;

/** The hash of the classes of two units; 0 for what is no letter. */
export const hashPhraseTail = (first: number, second: number): number => (first * 31 + second) & (BITS - 1);

/** Gathers them from all words and phrases that stand beside names. */
export function gatherPhraseTails(words: Iterable<string>, classOf: (letter: string) => number): Uint32Array {
  const tails = new Uint32Array(BITS / 32);
  for (const word of words) {
    const [first, second] = word.slice(word.lastIndexOf(' ') + 1);
    if (first === undefined || !word.includes(' ')) continue;
    const hash = hashPhraseTail(classOf(first), second === undefined ? 0 : classOf(second));
    tails[hash >>> 5] = ((tails[hash >>> 5] ?? 0) | (1 << (hash & 31))) >>> 0;
  }
  return tails;
}
