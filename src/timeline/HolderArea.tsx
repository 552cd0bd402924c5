import type { Controller } from '../domain.ts';
import { hatchPath } from './control-strip-layout.ts';

interface HolderAreaProps {
  readonly holder: Controller;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A rectangle of a holder's colour; hatched where contested, an empty outline where no source says. */
export function HolderArea({ holder, x, y, width, height }: HolderAreaProps) {
  const colour = `var(--holder-${holder})`;
  if (holder !== 'contested' && holder !== 'unknown') {
    return (
      <rect x={x} y={y} width={width} height={height} rx={Math.min(2, width / 2)} style={{ fill: colour }} />
    );
  }
  const inner = { x: x + 0.5, y: y + 0.5, width: Math.max(width - 1, 0.5), height: height - 1 };
  return (
    <g style={{ fill: 'none', stroke: colour }}>
      <rect
        {...inner}
        rx={Math.min(1.5, inner.width / 2)}
        stroke-dasharray={holder === 'unknown' ? '2 2' : undefined}
      />
      {holder === 'contested' && <path d={hatchPath(inner)} />}
    </g>
  );
}
