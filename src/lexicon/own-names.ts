import type { EntityId, EntityKind, Mention } from '../domain.ts';
import type { MentionFinder, TextSource } from './mention-finder.ts';

/** A place or an actor that the reader brought, by all its names. */
export interface OwnEntity {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly names: readonly string[];
}

/** A shorter name would be found in half of all words' abbreviations. */
const SHORTEST = 3;
/** A pattern of more names takes too long to compile on a page. */
const MOST_NAMES = 1_000;
/** Texts between two steps. */
const TEXTS_A_STEP = 50;

/**
 * Has a finder find the reader's own places and actors too. Their names are taken as they were written: whole words, with
 * any white space between them; no other spelling, ending or meaning is thought of. Where one overlaps a name of ours,
 * the longer of the two counts, and ours of two alike.
 *
 * Without own names the finder is given back as it is, so that nobody else pays.
 */
export function withOwnNames<Text extends TextSource>(
  finder: MentionFinder<Text>,
  entities: readonly OwnEntity[],
): MentionFinder<Text> {
  const bearers = bearersByName(entities);
  if (bearers.size === 0) return finder;
  const pattern = patternOf([...bearers.keys()]);
  const found = new WeakMap<Text, readonly Mention[]>();
  const ownIn = (source: Text) => {
    const own = found.get(source) ?? mentionsIn(source.text, { pattern, bearers });
    found.set(source, own);
    return own;
  };
  /** What no answer has told yet, with the mentions of ours where those are others than before: a change may be given up. */
  const untold = new Map<Text, readonly Mention[] | undefined>();
  return {
    *change(change) {
      for (const { removed, added } of change.splices) {
        for (const source of removed) untold.delete(source);
        for (const source of added) untold.set(source, undefined);
      }
      for (const [source, ours] of yield* finder.change(change)) untold.set(source, ours);
      const answer = new Map<Text, readonly Mention[]>();
      let count = 0;
      for (const [source, ours] of untold) {
        const own = ownIn(source);
        if (ours !== undefined || own.length > 0) answer.set(source, joined(ours ?? [], own));
        count += 1;
        if (count % TEXTS_A_STEP === 0) yield;
      }
      untold.clear();
      return answer;
    },
  };
}

type Bearers = ReadonlyMap<string, readonly OwnEntity[]>;

function bearersByName(entities: readonly OwnEntity[]): Bearers {
  const bearers = new Map<string, OwnEntity[]>();
  for (const entity of entities) {
    for (const name of new Set(entity.names.map(spaced))) {
      if (name.length < SHORTEST || (bearers.size >= MOST_NAMES && !bearers.has(name))) continue;
      bearers.set(name, [...(bearers.get(name) ?? []), entity]);
    }
  }
  return bearers;
}

const spaced = (name: string) => name.trim().replace(/\s+/g, ' ');

/** The longest name comes first: a pattern takes the first that fits. */
function patternOf(names: readonly string[]): RegExp {
  const parts = names
    .toSorted((one, other) => other.length - one.length)
    .map((name) => name.split(' ').map(literally).join('\\s+'));
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${parts.join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'gu');
}

/** With the `u` flag a pattern may have no backslash but before these. */
const literally = (word: string) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

function mentionsIn(
  text: string,
  { pattern, bearers }: { readonly pattern: RegExp; readonly bearers: Bearers },
): readonly Mention[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: surface, index: start }) => {
    const [first, ...others] = bearers.get(spaced(surface)) ?? [];
    if (first === undefined) return [];
    const { id, kind } = first;
    const candidates = [id, ...others.map((other) => other.id)];
    return [
      { start, end: start + surface.length, surface, id, kind, ...(others.length > 0 && { candidates }) },
    ];
  });
}

/** Both in the order of the text, none over another. */
function joined(ours: readonly Mention[], own: readonly Mention[]): readonly Mention[] {
  if (own.length === 0) return ours;
  const overlaps = (one: Mention) => (other: Mention) => one.start < other.end && other.start < one.end;
  const length = ({ start, end }: Mention) => end - start;
  const kept = own.filter((one) => ours.filter(overlaps(one)).every((other) => length(one) > length(other)));
  const left = ours.filter((one) => !kept.some(overlaps(one)));
  return [...left, ...kept].sort((one, other) => one.start - other.start);
}
