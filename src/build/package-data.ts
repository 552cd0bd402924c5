import { join } from 'node:path';
import { type Coverage, coverageOf } from '../dataset/coverage.ts';
import { openDataset } from '../dataset/dataset.ts';
import type { DatasetTables } from '../domain.ts';
import { compileLexicon } from '../lexicon/compile-lexicon.ts';
import { readDatasetFolder } from './dataset-folder.ts';
import { readLexiconRules } from './lexicon-rules-folder.ts';

/** What the build makes of `assets/dataset` and `assets/lexicon`. */
export interface PackageData {
  readonly tables: DatasetTables;
  /** What the page about the data shows: `coverage.json` of the package. */
  readonly coverage: Coverage;
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
  const { bytes } = compileLexicon({
    places: tables.places,
    actors: tables.actors,
    ...readLexiconRules(join(root, 'assets/lexicon')),
  });
  return { tables, coverage: coverageOf(openDataset(tables)), lexicon: bytes };
}
