import type { Mention } from '../domain.ts';

/** Whether two lists of one text hold the same mentions. */
export function areSameMentions(one: readonly Mention[], other: readonly Mention[]): boolean {
  return one.length === other.length && one.every((mention, at) => isSame(mention, other[at] as Mention));
}

function isSame(one: Mention, other: Mention): boolean {
  const [candidates, others] = [one.candidates ?? [], other.candidates ?? []];
  return (
    one.start === other.start &&
    one.end === other.end &&
    one.id === other.id &&
    candidates.length === others.length &&
    candidates.every((candidate, at) => candidate === others[at])
  );
}
