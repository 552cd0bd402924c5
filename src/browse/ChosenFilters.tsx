import { useWording } from '../locale/wording-context.ts';
import { useBrowsing } from './browse-context.ts';
import { chosenFilters } from './chosen-filters.ts';
import { everyEvent, type TimelineFilter } from './route.ts';

interface ChosenFiltersProps {
  readonly filter: TimelineFilter;
  readonly onFilter: (filter: TimelineFilter) => void;
}

/** The filters in force as chips, each of which takes itself away. */
export function ChosenFilters({ filter, onFilter }: ChosenFiltersProps) {
  const { dataset } = useBrowsing();
  const wording = useWording();
  const chosen = chosenFilters(dataset, filter, wording);
  if (chosen.length === 0) return null;
  return (
    <ul class="chosen" aria-label={wording.say('browse.timeline.chosen')}>
      {chosen.map(({ key, label, without }) => (
        <li key={key}>
          <button
            type="button"
            class="chip removes"
            aria-label={wording.say('browse.timeline.remove', { filter: label })}
            onClick={() => onFilter(without)}
          >
            {label}
          </button>
        </li>
      ))}
      {chosen.length > 1 && (
        <li>
          <button type="button" class="plain" onClick={() => onFilter(everyEvent)}>
            {wording.say('browse.timeline.removeAll')}
          </button>
        </li>
      )}
    </ul>
  );
}
