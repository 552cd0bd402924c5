import { edition } from 'virtual:hashiya/package';
import { type CacheWrite, readCache, writeCache } from './dataset-cache.ts';
import { readPackagedDataset } from './packaged-dataset.ts';

/**
 * Fills the cache from the package, unless it already holds this edition, whole.
 *
 * @returns `kept` if nothing had to be written; otherwise what became of the write. A refusal is no error: every reader
 *   falls back to the package.
 */
export async function seedCache(): Promise<CacheWrite | { readonly kind: 'kept' }> {
  const found = await readCache({ edition });
  if (found.kind === 'ready') return { kind: 'kept' };
  if (found.kind === 'refused' || found.kind === 'blocked') return found;
  return writeCache(await readPackagedDataset(), { edition });
}
