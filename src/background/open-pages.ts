import { browser } from '../platform/browser.ts';
import { sendToTab } from '../platform/messaging.ts';
import { isLookedAt } from '../settings/added-sites.ts';
import { matchPatternsOf } from '../settings/match-patterns.ts';
import { NEWS_SITES } from '../settings/news-sites.ts';
import { readSettings } from '../settings/settings.ts';
import type { Settings } from '../settings/settings-schema.ts';

/**
 * Has the gate look at the pages that are open. After the extension was installed or updated they would otherwise stay
 * without it until they are loaded again; Firefox does so by itself, and there the gate finds that it is there already.
 */
export async function lookAtOpenPages(): Promise<void> {
  const settings = await readSettings();
  const tabs = await tabsOn([...NEWS_SITES.flatMap(({ hosts }) => hosts), ...settings.addedHosts]);
  await Promise.all(tabs.filter(({ url }) => isLookedAt(url, settings)).map(({ id }) => openGate(id)));
}

/** Follows a change of where Hashiya may look on the pages that are open: it comes at once, and leaves at once. */
export async function followSiteChange(now: Settings, before: Settings): Promise<void> {
  const hosts = changedHosts(now, before);
  if (hosts.length === 0) return;
  for (const { id, url } of await tabsOn(hosts)) {
    if (isLookedAt(url, now)) await openGate(id);
    else await sendToTab(id, 'leave-page', {});
  }
}

function changedHosts(now: Settings, before: Settings): string[] {
  const differing = (one: readonly string[], other: readonly string[]) => [
    ...one.filter((host) => !other.includes(host)),
    ...other.filter((host) => !one.includes(host)),
  ];
  const switched = differing(now.disabledHosts, before.disabledHosts);
  // A site is switched off by one of its hosts, and all of them with it.
  const sites = NEWS_SITES.filter(({ hosts }) => hosts.some((host) => switched.includes(host)));
  return [...sites.flatMap(({ hosts }) => hosts), ...differing(now.addedHosts, before.addedHosts)];
}

/** The tabs on these hosts, as far as the browser lets us see them. */
async function tabsOn(hosts: readonly string[]): Promise<{ readonly id: number; readonly url: string }[]> {
  if (hosts.length === 0) return [];
  const tabs = await browser.tabs.query({ url: matchPatternsOf(hosts) });
  return tabs.flatMap(({ id, url, discarded }) =>
    id === undefined || url === undefined || discarded ? [] : [{ id, url }],
  );
}

/** A tab that was closed, or whose site the browser withholds, is no fault. */
async function openGate(tabId: number): Promise<void> {
  const target = { tabId, frameIds: [0] };
  await browser.scripting.executeScript({ target, files: ['/content-scripts/gate.js'] }).catch(() => {});
}
