import { defineBackground } from 'wxt/utils/define-background';
import { createDatasetSource } from '../src/background/dataset-source.ts';
import { messageHandlers } from '../src/background/message-handlers.ts';
import { browser } from '../src/platform/browser.ts';
import { answerMessages } from '../src/platform/messaging.ts';
import { seedCache } from '../src/storage/seed-cache.ts';

/** Keeps the cache filled and answers the parts that run in pages. Listeners are set at once, or a wake-up is missed. */
export default defineBackground(() => {
  answerMessages(messageHandlers(createDatasetSource()));
  const fillCache = () =>
    void seedCache().catch((error: unknown) => console.warn('Hashiya: no cache.', error));
  browser.runtime.onInstalled.addListener(fillCache);
  browser.runtime.onStartup.addListener(fillCache);
});
