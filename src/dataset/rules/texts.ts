import type { ReportUrl } from '../../domain.ts';
import type { Checked, Finding, Rule } from './rule.ts';

/** The longest note of an event, campaign or assessment and the longest description of an actor, in characters. */
const LONGEST = 200;

/** Notes and descriptions are short enough for a card. */
export const textsAreShort: Rule = function* ({ dataset }) {
  const tooLong = (field: string, text: string) =>
    `${field}: ${text.length} characters, ${text.length - LONGEST} too many`;
  for (const row of dataset.places) {
    for (const { note } of row.silences ?? []) {
      if (note.length > LONGEST) yield { row, reason: tooLong('silences: note', note) };
    }
  }
  for (const row of dataset.events) {
    if (row.note.length > LONGEST) yield { row, reason: tooLong('note', row.note) };
    for (const { note } of row.dissent ?? []) {
      if (note.length > LONGEST) yield { row, reason: tooLong('dissent: note', note) };
    }
  }
  for (const row of dataset.campaigns) {
    if (row.note.length > LONGEST) yield { row, reason: tooLong('note', row.note) };
  }
  for (const row of dataset.assessments) {
    if (row.note !== undefined && row.note.length > LONGEST) yield { row, reason: tooLong('note', row.note) };
  }
  for (const row of dataset.actors) {
    if (row.description.length > LONGEST) yield { row, reason: tooLong('description', row.description) };
  }
};

/** So many words in a row that also stand in a headline are somebody else's. Names and common phrases are shorter. */
const LONGEST_SHARED_RUN = 5;

/** What a record says is said in our words, not in those of its source's headline. */
export const textsAreOurOwn: Rule = function* ({ dataset }) {
  for (const row of dataset.events) {
    const { note, sources, dissent = [] } = row;
    yield* copied({ row, field: 'note', text: note, sources }, dataset);
    for (const other of dissent)
      yield* copied({ row, field: 'dissent: note', text: other.note, sources: other.sources }, dataset);
  }
  for (const row of [...dataset.campaigns, ...dataset.assessments]) {
    yield* copied({ row, field: 'note', text: row.note ?? '', sources: row.sources }, dataset);
  }
  for (const row of dataset.actors) {
    const sources = [...row.sources, ...row.offices.flatMap((office) => office.sources)];
    yield* copied({ row, field: 'description', text: row.description, sources }, dataset);
  }
};

function* copied(
  {
    row,
    field,
    text,
    sources,
  }: { row: Finding['row']; field: string; text: string; sources: readonly ReportUrl[] },
  dataset: Checked['dataset'],
): Iterable<Finding> {
  for (const url of new Set(sources)) {
    const title = dataset.report(url)?.title;
    const run = title === undefined ? [] : longestSharedRun(wordsIn(text), wordsIn(title));
    if (run.length >= LONGEST_SHARED_RUN)
      yield {
        row,
        reason: `${field}: “${run.join(' ')}” stands in the headline of ${url}; say it in your own words`,
      };
  }
}

const wordsIn = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function longestSharedRun(words: readonly string[], others: readonly string[]): readonly string[] {
  let longest: readonly string[] = [];
  for (let start = 0; start < words.length; start += 1) {
    for (let at = 0; at < others.length; at += 1) {
      let length = 0;
      while (words[start + length] !== undefined && words[start + length] === others[at + length])
        length += 1;
      if (length > longest.length) longest = words.slice(start, start + length);
    }
  }
  return longest;
}
