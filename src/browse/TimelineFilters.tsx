import { useId } from 'preact/hooks';
import { eventKindLabel, eventKinds } from '../dataset/vocabulary.ts';
import type { EventKind } from '../domain.ts';
import { useBrowsing } from './browse-context.ts';
import type { TimelineFilter } from './route.ts';
import { actorChoices, placeChoices } from './timeline-choices.ts';

interface TimelineFiltersProps {
  readonly filter: TimelineFilter;
  readonly onFilter: (filter: TimelineFilter) => void;
}

/** The filters of the timeline, as chips made of native controls. They combine. */
export function TimelineFilters({ filter, onFilter }: TimelineFiltersProps) {
  const { dataset } = useBrowsing();
  const { place: _place, actor: _actor, ...rest } = filter;
  const toggleKind = (kind: EventKind) =>
    onFilter({
      ...filter,
      kinds: eventKinds.filter((other) => filter.kinds.includes(other) !== (other === kind)),
    });

  return (
    <fieldset class="filters">
      <legend class="visually-hidden">Filters</legend>
      <button
        type="button"
        class="chip"
        aria-pressed={filter.changedHandsOnly}
        onClick={() => onFilter({ ...filter, changedHandsOnly: !filter.changedHandsOnly })}
      >
        Changed hands
      </button>
      <select
        class="chip"
        aria-label="Place"
        data-chosen={filter.place !== undefined}
        value={filter.place ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onFilter({ ...rest, ...(value && { place: value }), ...(filter.actor && { actor: filter.actor }) })
        }
      >
        <option value="">Any place</option>
        {placeChoices(dataset, filter.place).map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
      <select
        class="chip"
        aria-label="Actor"
        data-chosen={filter.actor !== undefined}
        value={filter.actor ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onFilter({ ...rest, ...(value && { actor: value }), ...(filter.place && { place: filter.place }) })
        }
      >
        <option value="">Any actor</option>
        {actorChoices(dataset, filter.actor).map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
      <KindsChip kinds={filter.kinds} onToggle={toggleKind} />
    </fieldset>
  );
}

interface KindsChipProps {
  readonly kinds: readonly EventKind[];
  readonly onToggle: (kind: EventKind) => void;
}

/** Several kinds may be chosen: a list of boxes in a popover, which the browser opens, places and closes. */
function KindsChip({ kinds, onToggle }: KindsChipProps) {
  const list = useId();
  return (
    <>
      <button type="button" class="chip opens" popovertarget={list} data-chosen={kinds.length > 0}>
        {kindsLabel(kinds)}
      </button>
      <fieldset id={list} popover="auto" class="kinds">
        <legend>Kinds of event</legend>
        {eventKinds.map((kind) => (
          <label key={kind}>
            <input type="checkbox" checked={kinds.includes(kind)} onChange={() => onToggle(kind)} />
            {eventKindLabel(kind)}
          </label>
        ))}
      </fieldset>
    </>
  );
}

function kindsLabel(kinds: readonly EventKind[]): string {
  const [first] = kinds;
  if (first === undefined) return 'Any kind';
  return kinds.length === 1 ? eventKindLabel(first) : `${kinds.length} kinds`;
}
