import type { DocumentEvidence } from './document-evidence.ts';
import { GroupFlag, PLACE } from './lexicon-format.ts';
import { drop, type NameHit } from './name-hit.ts';
import { wordAfter, wordBefore } from './neighbours.ts';
import type { PlacePair } from './place-pairs.ts';
import { inSteps } from './steps.ts';
import { COMPASS, FALLING, has, LOCATIVE } from './word-masks.ts';

/** Whether a name may be somebody's, too, as far as its spelling tells. */
export const mayBeGivenName = ({ flags }: NameHit): boolean =>
  (flags & GroupFlag.isPersonal) !== 0 && (flags & (GroupFlag.isStrongAnchor | GroupFlag.isNative)) === 0;

/** Names that people bear too count where something shows that they are used as a place's, there or elsewhere in the text. */
export function* judgeGivenNames(
  givenNames: readonly NameHit[],
  pairs: readonly PlacePair[],
  { usedAsPlaces }: DocumentEvidence,
): Generator<undefined, void> {
  const doubtful = givenNames.filter(({ kinds }) => kinds !== 0 && (kinds & ~PLACE) === 0);
  if (doubtful.length === 0) return;
  const inRows = new Set(
    pairs.flatMap(({ left, right, isCoordinated }) => (isCoordinated ? [left, right] : [])),
  );
  yield* inSteps(doubtful, (hit) => {
    if (hit.hasHeadNoun || inRows.has(hit) || hasPlaceClue(hit)) usedAsPlaces.add(hit.group);
  });
  for (const hit of doubtful) if (!usedAsPlaces.has(hit.group)) drop(hit, 'given-name-without-a-clue');
}

const COPULA: ReadonlySet<string> = new Set(['is', 'was', 'lies']);
const PREDICATE = /^(?: [a-z-]+){0,4} (?:district|province|town|city|village|valley|capital)/;
const PREDICATE_UNITS = 60;
const IN_THE_COMPASS = /^in (?:the )?(?:far |remote )?(?:north|south|east|west|cent)/;

/** "In Farah", "Farah fell", "Farah, in the west", "Nawa is a district". */
function hasPlaceClue({ read, start, end }: NameHit): boolean {
  const before = wordBefore(read, start);
  if (before && has(before, LOCATIVE | COMPASS)) return true;
  const after = wordAfter(read, end);
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
  const behindComma = read.text.charAt(end) === ',' ? wordAfter(read, end + 1) : undefined;
  return behindComma !== undefined && has(behindComma, LOCATIVE);
}
