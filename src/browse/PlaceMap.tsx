import { useMemo } from 'preact/hooks';
import { holderOn } from '../dataset/control-history.ts';
import type { Day, Place } from '../domain.ts';
import { useWording } from '../locale/wording-context.ts';
import { atlasAddress } from '../map/atlas-route.ts';
import { LocatorMap } from '../map/LocatorMap.tsx';
import { useBrowsing } from './browse-context.ts';

interface PlaceMapProps {
  readonly place: Place;
  readonly on: Day | undefined;
}

/** Where a place lies, and the way to it in the atlas. */
export function PlaceMap({ place, on }: PlaceMapProps) {
  const { dataset, today } = useBrowsing();
  const wording = useWording();
  const { id, name, kind, point } = place;
  const province =
    kind === 'province' ? place : dataset.ancestorsOf(id).find((ancestor) => ancestor.kind === 'province');
  const isPoint = kind !== 'country' && kind !== 'province' && kind !== 'region';
  const dots = useMemo(
    () =>
      point && isPoint
        ? [
            {
              id,
              name,
              point,
              isMain: true,
              holder: holderOn(dataset, { place: id, day: on ?? today }).holder,
            },
          ]
        : [],
    [dataset, id, name, point, isPoint, on, today],
  );
  const hasMap = province !== undefined || dots.length > 0;
  return (
    <div class="place-map">
      {hasMap && (
        <LocatorMap
          label={wording.say(province && province.id !== id ? 'browse.place.map.in' : 'browse.place.map', {
            name,
            province: province?.name ?? '',
          })}
          province={province?.id}
          dots={dots}
        />
      )}
      <a href={atlasAddress({ place: id, ...(on && { on }) })} target="_blank" rel="noopener">
        {wording.say('browse.place.atlas')}
      </a>
    </div>
  );
}
