import { isPlace } from '../dataset/dataset.ts';
import type { Actor, ControlEvent, EntityId, Place, Report } from '../domain.ts';
import { distanceToPrefix } from './edit-distance.ts';
import { lettersOf, type NameRow, type SearchIndex, type TextRow, wordsOf } from './search-index.ts';

/**
 * How a hit was found, best first: the name itself; a name that begins so; a name with words that begin so; a title or
 * note with words that begin so; a name that is a typing mistake or two away.
 */
export type Match = 'exact' | 'prefix' | 'word' | 'text' | 'near';

export type SearchHit =
  | { readonly kind: 'place'; readonly place: Place; readonly spelling: string; readonly match: Match }
  | { readonly kind: 'actor'; readonly actor: Actor; readonly spelling: string; readonly match: Match }
  | { readonly kind: 'report'; readonly report: Report; readonly match: 'text' }
  | { readonly kind: 'event'; readonly event: ControlEvent; readonly match: 'text' };

/**
 * Searches names in every spelling and script, titles of reports and notes of events. Every word that was typed must be
 * found, the last one perhaps unfinished. Case, diacritics, hyphens and spaces do not matter.
 *
 * @param index made once by `createSearchIndex`.
 * @param text what was typed; without a letter or a digit in it nothing is found.
 * @param limit the most hits wanted.
 * @returns hits, the best first; an entity once, by the spelling that fits best (`spelling`). Equal ones: what the
 *   dataset knows more of first, reports and events the newest first.
 */
export function search(index: SearchIndex, text: string, limit: number): SearchHit[] {
  const typed = typedWords(text);
  if (typed.joined === '') return [];
  const named = namesMatching(index.names, typed);
  const hits = [...named, ...textsMatching(index.texts, typed, limit)];
  // Whoever has typed a name that exists has made no mistake.
  if (named.length === 0 && hits.length < limit) hits.push(...namesNear(index.names, typed));
  return hits.slice(0, limit);
}

interface Typed {
  readonly joined: string;
  /** Each with a space before it, so that `includes` finds only beginnings of words. */
  readonly words: readonly string[];
}

function typedWords(text: string): Typed {
  const folded = wordsOf(text);
  return {
    joined: folded.replaceAll(' ', ''),
    words: folded
      .split(' ')
      .slice(1)
      .map((word) => ` ${word}`),
  };
}

interface Found {
  readonly row: NameRow;
  /** 0 is best. */
  readonly rank: number;
  readonly match: Match;
}

function namesMatching(names: readonly NameRow[], typed: Typed): SearchHit[] {
  const found = names.flatMap((row): Found[] => {
    if (row.joined === typed.joined) return [{ row, rank: 0, match: 'exact' }];
    if (row.joined.startsWith(typed.joined)) return [{ row, rank: 1, match: 'prefix' }];
    if (!hasAllWords(row, typed)) return [];
    return [{ row, rank: startsWithAWord(row, typed) ? 2 : 3, match: 'word' }];
  });
  return bestOfEach([...found, ...namesakes(names, found)]);
}

/**
 * Which spellings a source uses of a city and of its province is chance: whoever types one that only the province has
 * means the city as well.
 */
function namesakes(names: readonly NameRow[], found: readonly Found[]): Found[] {
  const exact = new Set(found.filter(({ rank }) => rank === 0).map(({ row }) => row.entity.id));
  const usualNames = new Set(
    names.filter(({ order, entity }) => order === 0 && exact.has(entity.id)).map(({ joined }) => joined),
  );
  return names
    .filter(({ order, joined, entity }) => order === 0 && usualNames.has(joined) && !exact.has(entity.id))
    .map((row): Found => ({ row, rank: 0, match: 'exact' }));
}

function hasAllWords(row: NameRow, { words }: Typed): boolean {
  let isNamed = false;
  for (const word of words) {
    if (row.words.includes(word)) isNamed = true;
    else if (!row.context.includes(word)) return false;
  }
  return isNamed;
}

/** "kunduz city" means Kunduz, the city, sooner than what lies in the province of Kunduz. */
function startsWithAWord(row: NameRow, { words }: Typed): boolean {
  return words.some((word) => row.words.startsWith(word));
}

function textsMatching(texts: readonly TextRow[], { words }: Typed, limit: number): SearchHit[] {
  const hits: SearchHit[] = [];
  for (const { record, words: text } of texts) {
    if (!words.every((word) => text.includes(word))) continue;
    hits.push({ ...record, match: 'text' });
    if (hits.length === limit) break;
  }
  return hits;
}

/** Below this many letters any name is a mistake or two away. */
const NEAR_FROM = 4;

function namesNear(names: readonly NameRow[], { joined }: Typed): SearchHit[] {
  if (joined.length < NEAR_FROM) return [];
  const limit = joined.length < 8 ? 1 : 2;
  const letters = lettersOf(joined);
  const found: Found[] = [];
  for (const row of names) {
    // Each letter that the name does not have is a mistake: most names are ruled out without being compared.
    if (countBits(letters & ~row.letters) > limit) continue;
    const distance = distanceToPrefix(joined, row.joined, limit);
    if (distance <= limit) found.push({ row, rank: distance, match: 'near' });
  }
  return bestOfEach(found);
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

function bestOfEach(found: readonly Found[]): SearchHit[] {
  const best = new Map<EntityId, Found>();
  for (const one of found) {
    const other = best.get(one.row.entity.id);
    if (!other || one.rank < other.rank || (one.rank === other.rank && one.row.order < other.row.order)) {
      best.set(one.row.entity.id, one);
    }
  }
  return [...best.values()]
    .sort(compareFound)
    .map(({ row: { entity, spelling }, match }) =>
      isPlace(entity)
        ? { kind: 'place', place: entity, spelling, match }
        : { kind: 'actor', actor: entity, spelling, match },
    );
}

function compareFound(a: Found, b: Found): number {
  return a.rank - b.rank || b.row.weight - a.row.weight || a.row.joined.length - b.row.joined.length;
}
