import type { Day } from '../domain.ts';
import { useWording } from '../locale/wording-context.ts';
import { HolderBands } from '../timeline/HolderBands.tsx';
import { bandsIn } from '../timeline/holder-bands.ts';
import { countedPlaces, type ShareStep, stepsWithin } from '../timeline/holder-shares.ts';
import {
  clampDay,
  createTimeScale,
  type DayRange,
  dayNumber,
  dayOfNumber,
  ticksOf,
} from '../timeline/time-scale.ts';
import { useWidth } from '../timeline/use-width.ts';
import { bandLetters } from './band-letters.ts';
import type { ChangeDay } from './day-picture.ts';
import { holderLetter } from './place-words.ts';
import { neighbouringChange, stepBack, stepForward } from './play-steps.ts';
import { useKept } from './use-kept.tsx';

/** A day that a slider of the plot chooses. */
export interface PlotDay {
  readonly label: string;
  readonly day: Day;
  readonly onDay: (day: Day) => void;
}

interface TimePlotProps {
  readonly range: DayRange;
  /** Who held the places that the plot is about; drawn as bands. */
  readonly steps: readonly ShareStep[];
  readonly changes: readonly ChangeDay[];
  /** One day, or the two of a comparison. */
  readonly days: readonly PlotDay[];
}

const BANDS_HEIGHT = 34;
const MARKS_HEIGHT = 14;
const HEIGHT = BANDS_HEIGHT + MARKS_HEIGHT;
/** A tick and its label take about so many pixels. */
const TICK_WIDTH = 62;

/**
 * Time as a picture that is also the slider: who held what, a mark at each day of changes, and a native slider for each day
 * that is chosen. Time runs to the right in every language, as on every chart of the sources.
 */
export function TimePlot({ range, steps, changes, days }: TimePlotProps) {
  const wording = useWording();
  const [plot, width] = useWidth<HTMLDivElement>(900);
  return (
    <div ref={plot} class="time-plot" dir="ltr">
      <Picture range={range} steps={steps} changes={changes} width={width} />
      {days.map(({ label, day, onDay }) => {
        const shown = clampDay(day, range);
        return (
          <input
            key={label}
            type="range"
            class="time-handle time-slider"
            aria-label={label}
            aria-valuetext={wording.date(day)}
            min={dayNumber(range.from)}
            max={dayNumber(range.to)}
            value={dayNumber(shown)}
            onInput={({ currentTarget }) => onDay(dayOfNumber(currentTarget.valueAsNumber))}
            onKeyDown={(event) => {
              const moved = dayAfterKey(shown, event, range, changes);
              if (moved === undefined) return;
              event.preventDefault();
              onDay(moved);
            }}
          />
        );
      })}
      <Ticks range={range} width={width} />
    </div>
  );
}

interface PictureProps extends Omit<TimePlotProps, 'days'> {
  readonly width: number;
}

/** Redrawn only when what it shows or its width changes: a drag of the slider leaves it alone. */
function Picture({ range, steps, changes, width }: PictureProps) {
  const wording = useWording();
  return useKept(() => {
    const scale = createTimeScale({ ...range, width });
    const within = stepsWithin(steps, range);
    const letters = bandLetters({
      steps: within,
      bands: bandsIn(within),
      x: (day) => Math.min(width, Math.max(0, scale.x(day))),
      height: BANDS_HEIGHT,
      unit: BANDS_HEIGHT / Math.max(1, countedPlaces(within)),
    });
    return (
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} width={width} height={HEIGHT} aria-hidden="true">
        <HolderBands steps={within} x={scale.x} width={width} height={BANDS_HEIGHT} />
        {letters.map(({ holder, x, y }) => (
          <text key={`${holder} ${x}`} class="band-letter" x={x} y={y + 3.6}>
            {holderLetter(holder, wording)}
          </text>
        ))}
        <path class="change-marks" d={marksOf(changes, range, scale.x)} />
      </svg>
    );
  }, [range.from, range.to, steps, changes, width, wording]);
}

function Ticks({ range, width }: { readonly range: DayRange; readonly width: number }) {
  const wording = useWording();
  return useKept(() => {
    const scale = createTimeScale({ ...range, width });
    const ticks = ticksOf(range, Math.floor(width / TICK_WIDTH));
    return (
      <div class="ticks" aria-hidden="true">
        {ticks
          .filter(({ day }) => scale.x(day) < width - TICK_WIDTH / 2)
          .map(({ day, unit }) => (
            <span key={day} style={{ left: `${(scale.x(day) / width) * 100}%` }}>
              {unit === 'year' ? wording.year(day) : `${wording.month(day)} ${wording.year(day)}`}
            </span>
          ))}
      </div>
    );
  }, [range.from, range.to, width, wording]);
}

/** A line for each day of changes, the longer the more there were. */
function marksOf(changes: readonly ChangeDay[], range: DayRange, x: (day: Day) => number): string {
  return changes
    .filter(({ day }) => day >= range.from && day <= range.to)
    .map(({ day, capitals, others }) => {
      const length = Math.min(MARKS_HEIGHT, 4 + Math.log2(1 + capitals * 3 + others) * 2);
      return `M${x(day).toFixed(1)} ${BANDS_HEIGHT + 1}v${length.toFixed(1)}`;
    })
    .join('');
}

/**
 * Where a key moves the day: arrows by the steps of play, with Shift by a day, Page Up and Page Down to the next day of
 * changes. Home and End are the browser's own.
 */
export function dayAfterKey(
  day: Day,
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  range: DayRange,
  changes: readonly ChangeDay[],
): Day | undefined {
  const byDay = (count: number) =>
    dayOfNumber(Math.min(dayNumber(range.to), Math.max(dayNumber(range.from), dayNumber(day) + count)));
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return shiftKey ? byDay(1) : stepForward(day, range);
    case 'ArrowLeft':
    case 'ArrowDown':
      return shiftKey ? byDay(-1) : stepBack(day, range);
    case 'PageUp':
      return neighbouringChange(changes, day, 'after') ?? range.to;
    case 'PageDown':
      return neighbouringChange(changes, day, 'before') ?? range.from;
    default:
      return undefined;
  }
}
