import { entityKindLabel } from '../dataset/vocabulary.ts';
import type { CardContent, EntityLink } from './card-content.ts';

/** The name in the three scripts, what it is, and where it lies. */
export function CardHeader({ card }: { readonly card: CardContent }) {
  const { name, fa, ps } = card;
  return (
    <header>
      <h2>{name}</h2>
      {(fa || ps) && (
        <p class="native">
          {fa && (
            <span lang="fa" dir="rtl">
              {fa}
            </span>
          )}
          {ps && ps !== fa && (
            <span lang="ps" dir="rtl">
              {ps}
            </span>
          )}
        </p>
      )}
      <p class="crumb">{breadcrumb(card).join(' · ')}</p>
    </header>
  );
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

/** A province is called as its capital mostly is, so its kind is said with it. */
function placeName({ name, kind }: EntityLink): string {
  const label = entityKindLabel(kind).toLowerCase();
  const needsKind = kind === 'province' || kind === 'district';
  return needsKind && !name.toLowerCase().endsWith(label) ? `${name} ${label}` : name;
}
