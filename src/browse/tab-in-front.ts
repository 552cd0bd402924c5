import type { Day } from '../domain.ts';
import type { PageSummary } from '../messages.ts';
import { browser } from '../platform/browser.ts';
import { isFailure, sendMessage, sendToTab } from '../platform/messaging.ts';
import { matchPatternsOf } from '../settings/match-patterns.ts';
import { changeSettings, readSettings } from '../settings/settings.ts';
import type { Settings } from '../settings/settings-schema.ts';
import {
  describeThisPage,
  type KnownSite,
  type SiteSwitch,
  type TabInFront,
  type ThisPage,
} from './this-page.ts';

/** Asks the browser, the settings and the tab's reader what there is to say of the page in front. */
export async function readTabInFront(): Promise<ThisPage> {
  const asked = findTabInFront().then(async (tab) => ({
    tab,
    summary: tab.tabId === undefined ? undefined : await askReader(tab.tabId),
  }));
  const [{ tab, summary }, settings, lists] = await Promise.all([asked, readSettings(), siteLists()]);
  const site = tab.url === undefined ? undefined : findSite(tab.url, { settings, lists });
  // Where a reader answered, the browser let it in.
  const isGranted =
    site !== undefined &&
    (summary !== undefined || (await browser.permissions.contains({ origins: matchPatternsOf(site.hosts) })));
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

/** Says of which day the article in a tab is; `null`: of the day that its page says. Answers whether a reader took it. */
export async function setDateInTab(tabId: number, day: Day | null): Promise<boolean> {
  return !isFailure(await sendToTab(tabId, 'set-page-date', { day }));
}

/** Keeps Hashiya out of a site, or lets it in again. A site that the reader added is taken away again. */
export async function switchSite({ hosts, isAdded = false }: SiteSwitch, isOn: boolean): Promise<void> {
  const { disabledHosts, addedHosts } = await readSettings();
  if (isAdded) {
    const others = addedHosts.filter((host) => !hosts.includes(host));
    await changeSettings({ addedHosts: isOn ? [...others, ...hosts].sort() : others });
    return;
  }
  const others = disabledHosts.filter((host) => !hosts.includes(host));
  await changeSettings({ disabledHosts: isOn ? others : [...others, ...hosts.slice(0, 1)] });
}

/**
 * Looks at a site beside the list from now on. Call it straight from a click. The setting is kept before the answer is
 * there: the browser's question may close the popup, and this code with it.
 */
export async function addSite(host: string): Promise<void> {
  const answer = browser.permissions.request({ origins: matchPatternsOf([host]) });
  const { addedHosts } = await readSettings();
  await changeSettings({ addedHosts: [...new Set([...addedHosts, host])].sort() });
  if (!(await answer)) await changeSettings({ addedHosts });
}

/** Tells when another tab comes to the front of the window, or another page into the one that is there. */
export function watchTabInFront(onOther: () => void, { signal }: { readonly signal: AbortSignal }): void {
  const onUpdated = (_tabId: number, { status }: { status?: string }) => {
    if (status === 'complete') onOther();
  };
  browser.tabs.onActivated.addListener(onOther);
  browser.tabs.onUpdated.addListener(onUpdated);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(onOther);
    browser.tabs.onUpdated.removeListener(onUpdated);
  });
}

/**
 * Asks the browser for the hosts of a site that it withholds. Call it straight from a click: nothing may be awaited
 * before the browser is asked, or it refuses.
 */
export async function askForSite({ hosts }: SiteSwitch): Promise<void> {
  await browser.permissions.request({ origins: matchPatternsOf(hosts) });
}

async function findTabInFront(): Promise<TabInFront> {
  // Firefox shows the toolbar's popup to no protocol: there a test opens it in a tab and says beside which.
  const beside = import.meta.env.MODE === 'e2e' && new URLSearchParams(location.search).get('beside');
  if (beside) {
    const tab = await browser.tabs.get(Number(beside));
    return { tabId: Number(beside), ...(tab.url !== undefined && { url: tab.url }) };
  }
  // Only a page in a tab has a tab of its own; the popup of the toolbar has none.
  if (await browser.tabs.getCurrent()) return {};
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return { ...(tab?.id !== undefined && { tabId: tab.id }), ...(tab?.url !== undefined && { url: tab.url }) };
}

async function askReader(tabId: number): Promise<PageSummary | undefined> {
  const answer = await sendToTab(tabId, 'describe-page', {});
  return isFailure(answer) ? undefined : answer;
}

/** The list is long, and nothing else in the popup needs it: it must not stand before the first drawing. */
async function siteLists() {
  const [{ findNewsSite }, { addedHostOf }] = await Promise.all([
    import('../settings/news-sites.ts'),
    import('../settings/added-sites.ts'),
  ]);
  return { findNewsSite, addedHostOf };
}

interface WhereToLook {
  readonly settings: Pick<Settings, 'addedHosts'>;
  readonly lists: Awaited<ReturnType<typeof siteLists>>;
}

/** The site of an address: one of the list, or one that the reader added. */
function findSite(url: string, { settings, lists }: WhereToLook): KnownSite | undefined {
  const listed = lists.findNewsSite(url);
  if (listed) return listed;
  const added = lists.addedHostOf(url, settings);
  return added === undefined ? undefined : { publisher: added, hosts: [added], isAdded: true };
}
