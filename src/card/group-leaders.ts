import type { Actor, Day, EntityId, Relation } from '../domain.ts';
import { lastOpenOffices, officeTiming } from './office-dates.ts';

/** One who leads a group, by a dated relation of their own record. */
export interface GroupLeader {
  readonly leader: Actor;
  readonly relation: Relation;
}

/**
 * Answers who led a group on a day. Those whom the sources date to the day, and those known to have led it until later;
 * where there are none, the last whose lead began before and has no end recorded. Undated ones are left out: they may
 * have led it long before, or long after.
 */
export function leadersOn(
  actors: readonly Actor[],
  { group, day }: { readonly group: EntityId; readonly day: Day },
): GroupLeader[] {
  const all = actors.flatMap((leader) =>
    leader.relations
      .filter(({ kind, other }) => kind === 'leader_of' && other === group)
      .map((relation) => ({ leader, relation })),
  );
  const then = all.filter(({ relation }) => {
    const timing = officeTiming(relation, day);
    return timing === 'then' || (timing === 'undated' && relation.end !== undefined);
  });
  if (then.length > 0) return then;
  const before = all.filter(({ relation }) => officeTiming(relation, day) === 'before');
  const open = lastOpenOffices(
    before.map(({ leader, relation }) => ({ ...relation, role: leader.id })).sort(byStart),
  );
  return before.filter(({ leader }) => leader.id === open[0]?.role);
}

function byStart(a: Relation, b: Relation): number {
  const [first = '', second = ''] = [a.start, b.start];
  return first < second ? -1 : Number(first > second);
}
