// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { App as AppInWords } from '../../../src/browse/App.tsx';
import { lazyViews } from '../../../src/browse/lazy-views.ts';
import type { ThisPage } from '../../../src/browse/this-page.ts';
import type { PageAccess } from '../../../src/browse/use-this-page.ts';
import { WordingContext } from '../../../src/locale/wording-context.ts';
import type { LoadedTables } from '../../../src/storage/load-tables.ts';
import { english } from '../locale/shipped-wording.ts';
import { kunduzTables } from './kunduz-tables.ts';

function App(props: Parameters<typeof AppInWords>[0]) {
  return (
    <WordingContext.Provider value={english}>
      <AppInWords {...props} />
    </WordingContext.Provider>
  );
}

const cached: Promise<LoadedTables> = Promise.resolve({ tables: kunduzTables, origin: 'cache' });

const readPage: ThisPage = {
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
};

function accessTo(page: ThisPage) {
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
const settle = () => act(async () => void (await new Promise((resolve) => setTimeout(resolve, 5))));

interface Opening {
  readonly loading?: Promise<LoadedTables>;
  readonly early?: Promise<LoadedTables | undefined>;
  readonly page?: ThisPage;
}

async function open(hash: string, { loading = cached, early, page = readPage }: Opening = {}) {
  location.hash = hash;
  const access = accessTo(page);
  act(() =>
    render(<App loading={loading} early={early} access={access} today="2026-11-20" />, document.body),
  );
  await settle();
  return access;
}

const main = () => document.querySelector('main') as HTMLElement;
const said = () => (main().textContent ?? '').replaceAll('\u00a0', ' ');
const plain = (element: Element | null) => element?.textContent?.replaceAll('\u00a0', ' ');
function siteChoice(label: string): HTMLInputElement {
  const found = [...main().querySelectorAll('.site-switch label')].find((each) =>
    each.textContent?.startsWith(label),
  );
  return found?.querySelector('input') as HTMLInputElement;
}
const box = () => document.querySelector('#search') as HTMLInputElement;

function control<Kind extends HTMLElement>(name: string): Kind {
  const all = [...document.querySelectorAll<Kind>('button, a, summary, input, select')];
  const found = all.find((each) =>
    (each.getAttribute('aria-label') ?? each.textContent ?? '').trim().startsWith(name),
  );
  if (!found) throw new Error(`No control is called “${name}”.`);
  return found;
}

async function press(key: string, target: EventTarget = document.activeElement ?? document.body) {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  await settle();
}

async function click(name: string) {
  control(name).click();
  await settle();
}

// The popup fetches the code of a view when it is needed; here no test waits for it.
beforeAll(async () => void (await Promise.all(Object.values(lazyViews).map((view) => view.fetch()))));
beforeEach(() => {
  location.hash = '';
});
afterEach(() => {
  act(() => render(null, document.body));
  document.body.replaceChildren();
});

describe('the dataset on its way', () => {
  test('says nothing at first, and that it reads when that takes long', async () => {
    vi.useFakeTimers();
    try {
      location.hash = '#/actors';
      act(() =>
        render(
          <App loading={new Promise(() => {})} access={accessTo(readPage)} today="2026-11-20" />,
          document.body,
        ),
      );
      await act(async () => void vi.advanceTimersByTime(150));
      expect(said()).not.toContain('Reading');
      await act(async () => void vi.advanceTimersByTime(100));
      expect(said()).toContain('Reading the dataset…');
    } finally {
      vi.useRealTimers();
    }
  });

  test('says why it could not be read', async () => {
    await open('#/actors', { loading: Promise.reject(new Error('The package has no dataset.json.')) });
    expect(said()).toContain('The dataset could not be read');
    expect(said()).toContain('The package has no dataset.json.');
  });

  test('names its version and how far its evidence goes', async () => {
    await open('#/actors');
    expect(document.querySelector('footer')?.textContent?.replaceAll('\u00a0', ' ')).toBe(
      'Dataset 2026.11.0 · evidence until 31 Mar 2026',
    );
  });

  test('says that the packaged copy answers, and why', async () => {
    const why = { kind: 'refused' as const, detail: 'SecurityError' };
    await open('#/actors', { loading: Promise.resolve({ tables: kunduzTables, origin: 'package', why }) });
    expect(document.querySelector('footer')?.textContent).toContain(
      'read from the packageThe browser refused the cache (SecurityError).',
    );
    expect(said()).toContain('Armed groups 2');
  });
});

describe('places and events alone', () => {
  const early = Promise.resolve<LoadedTables>({
    tables: { ...kunduzTables, actors: [], reports: [], assessments: [] },
    origin: 'cache',
  });
  const never = new Promise<LoadedTables>(() => {});

  test('are enough for the timeline', async () => {
    await open('#/timeline', { loading: never, early });
    expect(main().querySelector('li.event')).not.toBeNull();
  });

  test.each(['#/actors', '#/timeline?actor=taliban', '#/timeline?reports=yes', '#/place/kunduz-city'])(
    'are not enough for %s',
    async (hash) => {
      await open(hash, { loading: never, early });
      expect(main().querySelector('h1')?.textContent).toBe('Hashiya');
      expect(main().querySelector('li')).toBeNull();
    },
  );

  test('what went wrong with the rest is said', async () => {
    await open('#/timeline', { loading: Promise.reject(new Error('No dataset.json.')), early });
    expect(said()).toContain('The dataset could not be read');
  });
});

describe('this page', () => {
  test('shows the article’s date, how it was read, and names with their holders on that day', async () => {
    await open('#/page');
    expect(said()).toContain('Article of 29 Sep 2015');
    expect(said()).toContain('read from the page’s structured data');
    expect(said()).toContain('Kunduz 12 timesTaliban');
    expect(said()).toContain('Ashraf Ghani oncePerson');
  });

  test('names and date are there before the dataset, holders come with it', async () => {
    const { promise, resolve } = Promise.withResolvers<LoadedTables>();
    await open('#/page', { loading: promise });
    expect(said()).toContain('Article of 29 Sep 2015');
    expect(said()).toContain('Kunduz 12 times');
    expect(said()).not.toContain('Taliban');
    expect(main().querySelectorAll('h1')).toHaveLength(1);
    resolve(await cached);
    await settle();
    expect(said()).toContain('Kunduz 12 timesTaliban');
  });

  test('choosing a name shows it on the page and gets out of the way', async () => {
    const access = await open('#/page');
    await click('Kunduz');
    expect(access.reveal).toHaveBeenCalledWith(7, 'kunduz-city');
    expect(access.close).toHaveBeenCalled();
  });

  test('a name that the page no longer has is said, and the popup stays', async () => {
    const access = await open('#/page');
    access.reveal.mockResolvedValue(false);
    await click('Kunduz');
    expect(document.querySelector('[role=alert]')?.textContent).toContain('no longer has “Kunduz”');
    expect(access.close).not.toHaveBeenCalled();
  });

  test('leads to all about a name, for the article’s day', async () => {
    await open('#/page');
    await click('All about Kunduz');
    expect(location.hash).toBe('#/place/kunduz-city?on=2015-09-29');
  });

  test.each([
    [undefined, 'The page does not say when it was published.'],
    ['2031-05-01', 'The page gives 1 May 2031, which cannot be the date of an article.'],
  ])('an article without a date is answered for today, and told so: %s', async (refused, why) => {
    const date = { kind: 'unknown' as const, ...(refused !== undefined && { refused }) };
    await open('#/page', { page: { ...readPage, summary: { ...readPage.summary, date } } });
    expect(said()).toContain('Date of the article unknown');
    expect(said()).toContain(why);
    expect(said()).toContain('Holders are those of today, 20 Nov 2026.');
  });

  test('a page without names says so', async () => {
    await open('#/page', { page: { ...readPage, summary: { ...readPage.summary, mentions: [] } } });
    expect(said()).toContain('No place or actor of the dataset is named on this page.');
  });

  test('an unread page is looked at when the reader wants it, and asked again', async () => {
    const page: ThisPage = { kind: 'unread', why: 'not-listed', tabId: 7, host: 'blog.example.org' };
    const access = await open('#/page', { page });
    expect(said()).toContain('blog.example.org is not among the news sites');
    access.read.mockResolvedValue(readPage);
    await click('Look anyway');
    expect(access.look).toHaveBeenCalledWith(7);
    expect(said()).toContain('Article of 29 Sep 2015');
  });

  test('a page that could not be looked at after all says so', async () => {
    const access = await open('#/page', { page: { kind: 'unread', why: 'not-listed', tabId: 7 } });
    access.look.mockResolvedValue(false);
    await click('Look anyway');
    expect(document.querySelector('[role=alert]')?.textContent).toContain('Nothing could be read');
    expect(control<HTMLButtonElement>('Look anyway').disabled).toBe(false);
  });

  test('a browser that does not tell its settings is said, and what to do', async () => {
    const access = await open('#/page');
    access.switchSite.mockRejectedValue(new Error('storage.local is corrupt'));
    siteChoice('Off').click();
    await settle();
    expect(document.querySelector('[role=alert]')?.textContent).toContain('open it again');
    expect(document.querySelector('[role=alert]')?.textContent).toContain('storage.local is corrupt');
  });

  test('an answer that comes late does not undo a newer one', async () => {
    const access = await open('#/page');
    const slow = Promise.withResolvers<ThisPage>();
    const switchedOff: ThisPage = {
      kind: 'unread',
      why: 'switched-off',
      tabId: 7,
      host: 'longwarjournal.org',
    };
    access.read.mockReturnValueOnce(slow.promise).mockResolvedValueOnce(switchedOff);
    siteChoice('Off').click();
    siteChoice('On').click();
    await settle();
    slow.resolve(readPage);
    await settle();
    expect(said()).toContain('You switched Hashiya off on longwarjournal.org.');
  });

  test('where no extension may look, nothing is offered', async () => {
    await open('#/page', { page: { kind: 'unread', why: 'not-a-web-page' } });
    expect(said()).toContain('Not a page that Hashiya can read');
    expect(said()).not.toContain('Look anyway');
  });

  test('the site is switched off, and the reader is told when that takes effect', async () => {
    const access = await open('#/page');
    siteChoice('Off').click();
    await settle();
    expect(access.switchSite).toHaveBeenCalledWith(readPage.site, false);
    expect(said()).toContain('It takes effect when a page is loaded again.');
  });

  test('the site is switched off, but this page looked at once', async () => {
    const access = await open('#/page');
    siteChoice('Off, but').click();
    await settle();
    expect(access.switchSite).toHaveBeenCalledWith(readPage.site, false);
    expect(access.look).toHaveBeenCalledWith(7);
  });

  test('a site beside the list is looked at from now on, if the reader wants', async () => {
    const page: ThisPage = { kind: 'unread', why: 'not-listed', tabId: 7, host: 'www.example.org' };
    const access = await open('#/page', { page });
    await click('Always look at example.org');
    expect(access.addSite).toHaveBeenCalledWith('example.org');
  });

  test('the date is corrected, and taken back', async () => {
    const access = await open('#/page');
    await click('Correct the date');
    const field = main().querySelector('input[type=date]') as HTMLInputElement;
    const date = { kind: 'known' as const, day: '2015-10-14', from: 'reader' as const };
    access.read.mockResolvedValue({ ...readPage, summary: { ...readPage.summary, date } });
    field.value = '2015-10-14';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settle();
    expect(access.setDate).toHaveBeenCalledWith(7, '2015-10-14');
    expect(said()).toContain('Article of 14 Oct 2015');
    expect(said()).toContain('corrected by you');
    expect(said()).toContain('Kunduz 12 timesIslamic Republic');
    await click('Back to the page’s own date');
    expect(access.setDate).toHaveBeenLastCalledWith(7, null);
  });

  test('names that a long page has only later come in', async () => {
    const early = { ...readPage, summary: { ...readPage.summary, mentions: [] } };
    const access = await open('#/page', { page: early });
    expect(said()).toContain('No place or actor of the dataset is named');
    access.read.mockResolvedValue(readPage);
    await vi.waitFor(() => expect(said()).toContain('Kunduz 12 times'), { timeout: 3_000 });
  });

  test('a date that the page does not take is said', async () => {
    const access = await open('#/page');
    access.setDate.mockResolvedValue(false);
    await click('Correct the date');
    const field = main().querySelector('input[type=date]') as HTMLInputElement;
    field.value = '2015-10-14';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settle();
    expect(document.querySelector('[role=alert]')?.textContent).toContain('did not take the date');
  });

  test('its places on a map, and the events of the fortnight that concern them', async () => {
    await open('#/page');
    await vi.waitFor(() => expect(main().querySelector('.locator-map')).not.toBeNull());
    expect(main().querySelector('.locator-map')?.getAttribute('aria-label')).toContain('Kunduz');
    expect(said()).toContain('Around 29 Sep 2015');
    expect(main().querySelectorAll('.event')).toHaveLength(1);
    expect(said()).toContain('1 event from 22 Sep 2015 to 6 Oct 2015 on the timeline');
    expect(control<HTMLAnchorElement>('Open in the atlas').getAttribute('href')).toBe(
      '/atlas.html#/map?on=2015-09-29',
    );
  });
});

describe('the search box', () => {
  async function type(text: string) {
    box().focus();
    box().value = text;
    box().dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settle();
  }

  test('/ comes to it from anywhere, but is a letter where one types', async () => {
    await open('#/actors');
    await press('/', document.body);
    expect(document.activeElement).toBe(box());
    const typed = new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true });
    box().dispatchEvent(typed);
    expect(typed.defaultPrevented).toBe(false);
  });

  test('searches at each key and keeps the text in the address', async () => {
    await open('#/actors');
    await type('kundoz');
    expect(location.hash).toBe('#/search?q=kundoz');
    expect(said()).toContain('Kunduz KundozCity · Kunduz province');
  });

  test('loses no letter of a quick hand, and back leaves the search at once', async () => {
    await open('#/actors');
    const entries = history.length;
    box().focus();
    for (const text of ['t', 'ta', 'tal', 'talo', 'taloq']) {
      box().value = text;
      box().dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    await settle();
    expect(box().value).toBe('taloq');
    expect(history.length).toBe(entries + 1);
    await vi.waitFor(() => expect(said()).toContain('Taloqan'));
  });

  test('arrows walk along the hits and back into the box', async () => {
    await open('#/actors');
    await type('kunduz');
    await press('ArrowDown');
    const first = document.activeElement;
    expect(first?.getAttribute('href')).toMatch(/^#\/place\/kunduz/);
    await press('ArrowDown');
    expect(document.activeElement).not.toBe(first);
    await press('ArrowUp');
    expect(document.activeElement).toBe(first);
    await press('ArrowUp');
    expect(document.activeElement).toBe(box());
  });

  test('Enter opens the first hit and goes to its heading', async () => {
    await open('#/actors');
    await type('taloqan');
    await press('Enter');
    expect(location.hash).toBe('#/place/taloqan-city');
    expect(document.activeElement?.textContent).toBe('Taloqan');
    expect(document.title).toBe('Taloqan · Hashiya');
  });

  test('nothing found is said with what was typed', async () => {
    await open('#/search?q=zzzzzz');
    expect(said()).toContain('Nothing in the dataset is called or says “zzzzzz”.');
  });
});

describe('the timeline', () => {
  test('counts what is shown and what it means for the capitals', async () => {
    await open('#/timeline?from=2015-01-01&to=2015-12-31');
    expect(said()).toContain('3 events. 1 of 2 provincial capitals changed hands in this period.');
    expect([...main().querySelectorAll('.date')].map((heading) => plain(heading))).toEqual([
      'Tuesday 13 Oct 2015',
      'Monday 28 Sep 2015',
      'Jun 2015, day not known',
    ]);
  });

  test('narrows by a click, and keeps the filter in the address', async () => {
    await open('#/timeline');
    await click('Changed hands');
    await vi.waitFor(() => expect(location.hash).toBe('#/timeline?changed=yes'));
    expect(control('Changed hands').getAttribute('aria-pressed')).toBe('true');
    expect(said()).toContain('4 events.');
  });

  test('an event opens its note, its sources and those that differ', async () => {
    await open('#/timeline?from=2015-09-01&to=2015-09-30');
    expect(said()).toContain('Kunduz captured by the Taliban');
    expect(said()).toContain('High confidence · sources differ');
    await click('2 sources');
    expect(said()).toContain('The Taliban attacked before dawn');
    expect(said()).toContain('Other sources date this to 29 Sep 2015. Some date it to the next morning.');
    expect(main().querySelectorAll('.event-more a[target=_blank][rel=noreferrer]')).toHaveLength(3);
  });

  test('the arrow keys move an edge of the period by a month', async () => {
    await open('#/timeline?from=2015-01-01&to=2015-12-31');
    await press('ArrowLeft', control('Period ends'));
    await vi.waitFor(() => expect(location.hash).toBe('#/timeline?from=2015-01-01&to=2015-11-30'));
  });

  test('silence is told from peace', async () => {
    await open('#/timeline?from=2010-01-01&to=2010-12-31');
    expect(said()).toContain('silence of our sources, not proof that nothing happened');
  });

  test('the picture is there in numbers', async () => {
    await open('#/timeline');
    await click('in numbers');
    const header = [...main().querySelectorAll('thead th')].map((cell) => cell.textContent);
    const last = [...main().querySelectorAll('tbody tr:last-child > *')].map((cell) => cell.textContent);
    expect(header[0]).toBe('Day');
    expect(last[header.indexOf('Taliban')]).toBe('2');
    expect(last[0]?.replaceAll('\u00a0', ' ')).toBe('20 Nov 2026');
  });
});

describe('the page of a place', () => {
  test('says who held it on the day asked for and who holds it today', async () => {
    await open('#/place/kunduz-city?on=2015-09-29');
    const [then, now] = [...main().querySelectorAll('.statement')].map((statement) =>
      statement.textContent?.replaceAll('\u00a0', ' '),
    );
    expect(then).toMatch(/^Taliban.*On 29 Sep 2015/);
    expect(now).toMatch(/^Taliban since 8 Aug 2021/);
    expect(said()).toContain('City · capital of Kunduz province');
    expect(said()).toContain('left by the Taliban; held by the Islamic Republic afterwards');
  });

  test('an id that nobody has is said', async () => {
    await open('#/place/atlantis');
    expect(said()).toContain('Nothing has the id “atlantis” in dataset 2026.11.0.');
  });
});

test('the page of an actor tells the offices of the day from those before and after', async () => {
  await open('#/actor/ashraf-ghani?on=2015-09-29');
  const sections = [...main().querySelectorAll('h3')].map((heading) => [
    plain(heading),
    plain(heading.nextElementSibling)?.slice(0, 24),
  ]);
  expect(sections).toEqual([
    ['Recorded for 29 Sep 2015', 'President of Afghanistan'],
    ['Before', 'Minister of Finance2 Jun'],
  ]);
});

test('the page of an actor for a day leads to others for that day, and back to today', async () => {
  await open('#/actor/ashraf-ghani?on=2015-09-29');
  const links = [...main().querySelectorAll<HTMLAnchorElement>('.offices a[href^="#/"]')];
  expect(links.map((link) => link.getAttribute('href'))).not.toEqual([]);
  expect(links.filter((link) => !link.href.endsWith('?on=2015-09-29'))).toEqual([]);
  await click('Today');
  await vi.waitFor(() => expect(location.hash).toBe('#/actor/ashraf-ghani'));
});

test('an address without a view is said', async () => {
  await open('#/map');
  expect(said()).toContain('Nothing is shown at “#/map”.');
});
