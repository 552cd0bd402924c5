import { useMemo } from 'preact/hooks';
import { useWording } from '../locale/wording-context.ts';
import type { AtlasLayer } from '../map/atlas-route.ts';
import { useAtlas } from './atlas-context.ts';
import { provinceMiddles } from './atlas-shapes.ts';
import { mapLabels, measureName } from './map-labels.ts';
import type { MappedPlace } from './mapped-places.ts';

interface MapNamesProps {
  readonly drawn: readonly MappedPlace[];
  readonly scale: number;
  readonly times: number;
  readonly layers: readonly AtlasLayer[];
}

/** The names on the map. Every mark carries its name for those who do not see it, so these are for the eye alone. */
export function MapNames({ drawn, scale, times, layers }: MapNamesProps) {
  const { view } = useAtlas();
  const wording = useWording();
  const selected = view.place;
  const names = useMemo(
    () =>
      mapLabels({
        shown: drawn,
        middles: provinceMiddles(),
        scale,
        times,
        layers,
        selected,
        wording,
        measure: measureName,
      }).map(({ id, layer, text, x, y, anchor }) => (
        <text key={id} class={`name ${layer}`} x={x} y={y} text-anchor={anchor}>
          {text}
        </text>
      )),
    [drawn, scale, times, layers, selected, wording],
  );
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <g class="names" aria-hidden="true">
      {names}
    </g>
  );
}
