import { fileURLToPath } from 'node:url';
import { readDatasetFolder } from '../../src/build/dataset-folder.ts';
import { addDays } from '../../src/dataset/fuzzy-date.ts';
import type { DatasetTables } from '../../src/domain.ts';

export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));
export const datasetFolder = fileURLToPath(new URL('../../assets/dataset', import.meta.url));
export const { tables } = readDatasetFolder(datasetFolder);

/** The dataset with many times its events: copies of each but the country's, on days of the years after it. */
export function withEventsTimes(
  times: number,
  { exceptIn }: { readonly exceptIn?: string } = {},
): DatasetTables {
  const copies = tables.events.flatMap((event) =>
    event.place === 'afghanistan' || event.place === exceptIn
      ? [event]
      : Array.from({ length: times }, (_, copy) => ({
          ...event,
          id: `${event.id}-copy-${copy}`,
          date: event.date.length === 10 ? addDays(event.date, copy * 3) : event.date,
        })),
  );
  return { ...tables, events: copies };
}
