import { formatRoute } from '../browse/route.ts';
import { type Dataset, isPlace } from '../dataset/dataset.ts';
import type { Day, EntityId } from '../domain.ts';
import { browser } from '../platform/browser.ts';
import { failure, type MessageFailure } from '../platform/messaging.ts';

interface EntityAddress {
  readonly id: EntityId;
  /** The day for which its page answers; `null`: today. */
  readonly date: Day | null;
}

/** Opens the page of a place or an actor in a tab of its own. */
export async function openEntity(
  dataset: Dataset,
  { id, date }: EntityAddress,
): Promise<Record<never, never> | MessageFailure> {
  const entity = dataset.entity(id);
  if (entity === undefined) return failure('unavailable', `The dataset has nothing with the id “${id}”.`);
  const view = isPlace(entity) ? 'place' : 'actor';
  const route = formatRoute({ view, id, ...(date !== null && { on: date }) });
  await browser.tabs.create({ url: browser.runtime.getURL(`/popup.html${route as `#${string}`}`) });
  return {};
}
