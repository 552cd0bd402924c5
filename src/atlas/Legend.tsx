import { useMemo, useState } from 'preact/hooks';
import { controllers } from '../dataset/vocabulary.ts';
import type { Controller, Day } from '../domain.ts';
import { useWording } from '../locale/wording-context.ts';
import { type AtlasLayer, atlasLayers } from '../map/atlas-route.ts';
import { Swatch } from '../timeline/Swatch.tsx';
import { useAtlas } from './atlas-context.ts';
import { countHolders, type HolderCount } from './day-picture.ts';
import { placesInside } from './mapped-places.ts';
import { PlaceGroup } from './place-group.ts';
import { fromTo, holderLetter, holderName, placeName } from './place-words.ts';
import { layersOf } from './shown-places.ts';

/** What colours and shapes mean, how many places each holder has, and the filters: press a holder to see it alone. */
export function Legend({ days }: { readonly days: readonly Day[] }) {
  const { dataset, mapped, view, show } = useAtlas();
  const wording = useWording();
  const within = useMemo(
    () => (view.place === undefined ? mapped : placesInside(dataset, mapped, view.place)),
    [dataset, mapped, view.place],
  );
  const group = useMemo(() => new PlaceGroup(within), [within]);
  // Counted anew only where an answer changes.
  const counts = useMemo(
    () => days.map((day) => countHolders(within, day, view)),
    [within, view.confidence, ...days.map((day) => group.answersOn(day))],
  );
  const place = within === mapped || view.place === undefined ? undefined : dataset.place(view.place);
  const holders = controllers
    .filter(
      (holder) =>
        view.holders.includes(holder) || counts.some((day) => day.some((count) => count.holder === holder)),
    )
    .sort((one, other) => capitalsOf(counts, other) - capitalsOf(counts, one));
  const toggle = (holder: Controller) =>
    show({ holders: controllers.filter((one) => view.holders.includes(one) !== (one === holder)) });

  // On a narrow screen it would stand between the map and time; it is one line there until it is wanted.
  const [isRoomy] = useState(() => matchMedia('(min-width: 56.3em) and (min-height: 35.1em)').matches);
  // Where the window is low it would lie over the east of the country.
  const [isTall] = useState(() => matchMedia('(min-height: 56.25em)').matches || days.length > 1);
  return (
    <details class="legend" open={isRoomy}>
      <summary>
        {place
          ? wording.say('atlas.legend.titleIn', { place: placeName(place, wording) })
          : wording.say('atlas.legend.title')}
      </summary>
      <p class="legend-head" aria-hidden="true">
        <span>{wording.say('atlas.legend.capitals')}</span>
        <span>{wording.say('atlas.legend.districts')}</span>
      </p>
      <ul class="legend-holders">
        {holders.map((holder) => (
          <li key={holder}>
            <button
              type="button"
              class="legend-holder"
              aria-pressed={view.holders.includes(holder)}
              onClick={() => toggle(holder)}
            >
              <Swatch holder={holder} />
              <span class="legend-letter" aria-hidden="true">
                {holderLetter(holder, wording)}
              </span>
              <span>{holderName(holder, wording)}</span>
              <Counts counts={counts} holder={holder} of="capitals" />
              <Counts counts={counts} holder={holder} of="districts" />
            </button>
          </li>
        ))}
      </ul>
      <details class="legend-choice" open={isTall}>
        <summary>{wording.say('atlas.legend.layers')}</summary>
        <fieldset class="legend-layers">
          <legend class="visually-hidden">{wording.say('atlas.legend.layers')}</legend>
          {atlasLayers.map((layer) => (
            <LayerBox key={layer} layer={layer} />
          ))}
        </fieldset>
        <label class="legend-confidence">
          {wording.say('browse.timeline.confidence')}{' '}
          <select
            value={view.confidence ?? ''}
            onChange={({ currentTarget: { value } }) =>
              show({ confidence: value === 'medium' || value === 'high' ? value : undefined })
            }
          >
            <option value="">{wording.say('browse.timeline.confidence.any')}</option>
            <option value="medium">{wording.say('browse.timeline.confidence.medium')}</option>
            <option value="high">{wording.say('browse.timeline.confidence.high')}</option>
          </select>
        </label>
      </details>
      <details class="legend-note">
        <summary>{wording.say('atlas.legend.noteTitle')}</summary>
        <p class="quiet">{wording.say('atlas.legend.note')}</p>
      </details>
      {view.holders.length > 0 && (
        <button type="button" class="plain" onClick={() => show({ holders: [] })}>
          {wording.say('atlas.legend.everybody')}
        </button>
      )}
    </details>
  );
}

interface CountsProps {
  readonly counts: readonly (readonly HolderCount[])[];
  readonly holder: Controller;
  readonly of: 'capitals' | 'districts';
}

/** `34`, or `34 → 0` where two days are compared. */
function Counts({ counts, holder, of }: CountsProps) {
  const wording = useWording();
  const numbers = counts.map((day) => day.find((count) => count.holder === holder)?.[of] ?? 0);
  return (
    <span class="legend-count">
      {fromTo(numbers, wording)}
      <span class="visually-hidden"> {wording.say(`atlas.legend.${of}`)}</span>
    </span>
  );
}

const capitalsOf = (counts: readonly (readonly HolderCount[])[], holder: Controller) =>
  Math.max(
    ...counts.map((day) => {
      const count = day.find((one) => one.holder === holder);
      return count ? count.capitals * 1000 + count.districts : -1;
    }),
  ) - (holder === 'unknown' ? 1e6 : 0);

function LayerBox({ layer }: { readonly layer: AtlasLayer }) {
  const { view, show } = useAtlas();
  const wording = useWording();
  const shown = layersOf(view);
  return (
    <label>
      <input
        type="checkbox"
        checked={shown.includes(layer)}
        onChange={() => {
          const layers = atlasLayers.filter((one) => shown.includes(one) !== (one === layer));
          show({ layers: layers.length === atlasLayers.length ? undefined : layers });
        }}
      />
      <svg class={`key ${layer}`} viewBox="-8 -8 16 16" width="14" height="14" aria-hidden="true">
        {layer === 'capitals' && <rect x={-6} y={-6} width={12} height={12} rx={2.5} />}
        {layer === 'districts' && <circle r={4} />}
        {layer === 'bases' && <path d="M0 -6L5.5 4.5L-5.5 4.5Z" />}
        {layer === 'crossings' && <path d="M0 -6L6 0L0 6L-6 0Z" />}
        {layer === 'names' && (
          <text y={5} text-anchor="middle">
            A
          </text>
        )}
      </svg>
      {wording.say(`atlas.layer.${layer}`)}
    </label>
  );
}
