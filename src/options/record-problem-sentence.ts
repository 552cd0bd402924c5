import type { ReaderRecordProblem } from '../dataset/parse-reader-records.ts';
import type { Wording } from '../locale/wording.ts';

/** Says what is wrong in a file of records, and where, e.g. `Line 4, own-post: “date” is no date like 2015-09-28 …`. */
export function recordProblemSentence(
  { line, record, field = '', code, given = '', expected = [] }: ReaderRecordProblem,
  { say, list }: Wording,
): string {
  const problem = say(`settings.records.problem.${code}`, {
    field,
    given: given === '' ? '—' : given,
    expected: list(expected),
  });
  return record === undefined
    ? say('settings.records.problem.whole', { line, problem })
    : say('settings.records.problem.record', { line, record, problem });
}
