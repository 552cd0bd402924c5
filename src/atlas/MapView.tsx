import { useId, useMemo } from 'preact/hooks';
import type { Day, EntityId } from '../domain.ts';
import { useWording } from '../locale/wording-context.ts';
import type { AtlasZoom } from '../map/atlas-route.ts';
import { HolderPattern } from '../map/HolderPattern.tsx';
import { useAtlas } from './atlas-context.ts';
import { MapAreas } from './MapAreas.tsx';
import { MapMarks } from './MapMarks.tsx';
import { MapNames } from './MapNames.tsx';
import { placeUnder } from './Mark.tsx';
import { frameOf, markScale } from './map-frame.ts';
import { drawnPlaces, layersOf } from './shown-places.ts';
import { useMapGestures } from './use-map-gestures.ts';
import { useMapKeys } from './use-map-keys.ts';
import { useSize } from './use-size.ts';
import { ZoomButtons } from './ZoomButtons.tsx';

interface MapViewProps {
  readonly day: Day;
  /** The earlier day of a comparison, on the map of the later one: what differs from it is ringed. */
  readonly before?: Day | undefined;
  readonly zoom: AtlasZoom;
  readonly onZoom: (zoom: AtlasZoom) => void;
  /** The mark on which the keyboard enters the map. */
  readonly entry: EntityId | undefined;
  readonly onEntry: (id: EntityId) => void;
}

/** How many times the map is enlarged before small marks grow and bear letters. */
const NEAR_TIMES = 3;
/** Pixels between the lines of the hatch of contested ground. */
const HATCH = 6;

/** The map on one day: provinces as areas, places as marks, names where they find room. */
export function MapView({ day, before, zoom, onZoom, entry, onEntry }: MapViewProps) {
  const { mapped, view, light, show } = useAtlas();
  const wording = useWording();
  const hatch = useId();
  const help = useId();
  const [box, size] = useSize<HTMLDivElement>();
  const layers = layersOf(view);
  const isNear = zoom.times >= NEAR_TIMES;
  const drawn = useMemo(() => drawnPlaces(mapped, layers), [mapped, layers]);
  const { wasDrag } = useMapGestures(box, { zoom, size, onZoom });
  const onKeyDown = useMapKeys({ drawn, zoom, onZoom, size, onEntry });
  const select = (target: EventTarget | null) => {
    const id = placeUnder(target);
    if (id !== undefined) onEntry(id);
    show({ place: id === view.place ? undefined : id, zoom }, { isStep: true });
  };

  const frame = frameOf(size ?? { width: 1, height: 1 }, zoom);
  const sizeOfMarks = size ? markScale(size) : 1;
  return (
    <div ref={box} class="map-box">
      {size && (
        // biome-ignore lint/a11y/useSemanticElements: no element of HTML can stand inside a drawing
        <svg
          class="map"
          width={size.width}
          height={size.height}
          viewBox={`0 0 ${size.width} ${size.height}`}
          role="group"
          aria-label={wording.say('atlas.map.label', { day: wording.date(day) })}
          aria-describedby={help}
          onClick={({ target }) => !wasDrag() && select(target)}
          onKeyDown={onKeyDown}
          onPointerOver={({ target }) => light(placeUnder(target))}
          onPointerLeave={() => light(undefined)}
          onFocusIn={({ target }) => light(placeUnder(target))}
          onFocusOut={() => light(undefined)}
        >
          <defs>
            <HolderPattern id={hatch} size={HATCH / frame.scale} />
          </defs>
          <g transform={`translate(${frame.left} ${frame.top}) scale(${frame.scale})`}>
            <MapAreas drawn={drawn} day={day} entry={entry} hatch={hatch} />
          </g>
          <g
            class={isNear ? 'marks near' : 'marks'}
            transform={`translate(${frame.left} ${frame.top})`}
            style={{ '--scale': frame.scale, '--mark': sizeOfMarks }}
          >
            <MapMarks drawn={drawn} day={day} before={before} entry={entry} isNear={isNear} />
          </g>
          <g transform={`translate(${frame.left} ${frame.top})`}>
            <MapNames
              drawn={drawn}
              scale={frame.scale}
              times={zoom.times}
              layers={layers}
              sizeOfMarks={sizeOfMarks}
            />
          </g>
        </svg>
      )}
      <p id={help} hidden>
        {wording.say('atlas.map.keys')}
      </p>
      <ZoomButtons zoom={zoom} onZoom={onZoom} size={size} />
    </div>
  );
}
