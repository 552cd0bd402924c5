import type { NameHit } from './name-hit.ts';
import { inSteps } from './steps.ts';

/** For each place of a list, what stands between it and the next, if both are names of one text and it is short. */
export type PlaceGaps = readonly (string | undefined)[];

const LONGEST_GAP = 40;

/** Reads the gaps between places in reading order, in steps. */
export function* readGaps(places: readonly NameHit[]): Generator<undefined, PlaceGaps> {
  const gaps: (string | undefined)[] = [];
  yield* inSteps(places, (hit, at) => gaps.push(gapBetween(hit, places[at + 1])));
  return gaps;
}

function gapBetween({ read, end }: NameHit, next: NameHit | undefined): string | undefined {
  return next?.read === read && next.start - end <= LONGEST_GAP
    ? read.text.slice(end, next.start)
    : undefined;
}

const COORDINATION =
  /^["»”]?(?:(?:['’]s| in the [a-z-]+)?(?:\s*[,;]\s*(?:and|or|as well as)?\s*|\s+(?:and|or|&|as well as|und|et|ou|y|e|en|o|i|oraz|ve|dan|и|і|та|va|ва|और)\s+(?:(?:from|of)\s+)?|\s*،\s*|\s+و\s*))["«“]?$/i;

/** "Helmand and Kandahar", "A, B": whether what stands between two names joins them. */
export const isCoordination = (gap: string | undefined): boolean =>
  gap !== undefined && COORDINATION.test(gap);
