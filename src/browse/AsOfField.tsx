import type { Day } from '../domain.ts';
import { useWording } from '../locale/wording-context.ts';
import { useBrowsing } from './browse-context.ts';
import { DayField } from './DayField.tsx';
import type { Route } from './route.ts';
import { FIRST_DAY } from './timeline-summary.ts';
import { goTo } from './use-route.ts';

interface AsOfFieldProps {
  readonly label: string;
  /** The day asked for; absent for today. */
  readonly on: Day | undefined;
  /** The same view for another day; for today, given an empty object. */
  readonly routeFor: (asked: { readonly on?: Day }) => Route;
}

/** The day for which a view answers, and the way back to today. */
export function AsOfField({ label, on, routeFor }: AsOfFieldProps) {
  const { today } = useBrowsing();
  const wording = useWording();
  const show = (day: Day | undefined) =>
    goTo(routeFor(day === undefined || day === today ? {} : { on: day }), { isReplacing: true });
  return (
    <div class="as-of">
      <DayField label={label} day={on ?? today} min={FIRST_DAY} max={today} onDay={show} />
      {on !== undefined && (
        <button type="button" class="plain" onClick={() => show(undefined)}>
          {wording.say('browse.day.today')}
        </button>
      )}
    </div>
  );
}
