import { useEffect, useState } from 'preact/hooks';
import type { Coverage } from '../../dataset/coverage.ts';
import { browser } from '../../platform/browser.ts';

export type CoverageState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly coverage: Coverage }
  | { readonly kind: 'failed'; readonly reason: string };

/** The report on what the dataset covers, as the build counted it. */
export function useCoverage(): CoverageState {
  const [state, setState] = useState<CoverageState>({ kind: 'loading' });
  useEffect(() => {
    const ends = new AbortController();
    void read(ends.signal).then((read) => !ends.signal.aborted && setState(read));
    return () => ends.abort();
  }, []);
  return state;
}

async function read(signal: AbortSignal): Promise<CoverageState> {
  try {
    const response = await fetch(browser.runtime.getURL('/coverage.json'), { signal });
    if (!response.ok) return { kind: 'failed', reason: `coverage.json: status ${response.status}` };
    return { kind: 'ready', coverage: (await response.json()) as Coverage };
  } catch (error) {
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}
