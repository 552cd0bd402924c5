import type { Coverage } from '../../dataset/coverage.ts';
import type { EntityId } from '../../domain.ts';
import { useWording } from '../../locale/wording-context.ts';
import { useAtlas } from '../atlas-context.ts';
import { BrowseLink } from '../BrowseLink.tsx';
import { placesOffMap } from '../mapped-places.ts';
import { placeName } from '../place-words.ts';

/** What is missing, by name: whoever doubts the data should find here what he would have found out by himself. */
export function KnownGaps({ coverage }: { readonly coverage: Coverage }) {
  const { dataset } = useAtlas();
  const wording = useWording();
  const silent = coverage.chains
    .map(({ place, unknown, missing }) => ({ place, stretches: [...unknown, ...missing] }))
    .filter(({ stretches }) => stretches.length > 0);
  return (
    <>
      <ul class="prose">
        <li>{wording.say('atlas.gaps.evidence', { date: wording.date(coverage.evidencedUntil) })}</li>
        <li>{wording.say('atlas.gaps.villages')}</li>
        <li>{wording.say('atlas.gaps.languages')}</li>
        <li>{wording.say('atlas.gaps.points', { count: placesOffMap(dataset).length })}</li>
        <li>{wording.say('atlas.gaps.roads')}</li>
        <li>{wording.say('atlas.gaps.offices', { count: coverage.actorsWithoutDates.length })}</li>
      </ul>
      <Places
        title={wording.say('atlas.gaps.noEvents', { count: coverage.districtsWithoutOwnEvents.length })}
        ids={coverage.districtsWithoutOwnEvents}
      />
      <Places
        title={wording.say('atlas.gaps.noFall', { count: coverage.districtsWithoutOwnFall.length })}
        ids={coverage.districtsWithoutOwnFall}
      />
      <details>
        <summary>{wording.say('atlas.gaps.chains', { count: silent.length })}</summary>
        <ul class="columns">
          {silent.map(({ place, stretches }) => (
            <li key={place}>
              <PlaceLink id={place} />
              {': '}
              {wording.list(
                stretches.map(({ from, to }) =>
                  wording.say('vocabulary.date.range', { from: wording.date(from), to: wording.date(to) }),
                ),
              )}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function Places({ title, ids }: { readonly title: string; readonly ids: readonly EntityId[] }) {
  if (ids.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <ul class="columns">
        {ids.map((id) => (
          <li key={id}>
            <PlaceLink id={id} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function PlaceLink({ id }: { readonly id: EntityId }) {
  const { dataset, today } = useAtlas();
  const wording = useWording();
  const place = dataset.place(id);
  if (!place) return <>{id}</>;
  const parent = place.parent === undefined ? undefined : dataset.place(place.parent);
  return (
    <>
      <BrowseLink id={id} day={today}>
        {placeName(place, wording)}
      </BrowseLink>
      {parent && parent.kind === 'province' && <small class="quiet"> {placeName(parent, wording)}</small>}
    </>
  );
}
