import type { Controller } from '../domain.ts';

/** The hatch of contested ground, to be referred to by `holderFill`. `size` is the distance of its lines in map units. */
export function HolderPattern({ id, size }: { readonly id: string; readonly size: number }) {
  return (
    <pattern id={id} width={size} height={size} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width={size} height={size} style={{ fill: 'var(--paper)' }} />
      <rect width={size * 0.34} height={size} style={{ fill: 'var(--holder-contested)' }} />
    </pattern>
  );
}

/**
 * What an area of a holder is filled with: its colour, the hatch where contested, plain paper where no source says.
 *
 * @param pattern the id of a `HolderPattern` in the same document or shadow tree
 */
export function holderFill(holder: Controller, pattern: string): string {
  if (holder === 'unknown') return 'var(--paper)';
  return holder === 'contested' ? `url(#${pattern})` : `var(--holder-${holder})`;
}
