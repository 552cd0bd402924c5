import { useId, useMemo, useState } from 'preact/hooks';
import type { Report } from '../domain.ts';
import { useWording } from '../locale/wording-context.ts';
import { HoldersOverTime } from '../timeline/HoldersOverTime.tsx';
import {
  type CountedPlaces,
  datedDistricts,
  holderShares,
  provincialCapitals,
} from '../timeline/holder-shares.ts';
import { openPeriod, type Period } from '../timeline/period.ts';
import { binReports } from '../timeline/report-bins.ts';
import { type DayRange, dayNumber } from '../timeline/time-scale.ts';
import { useBrowsing } from './browse-context.ts';
import { DayField } from './DayField.tsx';
import { HoldersInNumbers } from './HoldersInNumbers.tsx';
import type { TimelineFilter, TimelineLook } from './route.ts';
import { FIRST_DAY, zoomAround } from './timeline-summary.ts';

interface TimelinePictureProps {
  readonly filter: TimelineFilter;
  readonly look: TimelineLook;
  /** The reports to count on the axis; absent where they are not asked for. */
  readonly reports: readonly Report[] | undefined;
  readonly onFilter: (filter: TimelineFilter) => void;
  readonly onLook: (look: TimelineLook) => void;
}

/** Who held how many of the counted places over time, the period that is chosen in it, and what is counted. */
export function TimelinePicture({ filter, look, reports, onFilter, onLook }: TimelinePictureProps) {
  const { dataset, today } = useBrowsing();
  const wording = useWording();
  const { counted } = look;
  const everything = useMemo((): DayRange => ({ from: FIRST_DAY, to: today }), [today]);
  const [isZoomed, setIsZoomed] = useState(false);
  const [isInNumbers, setIsInNumbers] = useState(false);
  const numbers = useId();
  const range = isZoomed ? zoomAround(filter, everything) : everything;
  const steps = useMemo(
    () => holderShares(dataset, { ...everything, counted }),
    [dataset, everything, counted],
  );
  const bins = useMemo(() => reports && binReports(reports, range), [reports, range.from, range.to]);

  const choose = (period: Period) => {
    const { from: _from, to: _to, ...rest } = filter;
    onFilter({ ...rest, ...openPeriod(period, everything) });
  };
  const edge = (name: 'from' | 'to') => (
    <DayField
      label={wording.say(`browse.timeline.${name}`)}
      day={filter[name]}
      min={FIRST_DAY}
      max={today}
      onDay={(day) => choose({ ...withoutEdge(filter, name), ...(day && { [name]: day }) })}
    />
  );

  return (
    <section aria-label={wording.say(`browse.timeline.picture.${counted}`)}>
      <HoldersOverTime steps={steps} range={range} period={filter} onPeriod={choose} reports={bins}>
        <CountedChoice counted={counted} onCounted={(counted) => onLook({ ...look, counted })} />
        <button
          type="button"
          class="plain"
          aria-expanded={isInNumbers}
          aria-controls={isInNumbers ? numbers : undefined}
          onClick={() => setIsInNumbers(!isInNumbers)}
        >
          {wording.say('browse.timeline.inNumbers')}
        </button>
      </HoldersOverTime>
      {isInNumbers && <HoldersInNumbers id={numbers} counted={counted} steps={steps} range={range} />}
      <div class="period-fields">
        {edge('from')}
        {edge('to')}
        {(isZoomed || canZoom(filter, everything)) && (
          <button type="button" class="plain" aria-pressed={isZoomed} onClick={() => setIsZoomed(!isZoomed)}>
            {wording.say('browse.timeline.zoom')}
          </button>
        )}
      </div>
      {counted === 'districts' && <p class="quiet">{wording.say('browse.timeline.districts.note')}</p>}
    </section>
  );
}

interface CountedChoiceProps {
  readonly counted: CountedPlaces;
  readonly onCounted: (counted: CountedPlaces) => void;
}

/** Which places the picture counts, said beside it, since a share means nothing without its whole. */
function CountedChoice({ counted, onCounted }: CountedChoiceProps) {
  const { dataset } = useBrowsing();
  const wording = useWording();
  const counts = useMemo(
    () => ({ capitals: provincialCapitals(dataset).length, districts: datedDistricts(dataset).length }),
    [dataset],
  );
  return (
    <select
      class="chip counted"
      aria-label={wording.say('browse.timeline.counted')}
      value={counted}
      onChange={({ currentTarget: { value } }) => onCounted(value === 'districts' ? 'districts' : 'capitals')}
    >
      {(['capitals', 'districts'] as const).map((places) => (
        <option key={places} value={places}>
          {wording.say(`browse.timeline.counted.${places}`, { count: counts[places] })}
        </option>
      ))}
    </select>
  );
}

function withoutEdge({ from, to }: Period, edge: 'from' | 'to'): Period {
  if (edge === 'from') return to === undefined ? {} : { to };
  return from === undefined ? {} : { from };
}

/** A period that fills most of the picture gains nothing from a closer look. */
function canZoom({ from, to }: Period, { from: first, to: last }: DayRange): boolean {
  const length = dayNumber(to ?? last) - dayNumber(from ?? first);
  return length < (dayNumber(last) - dayNumber(first)) / 3;
}
