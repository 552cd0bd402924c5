import type { DocumentEvidence } from './document-evidence.ts';
import { judgePeople } from './judge-people.ts';
import { judgePlaces } from './judge-places.ts';
import type { Lexicon } from './lexicon.ts';
import { GroupFlag } from './lexicon-format.ts';
import { drop, type NameHit } from './name-hit.ts';
import { inSteps } from './steps.ts';

/**
 * Judges the names of one document by one another, after each was judged by its surroundings: what the document is about,
 * who was named in full, which provinces it speaks of. In steps: each goes once over all names, or over some of them.
 *
 * @param hits names of the document in reading order: all of them, or all of texts that have come to those judged before.
 * @param circumstances the year in which the document was written, where that is known; and the evidence of the names
 *   judged before, to which that of these is added. If it is outdated then, all names must be judged anew.
 */
export function* judgeDocument(
  lexicon: Lexicon,
  hits: readonly NameHit[],
  circumstances: { readonly year: number | undefined; readonly evidence: DocumentEvidence },
): Generator<undefined, void> {
  const { evidence } = circumstances;
  noteConcern(evidence, hits);
  if (evidence.isOfConcern) {
    yield;
    yield* dropNamesOfThings(hits, evidence);
    yield* judgePeople(lexicon, hits, circumstances);
    yield* judgePlaces(hits, evidence);
  } else for (const hit of hits) if (hit.kinds !== 0) drop(hit, 'nothing-afghan-in-the-document');
  evidence.hasJudged = true;
}

const OF_THINGS: ReadonlySet<string> = new Set(['thing-named-after-a-place', 'part-of-an-organisation']);

/** Where a text names a restaurant or a ship after a place and no other name of ours, the bare name is the restaurant's, too. */
function* dropNamesOfThings(
  hits: readonly NameHit[],
  evidence: DocumentEvidence,
): Generator<undefined, void> {
  const { things, named } = evidence;
  const wereAlone = areThingsAlone(evidence);
  yield* inSteps(hits, ({ group, rule, kinds }) => {
    if (kinds !== 0) named.add(group);
    else if (OF_THINGS.has(rule)) things.add(group);
  });
  const areAlone = areThingsAlone(evidence);
  if (evidence.hasJudged && (wereAlone || areAlone)) evidence.outdate();
  if (!areAlone) return;
  for (const hit of hits) if (hit.kinds !== 0 && things.has(hit.group)) drop(hit, 'name-of-a-thing');
}

function areThingsAlone({ things, named }: DocumentEvidence): boolean {
  if (things.size === 0) return false;
  for (const group of named) if (!things.has(group)) return false;
  return true;
}

/** One sure name of the country's, or two lesser ones. A lesser one with a head noun (`Farah province`) is sure. */
function noteConcern(evidence: DocumentEvidence, hits: readonly NameHit[]): void {
  if (evidence.isOfConcern || !areOfConcern(hits, evidence.weakNames)) return;
  evidence.isOfConcern = true;
  if (evidence.hasJudged) evidence.outdate();
}

function areOfConcern(hits: readonly NameHit[], weak: Set<number>): boolean {
  for (const { candidates, flags, rule, hasHeadNoun } of hits) {
    const isDemonym = (flags & GroupFlag.isDemonym) !== 0 && rule === '';
    if (candidates.length === 0 && !isDemonym) continue;
    if ((flags & GroupFlag.isStrongAnchor) !== 0) return true;
    if ((flags & GroupFlag.isWeakAnchor) === 0 && !hasHeadNoun) continue;
    if (hasHeadNoun && (flags & GroupFlag.isWeakAnchor) !== 0) return true;
    weak.add(candidates[0]?.entity ?? -1);
    if (weak.size > 1) return true;
  }
  return false;
}
