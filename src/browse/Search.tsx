import { useEffect, useState } from 'preact/hooks';
import type { Dataset } from '../dataset/dataset.ts';
import { idle } from '../page/slices.ts';

type SearchCode = typeof import('./SearchView.tsx');

let loaded: SearchCode | undefined;

/** The code that searches is fetched when the reader first comes to the box: most who open the popup search nothing. */
async function loadSearch(): Promise<SearchCode> {
  loaded ??= await import('./SearchView.tsx');
  return loaded;
}

/** What the search box found. */
export function Search({ text }: { readonly text: string }) {
  const [search, setSearch] = useState(loaded);
  useEffect(() => void loadSearch().then(setSearch), []);
  return (
    <>
      <h1 class="visually-hidden" tabIndex={-1}>
        Search
      </h1>
      {search && <search.SearchView text={text} />}
    </>
  );
}

/** Makes searching ready, so that the first key typed waits for nothing. */
export async function prepareSearch(dataset: Dataset | undefined): Promise<void> {
  const { searchIndexOf } = await loadSearch();
  await idle();
  if (dataset) searchIndexOf(dataset);
}
