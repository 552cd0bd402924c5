import { useId } from 'preact/hooks';
import type { Day } from '../domain.ts';
import { bandsIn, type HolderBand, outlineBands } from './holder-bands.ts';
import { countedPlaces, type ShareStep } from './holder-shares.ts';

interface HolderBandsProps {
  /** Those that lie in the picture. */
  readonly steps: readonly ShareStep[];
  /** Where a day begins, in pixels. */
  readonly x: (day: Day) => number;
  readonly width: number;
  readonly height: number;
}

/** Who held how much over time, as bands one upon the other: part of a drawing, and never without words beside it. */
export function HolderBands({ steps, x, width, height }: HolderBandsProps) {
  const hatch = useId();
  const outlines = outlineBands({
    steps,
    bands: bandsIn(steps),
    x: (day) => Math.min(width, Math.max(0, x(day))),
    height,
    unit: height / Math.max(1, countedPlaces(steps)),
  });
  return (
    <>
      <defs>
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="1.6" height="5" style={{ fill: 'var(--holder-contested)' }} />
        </pattern>
      </defs>
      {outlines.map(({ band, path }) => (
        <path key={band.name} d={path} style={{ fill: fillOf(band, hatch) }} />
      ))}
    </>
  );
}

function fillOf({ drawnAs }: HolderBand, hatch: string): string {
  if (drawnAs === 'unknown') return 'none';
  return drawnAs === 'contested' ? `url(#${hatch})` : `var(--holder-${drawnAs})`;
}
