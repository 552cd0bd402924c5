import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { datasetJsonSchemas } from '../build/dataset-json-schemas.ts';

/** Writes the published JSON Schemas from the schemas that the check uses; a test holds that they are the same. */
const folder = join(import.meta.dirname, '../../assets/dataset/schema');
mkdirSync(folder, { recursive: true });
for (const [name, schema] of datasetJsonSchemas()) {
  writeFileSync(join(folder, name), `${JSON.stringify(schema, null, 2)}\n`);
  console.log(name);
}
