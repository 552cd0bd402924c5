import type { FuzzyDate } from '../../domain.ts';
import { earliestDay, isDay, isFuzzyDate, latestDay } from '../fuzzy-date.ts';
import type { Finding, Rule } from './rule.ts';

/** Every date is one of the calendar. */
export const datesExist: Rule = function* ({ dataset }) {
  for (const row of dataset.events) {
    const others = (row.dissent ?? []).map(({ date }) => date);
    yield* impossible(row, { date: [row.date], 'dissent: date': others });
  }
  for (const row of dataset.campaigns) yield* impossible(row, { from: [row.from], to: [row.to] });
  for (const row of dataset.assessments) yield* impossible(row, { date: [row.date], until: [row.until] });
  for (const row of dataset.actors) {
    yield* impossible(row, {
      died: [row.died],
      offices: row.offices.flatMap(({ start, end, attested = [] }) => [start, end, ...attested]),
      relations: row.relations.flatMap(({ start, end }) => [start, end]),
    });
  }
  for (const row of dataset.reports) yield* impossible(row, { date: [row.date] });
};

/** What ends has begun, and nobody takes office after death. */
export const datesAreInOrder: Rule = function* ({ dataset }) {
  for (const row of dataset.campaigns) {
    if (isAfter(row.from, row.to)) yield { row, reason: `to: ${row.to} is before ${row.from}` };
  }
  for (const row of dataset.actors) {
    const { died } = row;
    for (const { role, start, end, attested = [] } of row.offices) {
      if (isAfter(start, end))
        yield { row, reason: `offices: “${role}” ends (${end}) before it starts (${start})` };
      if (isAfter(start, died))
        yield { row, reason: `offices: “${role}” starts (${start}) after the death (${died})` };
      for (const date of attested) {
        if (isAfter(start, date) || isAfter(date, end) || isAfter(date, died))
          yield {
            row,
            reason: `offices: “${role}” is attested (${date}) outside its time or after the death`,
          };
      }
    }
    for (const { kind, other, start, end } of row.relations) {
      if (isAfter(start, end)) {
        yield { row, reason: `relations: ${kind} ${other} ends (${end}) before it starts (${start})` };
      }
    }
  }
};

/** No event lies after the last day for which evidence was sought. */
export const eventsAreWithinEvidence: Rule = function* ({ dataset }) {
  const { evidencedUntil } = dataset;
  if (!isDay(evidencedUntil)) return;
  for (const row of dataset.events) {
    if (earliestDay(row.date) > evidencedUntil) {
      yield {
        row,
        reason: `date: ${row.date} is after ${evidencedUntil}, the last day of evidence; move that on in meta.json`,
      };
    }
  }
};

/** A dissent about the date gives another date, or it is none. */
export const dissentDiffers: Rule = function* ({ dataset }) {
  for (const row of dataset.events) {
    for (const { date, after } of row.dissent ?? []) {
      if (date === row.date && (after === undefined || after === row.after)) {
        yield { row, reason: `dissent: gives the same date (${date}) and no other holder` };
      }
    }
  }
};

function isAfter(first: FuzzyDate | undefined, second: FuzzyDate | undefined): boolean {
  return first !== undefined && second !== undefined && earliestDay(first) > latestDay(second);
}

function* impossible(
  row: Finding['row'],
  fields: Readonly<Record<string, readonly (FuzzyDate | undefined)[]>>,
): Iterable<Finding> {
  for (const [field, dates] of Object.entries(fields)) {
    for (const date of dates) {
      if (date !== undefined && !isFuzzyDate(date)) yield { row, reason: `${field}: “${date}” is no date` };
    }
  }
}
