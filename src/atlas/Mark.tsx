import type { JSX } from 'preact';
import type { Controller, EntityId } from '../domain.ts';
import type { MappedPlace } from './mapped-places.ts';

export interface MarkLook {
  readonly holder: Controller;
  /** Whether a record of the place itself says so. */
  readonly isOwn: boolean;
  /** Whether the place or the record is one that the reader brought. */
  readonly isReadersOwn: boolean;
  readonly letter: string;
  readonly label: string;
  readonly isSelected: boolean;
  readonly isLit: boolean;
  /** Held by somebody else on the other day of a comparison. */
  readonly isChanged: boolean;
  /** Left out by a filter: seen faintly, so that the map keeps its shape. */
  readonly isFaded: boolean;
  /** The one mark on which the keyboard enters the map. */
  readonly isEntry: boolean;
  /** On a map enlarged so far that small marks have room for the letter of their holder. */
  readonly isNear: boolean;
}

/** The marks, as event handlers of the map find them. */
const MARK_SELECTOR = '[data-place]';

/** One dot of the map. Its shape tells what kind of place it is, its colour and letter who holds it. */
export function markOf({ place: { id }, layer, x, y }: MappedPlace, look: MarkLook): JSX.Element {
  const {
    holder,
    isOwn,
    isReadersOwn,
    letter,
    label,
    isSelected,
    isLit,
    isChanged,
    isFaded,
    isEntry,
    isNear,
  } = look;
  const isKnown = holder !== 'unknown';
  const states = [
    `mark ${layer}`,
    !isKnown && 'no-record',
    holder === 'contested' && 'contested',
    isKnown && !isOwn && layer !== 'capitals' && 'inherited',
    isSelected && 'selected',
    isLit && 'lit',
    isChanged && 'changed',
    isFaded && 'faded',
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: no button of HTML can stand inside a drawing
    <g
      key={id}
      class={states.filter(Boolean).join(' ')}
      // As text, which is set at once: there are five hundred of them.
      style={`--x:${x}px;--y:${y}px;--holder:var(--holder-${holder})`}
      data-place={id}
      role="button"
      aria-label={label}
      aria-pressed={isSelected}
      // In lower case: attributes of a drawing mind it, and Firefox goes by that.
      tabindex={isEntry ? 0 : -1}
    >
      <circle class="reach" r={11} />
      {(isSelected || isLit || isEntry || isChanged) && (
        <circle class="ring" r={isSelected || isLit || isEntry ? RING[layer] : RING[layer] - 2} />
      )}
      {SHAPES[layer]}
      {isReadersOwn && <path class="readers-own" d="M5.5 -11v7M2 -7.5h7" />}
      {layer === 'capitals' && (
        <text class="letter" y={3.6}>
          {letter}
        </text>
      )}
      {isNear && isKnown && SMALL_LETTERS.includes(layer) && (
        <text class="small-letter" y={3}>
          {letter}
        </text>
      )}
    </g>
  );
}

/** The layers whose marks bear their letter only where the map is enlarged. */
const SMALL_LETTERS: readonly MappedPlace['layer'][] = ['districts'];

/** Radius of the ring around a mark, in pixels. */
const RING: Readonly<Record<MappedPlace['layer'], number>> = {
  provinces: 0,
  capitals: 12.5,
  districts: 8.5,
  bases: 10,
  crossings: 10,
};

const SHAPES: Readonly<Record<MappedPlace['layer'], JSX.Element>> = {
  provinces: <g />,
  capitals: <rect class="shape" x={-7} y={-7} width={14} height={14} rx={2.5} />,
  districts: <circle class="shape" r={4} />,
  bases: <path class="shape" d="M0 -6L5.5 4.5L-5.5 4.5Z" />,
  crossings: <path class="shape" d="M0 -6L6 0L0 6L-6 0Z" />,
};

/** The place whose mark or area an event came from. */
export function placeUnder(target: EventTarget | null): EntityId | undefined {
  const mark = target instanceof Element ? target.closest(MARK_SELECTOR) : null;
  return mark?.getAttribute('data-place') ?? undefined;
}
