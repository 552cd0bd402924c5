// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { click, main, open, plain, useOpenedPopup } from './opened-popup.tsx';

useOpenedPopup();

test('the page of an actor tells the offices of the day from those before and after', async () => {
  await open('#/actor/ashraf-ghani?on=2015-09-29');
  const sections = [...main().querySelectorAll('h3')].map((heading) => [
    plain(heading),
    plain(heading.nextElementSibling)?.slice(0, 24),
  ]);
  expect(sections).toEqual([
    ['Recorded for 29 Sep 2015', 'President, Islamic Repub'],
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
