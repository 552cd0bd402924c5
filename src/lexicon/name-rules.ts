import type { EntityId } from '../domain.ts';
import type { AmbiguityNames } from './lexicon-rules.ts';

/**
 * Tells for which shared spellings `ambiguity.json` says who is meant: one of its lists or rules names the spelling, or one
 * of its orders all who bear it.
 */
export function nameRulesOf(names: AmbiguityNames): (spelling: string, ids: readonly EntityId[]) => boolean {
  const ruled = new Set(
    [
      names.neverNames,
      names.needsHeadNoun,
      names.needsProvince,
      names.aliasesLeftOut,
      names.demonyms,
      ...names.rules.map((rule) => rule.names),
    ].flatMap((list) => list.map((name) => name.toLowerCase())),
  );
  const orders = names.order.map(({ ids }) => new Set(ids));
  return (spelling, ids) =>
    ruled.has(spelling.toLowerCase()) || orders.some((order) => ids.every((id) => order.has(id)));
}
