import { GroupFlag, kindMask } from './lexicon-format.ts';
import { choose, keep, type NameHit } from './name-hit.ts';
import type { PlacePair } from './place-pairs.ts';
import { inSteps } from './steps.ts';

/** Between a place and what it lies in: "Sangin, Helmand", "Nawa district of Helmand", "Baharak in northern Takhar". */
const LIES_IN =
  /^(?:[\s-]+(?:districts?|towns?|villages?|area|valley))?(?:\s*,|\s*,?\s+(?:of|in)|\s+\((?=$))\s*(?:the\s+)?(?:(?:north|south|east|west|central|restive|volatile|remote)[a-z-]*\s+)*(?:provinces?\s+of\s+)?$/i;
/** Between a province and what lies in it: "Helmand's Sangin". */
const HOLDS = /^['’]s?\s+(?:(?:north|south|east|west|central|restive|volatile|remote)[a-z-]*\s+)*$/i;
const NATIVE_GAP = /^ (?:(?:په|د) )?$/;

const PROVINCE = kindMask('province');
const CITY = kindMask('city');
/** Kinds of places that lie in a province and may share a name with places in others. */
export const PARTS_OF_PROVINCES = kindMask(
  'district',
  'town',
  'village',
  'valley',
  'pass',
  'dam',
  'border_crossing',
);

const isNative = ({ flags }: NameHit): boolean => (flags & GroupFlag.isNative) !== 0;

/** "Helmand's Sangin", "Baharak in Takhar": the one is a province, and the other lies in it. */
export function* judgeContainers(pairs: readonly PlacePair[]): Generator<undefined, void> {
  yield* inSteps(pairs, ({ left, right, gap }) => {
    // The cheap looks first: most gaps between two names are neither.
    if (/[,fn(]/.test(gap) && LIES_IN.test(gap)) place(left, right);
    else if (/^['’]/.test(gap) && HOLDS.test(gap)) place(right, left);
    // Dari and Pashto need no word between them, or a small one: شیندند هرات, د هلمند کجکي, د غزني په اندړ.
    else if (NATIVE_GAP.test(gap) && isNative(left) && isNative(right)) {
      place(left, right);
      place(right, left);
    }
  });
}

/** Links a district or lesser place to the province beside it, if one of its bearers lies there. */
function place(part: NameHit, whole: NameHit): void {
  const province = whole.candidates.find(({ kind }) => kind === PROVINCE);
  if (!province) return;
  const parts = part.candidates.filter(
    (one) => one.province === province.entity && (one.kind & PARTS_OF_PROVINCES) !== 0,
  );
  if (parts.length === 0) return;
  if ((part.kinds & PROVINCE) !== 0 || ((part.kinds & CITY) !== 0 && !part.isSettled)) return;
  keep(part, parts, 'lies-in-the-province-beside-it');
  part.hasHeadNoun = true;
  if (whole.isSettled) return;
  choose(whole, [province], 'province-of-the-place-beside-it');
  whole.isSettled = true;
}
