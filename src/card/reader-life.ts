import { isExtensionAlive } from '../platform/native-browser.ts';
import { pageScope } from './page-scope.ts';

/** The life of a reader in a page. */
export interface ReaderLife {
  readonly signal: AbortSignal;
  /** Ends the reader: marks, card and listeners go, without a sound. */
  retire(): void;
  /**
   * Whether the extension still runs. Where it was reloaded, updated or removed under the page, the reader retires at
   * once: its API throws from then on, and a new reader may have come in the meantime.
   */
  isAlive(): boolean;
  /** Makes a function after whose exception the reader retires, in silence: a bug of ours is no news of the page's. */
  guard<Arguments extends readonly unknown[]>(
    work: (...given: Arguments) => void,
  ): (...given: Arguments) => void;
  /** What a guard does with an exception. Loud in the build for tests, where a bug must be seen. */
  fail(error: unknown): void;
}

/** Begins the life of a reader, and ends that of the one before it in the same page. */
export function beginReaderLife(): ReaderLife {
  pageScope.hashiyaReader?.retire();
  const abort = new AbortController();
  const retire = () => abort.abort();
  const fail = (error: unknown) => {
    retire();
    if (import.meta.env.MODE === 'e2e') console.error(error);
  };
  const life: ReaderLife = {
    signal: abort.signal,
    retire,
    fail,
    isAlive() {
      if (abort.signal.aborted) return false;
      if (isExtensionAlive()) return true;
      retire();
      return false;
    },
    guard:
      (work) =>
      (...given) => {
        try {
          work(...given);
        } catch (error) {
          fail(error);
        }
      },
  };
  pageScope.hashiyaReader = life;
  return life;
}
