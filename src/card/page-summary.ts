import type { EntityId, EntityKind } from '../domain.ts';
import type { MarkedMention } from '../page/marked-name.ts';
import type { CardView } from './card-view.ts';

/** How often a page names an entity. */
export interface MentionCount {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly name: string;
  readonly count: number;
}

/**
 * Answers which names a page has and how often, in the order in which they first appear. A name is called as its card
 * calls it; before the card is here, as the page does.
 */
export function describePage(
  all: readonly MarkedMention[],
  viewOf: (marked: MarkedMention) => CardView,
): MentionCount[] {
  const counts = new Map<EntityId, MentionCount>();
  for (const marked of all) {
    const { id, kind, surface } = marked.mention;
    const known = counts.get(id);
    if (known) {
      counts.set(id, { ...known, count: known.count + 1 });
      continue;
    }
    const view = viewOf(marked);
    const name = view.kind === 'entity' && view.card.id === id ? view.card.name : surface;
    counts.set(id, { id, kind, name, count: 1 });
  }
  return [...counts.values()];
}

/** Answers the n-th name of an entity on the page, counted from 0 in reading order. */
export function occurrenceOf(
  all: readonly MarkedMention[],
  id: EntityId,
  occurrence: number,
): MarkedMention | undefined {
  return all.filter(({ mention }) => mention.id === id)[occurrence];
}
