// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type PageChange, watchPage } from '../../../src/page/page-changes.ts';

let stop: AbortController;
let changes: PageChange[];
let navigation: EventTarget;

beforeEach(() => {
  vi.useFakeTimers();
  navigation = new EventTarget();
  vi.stubGlobal('navigation', navigation);
  vi.stubGlobal('requestIdleCallback', (callback: () => void) => setTimeout(callback));
  document.body.innerHTML =
    '<nav></nav><main id="feed"><p id="first">Kunduz <b id="bold">fell</b></p></main>';
  stop = new AbortController();
  changes = [];
  watchPage({ document, signal: stop.signal, onChange: (change) => changes.push(change) });
});

afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const settle = () => vi.advanceTimersByTimeAsync(320);
const part = (id: string) => document.getElementById(id) as HTMLElement;

async function rootsAfter(change: () => void): Promise<string[]> {
  change();
  await settle();
  expect(changes.length).toBeLessThanOrEqual(1);
  return changes.flatMap(({ roots }) =>
    roots.map((root) => (root as Element).id || (root as Element).localName),
  );
}

function added(tag: string, html: string, id = 'new'): HTMLElement {
  const element = document.createElement(tag);
  element.innerHTML = html;
  element.id = id;
  return element;
}

describe('what is to be read anew', () => {
  it.each<[string, () => void, string[]]>([
    ['a paragraph that was added', () => part('feed').append(added('p', 'Takhar')), ['new']],
    ['the block around text that was added', () => part('first').append('today'), ['first']],
    [
      'the block around an inline element that was added',
      () => part('first').append(added('i', 'today')),
      ['first'],
    ],
    [
      'the block around text that changed',
      () => {
        part('bold').firstChild?.replaceWith('was lost');
      },
      ['first'],
    ],
    ['the block around text that was removed', () => part('bold').remove(), ['first']],
    [
      'the outermost of several',
      () => {
        part('bold').textContent = 'x';
        part('feed').append('text of the feed itself');
      },
      ['feed'],
    ],
    ['nothing where a script was added', () => part('feed').append(added('script', '//')), []],
    ['nothing where an empty box was added', () => part('feed').append(added('div', '')), []],
    [
      'nothing where something was added beside the body',
      () => document.documentElement.append(added('div', 'card')),
      [],
    ],
  ])('%s', async (_, change, roots) => {
    expect(await rootsAfter(change)).toEqual(roots);
    document.getElementById('new')?.remove();
  });
});

it('says so where text has only gone', async () => {
  expect(await rootsAfter(() => part('first').remove())).toEqual([]);
  expect(changes).toEqual([{ roots: [], areBlocksGone: true, isNewPage: false }]);
});

it('gathers many changes into one', async () => {
  for (let number = 0; number < 200; number++) part('feed').append(added('p', 'Takhar', `p${number}`));
  await settle();
  expect(changes).toHaveLength(1);
  expect(changes[0]?.roots).toHaveLength(200);
});

it('calls a new address a new page, and a jump within it none', async () => {
  history.pushState(null, '', '#part');
  navigation.dispatchEvent(new Event('currententrychange'));
  await settle();
  expect(changes).toEqual([]);
  history.pushState(null, '', '/2021/08/15/kabul');
  navigation.dispatchEvent(new Event('currententrychange'));
  await settle();
  expect(changes).toEqual([{ roots: [], areBlocksGone: false, isNewPage: true }]);
});

it('calls a page that comes back from the store of pages a new one', async () => {
  globalThis.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  await settle();
  expect(changes).toEqual([{ roots: [], areBlocksGone: false, isNewPage: true }]);
});

it('is silent when it has been stopped', async () => {
  part('feed').append(added('p', 'Takhar'));
  stop.abort();
  part('feed').append(added('p', 'Baghlan'));
  await settle();
  expect(changes).toEqual([]);
});
