import { useWording } from '../locale/wording-context.ts';
import type { AtlasLayer } from '../map/atlas-route.ts';
import { useAtlas } from './atlas-context.ts';
import { provinceMiddles } from './atlas-shapes.ts';
import { mapLabels, measureName, NAME_SIZE, nameScale } from './map-labels.ts';
import type { MappedPlace } from './mapped-places.ts';
import { neighbours } from './neighbours.ts';
import { useKept } from './use-kept.tsx';

interface MapNamesProps {
  readonly drawn: readonly MappedPlace[];
  readonly scale: number;
  readonly times: number;
  readonly layers: readonly AtlasLayer[];
  readonly sizeOfMarks: number;
}

/** Where a kilometre is fewer pixels than this, the countries around have no room for their names. */
const LEAST_SCALE_FOR_COUNTRIES = 0.4;

/** The names on the map. Every mark carries its name for those who do not see it, so these are for the eye alone. */
export function MapNames({ drawn, scale, times, layers, sizeOfMarks }: MapNamesProps) {
  const { view } = useAtlas();
  const wording = useWording();
  const selected = view.place;
  return useKept(() => {
    const labels = mapLabels({
      shown: drawn,
      middles: provinceMiddles(),
      scale,
      times,
      layers,
      selected,
      wording,
      measure: measureName,
      sizeOfMarks,
    });
    return (
      // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
      <g class="names" aria-hidden="true" style={{ fontSize: `${nameScale(sizeOfMarks) * NAME_SIZE}px` }}>
        {layers.includes('names') &&
          scale > LEAST_SCALE_FOR_COUNTRIES &&
          neighbours.map(({ name, at: [x, y], anchor }) => (
            <text key={name} class="name country" x={x * scale} y={y * scale} text-anchor={anchor}>
              {wording.say(`atlas.country.${name}`)}
            </text>
          ))}
        {labels.map(({ id, layer, text, x, y, anchor }) => (
          <text key={id} class={`name ${layer}`} x={x} y={y} text-anchor={anchor}>
            {text}
          </text>
        ))}
      </g>
    );
  }, [drawn, scale, times, layers, selected, wording, sizeOfMarks]);
}
