import { useMemo, useState } from 'preact/hooks';
import { useWording } from '../locale/wording-context.ts';
import { AssessorList } from './AssessorList.tsx';
import { useBrowsing } from './browse-context.ts';
import { EntityName } from './EntityName.tsx';
import { RatingLine } from './RatingLine.tsx';
import { isRating, type RatedPlace, ratedBySeveral } from './rating-differences.ts';

/** Which places the assessors rate differently, each rating in its own scale; what each scale means. */
export function RatingsView() {
  const { dataset } = useBrowsing();
  const wording = useWording();
  const [isWhole, setIsWhole] = useState(false);
  const rated = useMemo(() => ratedBySeveral(dataset), [dataset]);
  const differing = rated.filter((place) => place.differing.size > 0);
  const shown = isWhole ? rated : differing;
  const tallies = dataset.assessments.filter((assessment) => !isRating(assessment));

  return (
    <>
      <h1 class="view-heading" tabIndex={-1}>
        {wording.say('browse.ratings.heading')}
      </h1>
      <p>{wording.say('browse.ratings.intro')}</p>
      <p class="quiet">{wording.say('browse.ratings.within')}</p>
      <p class="count" role="status">
        {wording.say('browse.ratings.count', { count: differing.length, all: rated.length })}
      </p>
      <label class="ratings-all">
        <input type="checkbox" checked={isWhole} onChange={() => setIsWhole(!isWhole)} />
        {wording.say('browse.ratings.all')}
      </label>
      {shown.length === 0 && <p class="empty">{wording.say('browse.ratings.none')}</p>}
      {shown.map((place) => (
        <RatedPlaceSection key={place.place} rated={place} />
      ))}
      {tallies.length > 0 && (
        <section>
          <h2>{wording.say('browse.ratings.tallies')}</h2>
          <ul class="ratings">
            {tallies.map((assessment) => (
              <RatingLine key={assessment.id} assessment={assessment} />
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{wording.say('browse.ratings.assessors')}</h2>
        <AssessorList />
      </section>
    </>
  );
}

function RatedPlaceSection({ rated: { place: id, ratings, differing } }: { readonly rated: RatedPlace }) {
  const { dataset } = useBrowsing();
  const wording = useWording();
  const place = dataset.place(id);
  if (!place) return null;
  const province = dataset.ancestorsOf(id).find(({ kind }) => kind === 'province');
  return (
    <section>
      <h2 class="rated-place">
        {wording.sayWith(province ? 'browse.ratings.where' : 'browse.ratings.where.none', {
          place: <EntityName key="place" entity={place} />,
          province: province?.name ?? '',
        })}
      </h2>
      <ul class="ratings">
        {ratings.map((rating) => (
          <RatingLine key={rating.id} assessment={rating} isDiffering={differing.has(rating.id)} />
        ))}
      </ul>
    </section>
  );
}
