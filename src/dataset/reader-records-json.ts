import { getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { RawRow, RawRows, ReaderRecordProblem, ReaderTable } from './parse-reader-records.ts';

const TABLES: readonly ReaderTable[] = ['places', 'actors', 'events', 'reports'];

/** The records of a JSON file with the lines on which they begin, which `JSON.parse` would forget. */
export function rowsInJson(text: string): RawRows {
  const lineAt = lineFinder(text);
  const errors: ParseError[] = [];
  const root = parseTree(text.replace(/^\uFEFF/, ' '), errors, { disallowComments: true });
  if (errors[0] !== undefined || root === undefined) {
    return { rows: [], problems: [{ line: lineAt(errors[0]?.offset ?? 0), code: 'syntax' }] };
  }
  if (root.type !== 'object') return { rows: [], problems: [{ line: 1, code: 'not-a-record' }] };
  const rows: RawRow[] = [];
  const problems: ReaderRecordProblem[] = [];
  for (const { children: [key, value] = [] } of root.children ?? []) {
    const name: unknown = key?.value;
    const line = lineAt(key?.offset ?? 0);
    const table = TABLES.find((known) => known === name);
    if (name === '$schema') continue;
    if (table === undefined)
      problems.push({ line, field: String(name), code: 'unknown-table', expected: TABLES });
    else if (value?.type !== 'array') problems.push({ line, field: table, code: 'not-a-list' });
    else rows.push(...rowsOf(value, { table, lineAt }));
  }
  return { rows, problems };
}

function rowsOf(
  { children = [] }: Node,
  { table, lineAt }: { table: ReaderTable; lineAt: (offset: number) => number },
): RawRow[] {
  return children.map((child) => ({
    table,
    line: lineAt(child.offset),
    record: getNodeValue(child) as unknown,
  }));
}

/** Tells the line, from 1, on which an offset lies. */
export function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (const { index } of text.matchAll(/\n/g)) starts.push(index + 1);
  return (offset) => {
    const next = starts.findIndex((start) => start > offset);
    return next === -1 ? starts.length : next;
  };
}
