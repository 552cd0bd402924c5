import { isExtensionAlive } from '../platform/native-browser.ts';

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
}

/** Only scripts of this extension see this: a content script's global object is not the page's. */
const scope = globalThis as { hashiyaReader?: ReaderLife };

/** Begins the life of a reader, and ends that of the one before it in the same page. */
export function beginReaderLife(): ReaderLife {
  scope.hashiyaReader?.retire();
  const abort = new AbortController();
  const life: ReaderLife = {
    signal: abort.signal,
    retire: () => abort.abort(),
    isAlive() {
      if (abort.signal.aborted) return false;
      if (isExtensionAlive()) return true;
      abort.abort();
      return false;
    },
  };
  scope.hashiyaReader = life;
  return life;
}
