import type { Rule } from './rule.ts';

/** The longest note of an event or assessment and the longest description of an actor, in characters. */
const LONGEST = 200;

/** Notes and descriptions are short enough for a card. */
export const textsAreShort: Rule = function* ({ dataset }) {
  const tooLong = (field: string, text: string) =>
    `${field}: ${text.length} characters, ${text.length - LONGEST} too many`;
  for (const row of dataset.events) {
    if (row.note.length > LONGEST) yield { row, reason: tooLong('note', row.note) };
    for (const { note } of row.dissent ?? []) {
      if (note.length > LONGEST) yield { row, reason: tooLong('dissent: note', note) };
    }
  }
  for (const row of dataset.assessments) {
    if (row.note !== undefined && row.note.length > LONGEST) yield { row, reason: tooLong('note', row.note) };
  }
  for (const row of dataset.actors) {
    if (row.description.length > LONGEST) yield { row, reason: tooLong('description', row.description) };
  }
};
