import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { FALLBACK_FRAME } from '../../../src/card/card-frame-fallback.ts';
import {
  answerMessages,
  isFailure,
  type MessageHandlers,
  sendMessage,
} from '../../../src/platform/messaging.ts';

const PAGE = {
  id: fakeBrowser.runtime.id,
  tab: { id: 7 },
  frameId: 0,
  url: 'https://www.dawn.com/news/1',
};
const POPUP = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/popup.html') };
const POPUP_IN_TAB = { ...POPUP, tab: { id: 8 }, frameId: 0 };

/** What the listener of `answerMessages` does with a message that the browser delivers. */
async function deliver(message: unknown, sender: object): Promise<unknown> {
  return new Promise((resolve) => {
    const listeners = vi
      .mocked(fakeBrowser.runtime.onMessage.addListener)
      .mock.calls.map(([listener]) => listener);
    const willAnswer = listeners.map((listener) => (listener as CallableFunction)(message, sender, resolve));
    if (!willAnswer.includes(true)) resolve('no answer');
  });
}

const frame = FALLBACK_FRAME;
const cards = vi.fn(() => ({ cards: [], unknown: [], frame }));
const handlers: MessageHandlers = { cards, 'look-anyway': () => ({ isOpened: true }) };

beforeEach(() => {
  fakeBrowser.reset();
  cards.mockClear();
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
});

describe('a message that is answered', () => {
  test('reaches its handler with the sender that the browser vouches for', async () => {
    answerMessages(handlers);
    const request = { ids: ['kunduz-city'], date: '2015-09-29' };
    expect(await deliver({ hashiya: 'cards', request }, PAGE)).toEqual({ cards: [], unknown: [], frame });
    expect(cards).toHaveBeenCalledWith(request, { kind: 'page', tabId: 7, url: PAGE.url });
  });

  test('may come from a page of ours that lives in a tab', async () => {
    answerMessages(handlers);
    expect(await deliver({ hashiya: 'look-anyway', request: { tabId: 7 } }, POPUP_IN_TAB)).toEqual({
      isOpened: true,
    });
  });
});

describe('a message that is refused or ignored', () => {
  test.each([
    ['an unknown name', { hashiya: 'erase-everything', request: {} }],
    ['a name of Object.prototype', { hashiya: 'constructor', request: {} }],
    ['a name that somebody else answers', { hashiya: 'page-read', request: { nameCount: 1 } }],
    ['another envelope', { type: 'cards', request: { ids: [], date: null } }],
    ['text', 'cards'],
    ['nothing', undefined],
    ['null', null],
  ])('%s is left to other listeners', async (_what, message) => {
    answerMessages(handlers);
    expect(await deliver(message, PAGE)).toBe('no answer');
    expect(cards).not.toHaveBeenCalled();
  });

  test('another extension gets no answer', async () => {
    answerMessages(handlers);
    const stranger = { ...PAGE, id: 'somebody-else' };
    expect(await deliver({ hashiya: 'cards', request: { ids: [], date: null } }, stranger)).toBe('no answer');
  });

  test.each([
    ['no request', undefined],
    ['ids that are no list', { ids: 'kunduz-city', date: null }],
    ['an id that is no id', { ids: ['../../etc'], date: null }],
    ['an id that is no text', { ids: [7], date: null }],
    ['more ids than any page has', { ids: Array(2_001).fill('kabul-city'), date: null }],
    ['a date that is none', { ids: [], date: 'yesterday' }],
    ['no date', { ids: [] }],
  ])('a request with %s is malformed', async (_what, request) => {
    answerMessages(handlers);
    expect(await deliver({ hashiya: 'cards', request }, PAGE)).toMatchObject({ failure: 'malformed' });
    expect(cards).not.toHaveBeenCalled();
  });

  test.each([
    ['a page asks what only the popup may ask', { hashiya: 'look-anyway', request: { tabId: 1 } }, PAGE],
    [
      'a frame inside the page asks',
      { hashiya: 'cards', request: { ids: [], date: null } },
      { ...PAGE, frameId: 3 },
    ],
  ])('%s: wrong sender', async (_what, message, sender) => {
    answerMessages(handlers);
    expect(await deliver(message, sender)).toMatchObject({ failure: 'wrong-sender' });
  });
});

test('a handler that throws becomes a failure, not an exception at the other end', async () => {
  answerMessages({
    cards: () => {
      throw new Error('no such table');
    },
  });
  const answer = await deliver({ hashiya: 'cards', request: { ids: [], date: null } }, POPUP);
  expect(answer).toEqual({ failure: 'handler-failed', detail: 'no such table' });
});

test('an aborted signal ends the listening', async () => {
  const lifetime = new AbortController();
  vi.spyOn(fakeBrowser.runtime.onMessage, 'removeListener');
  answerMessages(handlers, { signal: lifetime.signal });
  lifetime.abort();
  const [[listener] = []] = vi.mocked(fakeBrowser.runtime.onMessage.addListener).mock.calls;
  expect(fakeBrowser.runtime.onMessage.removeListener).toHaveBeenCalledWith(listener);
});

describe('sendMessage never throws', () => {
  test.each([
    ['the extension was reloaded under the page', 'Extension context invalidated.', 'extension-gone'],
    ['nobody listens', 'Could not establish connection. Receiving end does not exist.', 'no-receiver'],
  ])('%s', async (_what, message, reason) => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(new Error(message));
    const answer = await sendMessage('page-read', { nameCount: 1 });
    expect(isFailure(answer) && answer.failure).toBe(reason);
  });

  test('an empty answer counts as none', async () => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(undefined);
    expect(await sendMessage('page-read', { nameCount: 1 })).toMatchObject({ failure: 'no-receiver' });
  });
});
