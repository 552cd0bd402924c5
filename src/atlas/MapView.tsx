import type { JSX } from 'preact';
import { useId, useMemo } from 'preact/hooks';
import type { Stretch } from '../dataset/stretch.ts';
import type { Day, EntityId } from '../domain.ts';
import { useWording } from '../locale/wording-context.ts';
import type { AtlasZoom } from '../map/atlas-route.ts';
import { HolderPattern, holderFill } from '../map/HolderPattern.tsx';
import { useAtlas } from './atlas-context.ts';
import { atlasShapes } from './atlas-shapes.ts';
import { MapNames } from './MapNames.tsx';
import { type MarkLook, markOf, placeUnder } from './Mark.tsx';
import { frameOf, markScale } from './map-frame.ts';
import { isReadersOwnOn, type MappedPlace, stretchOn } from './mapped-places.ts';
import { holderLetter, markName } from './place-words.ts';
import { drawnPlaces, isLeftOut, layersOf } from './shown-places.ts';
import { useMapGestures } from './use-map-gestures.ts';
import { useMapKeys } from './use-map-keys.ts';
import { useSize } from './use-size.ts';
import { ZoomButtons } from './ZoomButtons.tsx';

interface MapViewProps {
  readonly day: Day;
  /** The other day of a comparison: on the later one, what differs from it is ringed. */
  readonly other?: Day | undefined;
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
export function MapView({ day, other, zoom, onZoom, entry, onEntry }: MapViewProps) {
  const { mapped, view, lit, light, show } = useAtlas();
  const wording = useWording();
  const hatch = useId();
  const help = useId();
  const [box, size] = useSize<HTMLDivElement>();
  const layers = layersOf(view);
  const isNear = zoom.times >= NEAR_TIMES;
  const drawn = useMemo(() => drawnPlaces(mapped, layers), [mapped, layers]);
  const { wasDrag } = useMapGestures(box, { zoom, size, onZoom });
  const onKeyDown = useMapKeys({ drawn, zoom, onZoom, size, onEntry });
  // Marks name themselves, so another language draws them anew.
  const looks = useMemo(() => new Map<EntityId, DrawnMark>(), [wording]);

  /** A mark that looks as before is the same node as before: Preact then passes it over, and nothing is worded anew. */
  const draw = (one: MappedPlace, make: (one: MappedPlace, look: MarkLook) => JSX.Element) => {
    const { id } = one.place;
    const stretch = stretchOn(one, day);
    const holder = stretch?.holder ?? 'unknown';
    const states = {
      isSelected: view.place === id,
      isLit: lit === id,
      isChanged: other !== undefined && day > other && isChangedOnRecord(one, day, other),
      isFaded: isLeftOut(one, day, view),
      isEntry: entry === id,
      isNear: isNear && one.layer === 'districts',
    };
    const known = looks.get(id);
    if (known && known.stretch === stretch && known.one === one && isSame(known.states, states)) {
      return known.drawn;
    }
    const drawn = make(one, {
      ...states,
      holder,
      isOwn: stretch?.basis === 'own-record',
      isReadersOwn: isReadersOwnOn(one, stretch),
      letter: holderLetter(holder, wording),
      label: markName(one, stretch, wording),
    });
    looks.set(id, { one, stretch, states, drawn });
    return drawn;
  };
  const select = (target: EventTarget | null) => {
    const id = placeUnder(target);
    if (id !== undefined) onEntry(id);
    show({ place: id === view.place ? undefined : id, zoom }, { isStep: true });
  };

  const frame = frameOf(size ?? { width: 1, height: 1 }, zoom);
  const sizeOfMarks = size ? markScale(size) : 1;
  const { outline, innerBorders, neighbourBorders, provinces } = atlasShapes();
  const areas = new Map(drawn.filter(({ layer }) => layer === 'provinces').map((one) => [one.place.id, one]));
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
            <path class="map-neighbours" d={neighbourBorders} />
            {provinces.map(({ id, path }) => {
              const area = areas.get(id);
              return (
                area &&
                draw(area, (_, look) => <Area key={id} id={id} path={path} look={look} hatch={hatch} />)
              );
            })}
            <path class="map-inner" d={innerBorders} />
            <path class="map-outline" d={outline} />
            {provinces.map(({ id, path }) => (
              <path key={id} class="map-edge" data-edge={edgeOf(id, view.place, lit, entry)} d={path} />
            ))}
          </g>
          <g
            class={isNear ? 'marks near' : 'marks'}
            transform={`translate(${frame.left} ${frame.top})`}
            style={{ '--scale': frame.scale, '--mark': sizeOfMarks }}
          >
            {drawn.map((one) => (one.layer === 'provinces' ? null : draw(one, markOf)))}
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

/** What a place inherits is no change of its own. */
function isChangedOnRecord(one: MappedPlace, day: Day, other: Day): boolean {
  const here = stretchOn(one, day);
  if (here?.holder === stretchOn(one, other)?.holder) return false;
  return one.layer === 'capitals' || here?.basis === 'own-record';
}

interface AreaProps {
  readonly id: EntityId;
  readonly path: string;
  readonly look: MarkLook;
  readonly hatch: string;
}

function Area({ id, path, look: { holder, label, isSelected, isFaded, isEntry }, hatch }: AreaProps) {
  const isPlain = holder === 'contested' || holder === 'unknown';
  return (
    // biome-ignore lint/a11y/useSemanticElements: no button of HTML has the shape of a province
    <path
      class={`area${isFaded ? ' faded' : ''}`}
      d={path}
      style={{
        '--fill': isPlain
          ? holderFill(holder, hatch)
          : `color-mix(in srgb, var(--holder-${holder}) 30%, var(--paper))`,
      }}
      data-place={id}
      role="button"
      aria-label={label}
      aria-pressed={isSelected}
      // In lower case: attributes of a drawing mind it, and Firefox goes by that.
      tabindex={isEntry ? 0 : -1}
    />
  );
}

function edgeOf(
  id: EntityId,
  selected: EntityId | undefined,
  lit: EntityId | undefined,
  entry: EntityId | undefined,
) {
  if (id === selected) return 'selected';
  if (id === lit) return 'lit';
  return id === entry ? 'entry' : undefined;
}

type MarkStates = Pick<MarkLook, 'isSelected' | 'isLit' | 'isChanged' | 'isFaded' | 'isEntry' | 'isNear'>;

/** A mark as it was last drawn, and what it was drawn from. */
interface DrawnMark {
  readonly one: MappedPlace;
  readonly stretch: Stretch | undefined;
  readonly states: MarkStates;
  readonly drawn: JSX.Element;
}

function isSame(one: MarkStates, other: MarkStates): boolean {
  return (
    one.isSelected === other.isSelected &&
    one.isLit === other.isLit &&
    one.isChanged === other.isChanged &&
    one.isFaded === other.isFaded &&
    one.isEntry === other.isEntry &&
    one.isNear === other.isNear
  );
}
