import type { EntityKind } from '../domain.ts';
import type { DocumentEvidence } from './document-evidence.ts';
import { judgeProvinces } from './judge-provinces.ts';
import type { Lexicon } from './lexicon.ts';
import { GroupFlag, isPlaceKind } from './lexicon-format.ts';
import { type Candidate, drop, keep, type NameHit } from './name-hit.ts';
import { inSteps } from './steps.ts';
import { COMPASS, FALLING, has, LOCATIVE } from './word-masks.ts';

const COORDINATION =
  /^["»”]?(?:(?:['’]s| in the [a-z-]+)?(?:\s*[,;]\s*(?:and|or|as well as)?\s*|\s+(?:and|or|&|as well as|und|et|ou|y|e|en|o|i|oraz|ve|dan|и|і|та|va|ва|और)\s+(?:(?:from|of)\s+)?|\s*،\s*|\s+و\s*))["«“]?$/i;
const LONGEST_GAP = 40;
/** Between a place and what it lies in: "Sangin, Helmand", "Nawa district of Helmand", "Baharak in northern Takhar". */
const LIES_IN =
  /^(?:[\s-]+(?:districts?|towns?|villages?|area|valley))?(?:\s*,|\s*,?\s+(?:of|in)|\s+\((?=$))\s*(?:the\s+)?(?:(?:north|south|east|west|central|restive|volatile|remote)[a-z-]*\s+)*(?:provinces?\s+of\s+)?$/i;
/** Between a province and what lies in it: "Helmand's Sangin". */
const HOLDS = /^['’]s?\s+(?:(?:north|south|east|west|central|restive|volatile|remote)[a-z-]*\s+)*$/i;
const NATIVE_GAP = /^ (?:(?:په|د) )?$/;
const PARTS_OF_PROVINCES: ReadonlySet<EntityKind> = new Set([
  'district',
  'town',
  'village',
  'valley',
  'pass',
  'dam',
  'border_crossing',
]);

const isNative = ({ flags }: NameHit): boolean => (flags & GroupFlag.isNative) !== 0;

const isPlace = (lexicon: Lexicon, { entity }: Candidate): boolean => isPlaceKind(lexicon.kindOf(entity));

/** Judges which places are meant by what the document says of other places. */
export function* judgePlaces(
  lexicon: Lexicon,
  hits: readonly NameHit[],
  evidence: DocumentEvidence,
): Generator<undefined, void> {
  const places: NameHit[] = [];
  yield* inSteps(hits, (hit) => {
    if (hit.candidates.some((candidate) => isPlace(lexicon, candidate))) places.push(hit);
  });
  yield* judgeContainers(lexicon, places);
  yield* judgeRows(lexicon, places);
  yield* judgeGivenNames(lexicon, places, evidence);
  yield* judgeRepeated(lexicon, places, evidence);
  yield* judgeProvinces(lexicon, hits, evidence);
}

/** "Helmand's Sangin", "Baharak in Takhar": the one is a province, and the other lies in it. */
function* judgeContainers(lexicon: Lexicon, places: readonly NameHit[]): Generator<undefined, void> {
  yield* inSteps(places, (right, at) => {
    const left = places[at - 1];
    const gap = left && gapBetween(left, right);
    if (!left || gap === undefined) return;
    // The cheap looks first: most gaps between two names are neither.
    if (/[,fn(]/.test(gap) && LIES_IN.test(gap)) place(lexicon, left, right);
    else if (/^['’]/.test(gap) && HOLDS.test(gap)) place(lexicon, right, left);
    // Dari and Pashto need no word between them, or a small one: شیندند هرات, د هلمند کجکي, د غزني په اندړ.
    else if (NATIVE_GAP.test(gap) && isNative(left) && isNative(right)) {
      place(lexicon, left, right);
      place(lexicon, right, left);
    }
  });
}

/** Links a district or lesser place to the province beside it, if one of its bearers lies there. */
function place(lexicon: Lexicon, part: NameHit, whole: NameHit): void {
  const province = whole.candidates.find(({ entity }) => lexicon.kindOf(entity) === 'province');
  if (!province) return;
  const parts = part.candidates.filter(
    ({ entity }) =>
      lexicon.provinceOf(entity) === province.entity && PARTS_OF_PROVINCES.has(lexicon.kindOf(entity)),
  );
  if (parts.length === 0) return;
  const kinds = new Set(part.candidates.map(({ entity }) => lexicon.kindOf(entity)));
  if (kinds.has('province') || (kinds.has('city') && !part.isSettled)) return;
  keep(part, parts, 'lies-in-the-province-beside-it');
  part.hasHeadNoun = true;
  if (!whole.isSettled)
    Object.assign(whole, {
      candidates: [province],
      rule: 'province-of-the-place-beside-it',
      isSettled: true,
    });
}

/** What stands between two names of one text, if it is short. */
function gapBetween(left: NameHit, right: NameHit): string | undefined {
  if (left.read !== right.read || right.start - left.end > LONGEST_GAP) return undefined;
  return left.read.text.slice(left.end, right.start);
}

/** "Helmand and Kandahar", "the provinces of A, B and C": names in a row are places of one kind. */
function* judgeRows(lexicon: Lexicon, places: readonly NameHit[]): Generator<undefined, void> {
  let row: NameHit[] = [];
  yield* inSteps(places, (hit, at) => {
    row.push(hit);
    if (row.length < LONGEST_ROW && areCoordinated(hit, places[at + 1])) return;
    if (row.length > 1) judgeRow(lexicon, row);
    row = [];
  });
}

/** Longer ones are lists of all there is; a limit bounds the work on any page. */
const LONGEST_ROW = 100;

function areCoordinated(left: NameHit | undefined, right: NameHit | undefined): boolean {
  const gap = left && right && gapBetween(left, right);
  return gap !== undefined && COORDINATION.test(gap);
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
  for (const hit of row) if (isNamedAmongNeighbours(lexicon, hit, row)) hit.hasHeadNoun = true;
  if (!wanted) return;
  for (const hit of row) {
    if (hit.isSettled || (!isOpen(hit) && !plural)) continue;
    const fitting = hit.candidates.filter(({ entity }) => lexicon.kindOf(entity) === wanted);
    if (fitting.length === 0) continue;
    Object.assign(hit, { candidates: fitting, rule: 'named-in-a-row', isSettled: true, hasHeadNoun: true });
  }
}

/** "Burka and Nahrin": a short name in a row with a surer one of its province is a place's, too. */
function isNamedAmongNeighbours(lexicon: Lexicon, hit: NameHit, row: readonly NameHit[]): boolean {
  if ((hit.flags & GroupFlag.needsHeadNoun) === 0) return false;
  const partsOf = ({ candidates }: NameHit) =>
    candidates.flatMap(({ entity }) =>
      PARTS_OF_PROVINCES.has(lexicon.kindOf(entity)) ? [lexicon.provinceOf(entity)] : [],
    );
  const provinces = new Set(partsOf(hit));
  return row.some(
    (other) =>
      other !== hit &&
      (other.flags & GroupFlag.needsHeadNoun) === 0 &&
      partsOf(other).some((province) => province !== undefined && provinces.has(province)),
  );
}

/** A district or a town that was named as such is meant by its bare name, too; a province and its city both go on. */
function* judgeRepeated(
  lexicon: Lexicon,
  places: readonly NameHit[],
  { soleMeanings }: DocumentEvidence,
): Generator<undefined, void> {
  const isOpen = ({ candidates }: NameHit) =>
    candidates.length > 1 &&
    candidates.every(({ entity }) => !['province', 'city'].includes(lexicon.kindOf(entity)));
  yield* inSteps(places, ({ group, isSettled, candidates }) => {
    const [only, ...others] = candidates;
    if (!isSettled || !only || others.length > 0) return;
    soleMeanings.add(group, only.entity);
  });
  yield* inSteps(places, (hit) => {
    if (hit.isSettled || !isOpen(hit)) return;
    const meant = soleMeanings.get(hit.group);
    const found = hit.candidates.filter(({ entity }) => entity === meant);
    if (found.length > 0) keep(hit, found, 'so-named-elsewhere-in-the-document');
  });
}

const CITY_KINDS: ReadonlySet<EntityKind> = new Set(['city', 'town', 'village']);

/** A bare name that means a province and no town: Helmand, Nangarhar. */
const isRegionName = (lexicon: Lexicon, { candidates }: NameHit): boolean =>
  lexicon.kindOf(candidates[0]?.entity ?? 0) === 'province' &&
  candidates.every(({ entity }) => !CITY_KINDS.has(lexicon.kindOf(entity)));

/** Names that people bear too count where something shows that they are used as a place's, there or elsewhere in the text. */
function* judgeGivenNames(
  lexicon: Lexicon,
  places: readonly NameHit[],
  { usedAsPlaces }: DocumentEvidence,
): Generator<undefined, void> {
  const doubtful: NameHit[] = [];
  const placeAt = new Map<NameHit, number>();
  yield* inSteps(places, (hit, at) => {
    const { flags, candidates } = hit;
    const isDoubtful =
      (flags & GroupFlag.isPersonal) !== 0 &&
      (flags & (GroupFlag.isStrongAnchor | GroupFlag.isNative)) === 0 &&
      candidates.length > 0 &&
      candidates.every((candidate) => isPlace(lexicon, candidate));
    if (!isDoubtful) return;
    doubtful.push(hit);
    placeAt.set(hit, at);
  });
  if (doubtful.length === 0) return;
  yield* inSteps(doubtful, (hit) => {
    const at = placeAt.get(hit) ?? 0;
    const isUsedAsPlace =
      hit.hasHeadNoun ||
      hasPlaceClue(hit) ||
      areCoordinated(places[at - 1], hit) ||
      areCoordinated(hit, places[at + 1]);
    if (isUsedAsPlace) usedAsPlaces.add(hit.group);
  });
  for (const hit of doubtful) if (!usedAsPlaces.has(hit.group)) drop(hit, 'given-name-without-a-clue');
}

const COPULA: ReadonlySet<string> = new Set(['is', 'was', 'lies']);
const PREDICATE = /^(?: [a-z-]+){0,4} (?:district|province|town|city|village|valley|capital)/;
const PREDICATE_UNITS = 60;
const IN_THE_COMPASS = /^in (?:the )?(?:far |remote )?(?:north|south|east|west|cent)/;

/** "In Farah", "Farah fell", "Farah, in the west", "Nawa is a district". */
function hasPlaceClue({ read, start, end }: NameHit): boolean {
  const before = read.neighbourhood.before(start);
  if (before && has(before, LOCATIVE | COMPASS)) return true;
  const after = read.neighbourhood.after(end);
  if (after && has(after, FALLING)) return true;
  // Alone in a cell, a heading or a list, or with a number.
  const isNumbered = after !== undefined && /\d/.test(read.text.charAt(after.start));
  if (!before && (isNumbered || (!after && read.text.charAt(end) !== ','))) return true;
  if (
    after &&
    COPULA.has(read.text.slice(after.start, after.end)) &&
    PREDICATE.test(read.text.slice(after.end, after.end + PREDICATE_UNITS))
  ) {
    return true;
  }
  // "Two insecure provinces, Farah in the northwest and Helmand in the south".
  if (
    after &&
    has(after, LOCATIVE) &&
    IN_THE_COMPASS.test(read.text.slice(after.start, after.start + PREDICATE_UNITS))
  )
    return true;
  const behindComma = read.text.charAt(end) === ',' ? read.neighbourhood.after(end + 1) : undefined;
  return behindComma !== undefined && has(behindComma, LOCATIVE);
}
