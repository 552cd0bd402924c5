import type { NationalPicture } from '../dataset/national-picture.ts';
import { useWording } from '../locale/wording-context.ts';
import { LocatorMap } from '../map/LocatorMap.tsx';
import { shortHolderName } from '../timeline/event-wording.ts';
import { Swatch } from '../timeline/Swatch.tsx';
import { useBrowsing } from './browse-context.ts';
import { EntityName } from './EntityName.tsx';
import { EventList } from './EventList.tsx';

/** The country on a day: who held its capitals and its recorded districts, and what changed hands around it. */
export function CountryPicture({ picture }: { readonly picture: NationalPicture }) {
  const { dataset } = useBrowsing();
  const wording = useWording();
  const {
    day,
    capitals,
    capitalsByHolder,
    districtsByHolder,
    districtsWithoutRecord,
    changesBefore,
    changesAfter,
  } = picture;
  const fills = new Map(
    capitals.flatMap(({ place, holder }) => {
      const province = dataset.place(place)?.capitalOf;
      return province === undefined ? [] : [[province, holder] as const];
    }),
  );
  return (
    <>
      <section>
        <h2>{wording.say('browse.picture.capitals', { count: capitals.length })}</h2>
        <LocatorMap label={wording.say('browse.picture.map', { date: wording.date(day) })} fills={fills} />
        <ul class="shares">
          {capitalsByHolder.map(({ holder, places }) => (
            <li key={holder}>
              <details>
                <summary>
                  <Swatch holder={holder} />{' '}
                  {wording.say('browse.picture.share', {
                    holder: shortHolderName(holder, wording),
                    count: places.length,
                  })}
                </summary>
                <ul class="share-places">
                  {places.map((id) => {
                    const place = dataset.place(id);
                    return <li key={id}>{place ? <EntityName entity={place} on={day} /> : id}</li>;
                  })}
                </ul>
              </details>
            </li>
          ))}
        </ul>
      </section>
      {districtsByHolder.length > 0 && (
        <section>
          <h2>{wording.say('browse.picture.districts')}</h2>
          <ul class="shares">
            {districtsByHolder.map(({ holder, places }) => (
              <li key={holder}>
                <Swatch holder={holder} />{' '}
                {wording.say('browse.picture.share', {
                  holder: shortHolderName(holder, wording),
                  count: places.length,
                })}
              </li>
            ))}
          </ul>
          <p class="quiet">{wording.say('browse.picture.silent', { count: districtsWithoutRecord })}</p>
        </section>
      )}
      {changesBefore.length > 0 && (
        <section>
          <h2>{wording.say('browse.picture.before')}</h2>
          <EventList events={changesBefore} isBelowHeading />
        </section>
      )}
      {changesAfter.length > 0 && (
        <section>
          <h2>{wording.say('browse.picture.after')}</h2>
          <EventList events={changesAfter} order="oldest-first" isBelowHeading />
        </section>
      )}
    </>
  );
}
