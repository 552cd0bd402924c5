import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../dataset/problem.ts';
import type { Actor, ControlEvent, DatasetTables, Place, Report } from '../domain.ts';

export interface DatasetFolder {
  readonly tables: DatasetTables;
  readonly problems: readonly Problem[];
}

/**
 * Reads the dataset as people edit it: `country.json`, `provinces/`, `actors/`, `reports/`.
 * @param folder path of `assets/dataset`.
 * @returns the records that can be read, in the order of the files' names, and what is wrong with the others.
 */
export function readDatasetFolder(folder: string): DatasetFolder {
  const places: Place[] = [];
  const events: ControlEvent[] = [];
  const actors: Actor[] = [];
  const reports: Report[] = [];
  for (const file of datasetFiles(folder)) {
    const rows = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    places.push(...(rows.places ?? []));
    events.push(...(rows.events ?? []));
    actors.push(...(rows.actors ?? []));
    reports.push(...(rows.reports ?? []));
  }
  const { version, evidencedUntil } = JSON.parse(readFileSync(join(folder, 'meta.json'), 'utf8'));
  return { tables: { version, evidencedUntil, places, events, actors, reports }, problems: [] };
}

/** The files that hold records, relative to the folder, in the order in which they are read. */
export function datasetFiles(folder: string): string[] {
  const inFolder = (name: string) => {
    try {
      return readdirSync(join(folder, name))
        .filter((file) => file.endsWith('.json'))
        .sort()
        .map((file) => `${name}/${file}`);
    } catch {
      return [];
    }
  };
  return ['country.json', ...inFolder('provinces'), ...inFolder('actors'), ...inFolder('reports')];
}
