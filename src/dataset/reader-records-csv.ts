import Papa from 'papaparse';
import type { RawRow, RawRows, ReaderRecordProblem, ReaderTable } from './parse-reader-records.ts';
import { lineFinder } from './reader-records-json.ts';

/** What the column `table` may say. */
const TABLE_WORDS = {
  place: 'places',
  actor: 'actors',
  event: 'events',
  report: 'reports',
} as const satisfies Record<string, ReaderTable>;

/** Columns that hold lists, their items separated by `|`. */
const LISTS = ['aliases', 'sources', 'places', 'actors'];

/** The records of a CSV file with the lines on which they begin. A field over several lines is one row. */
export function rowsInCsv(text: string): RawRows {
  const lineAt = lineFinder(text);
  const rows: RawRow[] = [];
  const problems: ReaderRecordProblem[] = [];
  let start = 0;
  let heading: readonly string[] | undefined;
  Papa.parse<string[]>(text, {
    step({ data, errors, meta }) {
      const line = lineAt(start);
      start = meta.cursor;
      if (errors.length > 0) problems.push({ line, code: 'syntax' });
      else if (data.every((cell) => cell.trim() === '')) return;
      else if (heading === undefined) heading = headingOf(data);
      else addRow(data, { heading, line, rows, problems });
    },
  });
  if (heading !== undefined && !heading.includes('table')) {
    return { rows: [], problems: [{ line: 1, field: 'table', code: 'missing' }] };
  }
  return { rows, problems };
}

const headingOf = (cells: readonly string[]) => cells.map((cell) => cell.replace(/^\uFEFF/, '').trim());

function addRow(
  cells: readonly string[],
  into: { heading: readonly string[]; line: number; rows: RawRow[]; problems: ReaderRecordProblem[] },
): void {
  const { heading, line, rows, problems } = into;
  const filled = cells.flatMap((cell, index) => {
    const value = cell.trim();
    return value === '' ? [] : [[heading[index] ?? String(index + 1), value] as const];
  });
  const {
    table: word,
    latitude,
    longitude,
    ...fields
  } = Object.fromEntries(filled) as Record<string, string>;
  const table = Object.entries(TABLE_WORDS).find(([known]) => known === word)?.[1];
  if (table === undefined) {
    problems.push({
      line,
      field: 'table',
      code: word === undefined ? 'missing' : 'unknown-table',
      ...(word !== undefined && { given: word }),
      expected: Object.keys(TABLE_WORDS),
    });
    return;
  }
  const hasPoint = latitude !== undefined || longitude !== undefined;
  const record = {
    ...Object.fromEntries(
      Object.entries(fields).map(([field, value]) => [
        field,
        LISTS.includes(field) ? value.split('|').map((item) => item.trim()) : value,
      ]),
    ),
    ...(hasPoint && { point: [Number(latitude), Number(longitude)] }),
  };
  rows.push({ table, line, record });
}
