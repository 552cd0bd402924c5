import type { DocumentEvidence, Standing } from './document-evidence.ts';
import { GroupFlag, PLACE } from './lexicon-format.ts';
import { drop, keep, type NameHit } from './name-hit.ts';
import type { Candidate } from './spelling.ts';
import { inSteps } from './steps.ts';

const BLOCK_DISTANCE = 100_000;
const SENTENCE_DISTANCE = 5_000;
const SENTENCE_END = /[.!?؟۔]["”’)]?\s/;
const NEEDS = GroupFlag.needsHeadNoun | GroupFlag.needsProvince;

/** Judges names that recur in several provinces, and names that count only where their province is spoken of. */
export function* judgeProvinces(
  places: readonly NameHit[],
  evidence: DocumentEvidence,
): Generator<undefined, void> {
  const doubtful: NameHit[] = [];
  yield* inSteps(places, (hit) => {
    const { flags, kinds, hasHeadNoun } = hit;
    if (kinds === 0) return;
    const needs = flags & NEEDS;
    if (hasHeadNoun && (needs & GroupFlag.needsHeadNoun) !== 0) evidence.headed.add(hit.group);
    const province = soleProvinceOf(hit);
    if (province === SEVERAL || needs !== 0) doubtful.push(hit);
    if (province === SEVERAL || province === undefined) return;
    if (needs === 0 || hit.isSettled || hasHeadNoun) evidence.provinces.add(province, hit);
  });
  yield* inSteps(doubtful, (hit) => judgeProvince(hit, evidence));
}

function judgeProvince(hit: NameHit, evidence: DocumentEvidence): void {
  const provinces = new Set(hit.candidates.flatMap(({ province }) => province ?? []));
  const [best] = [...provinces]
    .map((province) => ({ province, distance: nearest(hit, evidence.provinces.beside(province, hit)) }))
    .sort((a, b) => a.distance - b.distance);
  const isFound = best !== undefined && Number.isFinite(best.distance);
  if (isFound && provinces.size > 1) {
    // Within its own text, no text that comes between others can make it another.
    if (best.distance >= BLOCK_DISTANCE) evidence.provinces.isWeighed = true;
    const there = hit.candidates.filter(({ province }) => province === best.province);
    keep(hit, there, 'province-nearby');
  }
  const isPlaceOnly = (hit.kinds & ~PLACE) === 0;
  if (!isPlaceOnly || hit.hasHeadNoun || hit.isSettled) return;
  if ((hit.flags & GroupFlag.needsHeadNoun) !== 0 && !(isFound && evidence.headed.has(hit.group)))
    drop(hit, 'needs-a-head-noun');
  else if ((hit.flags & GroupFlag.needsProvince) !== 0 && !isFound) drop(hit, 'needs-its-province');
}

const SEVERAL = -1;

/** The province in which all bearers lie that may be meant and lie in any: a river of its name lies in none. */
function soleProvinceOf({ candidates }: NameHit): number | undefined {
  let sole: number | undefined;
  for (let at = 0; at < candidates.length; at++) {
    const { province } = candidates[at] as Candidate;
    if (province === undefined || province === sole) continue;
    if (sole !== undefined) return SEVERAL;
    sole = province;
  }
  return sole;
}

/** How far from a name the nearest evidence stands: in its text before it or behind it, else in the nearest text. */
function nearest(
  hit: NameHit,
  [before, after]: readonly [Standing | undefined, Standing | undefined],
): number {
  return Math.min(distance(hit, before), distance(hit, after));
}

function distance(hit: NameHit, there: Standing | undefined): number {
  if (!there) return Number.POSITIVE_INFINITY;
  const { read, start, end } = hit;
  if (there.read !== read) return BLOCK_DISTANCE * Math.abs(there.read.index - read.index) + 1;
  const [from, to] = there.start < start ? [there.start, start] : [end, there.start];
  const between = read.text.slice(from, Math.min(to, from + SENTENCE_DISTANCE));
  return Math.abs(there.start - start) + (SENTENCE_END.test(between) ? SENTENCE_DISTANCE : 0);
}
