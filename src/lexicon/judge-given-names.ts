import type { DocumentEvidence } from './document-evidence.ts';
import { GroupFlag, PLACE } from './lexicon-format.ts';
import { drop, type NameHit } from './name-hit.ts';
import { isCoordination, type PlaceGaps } from './place-gaps.ts';
import { inSteps } from './steps.ts';
import { COMPASS, FALLING, has, LOCATIVE } from './word-masks.ts';

/** Names that people bear too count where something shows that they are used as a place's, there or elsewhere in the text. */
export function* judgeGivenNames(
  places: readonly NameHit[],
  gaps: PlaceGaps,
  { usedAsPlaces }: DocumentEvidence,
): Generator<undefined, void> {
  const doubtful: { readonly hit: NameHit; readonly at: number }[] = [];
  yield* inSteps(places, (hit, at) => {
    if (isDoubtful(hit)) doubtful.push({ hit, at });
  });
  yield* inSteps(doubtful, ({ hit, at }) => {
    const isInRow = isCoordination(gaps[at - 1]) || isCoordination(gaps[at]);
    if (hit.hasHeadNoun || isInRow || hasPlaceClue(hit)) usedAsPlaces.add(hit.group);
  });
  for (const { hit } of doubtful) if (!usedAsPlaces.has(hit.group)) drop(hit, 'given-name-without-a-clue');
}

const isDoubtful = ({ flags, kinds }: NameHit): boolean =>
  (flags & GroupFlag.isPersonal) !== 0 &&
  (flags & (GroupFlag.isStrongAnchor | GroupFlag.isNative)) === 0 &&
  kinds !== 0 &&
  (kinds & ~PLACE) === 0;

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
