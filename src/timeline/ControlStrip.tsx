import type { ControlPeriod } from '../dataset/control-history.ts';
import type { Day } from '../domain.ts';
import {
  LETTER_WIDTH,
  markLabelAt,
  type StripBand,
  stripBands,
  stripTicks,
  xOfMark,
} from './control-strip-layout.ts';
import type { StripText } from './control-strip-text.ts';
import { HolderArea } from './HolderArea.tsx';
import { Swatch } from './Swatch.tsx';

interface ControlStripProps {
  /** Gapless, in order of time. */
  readonly periods: readonly ControlPeriod[];
  readonly from: Day;
  /** The first day after the strip. */
  readonly to: Day;
  /** The day to mark, e.g. that of the article; its label is in `text`. */
  readonly day?: Day | undefined;
  /** Width in pixels of the drawing's own units; it scales to the room it is given. */
  readonly width: number;
  readonly text: StripText;
}

const BAND_TOP = 15;
const BAND_HEIGHT = 16;
/** Room below the bands for the notch of a mark, and below that for the years. */
const HEIGHT = 49;

/**
 * Who held a place over the years: a band for each stretch, hatched where contested, an empty outline where no source
 * says, and a line at the marked day. A holder is named on its band, or in the legend where no band has room for its
 * name; the text alternative says the same without colour.
 */
export function ControlStrip({ periods, from, to, day, width, text }: ControlStripProps) {
  const span = { from, to, width };
  const bands = stripBands(periods, span);
  const shortNames = new Map(text.holders.map(({ holder, shortName }) => [holder, shortName]));
  const nameOn = (band: StripBand) => {
    const name = shortNames.get(band.period.holder) ?? '';
    return hasRoomFor(name, band) ? name : undefined;
  };
  const named = new Set(bands.filter((band) => nameOn(band)).map(({ period }) => period.holder));
  const toExplain = text.holders.filter(({ holder }) => !named.has(holder));
  return (
    <figure class="strip">
      {/* Time runs from left to right here whatever the language, as on every chart of such years; its words run their own way. */}
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={text.label} direction="ltr">
        {bands.map((band) => (
          <Band key={band.period.from} band={band} name={nameOn(band)} />
        ))}
        {stripTicks(text.years, span, text.now).map(({ x, label, anchor }) => (
          <text key={label} x={x} y={HEIGHT - 3} text-anchor={anchor}>
            {label}
          </text>
        ))}
        {day !== undefined && text.mark !== undefined && (
          <Mark label={text.mark} x={xOfMark(day, bands, span)} width={width} />
        )}
      </svg>
      {toExplain.length > 0 && (
        <figcaption aria-hidden="true">
          {toExplain.map(({ holder, name }) => (
            <span key={holder}>
              <Swatch holder={holder} />
              {name}
            </span>
          ))}
        </figcaption>
      )}
    </figure>
  );
}

/** Hatched and empty bands carry no name: it could not be read on them. */
function hasRoomFor(name: string, { period: { holder }, width }: StripBand): boolean {
  const isDrawnAsLines = holder === 'contested' || holder === 'unknown';
  return !isDrawnAsLines && name.length * LETTER_WIDTH + 4 < width;
}

function Band({ band, name }: { readonly band: StripBand; readonly name: string | undefined }) {
  const { period, x, width, isWidened } = band;
  return (
    <g>
      {/* Bands are parted by a line of paper; one that was widened brings its own. */}
      {isWidened && <rect class="paper" x={x - 1} y={BAND_TOP} width={width + 1} height={BAND_HEIGHT} />}
      <HolderArea holder={period.holder} x={x} y={BAND_TOP} width={width - 1} height={BAND_HEIGHT} />
      {name && (
        <text class="on-band" x={x + width / 2} y={BAND_TOP + 11.5} text-anchor="middle">
          {name}
        </text>
      )}
    </g>
  );
}

/** A pointer above the band and a notch below it, so that the stretch it points at stays in sight. */
function Mark({ label, x, width }: { readonly label: string; readonly x: number; readonly width: number }) {
  const { x: labelX, anchor } = markLabelAt(x, label, width);
  return (
    <g class="mark">
      <path d={`M${x} ${BAND_TOP - 1}l-3.5 -5h7zM${x} ${BAND_TOP + BAND_HEIGHT + 1}l-2.5 3.5h5z`} />
      <text x={labelX} y={6} text-anchor={anchor}>
        {label}
      </text>
    </g>
  );
}
