import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Problem } from '../dataset/problem.ts';
import type { Actor, Assessment, Assessor, ControlEvent, DatasetTables, Place, Report } from '../domain.ts';
import {
  actorSchema,
  assessmentSchema,
  assessorSchema,
  eventSchema,
  metaSchema,
  placeSchema,
  provenanceSchema,
  reportSchema,
} from './dataset-schema.ts';

/** The dataset as it was read from its folder. */
export interface DatasetFolder {
  readonly tables: DatasetTables;
  /** What could not be read, and what does not have the shape of a record. */
  readonly problems: readonly Problem[];
  /** The file that a record of the tables came from, relative to the folder. */
  readonly fileOf: (record: object) => string;
  /** The keys of `provenance.json`. */
  readonly provenance: readonly string[];
}

/** Which tables each part of the folder holds. */
const TABLES_IN = {
  places: ['places', 'events'],
  assessors: ['assessors'],
  assessments: ['assessments'],
  actors: ['actors'],
  reports: ['reports'],
} as const;

const RECORD_SCHEMAS = {
  places: placeSchema,
  events: eventSchema,
  assessors: assessorSchema,
  assessments: assessmentSchema,
  actors: actorSchema,
  reports: reportSchema,
};

type TableName = keyof typeof RECORD_SCHEMAS;

/** A file of records: `country.json`, `assessors.json`, or one of `provinces/`, `assessments/`, `actors/`, `reports/`. */
export interface DatasetFile {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  readonly tables: readonly TableName[];
}

/**
 * Reads the dataset as people edit it: `meta.json`, `provenance.json`, `country.json`, `provinces/`, `assessors.json`,
 * `assessments/`, `actors/`, `reports/`. Never throws: what is missing, is no JSON or has not the shape of its type becomes a problem and is left
 * out; everything else is read.
 * @param folder path of `assets/dataset`.
 */
export function readDatasetFolder(folder: string): DatasetFolder {
  const problems: Problem[] = [];
  const files = new WeakMap<object, string>();
  const rows = {
    places: [] as Place[],
    events: [] as ControlEvent[],
    assessors: [] as Assessor[],
    assessments: [] as Assessment[],
    actors: [] as Actor[],
    reports: [] as Report[],
  };
  const read = (path: string) => readJson(folder, path, problems);

  for (const file of datasetFiles(folder)) {
    const content = read(file.path);
    if (content === undefined) continue;
    for (const name of file.tables) {
      for (const row of recordsOf(content, { file, name, problems })) {
        files.set(row, file.path);
        (rows[name] as object[]).push(row);
      }
    }
  }
  const meta = checked(metaSchema, read('meta.json'), { file: 'meta.json', record: '', problems });
  const provenance = checked(provenanceSchema, read('provenance.json'), {
    file: 'provenance.json',
    record: '',
    problems,
  });
  return {
    tables: { version: meta?.version ?? '', evidencedUntil: meta?.evidencedUntil ?? '', ...rows },
    problems,
    fileOf: (record) => files.get(record) ?? '',
    provenance: Object.keys(provenance ?? {}),
  };
}

/** The files that hold records, in the order in which they are read. */
export function datasetFiles(folder: string): readonly DatasetFile[] {
  const jsonIn = (part: string, tables: readonly TableName[]) =>
    (existsSync(join(folder, part)) ? readdirSync(join(folder, part)) : [])
      .filter((file) => file.endsWith('.json'))
      .sort()
      .map((file) => ({ path: `${part}/${file}`, tables }));
  return [
    { path: 'country.json', tables: TABLES_IN.places },
    ...jsonIn('provinces', TABLES_IN.places),
    { path: 'assessors.json', tables: TABLES_IN.assessors },
    ...jsonIn('assessments', TABLES_IN.assessments),
    ...jsonIn('actors', TABLES_IN.actors),
    ...jsonIn('reports', TABLES_IN.reports),
  ];
}

function readJson(folder: string, path: string, problems: Problem[]): unknown {
  if (!existsSync(join(folder, path))) {
    problems.push({ file: path, record: '', reason: 'is missing' });
    return undefined;
  }
  try {
    return JSON.parse(readFileSync(join(folder, path), 'utf8'));
  } catch (error) {
    problems.push({ file: path, record: '', reason: error instanceof Error ? error.message : String(error) });
    return undefined;
  }
}

function recordsOf(
  content: unknown,
  { file, name, problems }: { file: DatasetFile; name: TableName; problems: Problem[] },
): object[] {
  const shape = v.strictObject(Object.fromEntries(file.tables.map((table) => [table, v.array(v.unknown())])));
  const tables = v.safeParse(shape, content);
  if (!tables.success) {
    // Once for the file, not once for each of its tables.
    if (name === file.tables[0]) problems.push(...problemsIn(tables.issues, { file: file.path, record: '' }));
    return [];
  }
  const rows = tables.output[name] ?? [];
  return rows.flatMap((row, index) => {
    const place = { file: file.path, record: keyOf(row) ?? `${name}[${index}]`, problems };
    return checked<object>(RECORD_SCHEMAS[name], row, place) ?? [];
  });
}

function keyOf(row: unknown): string | undefined {
  const parsed = v.safeParse(v.union([v.object({ id: v.string() }), v.object({ url: v.string() })]), row);
  if (!parsed.success) return undefined;
  return 'id' in parsed.output ? parsed.output.id : parsed.output.url;
}

function checked<Output>(
  schema: v.GenericSchema<unknown, Output>,
  value: unknown,
  { file, record, problems }: { file: string; record: string; problems: Problem[] },
): Output | undefined {
  if (value === undefined) return undefined;
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return parsed.output;
  problems.push(...problemsIn(parsed.issues, { file, record }));
  return undefined;
}

function problemsIn(
  issues: readonly v.BaseIssue<unknown>[],
  place: { file: string; record: string },
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
