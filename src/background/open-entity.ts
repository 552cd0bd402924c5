import { formatRoute } from '../browse/route.ts';
import { type Dataset, isPlace } from '../dataset/dataset.ts';
import { atlasAddress } from '../map/atlas-route.ts';
import type { MessageRequest } from '../messages.ts';
import { browser } from '../platform/browser.ts';
import { failure, type MessageFailure } from '../platform/messaging.ts';

/** Opens a place or an actor in a tab of its own: on its page, or in the atlas, which has no panel for actors. */
export async function openEntity(
  dataset: Dataset,
  { id, date, where }: MessageRequest<'open-entity'>,
): Promise<Record<never, never> | MessageFailure> {
  const entity = dataset.entity(id);
  if (entity === undefined) return failure('unavailable', `The dataset has nothing with the id “${id}”.`);
  const on = date !== null && { on: date };
  const route = formatRoute({ view: isPlace(entity) ? 'place' : 'actor', id, ...on });
  const path =
    where === 'atlas'
      ? atlasAddress({ ...on, ...(isPlace(entity) && { place: id }) })
      : (`/popup.html${route as `#${string}`}` as const);
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
  return {};
}
