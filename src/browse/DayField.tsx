import { useLayoutEffect, useRef } from 'preact/hooks';
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

/**
 * A day to type or to pick, in the browser's own field. While somebody types into it nothing is written there: a view that
 * answers for the day typed so far would take the year away from under the next key.
 */
export function DayField({ label, day, min, max, onDay }: DayFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const show = () => {
    if (field.current) field.current.value = day ?? '';
  };
  useLayoutEffect(() => {
    if (field.current !== document.activeElement) show();
  }, [day]);
  return (
    <label class="day-field">
      <span>{label}</span>
      <input
        ref={field}
        type="date"
        min={min}
        max={max}
        // `change` would wait for the blur in Firefox; while a date is half typed the value is empty and not valid.
        onInput={({ currentTarget: { value, validity } }) => {
          if (isDay(value) && value >= min && value <= max) onDay(value);
          else if (value === '' && !validity.badInput) onDay(undefined);
        }}
        // What was typed and is no day of the range gives way to the day that counts.
        onBlur={show}
      />
    </label>
  );
}
