import { resolve } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerAddressBar, answerLookUps, offerLookUp } from '../../../src/background/look-up.ts';
import { readLocalesFolder } from '../../../src/build/locales-folder.ts';
import { openDataset } from '../../../src/dataset/dataset.ts';
import type { Language } from '../../../src/locale/language.ts';
import { changeSettings } from '../../../src/settings/settings.ts';
import { kunduzTables } from '../browse/kunduz-tables.ts';

const locales = readLocalesFolder(resolve(import.meta.dirname, '../../../assets/locales'));
const source = { current: async () => openDataset(kunduzTables) };

/** A browser's event with one listener, which a test calls as the browser would. */
function browserEvent<Arguments extends readonly unknown[]>() {
  let heard: ((...given: Arguments) => void) | undefined;
  return {
    addListener: (listener: (...given: Arguments) => void) => {
      heard = listener;
    },
    happen: (...given: Arguments) => heard?.(...given),
  };
}

const onClicked = browserEvent<[{ menuItemId: string; selectionText?: string }, { id?: number }]>();
const onInputStarted = browserEvent<[]>();
const onInputChanged = browserEvent<[string, (suggestions: object[]) => void]>();
const onInputEntered = browserEvent<[string, string]>();
const contextMenus = { removeAll: vi.fn(async () => {}), create: vi.fn(), onClicked };
const omnibox = { onInputStarted, onInputChanged, onInputEntered, setDefaultSuggestion: vi.fn() };
const create = vi.fn(async (_tab: { url: string; active: boolean }) => {});
const update = vi.fn(async (_tab: { url: string }) => {});
const sendMessage = vi.fn(async (): Promise<unknown> => undefined);

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser, { contextMenus, omnibox });
  Object.assign(fakeBrowser.i18n, { getUILanguage: () => 'en-GB' });
  Object.assign(fakeBrowser.tabs, { create, update, sendMessage });
  vi.stubGlobal('browser', fakeBrowser);
  vi.stubGlobal('fetch', async (url: string) => {
    const language = /locales\/(\w+)\.json/.exec(url)?.[1] as Language;
    return Response.json(locales[language]);
  });
  for (const spy of [
    contextMenus.removeAll,
    contextMenus.create,
    omnibox.setDefaultSuggestion,
    create,
    update,
  ])
    spy.mockClear();
  sendMessage.mockReset();
  answerLookUps(source);
  answerAddressBar(source);
});

const opened = async () => {
  await vi.waitFor(() => expect(create).toHaveBeenCalled());
  return create.mock.calls[0]?.[0].url.replace(/^.*\/popup\.html/, '');
};

describe('the menu of a selected text', () => {
  test('has one entry, for selections alone, in the reader’s language', async () => {
    await changeSettings({ language: 'en' });
    await offerLookUp();
    expect(contextMenus.removeAll).toHaveBeenCalled();
    expect(contextMenus.create).toHaveBeenCalledExactlyOnceWith({
      id: 'look-up',
      title: 'Look up “%s” in Hashiya',
      contexts: ['selection'],
    });
  });

  test('opens what the text names', async () => {
    onClicked.happen({ menuItemId: 'look-up', selectionText: '  Taloqan\n' }, { id: 7 });
    expect(await opened()).toBe('#/place/taloqan-city');
  });

  test('opens it for the day of the article that it stands in', async () => {
    sendMessage.mockResolvedValue({ date: { kind: 'known', day: '2015-09-29', from: 'meta' }, mentions: [] });
    onClicked.happen({ menuItemId: 'look-up', selectionText: 'Taloqan' }, { id: 7 });
    expect(await opened()).toBe('#/place/taloqan-city?on=2015-09-29');
  });

  test('searches for what is called so twice or never', async () => {
    onClicked.happen({ menuItemId: 'look-up', selectionText: 'Kunduz' }, {});
    expect(await opened()).toBe('#/search?q=Kunduz');
  });
});

describe('the keyword of the address bar', () => {
  test('suggests the best hits', async () => {
    const suggest = vi.fn();
    onInputChanged.happen('taloqan', suggest);
    await vi.waitFor(() => expect(suggest).toHaveBeenCalled());
    expect(suggest.mock.calls[0]?.[0][0]).toEqual({
      content: '#/place/taloqan-city',
      description: 'Taloqan (City · Takhar province)',
    });
  });

  test('opens a suggestion where the reader wants it', async () => {
    onInputEntered.happen('#/place/taloqan-city', 'currentTab');
    await vi.waitFor(() => expect(update).toHaveBeenCalled());
    expect(update.mock.calls[0]?.[0].url).toMatch(/\/popup\.html#\/place\/taloqan-city$/);
  });

  test('searches for what was typed otherwise', async () => {
    onInputEntered.happen('kunduz 2015', 'newForegroundTab');
    expect(await opened()).toBe('#/search?q=kunduz+2015');
  });
});
