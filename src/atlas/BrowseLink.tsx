import type { ComponentChildren } from 'preact';
import { formatRoute } from '../browse/route.ts';
import type { Day, EntityId } from '../domain.ts';

interface BrowseLinkProps {
  readonly id: EntityId;
  readonly day: Day;
  readonly children: ComponentChildren;
}

/** A link to the page of a place, which the popup's page shows in a tab of its own. */
export function BrowseLink({ id, day, children }: BrowseLinkProps) {
  return (
    <a href={`popup.html${formatRoute({ view: 'place', id, on: day })}`} target="_blank" rel="noopener">
      {children}
    </a>
  );
}
