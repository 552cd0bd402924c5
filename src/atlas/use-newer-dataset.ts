import { edition } from 'virtual:hashiya/package';
import { useEffect, useState } from 'preact/hooks';
import { readCache } from '../storage/dataset-cache.ts';

/**
 * The edition of a dataset that arrived in the cache since the page was opened: another window, of a newer version of
 * Hashiya, has put it there. Looked for when the reader comes back to the page, for that is when he has missed something.
 */
export function useNewerDataset(): string | undefined {
  const [found, setFound] = useState<string>();
  useEffect(() => {
    const ends = new AbortController();
    const { signal } = ends;
    let isLooking = false;
    const look = async () => {
      if (document.visibilityState !== 'visible' || isLooking) return;
      isLooking = true;
      // No table is wanted: what the stamp says is enough.
      const read = await readCache({ edition, only: [] });
      isLooking = false;
      if (!signal.aborted) setFound(read.kind === 'other-edition' ? read.found : undefined);
    };
    document.addEventListener('visibilitychange', () => void look(), { signal });
    return () => ends.abort();
  }, []);
  return found;
}
