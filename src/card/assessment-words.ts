import type { Assessment, Day, EntityId, TallyAssessment } from '../domain.ts';
import type { Wording } from '../locale/wording.ts';
import type { CardSection, ClaimText, TextPiece } from './card-text.ts';
import { fromRecord } from './english-text.ts';
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
  const levelName = (id: string) =>
    fromRecord(assessor?.levels.find((level) => level.id === id)?.name ?? id, wording);
  const level =
    'tally' in assessment ? tallyPhrase(assessment, levelName, wording) : [levelName(assessment.level)];
  const sources = cited.of({ urls: assessment.sources, note });
  const name = [fromRecord(assessor?.name ?? assessment.assessor, wording)];
  return {
    date: { iso: date, text: until ? `${wording.date(date)} – ${wording.date(until)}` : wording.date(date) },
    text: wording.sayWith<readonly TextPiece[]>('card.assessment.level', { assessor: name, level }).flat(),
    ...(sources && { sources }),
  };
}

function tallyPhrase(
  { tally: { of, parts } }: TallyAssessment,
  levelName: (id: string) => TextPiece,
  wording: Wording,
): TextPiece[] {
  return parts.flatMap(({ level, count, percent }, index) => {
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
    const part = wording.sayWith('card.assessment.part', { level: levelName(level), amount });
    return index === 0 ? part : [wording.say('card.separator'), ...part];
  });
}
