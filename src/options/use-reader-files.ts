import { useEffect, useState } from 'preact/hooks';
import { type ReaderFilesRead, readReaderFiles, watchReaderFiles } from '../storage/reader-records-store.ts';

/** The reader's own files, now and whenever they change here or in another window; `undefined` until they are read. */
export function useReaderFiles(): [ReaderFilesRead | undefined, () => void] {
  const [read, setRead] = useState<ReaderFilesRead>();
  const [count, setCount] = useState(0);
  const readAgain = () => setCount((before) => before + 1);

  useEffect(() => {
    let isCurrent = true;
    readReaderFiles().then((files) => {
      if (isCurrent) setRead(files);
    });
    return () => {
      isCurrent = false;
    };
  }, [count]);
  useEffect(() => {
    const abort = new AbortController();
    watchReaderFiles(() => setCount((before) => before + 1), abort);
    return () => abort.abort();
  }, []);

  return [read, readAgain];
}
