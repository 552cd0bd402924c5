import { judgePeople } from './judge-people.ts';
import { judgePlaces } from './judge-places.ts';
import type { Lexicon } from './lexicon.ts';
import { GroupFlag } from './lexicon-format.ts';
import { drop, type NameHit } from './name-hit.ts';

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
  dropNamesOfThings(hits);
  yield;
  yield* judgePeople(lexicon, hits, year);
  yield* judgePlaces(lexicon, hits);
}

const OF_THINGS: ReadonlySet<string> = new Set(['thing-named-after-a-place', 'part-of-an-organisation']);

/** Where a text names a restaurant or a ship after a place and no other name of ours, the bare name is the restaurant's, too. */
function dropNamesOfThings(hits: readonly NameHit[]): void {
  const things = new Set(
    hits.flatMap(({ group, rule, candidates }) =>
      candidates.length === 0 && OF_THINGS.has(rule) ? [group] : [],
    ),
  );
  if (things.size === 0) return;
  const left = hits.filter(({ candidates }) => candidates.length > 0);
  if (left.every(({ group }) => things.has(group))) for (const hit of left) drop(hit, 'name-of-a-thing');
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
