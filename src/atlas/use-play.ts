import { useEffect, useRef, useState } from 'preact/hooks';
import type { Day } from '../domain.ts';
import type { DayRange } from '../timeline/time-scale.ts';
import { stepForward } from './play-steps.ts';

interface Play {
  readonly day: Day;
  readonly range: DayRange;
  readonly onDay: (day: Day) => void;
}

/** How long each step is seen, in milliseconds; longer for those who asked their system for less motion. */
const STEP_MS = 180;
const CALM_STEP_MS = 1_000;

/** Lets the days pass by themselves, to the end of the range. */
export function usePlay(play: Play): {
  readonly isPlaying: boolean;
  readonly toggle: () => void;
  readonly stop: () => void;
} {
  const [isPlaying, setIsPlaying] = useState(false);
  const latest = useRef(play);
  latest.current = play;

  useEffect(() => {
    if (!isPlaying) return undefined;
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const timer = setInterval(
      () => {
        const { day, range, onDay } = latest.current;
        if (day >= range.to) setIsPlaying(false);
        else onDay(stepForward(day, range));
      },
      isCalm ? CALM_STEP_MS : STEP_MS,
    );
    return () => clearInterval(timer);
  }, [isPlaying]);

  return {
    isPlaying,
    stop: () => setIsPlaying(false),
    toggle() {
      const { day, range, onDay } = play;
      // At the end there is nothing left to play: begin again.
      if (!isPlaying && day >= range.to) onDay(range.from);
      setIsPlaying(!isPlaying);
    },
  };
}
