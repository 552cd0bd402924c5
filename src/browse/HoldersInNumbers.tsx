import type { Day } from '../domain.ts';
import { useWording } from '../locale/wording-context.ts';
import { HoldersTable } from '../timeline/HoldersLegend.tsx';
import { bandsIn } from '../timeline/holder-bands.ts';
import { type CountedPlaces, type ShareStep, stepsWithin } from '../timeline/holder-shares.ts';
import { addMonths, type DayRange } from '../timeline/time-scale.ts';

interface HoldersInNumbersProps {
  readonly id: string;
  readonly counted: CountedPlaces;
  readonly steps: readonly ShareStep[];
  readonly range: DayRange;
}

/** The picture as a table. A wide table scrolls by itself, and by keyboard too. */
export function HoldersInNumbers({ id, counted, steps, range }: HoldersInNumbersProps) {
  const wording = useWording();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section id={id} class="numbers" tabIndex={0} aria-label={wording.say('browse.timeline.numbers')}>
      <HoldersTable
        bands={bandsIn(stepsWithin(steps, range))}
        steps={steps}
        days={daysToRead(range)}
        caption={wording.say(`browse.timeline.numbers.${counted}`)}
      />
    </section>
  );
}

/** More rows than this are a wall. */
const MOST_ROWS = 40;

/** The first day of each year, or of each month of a short range, and the last day of all. */
function daysToRead({ from, to }: DayRange): readonly Day[] {
  const months = (Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1) * 12;
  const step = months <= MOST_ROWS ? 1 : 12;
  const days: Day[] = [];
  for (let day = `${from.slice(0, 4)}-01-01`; day < to; day = addMonths(day, step))
    if (day >= from) days.push(day);
  return [...days, to];
}
