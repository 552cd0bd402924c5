import type { DocumentEvidence, Standing } from './document-evidence.ts';
import type { Lexicon } from './lexicon.ts';
import { GroupFlag, isPlaceKind } from './lexicon-format.ts';
import { drop, keep, type NameHit } from './name-hit.ts';
import { inSteps } from './steps.ts';

const BLOCK_DISTANCE = 100_000;
const SENTENCE_DISTANCE = 5_000;
const SENTENCE_END = /[.!?؟۔]["”’)]?\s/;
const NEEDS = GroupFlag.needsHeadNoun | GroupFlag.needsProvince;

/** Judges names that recur in several provinces, and names that count only where their province is spoken of. */
export function* judgeProvinces(
  lexicon: Lexicon,
  hits: readonly NameHit[],
  evidence: DocumentEvidence,
): Generator<undefined, void> {
  yield* inSteps(hits, (hit) => {
    if (hit.hasHeadNoun && hit.candidates.length > 0) evidence.headed.add(hit.group);
    const [province, ...others] = provincesOf(lexicon, hit);
    const isSure = (hit.flags & NEEDS) === 0 || hit.isSettled || hit.hasHeadNoun;
    if (province === undefined || others.length > 0 || !isSure) return;
    evidence.provinces.add(province, hit);
  });
  yield* inSteps(hits, (hit) => {
    if (hit.candidates.length > 0) judgeProvince(lexicon, hit, evidence);
  });
}

function judgeProvince(lexicon: Lexicon, hit: NameHit, evidence: DocumentEvidence): void {
  const provinces = [...provincesOf(lexicon, hit)].filter((province) => province !== undefined);
  if (provinces.length <= 1 && (hit.flags & NEEDS) === 0) return;
  const [best] = provinces
    .map((province) => ({ province, distance: nearest(hit, evidence.provinces.beside(province, hit)) }))
    .sort((a, b) => a.distance - b.distance);
  const isFound = best !== undefined && Number.isFinite(best.distance);
  if (isFound && provinces.length > 1) {
    // Within its own text, no text that comes between others can make it another.
    if (best.distance >= BLOCK_DISTANCE) evidence.provinces.isWeighed = true;
    const there = hit.candidates.filter(({ entity }) => lexicon.provinceOf(entity) === best.province);
    keep(hit, there, 'province-nearby');
  }
  const isPlaceOnly = hit.candidates.every(({ entity }) => isPlaceKind(lexicon.kindOf(entity)));
  if (!isPlaceOnly || hit.hasHeadNoun || hit.isSettled) return;
  if ((hit.flags & GroupFlag.needsHeadNoun) !== 0 && !(isFound && evidence.headed.has(hit.group)))
    drop(hit, 'needs-a-head-noun');
  else if ((hit.flags & GroupFlag.needsProvince) !== 0 && !isFound) drop(hit, 'needs-its-province');
}

function provincesOf(lexicon: Lexicon, { candidates }: NameHit): ReadonlySet<number | undefined> {
  const provinces = new Set(candidates.map(({ entity }) => lexicon.provinceOf(entity)));
  // A river of the province's name lies in none.
  if (provinces.size > 1) provinces.delete(undefined);
  return provinces;
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
