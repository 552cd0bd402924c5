import type { PageSummary } from '../messages.ts';
import { isSwitchedOn } from '../settings/settings.ts';
import type { Settings } from '../settings/settings-schema.ts';

/** A site that Hashiya looks at by itself unless it is switched off: one of the list, or one that the reader added. */
export interface KnownSite {
  readonly publisher: string;
  readonly hosts: readonly string[];
  /** True for a site that the reader added. */
  readonly isAdded?: boolean;
}

/** A known site, and whether the reader lets Hashiya look at its pages. */
export interface SiteSwitch extends KnownSite {
  readonly isOn: boolean;
}

/**
 * Why no reader is at work in a tab.
 * `own-page`: the popup stands in a tab of its own. `not-a-web-page`: the browser's own pages, files. `not-listed`: the
 * site is not on the list. `switched-off`: the reader switched the site off. `not-granted`: the browser withholds the
 * site, which Firefox lets users do at any time. `not-about-afghanistan`: the gate looked and found no concern.
 */
export type UnreadReason =
  | 'own-page'
  | 'not-a-web-page'
  | 'not-listed'
  | 'switched-off'
  | 'not-granted'
  | 'not-about-afghanistan';

export type ThisPage =
  | { readonly kind: 'asking' }
  /** The browser itself failed: it gives its settings or its tabs to nobody. */
  | { readonly kind: 'failed'; readonly reason: string }
  | {
      readonly kind: 'read';
      readonly tabId: number;
      readonly summary: PageSummary;
      readonly site?: SiteSwitch;
    }
  | {
      readonly kind: 'unread';
      readonly why: UnreadReason;
      /** The tab in which the reader may look anyway; absent where no extension may. */
      readonly tabId?: number;
      readonly host?: string;
      readonly site?: SiteSwitch;
    };

/** What is known of the tab in front before anybody was asked. */
export interface TabInFront {
  /** Absent where there is no tab, or where it is our own page. */
  readonly tabId?: number;
  readonly url?: string;
}

/**
 * What the view of this page has to show.
 *
 * @param site the site of the tab's address; `undefined` where it is neither on the list nor added
 * @param summary what the tab's reader said; `undefined` where no reader answered
 * @param isGranted whether the browser lets us look at this address without being asked
 */
export function describeThisPage({
  tab,
  site: listed,
  summary,
  settings,
  isGranted,
}: {
  readonly tab: TabInFront;
  readonly site: KnownSite | undefined;
  readonly summary: PageSummary | undefined;
  readonly settings: Pick<Settings, 'disabledHosts'>;
  readonly isGranted: boolean;
}): ThisPage {
  const { tabId, url } = tab;
  if (tabId === undefined) return { kind: 'unread', why: 'own-page' };
  const site = listed && {
    publisher: listed.publisher,
    hosts: listed.hosts,
    ...(listed.isAdded && { isAdded: true }),
    isOn: listed.isAdded || isSwitchedOn(listed, settings),
  };
  if (summary) return { kind: 'read', tabId, summary, ...(site && { site }) };

  const address = url === undefined ? null : URL.parse(url);
  if (address && address.protocol !== 'http:' && address.protocol !== 'https:') {
    return { kind: 'unread', why: 'not-a-web-page' };
  }
  const where = { tabId, ...(address && { host: address.hostname }), ...(site && { site }) };
  if (!site) return { kind: 'unread', why: 'not-listed', ...where };
  if (!site.isOn) return { kind: 'unread', why: 'switched-off', ...where };
  return { kind: 'unread', why: isGranted ? 'not-about-afghanistan' : 'not-granted', ...where };
}
