import { controllers } from '../dataset/vocabulary.ts';
import { useWording } from '../locale/wording-context.ts';
import { atlasLayers } from '../map/atlas-route.ts';
import { useAtlas, type ViewChange } from './atlas-context.ts';
import { shownPlaces } from './export/shown-data.ts';
import { holderName, placeName } from './place-words.ts';
import { layersOf } from './shown-places.ts';

const NO_FILTER: ViewChange = { place: undefined, holders: [], layers: undefined, confidence: undefined };

/** What narrows the view, each with a button that takes it away, and how many places are left. */
export function ChosenFilters() {
  const atlas = useAtlas();
  const wording = useWording();
  const { dataset, mapped, view, show } = atlas;
  const place = view.place === undefined ? undefined : dataset.place(view.place);
  const hidden = atlasLayers.filter((layer) => layer !== 'names' && !layersOf(view).includes(layer));
  const isNarrowed = view.holders.length > 0 || view.confidence !== undefined || hidden.length > 0;
  // A place alone has its panel, which says the same and lets go of it too.
  if (!isNarrowed) return null;
  return (
    <section class="chosen" aria-label={wording.say('browse.timeline.filters')}>
      {place && (
        <Chip
          name={wording.say('atlas.chosen.inside', { place: placeName(place, wording) })}
          change={{ place: undefined }}
        />
      )}
      {controllers
        .filter((holder) => view.holders.includes(holder))
        .map((holder) => (
          <Chip
            key={holder}
            name={holderName(holder, wording)}
            change={{ holders: view.holders.filter((one) => one !== holder) }}
          />
        ))}
      {view.confidence !== undefined && (
        <Chip
          name={wording.say(`browse.timeline.confidence.${view.confidence}`)}
          change={{ confidence: undefined }}
        />
      )}
      {hidden.length > 0 && (
        <Chip
          name={
            wording.list(
              atlasLayers
                .filter((layer) => layer !== 'names' && layersOf(view).includes(layer))
                .map((layer) => wording.say(`atlas.layer.${layer}`)),
            ) || wording.say('atlas.chosen.provincesOnly')
          }
          change={{ layers: undefined }}
        />
      )}
      <button type="button" class="plain" onClick={() => show(NO_FILTER, { isStep: true })}>
        {wording.say('atlas.chosen.clear')}
      </button>
      <p class="quiet" role="status">
        {wording.say('atlas.chosen.count', {
          count: shownPlaces(dataset, atlas).length,
          all: wording.number(mapped.length),
        })}
      </p>
    </section>
  );
}

/** One filter; pressing it takes it away. */
function Chip({ name, change }: { readonly name: string; readonly change: ViewChange }) {
  const { show } = useAtlas();
  const wording = useWording();
  return (
    <button
      type="button"
      class="chip"
      aria-label={wording.say('browse.timeline.remove', { filter: name })}
      onClick={() => show(change, { isStep: true })}
    >
      {name} <span aria-hidden="true">×</span>
    </button>
  );
}
