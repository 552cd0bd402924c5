import type { NameHit } from './name-hit.ts';

/** Two places of one text, one behind the other, with little between them. */
export interface PlacePair {
  readonly left: NameHit;
  readonly right: NameHit;
  /** What stands between them. */
  readonly gap: string;
  /** "Helmand and Kandahar", "A, B": it joins them. */
  readonly isCoordinated: boolean;
}

const LONGEST_GAP = 40;

const COORDINATION =
  /^["»”]?(?:(?:['’]s| in the [a-z-]+)?(?:\s*[,;]\s*(?:and|or|as well as)?\s*|\s+(?:and|or|&|as well as|und|et|ou|y|e|en|o|i|oraz|ve|dan|и|і|та|va|ва|और)\s+(?:(?:from|of)\s+)?|\s*،\s*|\s+و\s*))["«“]?$/i;

/** The pair that a place makes with the place before it; undefined where they stand apart. */
export function pairOf(left: NameHit | undefined, right: NameHit): PlacePair | undefined {
  if (left?.read !== right.read || right.start - left.end > LONGEST_GAP) return undefined;
  const gap = right.read.text.slice(left.end, right.start);
  return { left, right, gap, isCoordinated: COORDINATION.test(gap) };
}
