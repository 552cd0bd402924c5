import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatasetTables } from '../domain.ts';
import { compileLexicon } from '../lexicon/compile-lexicon.ts';
import { readDatasetFolder } from './dataset-folder.ts';

/** What the build makes of `assets/dataset` and `assets/lexicon`. */
export interface PackageData {
  readonly tables: DatasetTables;
  readonly lexicon: Uint8Array;
}

/**
 * Reads and compiles the data of the package.
 *
 * @param root folder of the project.
 * @throws with every problem of the dataset, file by file, so that a build cannot ship what the check refuses.
 */
export async function compilePackageData(root: string): Promise<PackageData> {
  const { tables, problems } = readDatasetFolder(join(root, 'assets/dataset'));
  if (problems.length > 0) {
    const lines = problems.map(({ file, record, reason }) => `  ${file}: ${record}: ${reason}`);
    throw new Error(`The dataset has ${problems.length} problems; mend them first:\n${lines.join('\n')}`);
  }
  const rules = async (name: string) =>
    JSON.parse(await readFile(join(root, 'assets/lexicon', name), 'utf8'));
  const { bytes } = compileLexicon({
    places: tables.places,
    actors: tables.actors,
    spellingRules: await rules('spelling-rules.json'),
    ambiguity: { names: await rules('ambiguity.json'), words: await rules('context-words.json') },
  });
  return { tables, lexicon: bytes };
}
