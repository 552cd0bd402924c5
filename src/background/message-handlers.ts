import { assembleCards } from '../card/assemble-card.ts';
import { loadWordingData } from '../locale/load-wording.ts';
import { failure, type MessageHandlers } from '../platform/messaging.ts';
import { today } from '../platform/today.ts';
import { isLookedAt } from '../settings/added-sites.ts';
import { readSettings } from '../settings/settings.ts';
import type { DatasetSource } from './dataset-source.ts';
import { showNameCount } from './name-count-badge.ts';
import { openEntity } from './open-entity.ts';
import { openReader, openReaderOnce } from './open-reader.ts';

/** What the background answers. */
export function messageHandlers(source: DatasetSource): MessageHandlers {
  return {
    async 'open-reader'(_request, { tabId, url }) {
      if (tabId === undefined || url === undefined)
        return failure('wrong-sender', 'The sender lives in no tab.');
      return isLookedAt(url, await readSettings()) ? openReader(tabId) : { isOpened: false };
    },
    async cards({ ids, date }) {
      return assembleCards(await source.current(), { ids, date, today: today() });
    },
    'page-read': ({ nameCount }, { tabId }) => (tabId === undefined ? {} : showNameCount(tabId, nameCount)),
    async 'open-entity'(request) {
      return openEntity(await source.current(), request);
    },
    wording: async () => loadWordingData(await readSettings(), ['card', 'timeline', 'vocabulary']),
    'look-anyway': ({ tabId }) => openReaderOnce(tabId),
  };
}
