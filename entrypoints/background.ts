import { defineBackground } from 'wxt/utils/define-background';
import { registerAddedSites } from '../src/background/added-sites.ts';
import { answerCommands } from '../src/background/commands.ts';
import { createDatasetSource } from '../src/background/dataset-source.ts';
import { answerAddressBar, answerLookUps, offerLookUp } from '../src/background/look-up.ts';
import { messageHandlers } from '../src/background/message-handlers.ts';
import { browser } from '../src/platform/browser.ts';
import { answerMessages } from '../src/platform/messaging.ts';
import { watchSettings } from '../src/settings/settings.ts';
import { seedCache } from '../src/storage/seed-cache.ts';

/** Keeps the cache filled and answers the parts that run in pages. Listeners are set at once, or a wake-up is missed. */
export default defineBackground(() => {
  const source = createDatasetSource();
  answerMessages(messageHandlers(source));
  answerLookUps(source);
  answerAddressBar(source);
  const fillCache = () =>
    void seedCache().catch((error: unknown) => console.warn('Hashiya: no cache.', error));
  const registerSites = () =>
    void registerAddedSites().catch((error: unknown) => console.warn('Hashiya: no added sites.', error));
  browser.runtime.onInstalled.addListener(fillCache);
  browser.runtime.onStartup.addListener(fillCache);
  browser.runtime.onInstalled.addListener(registerSites);
  browser.runtime.onStartup.addListener(registerSites);
  browser.permissions.onAdded.addListener(registerSites);
  browser.permissions.onRemoved.addListener(registerSites);
  answerCommands();
  const offer = () =>
    void offerLookUp().catch((error: unknown) => console.warn('Hashiya: no entry in the menu.', error));
  browser.runtime.onInstalled.addListener(offer);
  const forever = new AbortController().signal;
  watchSettings(registerSites, { signal: forever });
  // Its language may have changed.
  watchSettings(offer, { signal: forever });
});
