import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { messageHandlers } from '../../../src/background/message-handlers.ts';
import { openDataset } from '../../../src/dataset/dataset.ts';
import { changeSettings } from '../../../src/settings/settings.ts';
import { actor } from '../dataset/small-dataset.ts';
import { shippedMessages } from '../locale/shipped-wording.ts';
import { tablesOf } from '../storage/tables.ts';

const dataset = openDataset({
  ...tablesOf({ version: '2026.11.0', events: 2 }),
  actors: [actor({ id: 'taliban', kind: 'armed_group', name: 'Taliban' })],
});
const handlers = messageHandlers({ current: async () => dataset });
const page = {
  kind: 'page',
  tabId: 7,
  url: 'https://www.longwarjournal.org/archives/2015/09/kunduz.php',
} as const;
const popup = { kind: 'extension', url: fakeBrowser.runtime.getURL('/popup.html') } as const;

const executeScript = vi.fn(async () => [{ frameId: 0 }]);
const insertCSS = vi.fn(async () => {});

beforeEach(() => {
  fakeBrowser.reset();
  executeScript.mockClear();
  insertCSS.mockClear();
  Object.assign(fakeBrowser.scripting, { executeScript, insertCSS });
  Object.assign(fakeBrowser.commands, {
    getAll: async () => [
      { name: 'next-name', shortcut: 'Ctrl+Shift+8' },
      { name: 'previous-name', shortcut: '' },
    ],
  });
  Object.assign(fakeBrowser.i18n, { getUILanguage: () => 'en-GB' });
});

describe('open-reader', () => {
  const target = { tabId: 7, frameIds: [0] };

  test('puts the style, the lexicon and then the reader into the top frame of the sender’s tab', async () => {
    expect(await handlers['open-reader']?.({}, page)).toEqual({ isOpened: true });
    expect(insertCSS).toHaveBeenCalledWith(
      expect.objectContaining({ target, origin: 'AUTHOR', css: expect.stringContaining('::highlight(') }),
    );
    expect(executeScript).toHaveBeenCalledWith({
      target,
      files: ['/lexicon.js', '/card.js', '/story.js', '/reader.js'],
    });
  });

  test.each([
    ['a site that is not on the list', 'https://example.org/kunduz'],
    ['an address that is none', 'about:blank'],
  ])('does nothing on %s', async (_what, url) => {
    expect(await handlers['open-reader']?.({}, { ...page, url })).toEqual({ isOpened: false });
    expect(executeScript).not.toHaveBeenCalled();
  });

  test('does nothing on a site that the reader switched off', async () => {
    await changeSettings({ disabledHosts: ['longwarjournal.org'] });
    expect(await handlers['open-reader']?.({}, page)).toEqual({ isOpened: false });
    expect(executeScript).not.toHaveBeenCalled();
  });

  test('a browser that forbids it is a failure with its reason', async () => {
    executeScript.mockRejectedValueOnce(new Error('Missing host permission for the tab'));
    expect(await handlers['open-reader']?.({}, page)).toEqual({
      failure: 'unavailable',
      detail: 'Missing host permission for the tab',
    });
  });
});

describe('look-anyway', () => {
  test('opens the reader on any site', async () => {
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockRejectedValue(new Error('Receiving end does not exist'));
    expect(await handlers['look-anyway']?.({ tabId: 7 }, popup)).toEqual({ isOpened: true });
    expect(executeScript).toHaveBeenCalled();
  });

  test('leaves a reader alone that is there already', async () => {
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async () => ({ mentions: [] }) as never);
    expect(await handlers['look-anyway']?.({ tabId: 7 }, popup)).toEqual({ isOpened: true });
    expect(executeScript).not.toHaveBeenCalled();
  });
});

describe('cards', () => {
  const language = vi.fn(async (url: string) => {
    const name = /locales\/(\w+)\.json$/.exec(url)?.[1];
    return Response.json(shippedMessages[name as 'en']);
  });
  beforeEach(() => {
    vi.stubGlobal('fetch', language);
    language.mockClear();
  });

  test('answers for the day of the article and names the ids that nobody knows', async () => {
    const answer = await handlers.cards?.(
      { ids: ['kunduz-city', 'atlantis-city'], date: '2015-09-29' },
      page,
    );
    expect(answer).toMatchObject({
      cards: [
        {
          id: 'kunduz-city',
          sections: expect.arrayContaining([
            expect.objectContaining({ kind: 'status', holder: 'taliban' }),
            expect.objectContaining({ kind: 'strip', day: '2015-09-29' }),
          ]),
        },
      ],
      unknown: ['atlantis-city'],
    });
  });

  test('answers for today where the article has no date', async () => {
    vi.useFakeTimers({ now: new Date('2026-11-20T22:00:00Z') });
    const answer = await handlers.cards?.({ ids: ['kunduz-city'], date: null }, page);
    expect(answer).toMatchObject({ cards: [{ correction: expect.stringContaining('2026-11-21') }] });
    vi.useRealTimers();
  });

  test('speaks the language that the reader chose, as soon as they choose another', async () => {
    const spoken = async () => {
      const answer = await handlers.cards?.({ ids: ['kunduz-city'], date: '2015-09-29' }, page);
      return answer && 'frame' in answer ? answer.frame : undefined;
    };
    await changeSettings({ language: 'en' });
    expect(await spoken()).toMatchObject({ language: 'en', direction: 'ltr', theme: 'system' });
    // The keys that the reader has given the commands, and none for a command without.
    expect((await spoken())?.keys[0]?.keys).toEqual(['Ctrl', 'Shift', '8']);
    expect((await spoken())?.keys).toHaveLength(3);
    await changeSettings({ language: 'fa', theme: 'dark' });
    expect(await spoken()).toMatchObject({ language: 'fa', direction: 'rtl', theme: 'dark' });
  });
});

describe('page-read', () => {
  test.each([
    [12, '12'],
    [0, ''],
  ])('%d names: the badge of that tab says “%s”', async (nameCount, text) => {
    await handlers['page-read']?.({ nameCount }, page);
    expect(await fakeBrowser.action.getBadgeText({ tabId: 7 })).toBe(text);
  });

  test('a tab that was closed in the meantime is a failure with its reason, not a bug', async () => {
    vi.spyOn(fakeBrowser.action, 'setBadgeText').mockRejectedValueOnce(new Error('No tab with id: 7.'));
    expect(await handlers['page-read']?.({ nameCount: 12 }, page)).toEqual({
      failure: 'unavailable',
      detail: 'No tab with id: 7.',
    });
  });
});

describe('open-entity', () => {
  test.each([
    ['kunduz-city', 'page', '2015-09-29', '/popup.html#/place/kunduz-city?on=2015-09-29'],
    ['kunduz-city', 'page', null, '/popup.html#/place/kunduz-city'],
    ['kunduz-city', 'atlas', '2015-09-29', '/atlas.html#/map?on=2015-09-29&place=kunduz-city'],
    ['kunduz-city', 'atlas', null, '/atlas.html#/map?place=kunduz-city'],
    ['taliban', 'atlas', '2015-09-29', '/atlas.html#/map?on=2015-09-29'],
  ] as const)('%s: opens its %s for %s', async (id, where, date, path) => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    expect(await handlers['open-entity']?.({ id, where, date }, page)).toEqual({});
    const [file = '', hash = ''] = path.split(/(?=#)/);
    expect(create).toHaveBeenCalledWith({ url: fakeBrowser.runtime.getURL(file as '/popup.html') + hash });
  });

  test('an unknown id opens nothing', async () => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    expect(
      await handlers['open-entity']?.({ id: 'atlantis-city', where: 'page', date: null }, page),
    ).toMatchObject({
      failure: 'unavailable',
    });
    expect(create).not.toHaveBeenCalled();
  });
});
