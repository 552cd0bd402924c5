import type { Assessment, AssessmentLevel, Assessor } from '../../domain.ts';
import { latestDay } from '../fuzzy-date.ts';
import type { Rule } from './rule.ts';

/** A level of an assessment is one of its assessor's own scale: no scale is ever read by another's words. */
export const levelsAreOfTheAssessor: Rule = function* ({ dataset }) {
  for (const row of dataset.assessments) {
    const assessor = dataset.assessor(row.assessor);
    if (!assessor) {
      yield { row, reason: `assessor: “${row.assessor}” is not in assessors.json` };
      continue;
    }
    for (const level of levelsIn(row)) {
      if (!levelOf(assessor, level)) {
        yield { row, reason: `level: “${level}” is not in the scale of ${assessor.id}` };
      }
    }
  }
};

/** A scale has each level once, and what a level pools are others of the scale. */
export const scalesAreWhole: Rule = function* ({ dataset }) {
  for (const row of dataset.assessors) {
    const ids = row.levels.map(({ id }) => id);
    for (const [index, { id, pools = [] }] of row.levels.entries()) {
      if (ids.indexOf(id) !== index) yield { row, reason: `levels: “${id}” is there twice` };
      for (const pooled of pools) {
        if (pooled === id || !ids.includes(pooled))
          yield { row, reason: `levels: “${id}” pools “${pooled}”, which is no other level` };
      }
    }
  }
};

/** The parts of a tally say how many, do not overlap, and are together no more than the whole. */
export const talliesAddUp: Rule = function* ({ dataset }) {
  for (const row of dataset.assessments) {
    if (!('tally' in row)) continue;
    const { of: whole = Number.POSITIVE_INFINITY, parts } = row.tally;
    const counted = new Set<string>();
    for (const { level, count, percent } of parts) {
      if (count === undefined && percent === undefined)
        yield { row, reason: `tally: “${level}” has neither count nor percent` };
      const assessor = dataset.assessor(row.assessor);
      for (const fine of levelOf(assessor, level)?.pools ?? [level]) {
        if (counted.has(fine)) yield { row, reason: `tally: “${fine}” is counted twice` };
        counted.add(fine);
      }
    }
    const sum = parts.reduce((total, { count = 0 }) => total + count, 0);
    if (sum > whole) yield { row, reason: `tally: the parts are ${sum}, more than ${whole} in all` };
  }
};

/** An assessment of a period ends after the time at which it begins. */
export const periodsRunForward: Rule = function* ({ dataset }) {
  for (const row of dataset.assessments) {
    if (row.until !== undefined && latestDay(row.until) <= latestDay(row.date)) {
      yield { row, reason: `until: ${row.until} is not after ${row.date}` };
    }
  }
};

function levelsIn(assessment: Assessment): readonly string[] {
  return 'tally' in assessment ? assessment.tally.parts.map(({ level }) => level) : [assessment.level];
}

function levelOf(assessor: Assessor | undefined, id: string): AssessmentLevel | undefined {
  return assessor?.levels.find((level) => level.id === id);
}
