import type { EntityKind } from '../domain.ts';
import type { Lexicon } from './lexicon.ts';
import { classMask, GroupFlag, MemberFlag } from './lexicon-format.ts';
import { type Candidate, drop, keep, type NameHit } from './name-hit.ts';

const PLACE_KINDS: ReadonlySet<EntityKind> = new Set([
  'country',
  'region',
  'province',
  'city',
  'district',
  'town',
  'village',
  'base',
  'airfield',
  'border_crossing',
  'pass',
  'valley',
  'river',
  'dam',
  'mountain',
  'road',
  'prison',
  'hospital',
  'camp',
]);
const LOCATIVE = classMask('locative');
const COORDINATION =
  /^(?:['’]s)?(?:\s*,\s*(?:and|or|as well as)?\s*|\s+(?:and|or|&|as well as)\s+|\s*،\s*|\s+و\s+)$/i;
const LONGEST_GAP = 16;

const isPlace = (lexicon: Lexicon, { entity }: Candidate): boolean => PLACE_KINDS.has(lexicon.kindOf(entity));

/**
 * Judges the names of one document by one another, after each was judged by its surroundings: what the document is about,
 * who was named in full, which provinces it speaks of.
 *
 * @param hits all names of the document in reading order.
 */
export function judgeDocument(lexicon: Lexicon, hits: readonly NameHit[]): void {
  if (!concernsAfghanistan(hits)) {
    for (const hit of hits) if (hit.candidates.length > 0) drop(hit, 'nothing-afghan-in-the-document');
    return;
  }
  judgeShortNames(lexicon, hits);
  judgeSurnames(hits);
  judgeCoordination(lexicon, hits);
  judgeProvinces(lexicon, hits);
}

/** One sure name of the country's or two lesser ones. */
function concernsAfghanistan(hits: readonly NameHit[]): boolean {
  const weak = new Set<number>();
  for (const { candidates, flags, rule, group } of hits) {
    const counts = candidates.length > 0 || ((flags & GroupFlag.isDemonym) !== 0 && rule === '');
    if (!counts) continue;
    if ((flags & GroupFlag.isStrongAnchor) !== 0) return true;
    if ((flags & GroupFlag.isWeakAnchor) !== 0) weak.add(candidates[0]?.entity ?? group);
    if (weak.size > 1) return true;
  }
  return false;
}

/** Surnames and other short forms: only of people named in full, or with a title that fits; two bearers, nobody. */
function judgeShortNames(lexicon: Lexicon, hits: readonly NameHit[]): void {
  const isShort = ({ flags }: Candidate) => (flags & MemberFlag.isShort) !== 0;
  const needsTitle = ({ flags }: Candidate) => (flags & (MemberFlag.isCommon | MemberFlag.isShort)) !== 0;
  const namedInFull = new Set<number>();
  for (const { candidates, titles } of hits) {
    for (const candidate of candidates) {
      if (lexicon.kindOf(candidate.entity) !== 'person') continue;
      const hasTitle = (lexicon.titlesOf(candidate.entity) & titles) !== 0;
      if (!needsTitle(candidate) || (!isShort(candidate) && hasTitle)) namedInFull.add(candidate.entity);
    }
  }
  for (const hit of hits) {
    const people = hit.candidates.filter(needsTitle);
    if (people.length === 0) continue;
    const others = hit.candidates.filter((candidate) => !needsTitle(candidate));
    const known = people.filter(({ entity }) => namedInFull.has(entity));
    const titled = people.filter(({ entity }) => (lexicon.titlesOf(entity) & hit.titles) !== 0);
    const titledKnown = known.filter((candidate) => titled.includes(candidate));
    const meant = titledKnown.length === 1 ? titledKnown : known.length > 0 ? known : titled;
    if (meant.length === 1 && others.length === 0) {
      hit.candidates = meant;
      hit.rule = known.length > 0 ? 'full-name-in-the-document' : 'title-that-fits';
      hit.isSettled = true;
    } else if (meant.length === 1 && hit.hasHeadNoun) keep(hit, others, 'head-noun');
    else if (meant.length === 1) {
      hit.candidates = meant;
      hit.rule = 'full-name-in-the-document';
    } else
      keep(hit, others, meant.length > 1 ? 'two-bearers-of-a-short-name' : 'short-name-without-full-name');
  }
}

/** Where a text gives a person's surname that is also a place's name, the bare name is the person's unless a locative says. */
function judgeSurnames(hits: readonly NameHit[]): void {
  const surnames = new Set<number>();
  for (const { rule, group } of hits) if (rule === 'part-of-a-persons-name') surnames.add(group);
  if (surnames.size === 0) return;
  for (const hit of hits) {
    if (!surnames.has(hit.group) || hit.hasHeadNoun || (hit.flags & GroupFlag.isStrongAnchor) !== 0) continue;
    const before = hit.read.neighbourhood.before(hit.start);
    if (!before || (before.classes & LOCATIVE) === 0) drop(hit, 'surname-in-the-document');
  }
}

/** "Helmand and Kandahar", "the provinces of A, B and C": names in a row are places of one kind. */
function judgeCoordination(lexicon: Lexicon, hits: readonly NameHit[]): void {
  const places = hits.filter(({ candidates }) => candidates.some((candidate) => isPlace(lexicon, candidate)));
  for (let first = 0; first < places.length; ) {
    let last = first;
    while (last + 1 < places.length && areCoordinated(places[last], places[last + 1])) last++;
    if (last > first) judgeRow(lexicon, places.slice(first, last + 1));
    first = last + 1;
  }
}

function areCoordinated(left: NameHit | undefined, right: NameHit | undefined): boolean {
  if (!left || !right || left.read !== right.read || right.start - left.end > LONGEST_GAP) return false;
  return COORDINATION.test(left.read.text.slice(left.end, right.start));
}

function judgeRow(lexicon: Lexicon, row: readonly NameHit[]): void {
  const kindsOf = (hit: NameHit) => new Set(hit.candidates.map(({ entity }) => lexicon.kindOf(entity)));
  const isOnly = (hit: NameHit, kind: EntityKind) => kindsOf(hit).size === 1 && kindsOf(hit).has(kind);
  const isOpen = (hit: NameHit) => !hit.isSettled && kindsOf(hit).has('province') && kindsOf(hit).has('city');
  const hasProvince = row.some(
    (hit) => isOnly(hit, 'province') || (isRegionName(lexicon, hit) && !hit.isSettled),
  );
  const hasCity = row.some(
    (hit) => isOnly(hit, 'city') || (kindsOf(hit).has('city') && !kindsOf(hit).has('province')),
  );
  const kind = hasProvince && !hasCity ? 'province' : undefined;
  const plural =
    row.at(-1)?.isSettled && row.at(-1)?.rule === 'head-noun-after'
      ? row.at(-1)
      : row[0]?.rule === 'head-noun-before'
        ? row[0]
        : undefined;
  const wanted = plural ? [...kindsOf(plural)][0] : kind;
  if (!wanted) return;
  for (const hit of row) {
    if (hit.isSettled || (!isOpen(hit) && !plural)) continue;
    const fitting = hit.candidates.filter(({ entity }) => lexicon.kindOf(entity) === wanted);
    if (fitting.length === 0) continue;
    Object.assign(hit, { candidates: fitting, rule: 'named-in-a-row', isSettled: true, hasHeadNoun: true });
  }
}

/** A bare name that means a province and no city: Helmand, Nangarhar. */
const isRegionName = (lexicon: Lexicon, { candidates }: NameHit): boolean =>
  lexicon.kindOf(candidates[0]?.entity ?? 0) === 'province' &&
  candidates.every(({ entity }) => lexicon.kindOf(entity) !== 'city');

interface Evidence {
  readonly block: number;
  readonly at: number;
  readonly province: number;
}

const BLOCK_DISTANCE = 100_000;
const SENTENCE_DISTANCE = 5_000;

/** Names that recur in several provinces, and names that count only where their province is spoken of. */
function judgeProvinces(lexicon: Lexicon, hits: readonly NameHit[]): void {
  const provincesOf = ({ candidates }: NameHit) =>
    new Set(candidates.map(({ entity }) => lexicon.provinceOf(entity)));
  const needs = GroupFlag.needsHeadNoun | GroupFlag.needsProvince;
  const evidence: Evidence[] = [];
  for (const hit of hits) {
    const provinces = provincesOf(hit);
    const [province] = provinces;
    const isSure = (hit.flags & needs) === 0 || hit.isSettled || hit.hasHeadNoun;
    if (provinces.size === 1 && province !== undefined && isSure)
      evidence.push({ block: hit.read.index, at: hit.start, province });
  }
  const distance = (hit: NameHit, item: Evidence): number => {
    if (item.block !== hit.read.index) return BLOCK_DISTANCE * Math.abs(item.block - hit.read.index) + 1;
    const [from, to] = item.at < hit.start ? [item.at, hit.start] : [hit.end, item.at];
    const isOtherSentence = /[.!?؟۔]["”’)]?\s/.test(
      hit.read.text.slice(from, Math.min(to, from + SENTENCE_DISTANCE)),
    );
    return Math.abs(item.at - hit.start) + (isOtherSentence ? SENTENCE_DISTANCE : 0);
  };
  const nearest = (hit: NameHit, province: number | undefined): number => {
    let best = Number.POSITIVE_INFINITY;
    for (const item of evidence) {
      if (item.province === province && !(item.block === hit.read.index && item.at === hit.start)) {
        best = Math.min(best, distance(hit, item));
      }
    }
    return best;
  };

  for (const hit of hits) {
    if (hit.candidates.length === 0) continue;
    const provinces = [...provincesOf(hit)].filter((province) => province !== undefined);
    if (provinces.length > 1 || (hit.flags & needs) !== 0) {
      const ranked = provinces
        .map((province) => ({ province, distance: nearest(hit, province) }))
        .sort((a, b) => a.distance - b.distance);
      const best = ranked[0];
      const isFound = best !== undefined && Number.isFinite(best.distance);
      if (isFound && provinces.length > 1) {
        keep(
          hit,
          hit.candidates.filter(({ entity }) => lexicon.provinceOf(entity) === best.province),
          'province-nearby',
        );
      }
      const isPlaceOnly = hit.candidates.every((candidate) => isPlace(lexicon, candidate));
      if (isPlaceOnly && !hit.hasHeadNoun && !hit.isSettled) {
        if ((hit.flags & GroupFlag.needsHeadNoun) !== 0 && !(isFound && isHeadedElsewhere(hit, hits)))
          drop(hit, 'needs-a-head-noun');
        else if ((hit.flags & GroupFlag.needsProvince) !== 0 && !isFound) drop(hit, 'needs-its-province');
      }
    }
  }
}

/** Whether the same name stands elsewhere in the document with a head noun. */
const isHeadedElsewhere = (hit: NameHit, hits: readonly NameHit[]): boolean =>
  hits.some((other) => other.group === hit.group && other.hasHeadNoun && other.candidates.length > 0);
