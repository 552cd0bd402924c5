import { useId } from 'preact/hooks';
import type { Controller, EntityId } from '../domain.ts';
import { HolderPattern, holderFill } from './HolderPattern.tsx';
import { locatorShapes } from './locator-shapes.ts';
import { type GeoPoint, MAP_HEIGHT, MAP_WIDTH, project } from './projection.ts';

/** A place to show as a dot. */
export interface LocatorDot {
  readonly id: EntityId;
  /** Its name: what a pointer resting on the dot reads. */
  readonly name: string;
  readonly point: GeoPoint;
  /** Whose colour the dot has; without it, that of the text. */
  readonly holder?: Controller | undefined;
  /** True for the place that the map is about: its dot is larger and ringed. */
  readonly isMain?: boolean | undefined;
}

interface LocatorMapProps {
  /**
   * The text alternative, e.g. `Kunduz, in the north of Afghanistan, in Kunduz province`. All that the map says must stand
   * there or beside the map: to a screen reader it is one picture.
   */
  readonly label: string;
  /** The province to emphasise: that of the place. */
  readonly province?: EntityId | undefined;
  readonly dots?: readonly LocatorDot[] | undefined;
  /** Who held each province, where the map is to show it. A province that is absent stays plain. */
  readonly fills?: ReadonlyMap<EntityId, Controller> | undefined;
  /** Called with the dot that was pressed. Offer the same by a list or link beside the map for those who cannot press. */
  readonly onDot?: ((id: EntityId) => void) | undefined;
}

/** At about 360 pixels a kilometre is a quarter of a pixel; these are kilometres. */
const DOT_RADIUS = 16;
const MAIN_RADIUS = 24;
const HATCH_KM = 22;

/**
 * Where a place lies: a small picture of the provinces with one emphasised, places as dots and, where asked, who held each
 * province. It fills the width it is given; its styles are `assets/styles/map.css`, its colours those of `tokens.css`.
 */
export function LocatorMap({ label, province, dots = [], fills, onDot }: LocatorMapProps) {
  const hatch = useId();
  const { provinces, outline, innerBorders, neighbourBorders } = locatorShapes();
  const emphasised = provinces.find(({ id }) => id === province);
  // The main dot lies on top of its neighbours.
  const inOrder = [...dots].sort((one, other) => Number(one.isMain ?? false) - Number(other.isMain ?? false));
  return (
    <svg class="locator-map" viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`} role="img" aria-label={label}>
      {fills && (
        <defs>
          <HolderPattern id={hatch} size={HATCH_KM} />
        </defs>
      )}
      <path class="map-neighbours" d={neighbourBorders} />
      {provinces.map(({ id, path }) => {
        const holder = fills?.get(id);
        return (
          <path
            key={id}
            class="map-province"
            d={path}
            style={holder && { fill: holderFill(holder, hatch) }}
          />
        );
      })}
      <path class="map-inner" d={innerBorders} />
      <path class="map-outline" d={outline} />
      {emphasised && <path class="map-emphasis" d={emphasised.path} />}
      {inOrder.map((dot) => (
        <Dot key={dot.id} dot={dot} onDot={onDot} />
      ))}
    </svg>
  );
}

function Dot({ dot, onDot }: { readonly dot: LocatorDot; readonly onDot: LocatorMapProps['onDot'] }) {
  const { id, name, point, holder, isMain = false } = dot;
  const [cx, cy] = project(point);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the pointer; the picture is one image to others
    <circle
      class={isMain ? 'map-dot map-dot-main' : 'map-dot'}
      cx={Math.round(cx)}
      cy={Math.round(cy)}
      r={isMain ? MAIN_RADIUS : DOT_RADIUS}
      style={holder && { fill: `var(--holder-${holder})` }}
      onClick={onDot && (() => onDot(id))}
    >
      <title>{name}</title>
    </circle>
  );
}
