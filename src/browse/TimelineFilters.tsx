import { useId } from 'preact/hooks';
import { eventKinds } from '../dataset/vocabulary.ts';
import type { EventKind } from '../domain.ts';
import type { Wording } from '../locale/wording.ts';
import { useWording } from '../locale/wording-context.ts';
import { useBrowsing } from './browse-context.ts';
import type { TimelineFilter } from './route.ts';
import { actorChoices, type Choice, placeChoices } from './timeline-choices.ts';

interface TimelineFiltersProps {
  readonly filter: TimelineFilter;
  readonly onFilter: (filter: TimelineFilter) => void;
  readonly hasReports: boolean;
  readonly onReports: (hasReports: boolean) => void;
}

/** The filters of the timeline, as chips made of native controls. They combine. */
export function TimelineFilters({ filter, onFilter, hasReports, onReports }: TimelineFiltersProps) {
  const { dataset } = useBrowsing();
  const wording = useWording();
  const toggleKind = (kind: EventKind) =>
    onFilter({
      ...filter,
      kinds: eventKinds.filter((other) => filter.kinds.includes(other) !== (other === kind)),
    });
  const { place: _place, ...anywhere } = filter;
  const { actor: _actor, ...anybody } = filter;
  const { confidence: _confidence, ...howeverSure } = filter;

  return (
    <fieldset class="filters">
      <legend class="visually-hidden">{wording.say('browse.timeline.filters')}</legend>
      <button
        type="button"
        class="chip"
        aria-pressed={filter.changedHandsOnly}
        onClick={() => onFilter({ ...filter, changedHandsOnly: !filter.changedHandsOnly })}
      >
        {wording.say('browse.timeline.changed')}
      </button>
      <button type="button" class="chip" aria-pressed={hasReports} onClick={() => onReports(!hasReports)}>
        {wording.say('browse.timeline.reports')}
      </button>
      <ChoiceChip
        label={wording.say('browse.timeline.place')}
        any={wording.say('browse.timeline.place.any')}
        chosen={filter.place}
        choices={placeChoices(dataset, filter.place)}
        onChoose={(place) => onFilter({ ...anywhere, ...(place && { place }) })}
      />
      <ChoiceChip
        label={wording.say('browse.timeline.actor')}
        any={wording.say('browse.timeline.actor.any')}
        chosen={filter.actor}
        choices={actorChoices(dataset, filter.actor)}
        onChoose={(actor) => onFilter({ ...anybody, ...(actor && { actor }) })}
      />
      <KindsChip kinds={filter.kinds} onToggle={toggleKind} />
      <ChoiceChip
        label={wording.say('browse.timeline.confidence')}
        any={wording.say('browse.timeline.confidence.any')}
        chosen={filter.confidence}
        choices={(['medium', 'high'] as const).map((id) => ({
          id,
          name: wording.say(`browse.timeline.confidence.${id}`),
        }))}
        onChoose={(confidence) =>
          onFilter({
            ...howeverSure,
            ...((confidence === 'medium' || confidence === 'high') && { confidence }),
          })
        }
      />
    </fieldset>
  );
}

interface ChoiceChipProps {
  readonly label: string;
  /** What the first choice is called, which restricts nothing. */
  readonly any: string;
  readonly chosen: string | undefined;
  readonly choices: readonly Choice[];
  readonly onChoose: (id: string) => void;
}

function ChoiceChip({ label, any, chosen, choices, onChoose }: ChoiceChipProps) {
  const wording = useWording();
  return (
    <select
      class="chip"
      aria-label={label}
      data-chosen={chosen !== undefined}
      value={chosen ?? ''}
      onChange={({ currentTarget: { value } }) => onChoose(value)}
    >
      <option value="">{any}</option>
      {choices.map(({ id, name }) => (
        <option key={id} value={id}>
          {name ?? wording.say('browse.timeline.place.unknown', { id })}
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
