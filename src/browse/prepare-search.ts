import type { Dataset } from '../dataset/dataset.ts';
import { idle } from '../page/slices.ts';
import { lazyViews } from './lazy-views.ts';

/** Makes searching ready, so that the first key typed waits for nothing: most who open the popup search nothing. */
export async function prepareSearch(dataset: Dataset | undefined): Promise<void> {
  const { searchIndexOf } = await lazyViews.search.fetch();
  await idle();
  if (dataset) searchIndexOf(dataset);
}
