import { useMemo } from 'preact/hooks';
import { OwnMark } from '../browse/EntityName.tsx';
import { useWording } from '../locale/wording-context.ts';
import { Swatch } from '../timeline/Swatch.tsx';
import { useAtlas } from './atlas-context.ts';
import { LitItem, PlaceButton } from './LitItem.tsx';
import { isReadersOwnOn, type MappedPlace, stretchOn } from './mapped-places.ts';
import { holderName, placeName } from './place-words.ts';
import { isLeftOut } from './shown-places.ts';

/** The map as a list: every province with its holder on the day; with a province chosen, everything inside it. */
export function ProvincesPanel() {
  const { dataset, mapped, view, day } = useAtlas();
  const wording = useWording();
  const chosen = mapped.find(({ place }) => place.id === view.place);
  const province = chosen?.province === undefined ? undefined : dataset.place(chosen.province);
  const inOrder = useMemo(
    () =>
      mapped
        .filter((one) =>
          province ? one.province === province.id && one.layer !== 'provinces' : one.layer === 'provinces',
        )
        .map((one) => ({ one, name: placeName(one.place, wording) }))
        .sort(
          (a, b) =>
            Number(b.one.layer === 'capitals') - Number(a.one.layer === 'capitals') ||
            a.name.localeCompare(b.name, wording.language),
        ),
    [mapped, province, wording],
  );
  const rows = inOrder.filter(({ one }) => !isLeftOut(one, day, view));
  return (
    <section class="places-panel">
      <h2>
        {province
          ? wording.say('atlas.places.in', { province: placeName(province, wording), count: rows.length })
          : wording.say('atlas.places.provinces', { count: rows.length })}
      </h2>
      <ul class="places">
        {rows.map(({ one, name }) => (
          <PlaceRow key={one.place.id} one={one} name={name} />
        ))}
      </ul>
    </section>
  );
}

function PlaceRow({ one, name }: { readonly one: MappedPlace; readonly name: string }) {
  const { day } = useAtlas();
  const wording = useWording();
  const { id } = one.place;
  const stretch = stretchOn(one, day);
  const holder = stretch?.holder ?? 'unknown';
  const isRead = stretch !== undefined && stretch.basis !== 'own-record' && stretch.basis !== 'none';
  return (
    <LitItem id={id}>
      <span>
        <PlaceButton id={id}>{name}</PlaceButton>
        {isReadersOwnOn(one, stretch) && (
          <>
            {' '}
            <OwnMark wording={wording} />
          </>
        )}
      </span>
      <span>
        <Swatch holder={holder} /> {holderName(holder, wording)}
        {isRead && <small class="quiet"> {wording.say(`atlas.read.${stretch.basis}`)}</small>}
      </span>
    </LitItem>
  );
}
