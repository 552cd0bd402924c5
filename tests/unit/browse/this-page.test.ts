import { describe, expect, test } from 'vitest';
import { describeThisPage, siteSwitchOf, type UnreadReason } from '../../../src/browse/this-page.ts';
import type { PageSummary } from '../../../src/messages.ts';

const summary: PageSummary = {
  date: { kind: 'known', day: '2015-09-29', from: 'json-ld' },
  mentions: [{ id: 'kunduz-city', kind: 'city', name: 'Kunduz', count: 12 }],
};
const journal = 'https://www.longwarjournal.org/archives/2015/09/kunduz.php';
const everySite = { disabledHosts: [] };

describe('no reader answered', () => {
  test.each<[UnreadReason, string, { url?: string; disabledHosts?: string[]; isGranted?: boolean }]>([
    ['not-a-web-page', 'the browser’s settings', { url: 'chrome://extensions/' }],
    ['not-a-web-page', 'a file', { url: 'file:///home/reader/story.html' }],
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
    const page = describeThisPage({ tab, summary: undefined, settings: { disabledHosts }, isGranted });
    expect(page).toMatchObject({ kind: 'unread', why });
  });

  test('where no extension may look, no tab is offered to look at', () => {
    const tab = { tabId: 7, url: 'about:config' };
    expect(describeThisPage({ tab, summary: undefined, settings: everySite, isGranted: false })).toEqual({
      kind: 'unread',
      why: 'not-a-web-page',
    });
  });

  test('in a tab of its own the popup has no page beside it', () => {
    expect(describeThisPage({ tab: {}, summary: undefined, settings: everySite, isGranted: true })).toEqual({
      kind: 'unread',
      why: 'own-page',
    });
  });
});

test('a reader that answers is believed, wherever it is', () => {
  const tab = { tabId: 7, url: 'https://blog.example.org/kunduz' };
  expect(describeThisPage({ tab, summary, settings: everySite, isGranted: false })).toEqual({
    kind: 'read',
    tabId: 7,
    summary,
  });
});

describe('the switch of a site', () => {
  test.each([
    [journal, [], { publisher: 'Long War Journal', host: 'longwarjournal.org', isOn: true }],
    [
      journal,
      ['longwarjournal.org'],
      { publisher: 'Long War Journal', host: 'longwarjournal.org', isOn: false },
    ],
    [
      'https://www.bbc.co.uk/news/world-asia',
      ['bbc.com'],
      { publisher: 'BBC', host: 'bbc.com', isOn: false },
    ],
    ['https://example.org/', [], undefined],
    [undefined, [], undefined],
  ])('%s with %j off', (url, disabledHosts, site) => {
    expect(siteSwitchOf(url, { disabledHosts })).toEqual(site);
  });
});
