import * as v from 'valibot';
import type { Actor, ControlEvent, EntityId, Place, Report } from '../domain.ts';
import {
  type FieldProblem,
  readerActorSchema,
  readerEventSchema,
  readerPlaceSchema,
  readerReportSchema,
} from './reader-record-schemas.ts';
import { OWN_PREFIX, type ReaderRecords } from './reader-records.ts';
import { rowsInCsv } from './reader-records-csv.ts';
import { rowsInJson } from './reader-records-json.ts';

/** The tables that a reader's file may have. */
export type ReaderTable = keyof ReaderRecords;

/** A record as the file has it, before it is checked. */
export interface RawRow {
  readonly table: ReaderTable;
  /** Where it begins in the file, from 1. */
  readonly line: number;
  readonly record: unknown;
}

/** What a file holds, before its records are checked. */
export interface RawRows {
  readonly rows: readonly RawRow[];
  readonly problems: readonly ReaderRecordProblem[];
}

/** Something wrong in a reader's file, as a code that a view says in the reader's language. */
export interface ReaderRecordProblem {
  /** Where the record begins in the file, from 1. */
  readonly line: number;
  /** The id or address of the record, where it has one. */
  readonly record?: string;
  /** e.g. `date` or `offices.0.start`; the name of a table for `unknown-table`. */
  readonly field?: string;
  readonly code:
    | FieldProblem
    /** The file cannot be read from here on. */
    | 'syntax'
    /** Not one of places, actors, events, reports. */
    | 'unknown-table'
    /** Not a record at all. */
    | 'not-a-record'
    /** A second record of this id or address. */
    | 'repeated'
    /** An id that neither the file nor the dataset has. */
    | 'unknown-id'
    /** The file has no record. */
    | 'empty';
  /** What stood there, shortened. */
  readonly given?: string;
  /** The words of which one was expected. */
  readonly expected?: readonly string[];
}

/** What was read of a file. Records with a problem are left out; the others stand. */
export interface ParsedReaderRecords {
  readonly records: ReaderRecords;
  readonly problems: readonly ReaderRecordProblem[];
}

/**
 * Reads a file of a reader's own records. Never throws: what is wrong is named line by line.
 * @param text the file: JSON in the form of `assets/dataset/schema/reader-records.schema.json`, or CSV with a heading, a
 *   column `table` (place, actor, event, report) and columns named as the fields; lists are separated by `|`, and a
 *   point stands in `latitude` and `longitude`.
 * @param isKnown whether the dataset has a place or an actor of this id.
 */
export function parseReaderRecords(
  text: string,
  { format, isKnown }: { readonly format: 'json' | 'csv'; readonly isKnown: (id: EntityId) => boolean },
): ParsedReaderRecords {
  const { rows, problems } = format === 'json' ? rowsInJson(text) : rowsInCsv(text);
  if (rows.length === 0 && problems.length === 0) {
    return { records: collect([]), problems: [{ line: 1, code: 'empty' }] };
  }
  const found: ReaderRecordProblem[] = [...problems];
  const shaped = withEventIds(rows.flatMap((row) => shape(row, found)));
  const unique = withoutRepeated(shaped, found);
  return { records: collect(linked(unique, { isKnown, problems: found })), problems: found.toSorted(byLine) };
}

/** A record with its shape. Ids are still as the file has them. */
type Shaped = { readonly line: number } & (
  | { readonly table: 'places'; readonly record: v.InferOutput<typeof readerPlaceSchema> }
  | { readonly table: 'actors'; readonly record: v.InferOutput<typeof readerActorSchema> }
  | { readonly table: 'events'; readonly record: v.InferOutput<typeof readerEventSchema> & { id: string } }
  | { readonly table: 'reports'; readonly record: v.InferOutput<typeof readerReportSchema> }
);

/** Of a value that fails two checks, the first says enough. */
const FIRST_PROBLEM = { abortPipeEarly: true } as const;

function shape({ table, line, record }: RawRow, problems: ReaderRecordProblem[]): Shaped[] {
  const refuse = (issues: readonly v.BaseIssue<unknown>[]) => {
    problems.push(...issues.map((issue) => problemOf(issue, { line, record })));
    return [];
  };
  switch (table) {
    case 'places': {
      const parsed = v.safeParse(readerPlaceSchema, record, FIRST_PROBLEM);
      return parsed.success ? [{ table, line, record: withBareId(parsed.output) }] : refuse(parsed.issues);
    }
    case 'actors': {
      const parsed = v.safeParse(readerActorSchema, record, FIRST_PROBLEM);
      return parsed.success ? [{ table, line, record: withBareId(parsed.output) }] : refuse(parsed.issues);
    }
    case 'events': {
      const parsed = v.safeParse(readerEventSchema, record, FIRST_PROBLEM);
      if (!parsed.success) return refuse(parsed.issues);
      return [{ table, line, record: { ...parsed.output, id: bare(parsed.output.id ?? '') } }];
    }
    case 'reports': {
      const parsed = v.safeParse(readerReportSchema, record, FIRST_PROBLEM);
      return parsed.success ? [{ table, line, record: parsed.output }] : refuse(parsed.issues);
    }
  }
}

/** An event without an id gets one of its place and date; of several on one day each its own. */
function withEventIds(rows: readonly Shaped[]): Shaped[] {
  const counts = new Map<string, number>();
  return rows.map((row) => {
    if (row.table !== 'events' || row.record.id !== '') return row;
    const base = `${bare(row.record.place)}-${row.record.date}`;
    const count = (counts.get(base) ?? 0) + 1;
    counts.set(base, count);
    return { ...row, record: { ...row.record, id: count === 1 ? base : `${base}-${count}` } };
  });
}

function problemOf(
  issue: v.BaseIssue<unknown>,
  { line, record }: { line: number; record: unknown },
): ReaderRecordProblem {
  const field = v.getDotPath(issue);
  const key = keyOf(record);
  return {
    line,
    ...(key !== undefined && { record: key }),
    ...(field !== null && { field }),
    ...(typeof issue.input !== 'object' && issue.input !== undefined && { given: shorten(issue.input) }),
    ...codeOf(issue),
  };
}

function codeOf(issue: v.BaseIssue<unknown>): Pick<ReaderRecordProblem, 'code' | 'expected'> {
  if (issue.path === undefined) return { code: 'not-a-record' };
  if (issue.expected === 'never') return { code: 'unknown-field' };
  if (issue.input === undefined) return { code: 'missing' };
  // Every check of the schemas has a code for its message; a nested object that is none has valibot's own.
  const code = issue.message.startsWith('Invalid') ? 'not-a-record' : (issue.message as FieldProblem);
  const options = issue.type === 'picklist' ? (issue.expected ?? '').match(/[\w-]+/g) : undefined;
  return { code, ...(options && { expected: options }) };
}

const LONGEST_GIVEN = 60;

function shorten(value: unknown): string {
  const text = String(value);
  return text.length > LONGEST_GIVEN ? `${text.slice(0, LONGEST_GIVEN - 1)}…` : text;
}

function keyOf(record: unknown): string | undefined {
  const keyed = v.safeParse(v.union([v.object({ id: v.string() }), v.object({ url: v.string() })]), record);
  if (!keyed.success) return undefined;
  return 'id' in keyed.output ? keyed.output.id : keyed.output.url;
}

const bare = (id: EntityId) => (id.startsWith(OWN_PREFIX) ? id.slice(OWN_PREFIX.length) : id);
const withBareId = <Row extends { readonly id: string }>(row: Row): Row => ({ ...row, id: bare(row.id) });
const keyIn = ({ table, record }: Shaped) => (table === 'reports' ? record.url : record.id);
const byLine = (a: ReaderRecordProblem, b: ReaderRecordProblem) => a.line - b.line;

/** Places and actors share their ids, as ours do; of two records with one key the first stands. */
function withoutRepeated(rows: readonly Shaped[], problems: ReaderRecordProblem[]): Shaped[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const group = row.table === 'events' || row.table === 'reports' ? row.table : 'entities';
    const key = `${group} ${keyIn(row)}`;
    const isRepeated = seen.has(key);
    if (isRepeated) problems.push({ line: row.line, record: keyIn(row), code: 'repeated' });
    seen.add(key);
    return !isRepeated;
  });
}

/** The records whose references lead somewhere: to a record of the file first, then to one of ours. */
function linked(
  rows: readonly Shaped[],
  { isKnown, problems }: { isKnown: (id: EntityId) => boolean; problems: ReaderRecordProblem[] },
): Shaped[] {
  const own = new Set(
    rows.flatMap((row) => (row.table === 'places' || row.table === 'actors' ? [row.record.id] : [])),
  );
  const resolve = (id: EntityId) => {
    if (own.has(bare(id))) return OWN_PREFIX + bare(id);
    return !id.startsWith(OWN_PREFIX) && isKnown(id) ? id : undefined;
  };
  return rows.flatMap((row): Shaped[] => {
    let isWhole = true;
    const link = (field: string, id: EntityId): EntityId => {
      const resolved = resolve(id);
      if (resolved !== undefined) return resolved;
      isWhole = false;
      problems.push({ line: row.line, record: keyIn(row), field, code: 'unknown-id', given: id });
      return id;
    };
    const result = withLinks(row, link);
    return isWhole ? [result] : [];
  });
}

function withLinks(row: Shaped, link: (field: string, id: EntityId) => EntityId): Shaped {
  switch (row.table) {
    case 'places':
      return { ...row, record: { ...row.record, parent: link('parent', row.record.parent) } };
    case 'events':
      return { ...row, record: { ...row.record, place: link('place', row.record.place) } };
    case 'reports': {
      const { places, actors } = row.record;
      const all = (field: string, ids: readonly EntityId[]) => ids.map((id) => link(field, id));
      return {
        ...row,
        record: { ...row.record, places: all('places', places), actors: all('actors', actors) },
      };
    }
    case 'actors': {
      const offices = row.record.offices.map(({ organisation, place, ...office }, index) => ({
        ...office,
        ...(organisation && { organisation: link(`offices.${index}.organisation`, organisation) }),
        ...(place && { place: link(`offices.${index}.place`, place) }),
      }));
      return { ...row, record: { ...row.record, offices } };
    }
  }
}

function collect(rows: readonly Shaped[]): ReaderRecords {
  const places: Place[] = [];
  const actors: Actor[] = [];
  const events: ControlEvent[] = [];
  const reports: Report[] = [];
  for (const row of rows) {
    switch (row.table) {
      case 'places':
        places.push({ ...row.record, ...mark(row.record.id), provenance: [] });
        break;
      case 'actors':
        actors.push({
          ...row.record,
          ...mark(row.record.id),
          surface: { short: [], needsFullNameFirst: false },
          affiliations: [],
          relations: [],
        });
        break;
      case 'events':
        events.push({ ...row.record, ...mark(row.record.id) });
        break;
      case 'reports':
        reports.push({ ...row.record, isReadersOwn: true });
        break;
    }
  }
  return { places, actors, events, reports };
}

const mark = (id: string) => ({ id: OWN_PREFIX + id, isReadersOwn: true }) as const;
