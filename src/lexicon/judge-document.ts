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
 * @param hits all names of the document in reading order.
 * @param year in which the document was written, where that is known.
 */
export function* judgeDocument(
  lexicon: Lexicon,
  hits: readonly NameHit[],
  year: number | undefined,
): Generator<undefined, void> {
  if (!concernsAfghanistan(hits)) {
    for (const hit of hits) if (hit.candidates.length > 0) drop(hit, 'nothing-afghan-in-the-document');
    return;
  }
  yield;
  yield* dropNamesOfThings(hits);
  yield* judgePeople(lexicon, hits, year);
  yield* judgePlaces(lexicon, hits);
}

const OF_THINGS: ReadonlySet<string> = new Set(['thing-named-after-a-place', 'part-of-an-organisation']);

/** Where a text names a restaurant or a ship after a place and no other name of ours, the bare name is the restaurant's, too. */
function* dropNamesOfThings(hits: readonly NameHit[]): Generator<undefined, void> {
  const things = new Set<number>();
  yield* inSteps(hits, ({ group, rule, candidates }) => {
    if (candidates.length === 0 && OF_THINGS.has(rule)) things.add(group);
  });
  if (things.size === 0) return;
  const left: NameHit[] = [];
  let isOther = false;
  yield* inSteps(hits, (hit) => {
    if (hit.candidates.length === 0) return;
    if (things.has(hit.group)) left.push(hit);
    else isOther = true;
  });
  if (!isOther) for (const hit of left) drop(hit, 'name-of-a-thing');
}

/** One sure name of the country's, or two lesser ones. A lesser one with a head noun (`Farah province`) is sure. */
function concernsAfghanistan(hits: readonly NameHit[]): boolean {
  const weak = new Set<number>();
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
