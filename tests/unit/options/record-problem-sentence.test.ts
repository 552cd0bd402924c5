import { expect, test } from 'vitest';
import type { ReaderRecordProblem } from '../../../src/dataset/parse-reader-records.ts';
import { recordProblemSentence } from '../../../src/options/record-problem-sentence.ts';
import { english } from '../locale/shipped-wording.ts';

test.each<[ReaderRecordProblem, string]>([
  [
    { line: 4, record: 'own-post', field: 'date', code: 'not-a-date', given: 'May 2015' },
    'Line 4, own-post: “date” is no date like 2015-09-28, 2015-09 or 2015: May 2015',
  ],
  [
    { line: 2, field: 'kind', code: 'not-in-vocabulary', given: 'castle', expected: ['city', 'base'] },
    'Line 2: “kind” is castle, and can be: city and base.',
  ],
  [
    { line: 7, record: 'x', field: 'parent', code: 'unknown-id', given: 'atlantis' },
    'Line 7, x: “parent” names atlantis, which neither this file nor the dataset has.',
  ],
  [{ line: 1, code: 'empty' }, 'Line 1: the file has no record.'],
])('%j', (problem, sentence) => {
  expect(recordProblemSentence(problem, english)).toBe(sentence);
});
