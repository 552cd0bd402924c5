import * as v from 'valibot';
import type { Problem } from './problem.ts';

/** What keeps a record from having its shape, a problem each. */
export function shapeProblems(
  issues: readonly v.BaseIssue<unknown>[],
  place: { readonly file: string; readonly record: string },
): Problem[] {
  return issues.map((issue) => ({ ...place, reason: reasonOf(issue) }));
}

/** `offices.0.start: expected a date of the calendar: YYYY-MM-DD, YYYY-MM or YYYY, not "c. 1996"`. */
function reasonOf(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue) ?? '';
  const isUnknownKey = issue.expected === 'never';
  if (isUnknownKey) return `${path}: no such key`;
  if (issue.input === undefined) return `${path}: is missing`;
  const expectation = issue.message.startsWith('Invalid') ? `expected ${issue.expected}` : issue.message;
  const given = typeof issue.input === 'object' ? '' : `, not ${JSON.stringify(issue.input)}`;
  return `${path === '' ? '' : `${path}: `}${expectation}${given}`;
}
