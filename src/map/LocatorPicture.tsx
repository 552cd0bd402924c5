import { Component } from 'preact';
import type { Controller, EntityId } from '../domain.ts';
import { HolderPattern, holderFill } from './HolderPattern.tsx';
import type { MapShapes } from './map-geometry.ts';
import { MAP_HEIGHT, MAP_WIDTH } from './map-size.ts';
import type { MapPoint } from './projection.ts';

/** A place to show as a dot. */
export interface PictureDot {
  readonly id: EntityId;
  /** Its name: what a pointer resting on the dot reads. */
  readonly name: string;
  /** In kilometres of the map. */
  readonly at: MapPoint;
  /** Whose colour the dot has; without it, that of the text. */
  readonly holder?: Controller | undefined;
  /** True for the place that the map is about: its dot is larger and ringed. */
  readonly isMain?: boolean | undefined;
}

export interface LocatorPictureProps {
  /** The country; without it, the picture keeps its room and stays empty. */
  readonly shapes: MapShapes | undefined;
  /**
   * The text alternative, e.g. `Kunduz, in the north of Afghanistan, in Kunduz province`. All that the map says must stand
   * there or beside the map: to a screen reader it is one picture.
   */
  readonly label: string;
  /** The province to emphasise: that of the place. */
  readonly province?: EntityId | undefined;
  readonly dots?: readonly PictureDot[] | undefined;
  /** Who held each province, where the map is to show it. A province that is absent stays plain. */
  readonly fills?: ReadonlyMap<EntityId, Controller> | undefined;
  /** Called with the dot that was pressed. Offer the same by a list or link beside the map for those who cannot press. */
  readonly onDot?: ((id: EntityId) => void) | undefined;
}

/** At about 360 pixels a kilometre is a quarter of a pixel; these are kilometres. */
const DOT_RADIUS = 16;
const MAIN_RADIUS = 24;
const HATCH_KM = 22;

let picturesMade = 0;

/**
 * The country with one province emphasised, places as dots and, where asked, who held each province. It brings neither
 * shapes nor projection, which a card in a page is sent; `LocatorMap` has both.
 */
export class LocatorPicture extends Component<LocatorPictureProps> {
  /** Several pictures may stand in one document. */
  private readonly hatch = `locator-hatch-${picturesMade++}`;

  override render({ shapes, label, province, dots = [], fills, onDot }: LocatorPictureProps) {
    const { hatch } = this;
    const emphasised = shapes?.provinces.find(({ id }) => id === province);
    // The main dot lies on top of its neighbours.
    const inOrder = [...dots].sort(
      (one, other) => Number(one.isMain ?? false) - Number(other.isMain ?? false),
    );
    return (
      <svg class="locator-map" viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`} role="img" aria-label={label}>
        {fills && (
          <defs>
            <HolderPattern id={hatch} size={HATCH_KM} />
          </defs>
        )}
        <path class="map-neighbours" d={shapes?.neighbourBorders} />
        {shapes?.provinces.map(({ id, path }) => {
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
        <path class="map-inner" d={shapes?.innerBorders} />
        <path class="map-outline" d={shapes?.outline} />
        {emphasised && <path class="map-emphasis" d={emphasised.path} />}
        {inOrder.map((dot) => (
          <Dot key={dot.id} dot={dot} onDot={onDot} />
        ))}
      </svg>
    );
  }
}

function Dot({ dot, onDot }: { readonly dot: PictureDot; readonly onDot: LocatorPictureProps['onDot'] }) {
  const { id, name, at, holder, isMain = false } = dot;
  const [cx, cy] = at;
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
