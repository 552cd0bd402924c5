import { formatRoute } from '../browse/route.ts';
import { lookUpAddress, suggestionsFor } from '../browse/search-suggestions.ts';
import { loadWordingData } from '../locale/load-wording.ts';
import { createWording, type Wording } from '../locale/wording.ts';
import { browser } from '../platform/browser.ts';
import { isFailure, sendToTab } from '../platform/messaging.ts';
import { readSettings } from '../settings/settings.ts';
import type { DatasetSource } from './dataset-source.ts';

const MENU_ID = 'look-up';
/** A selection longer than this is no name. */
const LONGEST = 100;
const MOST_SUGGESTIONS = 6;

/** Adds the entry to the menu of a selection, in the reader's language. The browser keeps it until the next change. */
export async function offerLookUp(): Promise<void> {
  const wording = await readWording();
  const title = wording.say('browse.menu.lookUp');
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: MENU_ID, title, contexts: ['selection'] });
}

/** Answers the menu of a selection: opens what it names, for the day of the article that it stands in. */
export function answerLookUps(source: DatasetSource): void {
  // Firefox for Android has no such menu.
  (browser.contextMenus as typeof browser.contextMenus | undefined)?.onClicked.addListener((info, tab) => {
    if (info.menuItemId === MENU_ID) void lookUp(source, info.selectionText ?? '', tab?.id);
  });
}

async function lookUp(source: DatasetSource, selection: string, tabId: number | undefined): Promise<void> {
  const text = selection.trim().replace(/\s+/g, ' ').slice(0, LONGEST);
  const [dataset, page] = await Promise.all([
    source.current(),
    tabId === undefined ? undefined : sendToTab(tabId, 'describe-page', {}),
  ]);
  const date = page === undefined || isFailure(page) ? undefined : page.date;
  await openAddress(
    lookUpAddress(dataset, text, date?.kind === 'known' ? date.day : undefined),
    'newForegroundTab',
  );
}

type Disposition = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

/** Answers the address bar's keyword: `hashiya kunduz`. */
export function answerAddressBar(source: DatasetSource): void {
  const omnibox = browser.omnibox as typeof browser.omnibox | undefined;
  omnibox?.onInputStarted.addListener(() => {
    void readWording().then((wording) =>
      omnibox.setDefaultSuggestion({ description: escaped(wording.say('browse.omnibox.hint')) }),
    );
  });
  omnibox?.onInputChanged.addListener((text, suggest) => {
    void suggestions(source, text).then(suggest);
  });
  omnibox?.onInputEntered.addListener((text, disposition) => {
    const isSuggested = text.startsWith('#/') || URL.canParse(text);
    void openAddress(isSuggested ? text : formatRoute({ view: 'search', text }), disposition as Disposition);
  });
}

async function suggestions(source: DatasetSource, text: string) {
  const [dataset, wording] = await Promise.all([source.current(), readWording()]);
  return suggestionsFor(dataset, { text, most: MOST_SUGGESTIONS, wording }).map((suggestion) => ({
    content: suggestion.address,
    description: escaped(suggestion.text),
  }));
}

/** Chromium reads a suggestion as XML; Firefox shows it as it is. */
function escaped(text: string): string {
  if (import.meta.env.FIREFOX) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

async function openAddress(address: string, disposition: Disposition): Promise<void> {
  const url = address.startsWith('#')
    ? browser.runtime.getURL(`/popup.html${address as `#${string}`}`)
    : address;
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}

async function readWording(): Promise<Wording> {
  return createWording(await loadWordingData(await readSettings(), ['browse', 'timeline', 'vocabulary']));
}
