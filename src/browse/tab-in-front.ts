import type { PageSummary } from '../messages.ts';
import { browser } from '../platform/browser.ts';
import { isFailure, sendMessage, sendToTab } from '../platform/messaging.ts';
import { findNewsSite, matchPatternsOf } from '../settings/news-sites.ts';
import { changeSettings, readSettings } from '../settings/settings.ts';
import { describeThisPage, type TabInFront, type ThisPage } from './this-page.ts';

/** Asks the browser, the settings and the tab's reader what there is to say of the page in front. */
export async function readTabInFront(): Promise<ThisPage> {
  const tab = await findTabInFront();
  const [summary, settings, isGranted] = await Promise.all([
    tab.tabId === undefined ? undefined : askReader(tab.tabId),
    readSettings(),
    isSiteGranted(tab.url),
  ]);
  return describeThisPage({ tab, summary, settings, isGranted });
}

/** Scrolls to the first mention of an entity in a tab; answers false where it is no longer there. */
export async function revealInTab(tabId: number, id: string): Promise<boolean> {
  const answer = await sendToTab(tabId, 'reveal-mention', { id, occurrence: 0 });
  return !isFailure(answer) && answer.isRevealed;
}

/** A reader that was just put into a page answers when it has read it. */
const PATIENCE = { tries: 12, pauseMs: 150 };

/** Puts the reader into a tab and waits until it answers, or for about two seconds. */
export async function lookAtTab(tabId: number): Promise<void> {
  const answer = await sendMessage('look-anyway', { tabId });
  if (isFailure(answer) || !answer.isOpened) return;
  for (let tries = 0; tries < PATIENCE.tries; tries += 1) {
    if (await askReader(tabId)) return;
    await new Promise((resolve) => setTimeout(resolve, PATIENCE.pauseMs));
  }
}

/** Keeps Hashiya out of a site of the list, or lets it in again. */
export async function switchSite(host: string, isOn: boolean): Promise<void> {
  const { disabledHosts } = await readSettings();
  const others = disabledHosts.filter((other) => other !== host);
  await changeSettings({ disabledHosts: isOn ? others : [...others, host] });
}

/** Asks the browser for the hosts of a site that it withholds. Call it straight from a click: the browser insists. */
export async function askForSite(host: string): Promise<void> {
  const site = findNewsSite(`https://${host}/`);
  if (site) await browser.permissions.request({ origins: matchPatternsOf(site) });
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

async function isSiteGranted(url: string | undefined): Promise<boolean> {
  const site = url === undefined ? undefined : findNewsSite(url);
  return site !== undefined && browser.permissions.contains({ origins: matchPatternsOf(site) });
}
