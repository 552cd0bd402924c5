import { markLabelAt, stripTicks, xOfDay } from '../timeline/control-strip-layout.ts';
import type { OfficeStripText } from './card-text.ts';

const TOP = 15;
const LANE = 9;
const BAND = 6;

/** When a person held which office: a bar for each, one below the other where they overlap, and a line at the day. */
export function OfficeStrip({ strip, width }: { readonly strip: OfficeStripText; readonly width: number }) {
  const { bands, day, from, to, years, mark } = strip;
  const span = { from, to, width };
  const bottom = TOP + (Math.max(...bands.map(({ lane }) => lane)) + 1) * LANE;
  const x = xOfDay(day, span);
  const label = markLabelAt(x, mark, width);
  return (
    <figure class="strip">
      <svg viewBox={`0 0 ${width} ${bottom + 15}`} role="img" aria-label={strip.label} direction="ltr">
        {bands.map(({ name, from, to, isOpen, isThen, lane }) => {
          const left = xOfDay(from, span);
          const length = Math.max(xOfDay(to, span) - left - 1, 3);
          const y = TOP + lane * LANE;
          return (
            <g key={`${name} ${from}`} class={isThen ? 'office-band is-then' : 'office-band'}>
              <title>{name}</title>
              <rect x={left} y={y} width={length} height={BAND} rx={2} />
              {isOpen && <path d={`M${left + length + 2} ${y + BAND / 2}h6`} stroke-dasharray="2 2" />}
            </g>
          );
        })}
        <g class="mark">
          <path d={`M${x} ${TOP - 1}l-3.5 -5h7zM${x - 0.5} ${TOP}h1V${bottom}h-1z`} />
          <text x={label.x} y={6} text-anchor={label.anchor}>
            {mark}
          </text>
        </g>
        {stripTicks(years, span).map(({ x, label, anchor }) => (
          <text key={label} x={x} y={bottom + 12} text-anchor={anchor}>
            {label}
          </text>
        ))}
      </svg>
    </figure>
  );
}
