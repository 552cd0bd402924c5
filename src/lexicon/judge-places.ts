import type { DocumentEvidence } from './document-evidence.ts';
import { judgeContainers } from './judge-containers.ts';
import { judgeGivenNames, mayBeGivenName } from './judge-given-names.ts';
import { judgeProvinces } from './judge-provinces.ts';
import { judgeRows } from './judge-rows.ts';
import { kindMask, PLACE } from './lexicon-format.ts';
import { keep, type NameHit } from './name-hit.ts';
import { type PlacePair, pairOf } from './place-pairs.ts';
import { inSteps } from './steps.ts';

/** Judges which places are meant by what the document says of other places. */
export function* judgePlaces(
  hits: readonly NameHit[],
  evidence: DocumentEvidence,
): Generator<undefined, void> {
  const places: NameHit[] = [];
  const pairs: PlacePair[] = [];
  const givenNames: NameHit[] = [];
  let previous: NameHit | undefined;
  yield* inSteps(hits, (hit) => {
    if ((hit.kinds & PLACE) === 0) return;
    const pair = pairOf(previous, hit);
    if (pair) pairs.push(pair);
    if (mayBeGivenName(hit)) givenNames.push(hit);
    places.push(hit);
    previous = hit;
  });
  yield* judgeContainers(pairs);
  yield* judgeRows(pairs);
  yield* judgeGivenNames(givenNames, pairs, evidence);
  yield* judgeRepeated(places, evidence);
  yield* judgeProvinces(places, evidence);
}

const PROVINCE_OR_CITY = kindMask('province', 'city');

/** A district or a town that was named as such is meant by its bare name, too; a province and its city both go on. */
function* judgeRepeated(
  places: readonly NameHit[],
  { soleMeanings }: DocumentEvidence,
): Generator<undefined, void> {
  const open: NameHit[] = [];
  yield* inSteps(places, (hit) => {
    const { candidates } = hit;
    if (hit.isSettled) {
      if (candidates.length === 1) soleMeanings.add(hit.group, candidates[0]?.entity ?? 0);
    } else if (candidates.length > 1 && (hit.kinds & PROVINCE_OR_CITY) === 0) open.push(hit);
  });
  yield* inSteps(open, (hit) => {
    const meant = soleMeanings.get(hit.group);
    const found = hit.candidates.filter(({ entity }) => entity === meant);
    if (found.length > 0) keep(hit, found, 'so-named-elsewhere-in-the-document');
  });
}
