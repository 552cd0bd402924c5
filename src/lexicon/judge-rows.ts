import { PARTS_OF_PROVINCES } from './judge-containers.ts';
import { GroupFlag, kindMask } from './lexicon-format.ts';
import { choose, type NameHit, ofKinds } from './name-hit.ts';
import type { PlacePair } from './place-pairs.ts';
import { inSteps } from './steps.ts';

/** Longer ones are lists of all there is; a limit bounds the work on any page. */
const LONGEST_ROW = 100;

const PROVINCE = kindMask('province');
const CITY = kindMask('city');
const CITY_KINDS = kindMask('city', 'town', 'village');

/** "Helmand and Kandahar", "the provinces of A, B and C": names in a row are places of one kind. */
export function* judgeRows(pairs: readonly PlacePair[]): Generator<undefined, void> {
  let row: NameHit[] = [];
  yield* inSteps(pairs, ({ left, right, isCoordinated }) => {
    if (!isCoordinated) return;
    const goesOn = row.at(-1) === left;
    if (goesOn && row.length < LONGEST_ROW) {
      row.push(right);
      return;
    }
    judgeRow(row);
    row = goesOn ? [] : [left, right];
  });
  judgeRow(row);
}

function judgeRow(row: readonly NameHit[]): void {
  const isOpen = ({ isSettled, kinds }: NameHit) =>
    !isSettled && (kinds & PROVINCE) !== 0 && (kinds & CITY) !== 0;
  const hasProvince = row.some((hit) => hit.kinds === PROVINCE || (isRegionName(hit) && !hit.isSettled));
  const hasCity = row.some(({ kinds }) => (kinds & CITY) !== 0 && (kinds & PROVINCE) === 0);
  const kind = hasProvince === hasCity ? undefined : hasProvince ? PROVINCE : CITY;
  const plural =
    row.at(-1)?.isSettled && row.at(-1)?.rule === 'head-noun-after'
      ? row.at(-1)
      : row[0]?.rule === 'head-noun-before'
        ? row[0]
        : undefined;
  const wanted = plural ? plural.candidates[0]?.kind : kind;
  for (const hit of row) if (isNamedAmongNeighbours(hit, row)) hit.hasHeadNoun = true;
  if (!wanted) return;
  for (const hit of row) {
    if (hit.isSettled || (!isOpen(hit) && !plural) || (hit.kinds & wanted) === 0) continue;
    choose(hit, ofKinds(hit, wanted), 'named-in-a-row');
    hit.isSettled = true;
    hit.hasHeadNoun = true;
  }
}

/** A bare name that means a province and no town: Helmand, Nangarhar. */
const isRegionName = ({ candidates, kinds }: NameHit): boolean =>
  candidates[0]?.kind === PROVINCE && (kinds & CITY_KINDS) === 0;

/** "Burka and Nahrin": a short name in a row with a surer one of its province is a place's, too. */
function isNamedAmongNeighbours(hit: NameHit, row: readonly NameHit[]): boolean {
  if ((hit.flags & GroupFlag.needsHeadNoun) === 0) return false;
  const partsOf = ({ candidates }: NameHit) =>
    candidates.flatMap(({ kind, province }) => ((kind & PARTS_OF_PROVINCES) !== 0 ? [province] : []));
  const provinces = new Set(partsOf(hit));
  return row.some(
    (other) =>
      other !== hit &&
      (other.flags & GroupFlag.needsHeadNoun) === 0 &&
      partsOf(other).some((province) => province !== undefined && provinces.has(province)),
  );
}
