import { useMemo } from 'preact/hooks';
import { entityKindLabel } from '../dataset/vocabulary.ts';
import type { Day, Place } from '../domain.ts';
import { useBrowsing } from './browse-context.ts';
import { EntityName } from './EntityName.tsx';
import { nearbyPlaces } from './nearby.ts';

const MOST = 6;

/** The nearest other places, with the distance as the crow flies. */
export function NearbyList({ place, on }: { readonly place: Place; readonly on: Day | undefined }) {
  const { dataset } = useBrowsing();
  const nearby = useMemo(
    () => nearbyPlaces(place, neighboursOf(place, dataset.places), MOST),
    [dataset, place],
  );
  if (nearby.length === 0) return null;
  return (
    <section>
      <h2>Nearby</h2>
      <ul class="nearby">
        {nearby.map(({ place: other, distance }) => (
          <li key={other.id}>
            <EntityName entity={other} on={on} />
            <small>
              {entityKindLabel(other.kind)} · {distance < 10 ? distance.toFixed(1) : Math.round(distance)} km
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The point of a province is its middle: provinces are near provinces, and everything else is near everything else. */
function neighboursOf({ kind }: Place, places: readonly Place[]): readonly Place[] {
  if (kind === 'country' || kind === 'region') return [];
  return places.filter((other) =>
    kind === 'province'
      ? other.kind === 'province'
      : other.kind !== 'province' &&
        other.kind !== 'region' &&
        other.kind !== 'country' &&
        other.kind !== 'river',
  );
}
