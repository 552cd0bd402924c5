import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { App as AppInWords } from '../../../src/browse/App.tsx';
import { lazyViews } from '../../../src/browse/lazy-views.ts';
import type { ThisPage } from '../../../src/browse/this-page.ts';
import type { PageAccess } from '../../../src/browse/use-this-page.ts';
import { WordingContext } from '../../../src/locale/wording-context.ts';
import type { LoadedTables } from '../../../src/storage/load-tables.ts';
import { english } from '../locale/shipped-wording.ts';
import { kunduzTables } from './kunduz-tables.ts';

export function App(props: Parameters<typeof AppInWords>[0]) {
  return (
    <WordingContext.Provider value={english}>
      <AppInWords {...props} />
    </WordingContext.Provider>
  );
}

export const cached: Promise<LoadedTables> = Promise.resolve({ tables: kunduzTables, origin: 'cache' });

export const readPage = {
  kind: 'read',
  tabId: 7,
  summary: {
    date: { kind: 'known', day: '2015-09-29', from: 'json-ld' },
    mentions: [
      { id: 'kunduz-city', kind: 'city', name: 'Kunduz', count: 12 },
      { id: 'ashraf-ghani', kind: 'person', name: 'Ashraf Ghani', count: 1 },
    ],
  },
  site: { publisher: 'Long War Journal', hosts: ['longwarjournal.org'], isOn: true },
} satisfies ThisPage;

export function accessTo(page: ThisPage) {
  return {
    read: vi.fn(async () => page),
    reveal: vi.fn(async () => true),
    look: vi.fn(async () => true),
    switchSite: vi.fn(async () => {}),
    askForSite: vi.fn(async () => {}),
    addSite: vi.fn(async () => {}),
    setDate: vi.fn(async () => true),
    close: vi.fn(),
  } satisfies PageAccess;
}

/** Lets promises, effects and the event of a changed address run. */
export const settle = () => act(async () => void (await new Promise((resolve) => setTimeout(resolve, 5))));

interface Opening {
  readonly loading?: Promise<LoadedTables>;
  readonly early?: Promise<LoadedTables | undefined>;
  readonly page?: ThisPage;
}

export async function open(hash: string, { loading = cached, early, page = readPage }: Opening = {}) {
  location.hash = hash;
  const access = accessTo(page);
  act(() =>
    render(<App loading={loading} early={early} access={access} today="2026-11-20" />, document.body),
  );
  await settle();
  return access;
}

export const main = () => document.querySelector('main') as HTMLElement;
export const said = () => (main().textContent ?? '').replaceAll('\u00a0', ' ');
export const plain = (element: Element | null) => element?.textContent?.replaceAll('\u00a0', ' ');

export function control<Kind extends HTMLElement>(name: string): Kind {
  const all = [...document.querySelectorAll<Kind>('button, a, summary, input, select')];
  const found = all.find((each) =>
    (each.getAttribute('aria-label') ?? each.textContent ?? '').trim().startsWith(name),
  );
  if (!found) throw new Error(`No control is called “${name}”.`);
  return found;
}

export async function press(key: string, target: EventTarget = document.activeElement ?? document.body) {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  await settle();
}

export async function click(name: string) {
  control(name).click();
  await settle();
}

/** Readies the popup before a file's tests and takes it away behind each. */
export function useOpenedPopup(): void {
  // The popup fetches the code of a view when it is needed; here no test waits for it.
  beforeAll(async () => void (await Promise.all(Object.values(lazyViews).map((view) => view.fetch()))));
  beforeEach(() => {
    location.hash = '';
  });
  afterEach(() => {
    act(() => render(null, document.body));
    document.body.replaceChildren();
  });
}
