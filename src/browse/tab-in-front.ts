import type { PageSummary } from '../messages.ts';
import { browser } from '../platform/browser.ts';
import { isFailure, sendMessage, sendToTab } from '../platform/messaging.ts';
import { matchPatternsOf } from '../settings/match-patterns.ts';
import type { NewsSite } from '../settings/news-sites.ts';
import { changeSettings, readSettings } from '../settings/settings.ts';
import { describeThisPage, type SiteSwitch, type TabInFront, type ThisPage } from './this-page.ts';

/** Asks the browser, the settings and the tab's reader what there is to say of the page in front. */
export async function readTabInFront(): Promise<ThisPage> {
  const tab = await findTabInFront();
  const [summary, settings, { site, isGranted }] = await Promise.all([
    tab.tabId === undefined ? undefined : askReader(tab.tabId),
    readSettings(),
    lookUpSite(tab.url),
  ]);
  return describeThisPage({ tab, site, summary, settings, isGranted });
}

/** Scrolls to the first mention of an entity in a tab; answers false where it is no longer there. */
export async function revealInTab(tabId: number, id: string): Promise<boolean> {
  const answer = await sendToTab(tabId, 'reveal-mention', { id, occurrence: 0 });
  return !isFailure(answer) && answer.isRevealed;
}

/** A reader that was just put into a page answers when it has read it. */
const PATIENCE = { tries: 12, pauseMs: 150 };

/** Puts the reader into a tab and waits, for about two seconds, until it answers. Answers whether it did. */
export async function lookAtTab(tabId: number): Promise<boolean> {
  const answer = await sendMessage('look-anyway', { tabId });
  if (isFailure(answer) || !answer.isOpened) return false;
  for (let tries = 0; tries < PATIENCE.tries; tries += 1) {
    if (await askReader(tabId)) return true;
    await new Promise((resolve) => setTimeout(resolve, PATIENCE.pauseMs));
  }
  return false;
}

/** Keeps Hashiya out of a site of the list, or lets it in again. */
export async function switchSite({ hosts }: SiteSwitch, isOn: boolean): Promise<void> {
  const { disabledHosts } = await readSettings();
  const others = disabledHosts.filter((host) => !hosts.includes(host));
  await changeSettings({ disabledHosts: isOn ? others : [...others, ...hosts.slice(0, 1)] });
}

/**
 * Asks the browser for the hosts of a site that it withholds. Call it straight from a click: nothing may be awaited
 * before the browser is asked, or it refuses.
 */
export async function askForSite({ hosts }: SiteSwitch): Promise<void> {
  await browser.permissions.request({ origins: matchPatternsOf(hosts) });
}

async function findTabInFront(): Promise<TabInFront> {
  // Only a page in a tab has a tab of its own; the popup of the toolbar has none.
  if (await browser.tabs.getCurrent()) return {};
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return { ...(tab?.id !== undefined && { tabId: tab.id }), ...(tab?.url !== undefined && { url: tab.url }) };
}

async function askReader(tabId: number): Promise<PageSummary | undefined> {
  const answer = await sendToTab(tabId, 'describe-page', {});
  return isFailure(answer) ? undefined : answer;
}

/** The site of an address, and whether the browser lets us look at it. */
async function lookUpSite(
  url: string | undefined,
): Promise<{ readonly site: NewsSite | undefined; readonly isGranted: boolean }> {
  if (url === undefined) return { site: undefined, isGranted: false };
  // The list is long, and nothing else in the popup needs it: it must not stand before the first drawing.
  const { findNewsSite } = await import('../settings/news-sites.ts');
  const site = findNewsSite(url);
  if (site === undefined) return { site, isGranted: false };
  return { site, isGranted: await browser.permissions.contains({ origins: matchPatternsOf(site.hosts) }) };
}
