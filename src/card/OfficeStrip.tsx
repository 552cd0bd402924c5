import { Component, type TargetedPointerEvent } from 'preact';
import { markLabelAt, stripTicks, xOfDay } from '../timeline/control-strip-layout.ts';
import { Words } from './Claims.tsx';
import type { OfficeStripText } from './card-text.ts';

const TOP = 15;
const LANE = 9;
const BAND = 6;

interface OfficeStripProps {
  readonly strip: OfficeStripText;
  readonly width: number;
}

/**
 * When a person held which office: a bar for each, one below the other where they overlap, and a line at the day. The line
 * below it names one of them, at first that of the day: the one that pointer or finger is nearest to, or, as on a slider,
 * the one that the arrow keys have come to.
 */
export class OfficeStrip extends Component<OfficeStripProps, { named: number }> {
  override state = {
    named: Math.max(
      this.props.strip.bands.findLastIndex(({ isThen }) => isThen),
      0,
    ),
  };

  override render({ strip, width }: OfficeStripProps, { named }: { named: number }) {
    const { bands, day, from, to, years, mark } = strip;
    const span = { from, to, width };
    const bottom = TOP + (Math.max(...bands.map(({ lane }) => lane)) + 1) * LANE;
    const x = xOfDay(day, span);
    const label = markLabelAt(x, mark, width);
    const bars = bands.map((band) => {
      const left = xOfDay(band.from, span);
      const length = Math.max(xOfDay(band.to, span) - left - 1, 3);
      return { ...band, left, length, y: TOP + band.lane * LANE };
    });
    const point = ({ currentTarget, clientX, clientY }: TargetedPointerEvent<HTMLElement>) => {
      const box = currentTarget.getBoundingClientRect();
      const scale = width / box.width;
      const [x, y] = [(clientX - box.left) * scale, (clientY - box.top) * scale - BAND / 2];
      const distances = bars.map(
        (bar) => Math.max(bar.left - x, 0, x - bar.left - bar.length) + Math.abs(bar.y - y),
      );
      this.setState({ named: distances.indexOf(Math.min(...distances)) });
    };
    const step = (event: KeyboardEvent) => {
      const steps = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (steps === undefined) return;
      event.preventDefault();
      this.setState({ named: Math.min(Math.max(named + steps, 0), bands.length - 1) });
    };
    const { text = [], period, plain } = bands[named] ?? {};
    return (
      <figure class="strip">
        {/* A slider, and not as many buttons: Tab has a long way through the card as it is. */}
        <div
          role="slider"
          tabIndex={0}
          aria-label={strip.label}
          aria-valuemin={1}
          aria-valuemax={bands.length}
          aria-valuenow={named + 1}
          aria-valuetext={plain}
          onPointerDown={point}
          onPointerMove={point}
          onKeyDown={step}
        >
          <svg viewBox={`0 0 ${width} ${bottom + 15}`} aria-hidden="true" direction="ltr">
            {bars.map(({ from, isOpen, isThen, left, length, y }, index) => (
              <g
                key={`${from} ${y}`}
                class={`office-band${isThen ? ' is-then' : ''}${index === named ? ' is-named' : ''}`}
              >
                <rect x={left} y={y} width={length} height={BAND} rx={2} />
                {isOpen && <path d={`M${left + length + 2} ${y + BAND / 2}h6`} stroke-dasharray="2 2" />}
              </g>
            ))}
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
        </div>
        <figcaption>
          <span>
            {text.map((piece) => (
              <Words of={piece} />
            ))}
          </span>
          <span>{period}</span>
        </figcaption>
      </figure>
    );
  }
}
