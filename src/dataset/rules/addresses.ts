import type { Rule } from './rule.ts';

/** What tells a site where a reader came from. It is no part of the page's address. */
const TRACKING = /[?&](?:utm_[a-z]+|fbclid|gclid)=/;

/** An address leads to the page and says nothing of whoever found it. */
export const addressesAreBare: Rule = function* ({ dataset }) {
  for (const row of dataset.reports) {
    const [found] = TRACKING.exec(row.url) ?? [];
    if (found)
      yield { row, reason: `url: leave out “${found.slice(1)}…”, which only says where a reader came from` };
  }
};

/** A site that is reached safely in one report is in all. */
export const safeSchemesAreUsed: Rule = function* ({ dataset }) {
  const safeHosts = new Set(
    dataset.reports.flatMap(({ url }) => (url.startsWith('https:') ? [hostOf(url)] : [])),
  );
  for (const row of dataset.reports) {
    if (row.url.startsWith('http:') && safeHosts.has(hostOf(row.url)))
      yield { row, reason: 'url: use https, as another report of this site does' };
  }
};

/** Sites in which armed groups speak for themselves, and their kin. They are named in events, never cited. */
const OUTLETS_OF_ARMED_GROUPS = /(?:^|\.)(?:alemarah\w*|shahamat\w*|voiceofjihad|nunn\.asia|amaq\w*)\./;

/** No page of an armed group's own outlet is a source; what a government says on its own site is (`official`). */
export const armedGroupsAreNotCited: Rule = function* ({ dataset }) {
  for (const row of dataset.reports) {
    if (row.tier !== 'official' && OUTLETS_OF_ARMED_GROUPS.test(`${hostOf(row.url)}.`))
      yield { row, reason: 'url: an armed group’s own outlet; cite somebody who reports what it says' };
  }
};

function hostOf(url: string): string {
  return /^https?:\/\/(?:www\.)?([^/]+)/.exec(url)?.[1] ?? '';
}
