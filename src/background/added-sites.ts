import { browser } from '../platform/browser.ts';
import { matchPatternsOf } from '../settings/match-patterns.ts';
import { readSettings } from '../settings/settings.ts';

const ID = 'added-sites';

/**
 * Has the browser run the gate on the sites that the reader added and the browser allows, and on no others. To be called
 * whenever either changes, and after an update, with which the browser forgets what was registered.
 */
export async function registerAddedSites(): Promise<void> {
  const { addedHosts } = await readSettings();
  const patterns = await Promise.all(
    matchPatternsOf(addedHosts).map(async (pattern) => {
      const isGranted = await browser.permissions.contains({ origins: [pattern] });
      return isGranted ? [pattern] : [];
    }),
  );
  const matches = patterns.flat();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const script = { id: ID, js: ['/content-scripts/gate.js'], matches, runAt: 'document_idle' as const };
  if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}
