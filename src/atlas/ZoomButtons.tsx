import { useWording } from '../locale/wording-context.ts';
import { type AtlasZoom, MOST_TIMES } from '../map/atlas-route.ts';
import { enlarged, type FrameSize, wholeMap } from './map-frame.ts';

interface ZoomButtonsProps {
  readonly zoom: AtlasZoom;
  readonly onZoom: (zoom: AtlasZoom) => void;
  readonly size: FrameSize | undefined;
}

const STEP = 1.6;

/** Enlarge, make smaller, show everything: for those who have no wheel and do not drag (WCAG 2.5.7). */
export function ZoomButtons({ zoom, onZoom, size }: ZoomButtonsProps) {
  const wording = useWording();
  const step = (factor: number) => size && onZoom(enlarged(zoom, factor, size));
  return (
    <div class="zoom-buttons">
      <button
        type="button"
        aria-label={wording.say('atlas.zoom.in')}
        aria-disabled={zoom.times >= MOST_TIMES}
        onClick={() => step(STEP)}
      >
        +
      </button>
      <button
        type="button"
        aria-label={wording.say('atlas.zoom.out')}
        aria-disabled={zoom.times <= 1}
        onClick={() => step(1 / STEP)}
      >
        −
      </button>
      <button
        type="button"
        aria-label={wording.say('atlas.zoom.whole')}
        aria-disabled={zoom.times <= 1}
        onClick={() => onZoom(wholeMap)}
      >
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
          <path d="M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4" />
        </svg>
      </button>
    </div>
  );
}
