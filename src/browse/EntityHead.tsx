import type { ComponentChildren } from 'preact';
import type { CardContent } from '../card/card-content.ts';
import { otherNames } from '../locale/native-names.ts';
import { useWording } from '../locale/wording-context.ts';
import { OwnMark } from './EntityName.tsx';

interface EntityHeadProps {
  readonly card: CardContent;
  /** True for a record that the reader brought. */
  readonly isReadersOwn?: boolean | undefined;
  /** What it is and where it belongs. */
  readonly children: ComponentChildren;
}

/** The name of an entity, with those in other languages, over one line on what it is. */
export function EntityHead({ card, isReadersOwn = false, children }: EntityHeadProps) {
  const { english, fa, ps } = otherNames(card);
  const wording = useWording();
  return (
    <header class="entity-head">
      <h1 tabIndex={-1} dir="auto">
        {card.name}
      </h1>
      <div class="native">
        {english !== undefined && (
          <span lang="en" dir="ltr">
            {english}
          </span>
        )}
        {fa !== undefined && (
          <span lang="fa" dir="rtl" title={wording.say('browse.entity.dari')}>
            {fa}
          </span>
        )}
        {ps !== undefined && (
          <span lang="ps" dir="rtl" title={wording.say('browse.entity.pashto')}>
            {ps}
          </span>
        )}
      </div>
      <p class="quiet">
        {children}
        {isReadersOwn && (
          <>
            {' '}
            <OwnMark wording={wording} />
          </>
        )}
      </p>
    </header>
  );
}
