import type { DatasetTables } from '../domain.ts';
import { browser } from '../platform/browser.ts';

/**
 * Reads the dataset that the build put into the package. It is the truth; the cache is a copy of it.
 *
 * @throws if the file is missing or damaged, which means that the package itself is broken.
 */
export async function readPackagedDataset(): Promise<DatasetTables> {
  const response = await fetch(browser.runtime.getURL('/dataset.json'));
  if (!response.ok)
    throw new Error(`The package has no dataset.json (status ${response.status}). Reinstall Hashiya.`);
  return (await response.json()) as DatasetTables;
}
