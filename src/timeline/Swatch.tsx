import type { Controller } from '../domain.ts';
import { HolderArea } from './HolderArea.tsx';

/** The small sample of a holder's band that stands before its name. It says nothing that the name does not. */
export function Swatch({ holder }: { readonly holder: Controller }) {
  return (
    <svg class="swatch" viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
      <HolderArea holder={holder} x={0} y={0} width={10} height={10} />
    </svg>
  );
}
