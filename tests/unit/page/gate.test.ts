// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { concernsAfghanistan, startGate } from '../../../src/page/gate.ts';

const STORY = '<main><h1>Taliban enter Kunduz</h1><p>Afghan forces held the airport.</p></main>';
const OTHER = '<main><h1>Library to open on Sunday</h1><p>The council met.</p></main>';

const sendMessage = vi.fn((_message: unknown) => Promise.resolve({ isOpened: true }));

/** The page's history, as far as the gate listens to it. */
let navigation: EventTarget;

function goTo(path: string): void {
  history.pushState(null, '', path);
  navigation.dispatchEvent(new Event('currententrychange'));
}

beforeEach(() => {
  vi.useFakeTimers();
  navigation = new EventTarget();
  vi.stubGlobal('navigation', navigation);
  vi.stubGlobal('chrome', { runtime: { id: 'hashiya', sendMessage } });
  vi.stubGlobal('browser', undefined);
  sendMessage.mockClear();
  document.head.innerHTML = '';
  document.body.innerHTML = '';
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('concernsAfghanistan', () => {
  it.each([
    ['by its text', '', '<p>Afghan forces left Kabul.</p>', true],
    [
      'by its headline',
      '<meta property="og:title" content="Taliban enter Kunduz">',
      '<p>They came at dawn.</p>',
      true,
    ],
    [
      'by its summary',
      '<meta name="description" content="Kabul and Herat">',
      '<p>They came at dawn.</p>',
      true,
    ],
    ['without paragraphs', '', '<div>Afghan forces<br>left Kabul.</div>', true],
    [
      'only in navigation',
      '',
      '<nav><p>Kabul Taliban Afghanistan</p></nav><main><p>The council met.</p></main>',
      false,
    ],
    [
      'only in a rail',
      '',
      '<aside><p>Kabul Taliban Afghanistan</p></aside><main><p>The council met.</p></main>',
      false,
    ],
    [
      'only by the name of its site',
      '<meta property="og:site_name" content="Kabul Times"><meta property="og:title" content="Weather | Kabul Times">',
      '<p>Rain is expected.</p>',
      false,
    ],
    ['without a word', '', '', false],
  ])('%s', (_, head, body, answer) => {
    document.head.innerHTML = head;
    document.body.innerHTML = body;
    expect(concernsAfghanistan(document)).toBe(answer);
  });
});

describe('startGate', () => {
  it('asks for the reader once, and never again', () => {
    document.body.innerHTML = STORY;
    startGate();
    vi.runAllTimers();
    goTo('/another');
    vi.runAllTimers();
    expect(sendMessage).toHaveBeenCalledExactlyOnceWith({ hashiya: 'open-reader', request: {} });
  });

  it('does nothing on other pages', () => {
    document.body.innerHTML = OTHER;
    startGate();
    vi.runAllTimers();
    expect(sendMessage).not.toHaveBeenCalled();
  });

  it('looks a second time at a page that was still empty', () => {
    startGate();
    document.body.innerHTML = STORY;
    vi.runAllTimers();
    expect(sendMessage).toHaveBeenCalledOnce();
  });

  it('looks again when the page changes its story without loading', () => {
    document.body.innerHTML = OTHER;
    startGate();
    vi.runAllTimers();
    document.body.innerHTML = STORY;
    goTo('/2015/09/29/kunduz');
    vi.runAllTimers();
    expect(sendMessage).toHaveBeenCalledOnce();
  });

  it('does not look again for a jump within the page', () => {
    document.body.innerHTML = OTHER;
    startGate();
    vi.runAllTimers();
    document.body.innerHTML = STORY;
    goTo('#comments');
    vi.runAllTimers();
    expect(sendMessage).not.toHaveBeenCalled();
  });

  it('waits while the page is only being loaded ahead', () => {
    document.body.innerHTML = STORY;
    vi.stubGlobal('document', Object.assign(document, { prerendering: true }));
    startGate();
    expect(sendMessage).not.toHaveBeenCalled();
    Object.assign(document, { prerendering: false });
    document.dispatchEvent(new Event('prerenderingchange'));
    expect(sendMessage).toHaveBeenCalledOnce();
  });
});

describe('faults leave no trace in the page', () => {
  it.each([
    ['the extension was reloaded', { runtime: undefined }],
    [
      'its API throws',
      {
        runtime: {
          sendMessage: () => {
            throw new Error('Extension context invalidated.');
          },
        },
      },
    ],
    ['nobody answers', { runtime: { sendMessage: () => Promise.reject(new Error('no receiver')) } }],
  ])('%s', async (_, api) => {
    vi.stubGlobal('chrome', api);
    const printed = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn'), vi.spyOn(console, 'log')];
    document.body.innerHTML = STORY;
    expect(() => startGate()).not.toThrow();
    await vi.runAllTimersAsync();
    for (const method of printed) expect(method).not.toHaveBeenCalled();
  });

  it('a page that has no body', () => {
    document.body.remove();
    expect(() => startGate()).not.toThrow();
    document.documentElement.append(document.createElement('body'));
  });
});
