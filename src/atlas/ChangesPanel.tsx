import { useMemo } from 'preact/hooks';
import { Fold } from '../browse/Fold.tsx';
import type { Day } from '../domain.ts';
import { useWording } from '../locale/wording-context.ts';
import { Swatch } from '../timeline/Swatch.tsx';
import { useAtlas } from './atlas-context.ts';
import { type Change, compareDays } from './day-picture.ts';
import { LitItem, PlaceButton } from './LitItem.tsx';
import { placesWithin } from './mapped-places.ts';
import { holderName, placeName } from './place-words.ts';

interface ChangesPanelProps {
  readonly earlier: Day;
  readonly later: Day;
}

/** What differs between the two days of a comparison. */
export function ChangesPanel({ earlier, later }: ChangesPanelProps) {
  const { dataset, mapped, view } = useAtlas();
  const wording = useWording();
  const scope = useMemo(() => placesWithin(dataset, mapped, view.place), [dataset, mapped, view.place]);
  const { capitals, others, inName } = useMemo(
    () => compareDays(scope, { earlier, later }),
    [scope, earlier, later],
  );
  return (
    <section class="changes-panel">
      <h2>{wording.say('atlas.changes.title', { from: wording.date(earlier), to: wording.date(later) })}</h2>
      <p>{wording.say('atlas.changes.capitals', { count: capitals.length })}</p>
      <ol class="changes">
        {capitals.map((change) => (
          <ChangeRow key={change.mapped.place.id} change={change} />
        ))}
      </ol>
      {others.length > 0 && (
        <Fold summary={wording.say('atlas.changes.others', { count: others.length })}>
          {() => (
            <ol class="changes">
              {others.map((change) => (
                <ChangeRow key={change.mapped.place.id} change={change} />
              ))}
            </ol>
          )}
        </Fold>
      )}
      {inName > 0 && <p class="quiet">{wording.say('atlas.changes.inName', { count: inName })}</p>}
    </section>
  );
}

function ChangeRow({ change: { mapped, before, after } }: { readonly change: Change }) {
  const wording = useWording();
  const { place } = mapped;
  return (
    <LitItem id={place.id}>
      <PlaceButton id={place.id}>{placeName(place, wording)}</PlaceButton>
      <span class="quiet">
        <Swatch holder={before.holder} /> <Swatch holder={after.holder} />{' '}
        {wording.say('atlas.changes.row', {
          before: holderName(before.holder, wording),
          after: holderName(after.holder, wording),
          date: wording.date(after.date),
        })}
      </span>
    </LitItem>
  );
}
