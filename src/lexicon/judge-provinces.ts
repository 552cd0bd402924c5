import type { Lexicon } from './lexicon.ts';
import { GroupFlag, isPlaceKind } from './lexicon-format.ts';
import { drop, keep, type NameHit } from './name-hit.ts';
import { inSteps } from './steps.ts';

/** Where a document surely speaks of a province. */
interface Evidence {
  readonly block: number;
  readonly start: number;
}

const BLOCK_DISTANCE = 100_000;
const SENTENCE_DISTANCE = 5_000;
const SENTENCE_END = /[.!?؟۔]["”’)]?\s/;
const NEEDS = GroupFlag.needsHeadNoun | GroupFlag.needsProvince;

/** Judges names that recur in several provinces, and names that count only where their province is spoken of. */
export function* judgeProvinces(lexicon: Lexicon, hits: readonly NameHit[]): Generator<undefined, void> {
  const evidence = new Map<number, Evidence[]>();
  const headed = new Set<number>();
  yield* inSteps(hits, (hit) => {
    if (hit.hasHeadNoun && hit.candidates.length > 0) headed.add(hit.group);
    const [province, ...others] = provincesOf(lexicon, hit);
    const isSure = (hit.flags & NEEDS) === 0 || hit.isSettled || hit.hasHeadNoun;
    if (province === undefined || others.length > 0 || !isSure) return;
    const found = { block: hit.read.index, start: hit.start };
    const known = evidence.get(province);
    if (known) known.push(found);
    else evidence.set(province, [found]);
  });
  yield* inSteps(hits, (hit) => {
    if (hit.candidates.length > 0) judgeProvince(lexicon, hit, { evidence, headed });
  });
}

function judgeProvince(
  lexicon: Lexicon,
  hit: NameHit,
  {
    evidence,
    headed,
  }: {
    readonly evidence: ReadonlyMap<number, readonly Evidence[]>;
    /** Spellings that stand somewhere in the document with a head noun. */
    readonly headed: ReadonlySet<number>;
  },
): void {
  const provinces = [...provincesOf(lexicon, hit)].filter((province) => province !== undefined);
  if (provinces.length <= 1 && (hit.flags & NEEDS) === 0) return;
  const [best] = provinces
    .map((province) => ({ province, distance: nearest(hit, evidence.get(province) ?? []) }))
    .sort((a, b) => a.distance - b.distance);
  const isFound = best !== undefined && Number.isFinite(best.distance);
  if (isFound && provinces.length > 1) {
    const there = hit.candidates.filter(({ entity }) => lexicon.provinceOf(entity) === best.province);
    keep(hit, there, 'province-nearby');
  }
  const isPlaceOnly = hit.candidates.every(({ entity }) => isPlaceKind(lexicon.kindOf(entity)));
  if (!isPlaceOnly || hit.hasHeadNoun || hit.isSettled) return;
  if ((hit.flags & GroupFlag.needsHeadNoun) !== 0 && !(isFound && headed.has(hit.group)))
    drop(hit, 'needs-a-head-noun');
  else if ((hit.flags & GroupFlag.needsProvince) !== 0 && !isFound) drop(hit, 'needs-its-province');
}

function provincesOf(lexicon: Lexicon, { candidates }: NameHit): ReadonlySet<number | undefined> {
  const provinces = new Set(candidates.map(({ entity }) => lexicon.provinceOf(entity)));
  // A river of the province's name lies in none.
  if (provinces.size > 1) provinces.delete(undefined);
  return provinces;
}

/**
 * How far from a name the nearest evidence stands: in its text before it or behind it, else in the nearest text.
 *
 * @param evidence in reading order.
 */
function nearest(hit: NameHit, evidence: readonly Evidence[]): number {
  const block = hit.read.index;
  // The first evidence that stands at the name or behind it.
  let low = 0;
  for (let high = evidence.length; low < high; ) {
    const middle = (low + high) >> 1;
    const { block: there, start } = evidence[middle] as Evidence;
    if (there < block || (there === block && start < hit.start)) low = middle + 1;
    else high = middle;
  }
  const before = evidence[low - 1];
  const at = evidence[low];
  const isSelf = at?.block === block && at.start === hit.start;
  const after = isSelf ? evidence[low + 1] : at;
  return Math.min(distance(hit, before), distance(hit, after));
}

function distance(hit: NameHit, there: Evidence | undefined): number {
  if (!there) return Number.POSITIVE_INFINITY;
  const { read, start, end } = hit;
  if (there.block !== read.index) return BLOCK_DISTANCE * Math.abs(there.block - read.index) + 1;
  const [from, to] = there.start < start ? [there.start, start] : [end, there.start];
  const between = read.text.slice(from, Math.min(to, from + SENTENCE_DISTANCE));
  return Math.abs(there.start - start) + (SENTENCE_END.test(between) ? SENTENCE_DISTANCE : 0);
}
