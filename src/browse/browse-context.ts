import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Dataset } from '../dataset/dataset.ts';
import type { Day } from '../domain.ts';

/** What every view answers from. */
export interface Browsing {
  readonly dataset: Dataset;
  readonly today: Day;
}

export const BrowseContext = createContext<Browsing | undefined>(undefined);

/** The same for a view that has something to show before there is a dataset. */
export function useBrowsingOnceReady(): Browsing | undefined {
  return useContext(BrowseContext);
}

/** @throws outside of `BrowseContext`: a view drawn before there is a dataset is a bug. */
export function useBrowsing(): Browsing {
  const browsing = useContext(BrowseContext);
  if (!browsing) throw new Error('This view stands outside of BrowseContext.');
  return browsing;
}
