import type { Assessment, Assessor } from '../domain.ts';
import type { Wording } from '../locale/wording.ts';
import { useWording } from '../locale/wording-context.ts';
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
  return (
    <li class={isDiffering ? 'rating is-differing' : 'rating'}>
      <span class="rating-who">
        {assessor?.name ?? assessment.assessor}
        <small> {ratingDate(assessment, wording)}</small>
      </span>
      {isRating(assessment) ? (
        <Level assessor={assessor} level={assessment.level} />
      ) : (
        <span lang="en" dir="ltr">
          {tallyText(assessment, assessor, wording)}
        </span>
      )}
      {isDiffering && <small class="differs">{wording.say('browse.ratings.differ')}</small>}
      {assessment.note && (
        <small class="rating-note" lang="en" dir="ltr">
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
      <span lang="en" dir="ltr">
        {name}
      </span>
    </span>
  );
}

function ratingDate({ date, until }: Assessment, wording: Wording): string {
  if (until === undefined) return wording.date(date);
  return wording.say('browse.ratings.date.until', { from: wording.date(date), until: wording.date(until) });
}

function tallyText(
  { tally }: Extract<Assessment, { tally: unknown }>,
  assessor: Assessor | undefined,
  wording: Wording,
): string {
  const parts = tally.parts.map(({ level, count, percent }) => {
    const name = assessor?.levels.find(({ id }) => id === level)?.name ?? level;
    if (count !== undefined && percent !== undefined)
      return wording.say('browse.ratings.tally.both', { level: name, count, percent });
    if (count !== undefined) return wording.say('browse.ratings.tally.part', { level: name, count });
    return wording.say('browse.ratings.tally.percent', { level: name, percent: percent ?? 0 });
  });
  const whole = tally.of === undefined ? [] : [wording.say('browse.ratings.tally.of', { of: tally.of })];
  return [...parts, ...whole].join(' · ');
}
