import type { Assessment, Assessor } from '../domain.ts';
import type { Wording } from '../locale/wording.ts';
import { useWording } from '../locale/wording-context.ts';
import { asRecorded } from './as-recorded.ts';
import { useBrowsing } from './browse-context.ts';
import { isRating } from './rating-differences.ts';
import { SourcesFold } from './SourceList.tsx';

interface RatingLineProps {
  readonly assessment: Assessment;
  /** True where it contradicts another of about the same time. */
  readonly isDiffering?: boolean;
}

/** What one assessor judged, in that assessor's own words and scale, with its date and sources. */
export function RatingLine({ assessment, isDiffering = false }: RatingLineProps) {
  const { dataset } = useBrowsing();
  const wording = useWording();
  const assessor = dataset.assessor(assessment.assessor);
  const assessorName = assessor?.name ?? assessment.assessor;
  return (
    <li class={isDiffering ? 'rating is-differing' : 'rating'}>
      <span class="rating-who">
        <span {...asRecorded(assessorName, wording)}>{assessorName}</span>
        <small> {ratingDate(assessment, wording)}</small>
      </span>
      {isRating(assessment) ? (
        <Level assessor={assessor} level={assessment.level} />
      ) : (
        <Tally tally={assessment.tally} assessor={assessor} />
      )}
      {isDiffering && <small class="differs">{wording.say('browse.ratings.differ')}</small>}
      {assessment.note && (
        <small class="rating-note" {...asRecorded(assessment.note, wording)}>
          {assessment.note}
        </small>
      )}
      <SourcesFold urls={assessment.sources} />
    </li>
  );
}

/** The level in words, and where it stands in its scale: a step for each level, from the government's side. */
function Level({ assessor, level }: { readonly assessor: Assessor | undefined; readonly level: string }) {
  const wording = useWording();
  const found = assessor?.levels.find(({ id }) => id === level);
  const steps = assessor?.levels.filter(({ pools }) => pools === undefined) ?? [];
  const own = new Set(found?.pools ?? [level]);
  const name = found?.name ?? level;
  const position = steps.findIndex(({ id }) => id === level) + 1;
  const label = found?.pools
    ? wording.say('browse.ratings.level.pooled', { level: name })
    : wording.say('browse.ratings.level', { level: name, position, levels: steps.length });
  return (
    <span class="rating-level" title={found?.definition}>
      {steps.length > 1 && (
        <span class="scale" role="img" aria-label={label}>
          {steps.map(({ id }) => (
            <i key={id} class={own.has(id) ? 'is-here' : undefined} />
          ))}
        </span>
      )}
      <span {...asRecorded(name, wording)}>{name}</span>
    </span>
  );
}

function ratingDate({ date, until }: Assessment, wording: Wording): string {
  if (until === undefined) return wording.date(date);
  return wording.say('browse.ratings.date.until', { from: wording.date(date), until: wording.date(until) });
}

interface TallyProps {
  readonly tally: Extract<Assessment, { tally: unknown }>['tally'];
  readonly assessor: Assessor | undefined;
}

/** How many places the assessor judged at which level: `Controlled: 12 (3 %) · Contested: 5 · of 407`. */
function Tally({ tally: { parts, of }, assessor }: TallyProps) {
  const wording = useWording();
  return (
    <span>
      {parts.map(({ level: id, count, percent }, index) => {
        const name = assessor?.levels.find((one) => one.id === id)?.name ?? id;
        const level = (
          <span key={id} {...asRecorded(name, wording)}>
            {name}
          </span>
        );
        return [index > 0 && ' · ', ...countOf({ count, percent }, level, wording)];
      })}
      {of !== undefined && ` · ${wording.say('browse.ratings.tally.of', { of })}`}
    </span>
  );
}

function countOf<Level>(
  { count, percent }: { readonly count: number | undefined; readonly percent: number | undefined },
  level: Level,
  wording: Wording,
): (string | Level)[] {
  if (count === undefined)
    return wording.sayWith('browse.ratings.tally.percent', { level, percent: percent ?? 0 });
  if (percent === undefined) return wording.sayWith('browse.ratings.tally.part', { level, count });
  return wording.sayWith('browse.ratings.tally.both', { level, count, percent });
}
