import { findNewsSite } from './news-sites.ts';
import { isSwitchedOn } from './settings.ts';
import { isValidSetting, type Settings } from './settings-schema.ts';

/**
 * Reads what somebody typed for a site: a host, or any address on it.
 *
 * @returns the host in lower case without `www.`; `undefined` where it names none that a permission can be asked for.
 */
export function hostIn(text: string): string | undefined {
  const typed = text.trim();
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined;
  const host = url.hostname.replace(/^www\./, '').replace(/\.$/, '');
  return isValidSetting('addedHosts', [host]) ? host : undefined;
}

/** Answers whether Hashiya may look at a page: its site is on the list and not switched off, or the reader added it. */
export function isLookedAt(url: string, settings: Pick<Settings, 'addedHosts' | 'disabledHosts'>): boolean {
  const site = findNewsSite(url);
  if (site !== undefined) return isSwitchedOn(site, settings);
  return addedHostOf(url, settings) !== undefined;
}

/** Finds the host that the reader added and to which an address belongs. */
export function addedHostOf(url: string, { addedHosts }: Pick<Settings, 'addedHosts'>): string | undefined {
  const { protocol, hostname } = URL.parse(url) ?? { protocol: '', hostname: '' };
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  return addedHosts.find((host) => hostname === host || hostname.endsWith(`.${host}`));
}
