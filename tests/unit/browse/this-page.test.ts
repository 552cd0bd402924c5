import { describe, expect, test } from 'vitest';
import { describeThisPage, type UnreadReason } from '../../../src/browse/this-page.ts';
import type { PageSummary } from '../../../src/messages.ts';
import { findNewsSite } from '../../../src/settings/news-sites.ts';

const summary: PageSummary = {
  date: { kind: 'known', day: '2015-09-29', from: 'json-ld' },
  mentions: [{ id: 'kunduz-city', kind: 'city', name: 'Kunduz', count: 12 }],
};
const journal = 'https://www.longwarjournal.org/archives/2015/09/kunduz.php';
const everySite = { disabledHosts: [] };
const site = undefined;

describe('no reader answered', () => {
  test.each<[UnreadReason, string, { url?: string; disabledHosts?: string[]; isGranted?: boolean }]>([
    ['not-a-web-page', 'the browser’s settings', { url: 'chrome://extensions/' }],
    ['not-a-web-page', 'a file', { url: 'file:///story.html' }],
    ['not-listed', 'a blog', { url: 'https://blog.example.org/kunduz' }],
    ['not-listed', 'a tab whose address the browser does not tell', {}],
    [
      'switched-off',
      'a site of the list, switched off',
      { url: journal, disabledHosts: ['longwarjournal.org'] },
    ],
    ['not-granted', 'a site that the browser withholds', { url: journal, isGranted: false }],
    ['not-about-afghanistan', 'a story about somewhere else', { url: journal }],
  ])('%s: %s', (why, _, { url, disabledHosts = [], isGranted = true }) => {
    const tab = { tabId: 7, ...(url && { url }) };
    const page = describeThisPage({
      tab,
      site: findNewsSite(url ?? ''),
      summary: undefined,
      settings: { disabledHosts },
      isGranted,
    });
    expect(page).toMatchObject({ kind: 'unread', why });
  });

  test('where no extension may look, no tab is offered to look at', () => {
    const tab = { tabId: 7, url: 'about:config' };
    expect(
      describeThisPage({ tab, site, summary: undefined, settings: everySite, isGranted: false }),
    ).toEqual({
      kind: 'unread',
      why: 'not-a-web-page',
    });
  });

  test('in a tab of its own the popup has no page beside it', () => {
    expect(
      describeThisPage({ tab: {}, site, summary: undefined, settings: everySite, isGranted: true }),
    ).toEqual({
      kind: 'unread',
      why: 'own-page',
    });
  });
});

test('a reader that answers is believed, wherever it is', () => {
  const tab = { tabId: 7, url: 'https://blog.example.org/kunduz' };
  expect(describeThisPage({ tab, site, summary, settings: everySite, isGranted: false })).toEqual({
    kind: 'read',
    tabId: 7,
    summary,
  });
});

test.each([
  [journal, [], { publisher: 'Long War Journal', hosts: ['longwarjournal.org'], isOn: true }],
  [
    journal,
    ['longwarjournal.org'],
    { publisher: 'Long War Journal', hosts: ['longwarjournal.org'], isOn: false },
  ],
  [
    'https://www.bbc.co.uk/news/world-asia',
    ['bbc.com'],
    { publisher: 'BBC', hosts: ['bbc.com', 'bbc.co.uk'], isOn: false },
  ],
  ['https://example.org/', [], undefined],
])('the switch of the site of %s with %j off', (url, disabledHosts, expected) => {
  const page = describeThisPage({
    tab: { tabId: 7, url },
    site: findNewsSite(url),
    summary,
    settings: { disabledHosts },
    isGranted: true,
  });
  expect(page.kind === 'read' && page.site).toEqual(expected);
});
