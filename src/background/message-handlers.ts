import { answerCards } from '../card/answer-cards.ts';
import { locatorShapes } from '../map/locator-shapes.ts';
import { failure, type MessageHandlers } from '../platform/messaging.ts';
import { today } from '../platform/today.ts';
import { isLookedAt } from '../settings/added-sites.ts';
import { pageSettingsOf } from '../settings/page-settings.ts';
import { readSettings } from '../settings/settings.ts';
import { createCardWording } from './card-wording.ts';
import type { DatasetSource } from './dataset-source.ts';
import { showNameCount } from './name-count-badge.ts';
import { openEntity } from './open-entity.ts';
import { openReaderOnce } from './open-reader.ts';
import { ownEntities } from './own-entities.ts';
import { cardShortcuts } from './shortcuts.ts';

/** What the background answers. */
export function messageHandlers(source: DatasetSource): MessageHandlers {
  const cardWording = createCardWording();
  return {
    async 'open-reader'(_request, { tabId, url }) {
      if (tabId === undefined || url === undefined)
        return failure('wrong-sender', 'The sender lives in no tab.');
      return isLookedAt(url, await readSettings()) ? openReaderOnce(tabId) : { isOpened: false };
    },
    async cards({ ids, date }) {
      const settings = await readSettings();
      const [dataset, wording, shortcuts] = await Promise.all([
        source.current(),
        cardWording(settings),
        cardShortcuts(),
      ]);
      const { theme, isDataReduced } = settings;
      return answerCards(dataset, { ids, date, today: today(), wording, theme, shortcuts, isDataReduced });
    },
    'card-map': async () => ((await readSettings()).isDataReduced ? {} : { map: locatorShapes() }),
    'page-settings': async () => pageSettingsOf(await readSettings()),
    'own-entities': async () => ({ entities: await ownEntities(source) }),
    'page-read': ({ nameCount }, { tabId }) => (tabId === undefined ? {} : showNameCount(tabId, nameCount)),
    async 'open-entity'(request) {
      return openEntity(await source.current(), request);
    },
    'look-anyway': ({ tabId }) => openReaderOnce(tabId),
  };
}
