import type { Dataset } from '../dataset/dataset.ts';
import { selectEvents } from '../dataset/events-query.ts';
import { addDays } from '../dataset/fuzzy-date.ts';
import type { ControlEvent, Day, EntityId, Place } from '../domain.ts';

/** Half a fortnight: what happened so many days before an article, or after it, belongs to its time. */
const HALF_FORTNIGHT = 7;

/** The fortnight around a day; both days included. */
export function fortnightAround(day: Day): { readonly from: Day; readonly to: Day } {
  return { from: addDays(day, -HALF_FORTNIGHT), to: addDays(day, HALF_FORTNIGHT) };
}

/**
 * The events of the fortnight around a day at the places that a page names, or inside them, oldest first. Whoever names
 * the country does not mean every place in it.
 */
export function eventsAroundPage(
  dataset: Dataset,
  { places, day }: { readonly places: readonly EntityId[]; readonly day: Day },
): readonly ControlEvent[] {
  const named = new Set(
    places.filter((id) => {
      const kind = dataset.place(id)?.kind;
      return kind !== undefined && kind !== 'country' && kind !== 'region';
    }),
  );
  return selectEvents(dataset, fortnightAround(day)).filter(
    ({ place }) => named.has(place) || dataset.ancestorsOf(place).some(({ id }) => named.has(id)),
  );
}

/** The named places that a map can show: those with a point, the country and its provinces left out. */
export function placesOnMap(
  dataset: Dataset,
  ids: readonly EntityId[],
): readonly Required<Pick<Place, 'id' | 'name' | 'point'>>[] {
  return ids.flatMap((id) => {
    const place = dataset.place(id);
    if (!place?.point || place.kind === 'country' || place.kind === 'region' || place.kind === 'province')
      return [];
    return [{ id, name: place.name, point: place.point }];
  });
}
