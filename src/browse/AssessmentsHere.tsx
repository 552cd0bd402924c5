import { useMemo } from 'preact/hooks';
import type { EntityId } from '../domain.ts';
import { useWording } from '../locale/wording-context.ts';
import { useBrowsing } from './browse-context.ts';
import { RatingLine } from './RatingLine.tsx';
import { ratedBySeveral } from './rating-differences.ts';
import { formatRoute } from './route.ts';

/** What assessors judged of a place, side by side, each in its own scale. */
export function AssessmentsHere({ id }: { readonly id: EntityId }) {
  const { dataset } = useBrowsing();
  const wording = useWording();
  const assessments = dataset.assessmentsOf(id);
  const differing = useMemo(
    () => ratedBySeveral(dataset).find(({ place }) => place === id)?.differing,
    [dataset, id],
  );
  if (assessments.length === 0) return null;
  return (
    <section>
      <h2>
        {wording.say('browse.place.ratings')} <small>{wording.number(assessments.length)}</small>
      </h2>
      <p class="quiet">{wording.say('browse.place.ratings.intro')}</p>
      <ul class="ratings">
        {assessments.map((assessment) => (
          <RatingLine
            key={assessment.id}
            assessment={assessment}
            isDiffering={differing?.has(assessment.id) ?? false}
          />
        ))}
      </ul>
      <p>
        <a href={formatRoute({ view: 'ratings' })}>{wording.say('browse.place.ratings.more')}</a>
      </p>
    </section>
  );
}
