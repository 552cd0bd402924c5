import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Problem } from '../dataset/problem.ts';
import { metaSchema, recordSchemas } from '../dataset/record-schemas.ts';
import { shapeProblems } from '../dataset/shape-problems.ts';
import type {
  Actor,
  Assessment,
  Assessor,
  Campaign,
  ControlEvent,
  DatasetTables,
  Place,
  Provenance,
  Report,
} from '../domain.ts';

/** The dataset as it was read from its folder. */
export interface DatasetFolder {
  readonly tables: DatasetTables;
  /** What could not be read, and what does not have the shape of a record. */
  readonly problems: readonly Problem[];
  /** The file that a record of the tables came from, relative to the folder. */
  readonly fileOf: (record: object) => string;
}

type TableInFiles = keyof typeof recordSchemas;

/** A file of records: the schema of such files, and the tables that they hold. */
interface FileForm {
  /** File in `schema/`. */
  readonly schema: string;
  readonly tables: readonly TableInFiles[];
}

/** What each part of the folder holds. */
export const FILE_FORMS = {
  places: { schema: 'places.schema.json', tables: ['places', 'events'] },
  campaigns: { schema: 'campaigns.schema.json', tables: ['campaigns'] },
  assessors: { schema: 'assessors.schema.json', tables: ['assessors'] },
  assessments: { schema: 'assessments.schema.json', tables: ['assessments'] },
  actors: { schema: 'actors.schema.json', tables: ['actors'] },
  reports: { schema: 'reports.schema.json', tables: ['reports'] },
  provenance: { schema: 'provenance.schema.json', tables: ['provenance'] },
} as const satisfies Record<string, FileForm>;

/** A file of records: `country.json`, `campaigns.json`, `assessors.json`, or one of `provinces/`, `assessments/`, `actors/`, `reports/`. */
export interface DatasetFile extends FileForm {
  /** Relative to the folder, with `/`. */
  readonly path: string;
}

/**
 * Reads the dataset as people edit it: `meta.json`, `provenance.json`, `country.json`, `provinces/`, `campaigns.json`,
 * `assessors.json`, `assessments/`, `actors/`, `reports/`. Never throws: what is missing, is no JSON or has not the shape of its type
 * becomes a problem and is left out; everything else is read.
 * @param folder path of `assets/dataset`.
 */
export function readDatasetFolder(folder: string): DatasetFolder {
  const problems: Problem[] = [];
  const files = new WeakMap<object, string>();
  const rows = {
    places: [] as Place[],
    events: [] as ControlEvent[],
    campaigns: [] as Campaign[],
    assessors: [] as Assessor[],
    assessments: [] as Assessment[],
    actors: [] as Actor[],
    reports: [] as Report[],
    provenance: [] as Provenance[],
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
  return {
    tables: { version: meta?.version ?? '', evidencedUntil: meta?.evidencedUntil ?? '', ...rows },
    problems,
    fileOf: (record) => files.get(record) ?? '',
  };
}

/** The files that hold records, in the order in which they are read. */
export function datasetFiles(folder: string): readonly DatasetFile[] {
  const jsonIn = (part: string, form: FileForm) =>
    (existsSync(join(folder, part)) ? readdirSync(join(folder, part)) : [])
      .filter((file) => file.endsWith('.json'))
      .sort()
      .map((file) => ({ path: `${part}/${file}`, ...form }));
  return [
    { path: 'provenance.json', ...FILE_FORMS.provenance },
    { path: 'country.json', ...FILE_FORMS.places },
    ...jsonIn('provinces', FILE_FORMS.places),
    { path: 'campaigns.json', ...FILE_FORMS.campaigns },
    { path: 'assessors.json', ...FILE_FORMS.assessors },
    ...jsonIn('assessments', FILE_FORMS.assessments),
    ...jsonIn('actors', FILE_FORMS.actors),
    ...jsonIn('reports', FILE_FORMS.reports),
  ];
}

/** How a file names the schema that editors check it with: a path from where the file is. */
export function schemaReference({ path, schema }: DatasetFile): string {
  return `${'../'.repeat(path.split('/').length - 1) || './'}schema/${schema}`;
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
  { file, name, problems }: { file: DatasetFile; name: TableInFiles; problems: Problem[] },
): object[] {
  const shape = v.strictObject({
    $schema: v.exactOptional(v.string()),
    ...Object.fromEntries(file.tables.map((table) => [table, v.array(v.unknown())])),
  });
  const tables = v.safeParse(shape, content);
  if (!tables.success) {
    // Once for the file, not once for each of its tables.
    if (name === file.tables[0])
      problems.push(...shapeProblems(tables.issues, { file: file.path, record: '' }));
    return [];
  }
  const rows = (tables.output as Record<string, unknown[]>)[name] ?? [];
  return rows.flatMap((row, index) => {
    const place = { file: file.path, record: keyOf(row) ?? `${name}[${index}]`, problems };
    return checked<object>(recordSchemas[name], row, place) ?? [];
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
  problems.push(...shapeProblems(parsed.issues, { file, record }));
  return undefined;
}
