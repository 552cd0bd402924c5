import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { datasetFiles, readDatasetFolder, schemaReference } from '../build/dataset-folder.ts';
import { formatDatasetFile } from '../dataset/dataset-format.ts';

/** Writes every file of the dataset in its one form; with `--check` names those that are not in it, exit code 1. */
const folder = join(import.meta.dirname, '../../assets/dataset');
const { values: options } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

// A record that cannot be read would be lost on the way.
const { problems } = readDatasetFolder(folder);
if (problems.length > 0) {
  console.error(
    'The dataset has records that cannot be read; see “npm run dataset:check”. Nothing was written.',
  );
  process.exit(1);
}

const changed: string[] = [];
for (const entry of datasetFiles(folder)) {
  const { path } = entry;
  const file = join(folder, path);
  const text = readFileSync(file, 'utf8');
  const formatted = formatDatasetFile(JSON.parse(text), { schema: schemaReference(entry) });
  if (formatted === text) continue;
  changed.push(path);
  if (!options.check) writeFileSync(file, formatted);
}

for (const path of changed) console.log(options.check ? `${path}: not in the canonical form` : path);
if (options.check && changed.length > 0) {
  console.error(`${changed.length} files are not in the canonical form; “npm run dataset:format” writes it.`);
  process.exitCode = 1;
}
