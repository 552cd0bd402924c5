import { defineBackground } from 'wxt/utils/define-background';
import { registerAddedSites } from '../src/background/added-sites.ts';
import { answerCommands } from '../src/background/commands.ts';
import { createDatasetSource } from '../src/background/dataset-source.ts';
import { answerAddressBar, answerLookUps, offerLookUp } from '../src/background/look-up.ts';
import { messageHandlers } from '../src/background/message-handlers.ts';
import { followSiteChange, lookAtOpenPages } from '../src/background/open-pages.ts';
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
  answerCommands();
  const fillCache = () => attempt(seedCache(), 'no cache');
  const offer = () => attempt(offerLookUp(), 'no entry in the menu');
  const registerSites = () => attempt(registerAddedSites(), 'added sites are not looked at');
  browser.runtime.onInstalled.addListener(() => {
    fillCache();
    registerSites();
    offer();
    attempt(lookAtOpenPages(), 'pages that are open must be loaded again');
  });
  browser.runtime.onStartup.addListener(() => {
    fillCache();
    registerSites();
  });
  browser.permissions.onAdded.addListener(registerSites);
  browser.permissions.onRemoved.addListener(registerSites);
  watchSettings((now, before) => {
    registerSites();
    // Its language may have changed.
    offer();
    attempt(followSiteChange(now, before), 'pages that are open must be loaded again');
  });
});

/** None of this is worth more than a line in our own console: the extension works without it. */
function attempt(work: Promise<unknown>, consequence: string): void {
  work.catch((error: unknown) => console.warn(`Hashiya: ${consequence}.`, error));
}
