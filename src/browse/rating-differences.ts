import type { Dataset } from '../dataset/dataset.ts';
import { addDays, compareFuzzyDates, earliestDay, latestDay } from '../dataset/fuzzy-date.ts';
import type { Assessment, EntityId, PlaceAssessment } from '../domain.ts';
import { ratingSides } from './rating-sides.ts';

/** A place that more than one assessor rated. */
export interface RatedPlace {
  readonly place: EntityId;
  /** By date. */
  readonly ratings: readonly PlaceAssessment[];
  /** The ids of those that contradict another of about the same time; empty where none does. */
  readonly differing: ReadonlySet<string>;
}

/** Ratings further apart than this, in days, may differ because the place changed. */
const SAME_TIME = 183;

/** The places that more than one assessor rated, by province and name, with the ratings that cannot both be true. */
export function ratedBySeveral(dataset: Dataset): readonly RatedPlace[] {
  const byPlace = new Map<EntityId, PlaceAssessment[]>();
  for (const assessment of dataset.assessments) {
    if (!isRating(assessment)) continue;
    const ratings = byPlace.get(assessment.place);
    if (ratings) ratings.push(assessment);
    else byPlace.set(assessment.place, [assessment]);
  }
  return [...byPlace]
    .filter(([, ratings]) => new Set(ratings.map(({ assessor }) => assessor)).size > 1)
    .map(([place, ratings]) => ({
      place,
      ratings: ratings.sort((one, other) => compareFuzzyDates(one.date, other.date)),
      differing: differingAmong(ratings),
    }))
    .sort((one, other) => sortKey(dataset, one.place).localeCompare(sortKey(dataset, other.place), 'en'));
}

export function isRating(assessment: Assessment): assessment is PlaceAssessment {
  return 'level' in assessment;
}

function differingAmong(ratings: readonly PlaceAssessment[]): ReadonlySet<string> {
  const differing = new Set<string>();
  for (const [index, one] of ratings.entries()) {
    for (const other of ratings.slice(index + 1)) {
      if (one.assessor === other.assessor || !isOfSameTime(one, other) || !contradicts(one, other)) continue;
      differing.add(one.id);
      differing.add(other.id);
    }
  }
  return differing;
}

/** No side is left by both. */
function contradicts(one: PlaceAssessment, other: PlaceAssessment): boolean {
  const sides = ratingSides(one.assessor, one.level);
  const others = ratingSides(other.assessor, other.level);
  return sides !== undefined && others !== undefined && !sides.some((side) => others.includes(side));
}

function isOfSameTime(one: PlaceAssessment, other: PlaceAssessment): boolean {
  return (
    earliestDay(one.date) <= addDays(latestDay(other.until ?? other.date), SAME_TIME) &&
    earliestDay(other.date) <= addDays(latestDay(one.until ?? one.date), SAME_TIME)
  );
}

function sortKey(dataset: Dataset, id: EntityId): string {
  const province = dataset.ancestorsOf(id).find(({ kind }) => kind === 'province');
  return `${province?.name ?? ''} ${dataset.place(id)?.name ?? id}`;
}
