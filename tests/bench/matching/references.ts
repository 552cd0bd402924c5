/** The reference: two loops over the units of a text, letters and what stands between them. */
export function countWords(text: string): number {
  let words = 0;
  for (let at = 0; at < text.length; ) {
    while (at < text.length && !isLetter(text.charCodeAt(at))) at++;
    if (at < text.length) words++;
    while (at < text.length && isLetter(text.charCodeAt(at))) at++;
  }
  return words;
}

const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code >= 0xc0;

/**
 * The least time of each of some contenders that take turns in one process, in milliseconds: what else the machine does
 * only ever adds. The first rounds warm them up.
 */
export function leastTimes(
  contenders: Readonly<Record<string, () => void>>,
  { rounds, warm }: { readonly rounds: number; readonly warm: number },
): Record<string, number> {
  const times = new Map(Object.keys(contenders).map((name) => [name, Number.POSITIVE_INFINITY]));
  for (let round = 0; round < rounds + warm; round++) {
    for (const [name, run] of Object.entries(contenders)) {
      const start = performance.now();
      run();
      const took = performance.now() - start;
      if (round >= warm) times.set(name, Math.min(times.get(name) ?? took, took));
    }
  }
  return Object.fromEntries(times);
}
