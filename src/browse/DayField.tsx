import { isDay } from '../dataset/fuzzy-date.ts';
import type { Day } from '../domain.ts';

interface DayFieldProps {
  readonly label: string;
  readonly day: Day | undefined;
  readonly min: Day;
  readonly max: Day;
  /** Called with a day of the calendar, or with `undefined` when the field was emptied. */
  readonly onDay: (day: Day | undefined) => void;
}

/** A day to type or to pick, in the browser's own field. */
export function DayField({ label, day, min, max, onDay }: DayFieldProps) {
  return (
    <label class="day-field">
      <span>{label}</span>
      <input
        type="date"
        min={min}
        max={max}
        value={day ?? ''}
        // `change` would wait for the blur in Firefox; while a date is half typed the value is empty and not valid.
        onInput={({ currentTarget: { value, validity } }) => {
          if (isDay(value) && value >= min && value <= max) onDay(value);
          else if (value === '' && !validity.badInput) onDay(undefined);
        }}
      />
    </label>
  );
}
