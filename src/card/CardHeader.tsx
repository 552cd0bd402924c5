import { entityKindLabel } from '../dataset/vocabulary.ts';
import type { CardContent } from './card-content.ts';
import { placeName } from './card-phrases.ts';

/** The name in the three scripts, what it is, and where it lies. */
export function CardHeader({ card }: { readonly card: CardContent }) {
  const { name, fa, ps } = card;
  return (
    <div class="head">
      <h2>{name}</h2>
      {(fa || ps) && (
        <p class="native">
          {fa && (
            <span lang="fa" dir="rtl">
              {fa}
            </span>
          )}
          {ps && !looksLike(ps, fa) && (
            <span lang="ps" dir="rtl">
              {ps}
            </span>
          )}
        </p>
      )}
      <p class="crumb">{breadcrumb(card).join(' · ')}</p>
    </div>
  );
}

/** Dari and Pashto write yeh and kaf with letters that look the same, so such names are one to the reader. */
function looksLike(one: string, other: string | undefined): boolean {
  const drawn = (name: string) => name.replaceAll('ي', 'ی').replaceAll('ك', 'ک');
  return other !== undefined && drawn(one) === drawn(other);
}

/** Kind first, then what it lies in from near to far, e.g. `City`, `capital of Kunduz province`, `Afghanistan`. */
export function breadcrumb(card: CardContent): string[] {
  if (card.kind === 'actor') {
    return [entityKindLabel(card.actorKind), ...(card.born === undefined ? [] : [`born ${card.born}`])];
  }
  const { placeKind, capitalOf, capital, within } = card;
  return [
    entityKindLabel(placeKind),
    ...(capitalOf ? [`capital of ${placeName(capitalOf)}`] : []),
    ...(capital ? [`capital ${capital.name}`] : []),
    ...within.filter(({ id }) => id !== capitalOf?.id).map(placeName),
  ];
}
