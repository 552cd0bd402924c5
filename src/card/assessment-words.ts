import type { Assessment, Day, EntityId, TallyAssessment } from '../domain.ts';
import type { Wording } from '../locale/wording.ts';
import type { CardSection, ClaimText } from './card-text.ts';
import { daysFrom } from './nearest-reports.ts';
import type { WordingTools } from './word-place.ts';

const MOST_ASSESSORS = 3;
/** An assessment of another year says little of a day. */
const FARTHEST_DAYS = 366;

/** Answers what assessors judged of a place, the nearest in date of each, in their own scales: none is ever translated. */
export function assessmentSections(
  { place, day }: { readonly place: EntityId; readonly day: Day },
  tools: WordingTools,
): CardSection[] {
  const { dataset, wording } = tools;
  const nearest = new Map<string, { assessment: Assessment; days: number }>();
  for (const assessment of dataset.assessmentsOf(place)) {
    const days = daysFrom(day, assessment.until ?? assessment.date);
    const known = nearest.get(assessment.assessor);
    if (days <= FARTHEST_DAYS && (!known || days < known.days)) {
      nearest.set(assessment.assessor, { assessment, days });
    }
  }
  if (nearest.size === 0) return [];
  const rows = [...nearest.values()]
    .sort((a, b) => a.days - b.days)
    .slice(0, MOST_ASSESSORS)
    .map(({ assessment }) => ({ kind: 'claim' as const, claim: claimOf(assessment, tools) }));
  return [{ kind: 'rows', title: wording.say('card.heading.assessments'), rows }];
}

function claimOf(assessment: Assessment, { dataset, wording, cited }: WordingTools): ClaimText {
  const { date, until, note } = assessment;
  const assessor = dataset.assessor(assessment.assessor);
  const levelName = (id: string) => assessor?.levels.find((level) => level.id === id)?.name ?? id;
  const level =
    'tally' in assessment ? tallyPhrase(assessment, levelName, wording) : levelName(assessment.level);
  const sources = cited.of({ urls: assessment.sources, note });
  return {
    date: { iso: date, text: until ? `${wording.date(date)} – ${wording.date(until)}` : wording.date(date) },
    text: [wording.say('card.assessment.level', { assessor: assessor?.name ?? assessment.assessor, level })],
    ...(sources && { sources }),
  };
}

function tallyPhrase(
  { tally: { of, parts } }: TallyAssessment,
  levelName: (id: string) => string,
  wording: Wording,
): string {
  return parts
    .map(({ level, count, percent }) => {
      const counted =
        count === undefined
          ? undefined
          : of === undefined
            ? wording.number(count)
            : wording.say('card.assessment.countOf', { count, of });
      const share = { percent: percent === undefined ? '' : wording.number(percent) };
      const amount =
        counted === undefined
          ? wording.say('card.assessment.percent', share)
          : percent === undefined
            ? counted
            : wording.say('card.assessment.countAndPercent', { amount: counted, ...share });
      return wording.say('card.assessment.part', { level: levelName(level), amount });
    })
    .join('; ');
}
