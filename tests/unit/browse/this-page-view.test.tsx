// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import type { ThisPage } from '../../../src/browse/this-page.ts';
import type { LoadedTables } from '../../../src/storage/load-tables.ts';
import {
  cached,
  click,
  control,
  main,
  open,
  readPage,
  said,
  settle,
  useOpenedPopup,
} from './opened-popup.tsx';

useOpenedPopup();

function siteChoice(label: string): HTMLInputElement {
  const found = [...main().querySelectorAll('.site-switch label')].find((each) =>
    each.textContent?.startsWith(label),
  );
  return found?.querySelector('input') as HTMLInputElement;
}

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
