import { useMemo } from 'preact/hooks';
import type { Day, Place } from '../domain.ts';
import { useWording } from '../locale/wording-context.ts';
import { useBrowsing } from './browse-context.ts';
import { EntityName } from './EntityName.tsx';
import { kindLabel } from './kind-label.ts';
import { nearbyPlaces } from './nearby.ts';

const MOST = 6;

/** The nearest other places, with the distance as the crow flies. */
export function NearbyList({ place, on }: { readonly place: Place; readonly on: Day | undefined }) {
  const { dataset } = useBrowsing();
  const wording = useWording();
  const nearby = useMemo(
    () => nearbyPlaces(place, neighboursOf(place, dataset.places), MOST),
    [dataset, place],
  );
  if (nearby.length === 0) return null;
  return (
    <section>
      <h2>{wording.say('browse.place.nearby')}</h2>
      <ul class="nearby">
        {nearby.map(({ place: other, distance }) => (
          <li key={other.id}>
            <EntityName entity={other} on={on} />
            <small>
              {wording.say('browse.place.nearby.away', {
                kind: kindLabel(other.kind, wording),
                distance: distance < 10 ? Math.round(distance * 10) / 10 : Math.round(distance),
              })}
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
