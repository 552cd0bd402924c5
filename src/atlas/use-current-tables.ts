import { useEffect, useState } from 'preact/hooks';
import { type LoadedTables, loadTables } from '../storage/load-tables.ts';
import { watchReaderFiles } from '../storage/reader-records-store.ts';

/**
 * The tables to show: those that were on their way when the page was opened, and anew whenever the reader has added or
 * removed records of his own in another window. The new ones take over once they are there, so that nothing flickers.
 */
export function useCurrentTables(first: Promise<LoadedTables>): Promise<LoadedTables> {
  const [current, setCurrent] = useState(first);
  useEffect(() => {
    const ends = new AbortController();
    watchReaderFiles(
      () => {
        const next = loadTables();
        // Where the package cannot be read, what is shown already is better than an error.
        next.then(
          () => !ends.signal.aborted && setCurrent(next),
          () => {},
        );
      },
      { signal: ends.signal },
    );
    return () => ends.abort();
  }, []);
  return current;
}
