import type { ComponentChildren } from 'preact';
import type { CardContent } from '../card/card-content.ts';

import { useWording } from '../locale/wording-context.ts';

interface EntityHeadProps {
  readonly card: CardContent;
  /** What it is and where it belongs. */
  readonly children: ComponentChildren;
}

/** The name of an entity, in Dari and Pashto too, over one line on what it is. */
export function EntityHead({ card: { name, fa, ps }, children }: EntityHeadProps) {
  const wording = useWording();
  return (
    <header class="entity-head">
      <h1 tabIndex={-1}>{name}</h1>
      <div class="native">
        {fa !== undefined && (
          <span lang="fa" dir="rtl" title={wording.say('browse.entity.dari')}>
            {fa}
          </span>
        )}
        {ps !== undefined && ps !== fa && (
          <span lang="ps" dir="rtl" title={wording.say('browse.entity.pashto')}>
            {ps}
          </span>
        )}
      </div>
      <p class="quiet">{children}</p>
    </header>
  );
}
