import { useId } from 'preact/hooks';
import { eventKinds } from '../dataset/vocabulary.ts';
import type { EventKind } from '../domain.ts';
import type { Wording } from '../locale/wording.ts';
import { useWording } from '../locale/wording-context.ts';
import { useBrowsing } from './browse-context.ts';
import { ChosenFilters } from './ChosenFilters.tsx';
import type { TimelineFilter } from './route.ts';
import { actorChoices, type Choice, placeChoices } from './timeline-choices.ts';

interface TimelineFiltersProps {
  readonly filter: TimelineFilter;
  readonly onFilter: (filter: TimelineFilter) => void;
  readonly hasReports: boolean;
  readonly onReports: (hasReports: boolean) => void;
}

/** The filters of the timeline: first those in force, each to be taken away; then what can be added. They combine. */
export function TimelineFilters({ filter, onFilter, hasReports, onReports }: TimelineFiltersProps) {
  const { dataset } = useBrowsing();
  const wording = useWording();
  const toggleKind = (kind: EventKind) =>
    onFilter({
      ...filter,
      kinds: eventKinds.filter((other) => filter.kinds.includes(other) !== (other === kind)),
    });

  const { capitalsOnly: _capitalsOnly, ...anywhere } = filter;

  return (
    <fieldset class="filters">
      <legend class="visually-hidden">{wording.say('browse.timeline.filters')}</legend>
      <ChosenFilters filter={filter} onFilter={onFilter} />
      <button
        type="button"
        class="chip"
        aria-pressed={filter.changedHandsOnly}
        onClick={() => onFilter({ ...filter, changedHandsOnly: !filter.changedHandsOnly })}
      >
        {wording.say('browse.timeline.changed')}
      </button>
      <button
        type="button"
        class="chip"
        aria-pressed={filter.capitalsOnly ?? false}
        onClick={() => onFilter(filter.capitalsOnly ? anywhere : { ...filter, capitalsOnly: true })}
      >
        {wording.say('browse.timeline.capitalsOnly')}
      </button>
      <button type="button" class="chip" aria-pressed={hasReports} onClick={() => onReports(!hasReports)}>
        {wording.say('browse.timeline.reports')}
      </button>
      {filter.place === undefined && (
        <ChoiceChip
          label={wording.say('browse.timeline.place')}
          any={wording.say('browse.timeline.place.any')}
          choices={placeChoices(dataset)}
          onChoose={(place) => onFilter({ ...filter, ...(place && { place }) })}
        />
      )}
      {filter.actor === undefined && (
        <ChoiceChip
          label={wording.say('browse.timeline.actor')}
          any={wording.say('browse.timeline.actor.any')}
          choices={actorChoices(dataset)}
          onChoose={(actor) => onFilter({ ...filter, ...(actor && { actor }) })}
        />
      )}
      <KindsChip kinds={filter.kinds} onToggle={toggleKind} />
      {filter.confidence === undefined && (
        <ChoiceChip
          label={wording.say('browse.timeline.confidence')}
          any={wording.say('browse.timeline.confidence.any')}
          choices={(['medium', 'high'] as const).map((id) => ({
            id,
            name: wording.say(`browse.timeline.confidence.${id}`),
          }))}
          onChoose={(confidence) =>
            onFilter({
              ...filter,
              ...((confidence === 'medium' || confidence === 'high') && { confidence }),
            })
          }
        />
      )}
    </fieldset>
  );
}

interface ChoiceChipProps {
  readonly label: string;
  /** What the first choice is called, which restricts nothing. */
  readonly any: string;
  readonly choices: readonly Choice[];
  readonly onChoose: (id: string) => void;
}

function ChoiceChip({ label, any, choices, onChoose }: ChoiceChipProps) {
  return (
    <select
      class="chip"
      aria-label={label}
      value=""
      onChange={({ currentTarget: { value } }) => onChoose(value)}
    >
      <option value="">{any}</option>
      {choices.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

interface KindsChipProps {
  readonly kinds: readonly EventKind[];
  readonly onToggle: (kind: EventKind) => void;
}

/** Several kinds may be chosen: a list of boxes in a popover, which the browser opens, places and closes. */
function KindsChip({ kinds, onToggle }: KindsChipProps) {
  const wording = useWording();
  const list = useId();
  return (
    <>
      <button type="button" class="chip opens" popovertarget={list} data-chosen={kinds.length > 0}>
        {kindsLabel(kinds, wording)}
      </button>
      <fieldset id={list} popover="auto" class="kinds">
        <legend>{wording.say('browse.timeline.kinds')}</legend>
        {eventKinds.map((kind) => (
          <label key={kind}>
            <input type="checkbox" checked={kinds.includes(kind)} onChange={() => onToggle(kind)} />
            {wording.say(`vocabulary.eventKind.${kind}`)}
          </label>
        ))}
      </fieldset>
    </>
  );
}

function kindsLabel(kinds: readonly EventKind[], wording: Wording): string {
  const [first] = kinds;
  if (first === undefined) return wording.say('browse.timeline.kinds.any');
  return kinds.length === 1
    ? wording.say(`vocabulary.eventKind.${first}`)
    : wording.say('browse.timeline.kinds.some', { count: kinds.length });
}
