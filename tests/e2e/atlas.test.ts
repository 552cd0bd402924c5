import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { complaintsOf } from '../../src/command-line/browser-session.ts';
import { nameOfMark, openAtlas } from './atlas-page.ts';
import { BROWSERS } from './build-extension.ts';
import { useSession } from './session.ts';
import { textOf, waitForText } from './view-text.ts';

const waitForAddress = (page: Page, part: string) =>
  page.waitForFunction((wanted) => location.hash.includes(wanted), { polling: 50 }, part);

describe.each(BROWSERS)('the atlas in %s', (name) => {
  const shared = useSession(name, 'e2e');
  const open = (hash: string) => openAtlas(shared, hash);

  test('a link to a place on a day: its holder, since when, its sources, its events', async () => {
    const page = await open('#/map?on=2015-09-29&place=kunduz-city');
    const panel = await textOf(page, '.place-panel');
    expect(panel).toContain('Taliban');
    expect(panel).toContain('Since 28 Sep 2015');
    expect(panel).toMatch(/\d+ sources/);
    expect(await textOf(page, '.events-panel')).toContain('captured by the Taliban');
    expect(await nameOfMark(page, 'kunduz-city')).toBe('Kunduz, City: Taliban');
    expect(complaintsOf(page)).toEqual([]);
  });

  test('a chosen place narrows the timeline to what changed there', async () => {
    /** How many days of changes are marked below the slider. */
    const marked = async (hash: string) => {
      const page = await open(hash);
      const handle = await page.waitForFunction(
        () => document.querySelector('.change-marks')?.getAttribute('d')?.split('M').length,
        { polling: 50 },
      );
      return (await handle.jsonValue()) ?? 0;
    };
    const everywhere = await marked('#/map?on=2015-09-29');
    const there = await marked('#/map?on=2015-09-29&place=kunduz-province');
    expect(there).toBeGreaterThan(3);
    expect(there).toBeLessThan(everywhere / 5);
  });

  test('nothing is asked of the network', async () => {
    shared.server.forget();
    const page = await open('#/map?on=2015-09-29&place=kunduz-city');
    await page.click('.zoom-buttons button');
    await waitForAddress(page, 'at=');
    await open('#/about');
    expect(shared.server.asked).toEqual([]);
  });

  test('every province, capital and district centre is a shape with a name', async () => {
    const page = await open('#/map?on=2021-08-08');
    const names = await page.$$eval('[data-place][role="button"]', (marks) =>
      marks.map((mark) => mark.getAttribute('aria-label') ?? ''),
    );
    expect(names.length).toBeGreaterThan(480);
    expect(names.filter((name) => !/^.+, .+: .+/.test(name))).toEqual([]);
    expect(names.filter((name) => name.includes(', Province: '))).toHaveLength(34);
    expect(names.filter((name) => name.includes(', City: '))).toHaveLength(34);
  });

  test('the five capitals that the Taliban held on the evening of 8 August 2021 are counted', async () => {
    const page = await open('#/map?on=2021-08-08');
    const row = await page.$$eval('.legend-holder', (rows) =>
      rows.map((row) => (row as HTMLElement).innerText).find((text) => text.includes('Taliban')),
    );
    expect(row?.replace(/\s+/g, ' ')).toContain('Taliban 5 ');
  });

  test('by keyboard: into the map, from place to place, choose, let go', async () => {
    const page = await open('#/map?on=2015-09-29');
    await page.evaluate(() => document.querySelector<SVGElement>('.mark[tabindex="0"]')?.focus());
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-place'))).toBe('kabul-city');
    await page.keyboard.press('ArrowLeft');
    const reached = await page.waitForFunction(
      () => {
        const id = document.activeElement?.getAttribute('data-place');
        return id !== 'kabul-city' && id;
      },
      { polling: 50 },
    );
    const next = await reached.jsonValue();
    await page.keyboard.press('Enter');
    await waitForAddress(page, `place=${next}`);
    await page.keyboard.press('+');
    await waitForAddress(page, 'at=');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !location.hash.includes('place='), { polling: 50 });
    expect(complaintsOf(page)).toEqual([]);
  });

  test('the slider goes from change to change, and the address follows', async () => {
    const page = await open('#/map?on=2015-09-20');
    await page.focus('.time-slider');
    await page.keyboard.press('PageUp');
    await waitForAddress(page, 'on=2015-09-2');
    const first = await textOf(page, 'h1');
    await page.keyboard.down('Shift');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.up('Shift');
    await page.waitForFunction((before) => document.querySelector('h1')?.textContent !== before, {}, first);
  });

  test('a drag through a summer ends in the same picture as a link to its last day', async () => {
    const page = await open('#/map?on=2021-06-01&with=2021-05-05&holder=taliban');
    await page.evaluate(async () => {
      const slider = [...document.querySelectorAll<HTMLInputElement>('.time-slider')].at(-1);
      for (let day = 0; day < 74 && slider; day += 1) {
        slider.value = String(Number(slider.value) + 1);
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise(requestAnimationFrame);
      }
    });
    await waitForAddress(page, 'on=2021-08-14');
    const dragged = await pictureOf(page);
    expect(dragged.filter((mark) => mark.includes('changed')).length).toBeGreaterThan(20);
    expect(await pictureOf(await open(new URL(page.url()).hash))).toEqual(dragged);
  });

  test('a contested province is hatched, and one without a record is left blank', async () => {
    const fillOf = (page: Page, id: string) =>
      page.$eval(`.area[data-place="${id}"]`, (area) =>
        (area as SVGElement).style.getPropertyValue('--fill'),
      );
    const in2021 = await open('#/map?on=2021-08-08');
    expect(await fillOf(in2021, 'badghis-province')).toMatch(/^url\(/);
    expect(await fillOf(in2021, 'kunduz-province')).toContain('--holder-taliban');
    expect(await fillOf(await open('#/map?on=1992-01-01'), 'ghor-province')).toBe('var(--paper)');
  });

  test('play goes on by itself until it is paused', async () => {
    const page = await open('#/map?on=2021-08-05');
    await page.click('.play');
    await page.waitForFunction(() => location.hash > '#/map?on=2021-08-08', { polling: 50 });
    await page.click('.play');
    await page.waitForSelector('.play[aria-pressed="false"]');
  });

  test('two days side by side, with the list of what changed', async () => {
    const page = await open('#/map?on=2021-08-15&with=2021-05-01');
    await page.waitForFunction(() => document.querySelectorAll('svg.map').length === 2, { polling: 50 });
    const text = await textOf(page, '.changes-panel');
    expect(text).toContain('34 provincial capitals changed hands');
    expect(text.indexOf('Zaranj')).toBeLessThan(text.indexOf('Kandahar'));
    expect(await page.$$eval('.map-figure h2', (days) => days.map((day) => day.textContent))).toEqual([
      '1\u00a0May\u00a02021',
      '15\u00a0Aug\u00a02021',
    ]);
    expect(complaintsOf(page)).toEqual([]);
  });

  test('pointing at a name in the list lights its mark, and the other way round', async () => {
    const page = await open('#/map?on=2021-08-08&place=kunduz-city');
    await page.hover('.places-panel li:nth-child(2)');
    await page.waitForSelector('.mark.lit');
    await page.hover('.mark[data-place="kunduz-city"]');
    await page.waitForSelector('.places-panel li.lit');
    expect(await textOf(page, '.places-panel li.lit')).toContain('Kunduz');
  });

  test('a filter of holders leaves the others faint, and stands in the address', async () => {
    const page = await open('#/map?on=2021-08-08');
    await page.evaluate(() => {
      const rows = [...document.querySelectorAll<HTMLElement>('.legend-holder')];
      rows.find((row) => row.innerText.includes('Taliban'))?.click();
    });
    await waitForAddress(page, 'holder=taliban');
    expect(await page.$$eval('.mark.capitals:not(.faded)', (marks) => marks.length)).toBe(5);
  });

  test('a place is found in another spelling', async () => {
    const page = await open('#/map');
    await page.type('.find input', 'qala i naw');
    await page.keyboard.press('Enter');
    await waitForText(page, 'Qala', '.place-panel, .find-answer');
  });

  test('about the data: coverage, gaps, assessors, licence', async () => {
    const page = await open('#/about');
    const text = await waitForText(page, 'Events with two independent publishers', '.about');
    for (const part of [
      'Known gaps',
      'Outside assessors',
      'Resolute Support',
      'CC BY 4.0',
      'How to correct it',
    ]) {
      expect(text).toContain(part);
    }
    await page.click('.about nav a[href="#/about/gaps"]');
    await page.waitForFunction(() => document.activeElement?.id === 'gaps', { polling: 50 });
    expect(complaintsOf(page)).toEqual([]);
  });

  test('back goes to the place before', async () => {
    const page = await open('#/map?on=2021-08-08');
    await page.evaluate(() => document.querySelector<HTMLElement>('.places button')?.click());
    await waitForAddress(page, 'place=badakhshan-province');
    await page.evaluate(() => history.back());
    await page.waitForFunction(() => document.querySelector('.place-panel') === null, { polling: 50 });
  });

  test('years of the slider, confidence and holder stand in the address; counts follow, and chips take them away', async () => {
    const page = await open('#/map?on=2021-08-08');
    await page.evaluate(() => document.querySelector<HTMLElement>('.spans button:nth-of-type(3)')?.click());
    await waitForAddress(page, 'span=2021');
    await page.select('.legend-confidence select', 'high');
    await waitForAddress(page, 'confidence=high');
    await waitForText(page, 'High confidence', '.chosen');
    const left = Number(/^(\d+) of \d+ places/m.exec(await textOf(page, '.chosen'))?.[1]);
    expect(left).toBeGreaterThan(0);
    expect(await page.$$eval('.mark:not(.faded), .area:not(.faded)', (marks) => marks.length)).toBe(left);

    const again = await open(new URL(page.url()).hash);
    expect(await again.$eval('.spans [aria-pressed="true"]', ({ textContent }) => textContent)).toBe(
      'Summer 2021',
    );
    await again.click('.chosen .chip');
    await again.waitForFunction(
      () => !location.hash.includes('confidence') && document.querySelector('.chosen') === null,
      { polling: 50 },
    );
  });

  test('a place that does not exist: that is said, and the rest of the map is there', async () => {
    const page = await open('#/map?on=2021-08-08&place=atlantis');
    expect(await textOf(page, 'aside')).toContain('The dataset has no place called “atlantis”');
    expect(await textOf(page, '.events-panel')).toMatch(/\d\d events/);
  });

  test.each([
    ['#/timeline?place=kunduz-province&to=2015-12-31&actor=taliban', 'nav a[href^="/atlas.html"]'],
    ['#/place/kunduz-city?on=2015-09-29', '.place-map a'],
    ['#/places?on=2015-09-29', 'nav a[href^="/atlas.html"]'],
  ])('from the popup at %s the atlas opens with its place, day and filters', async (popup, link) => {
    const from = await shared.session.openExtensionPage(`/popup.html${popup}`);
    await from.waitForSelector(link);
    const page = await open(await from.$eval(link, (element) => (element as HTMLAnchorElement).hash));
    const shown = await textOf(page, 'h1');
    expect(shown).toBe(popup.includes('2015-12-31') ? '31 Dec 2015' : '29 Sep 2015');
    expect(await page.$$eval('.place-panel h2', (names) => names.length)).toBe(
      popup.includes('kunduz') ? 1 : 0,
    );
    if (popup.includes('actor')) await waitForText(page, 'Taliban', '.chosen');
  });

  test('320 pixels: time stands below the map, the list below time, and the day can be read whole', async () => {
    const page = await open('#/map?on=2021-08-13&place=kunduz-city');
    await page.setViewport({ width: 320, height: 640 });
    await page.waitForFunction(() => innerWidth === 320, { polling: 50 });
    const [map, time, list, day] = await page.evaluate(() =>
      ['.map-figure', '.time-bar', 'aside', '.day-field input'].map((selector) => {
        const { top, bottom, left, right } =
          document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
        return { top, bottom, left, right };
      }),
    );
    expect(time?.top).toBeGreaterThanOrEqual(map?.bottom ?? Number.NaN);
    expect(list?.top).toBeGreaterThanOrEqual(time?.bottom ?? Number.NaN);
    expect(day?.left).toBeGreaterThanOrEqual(0);
    expect(day?.right).toBeLessThanOrEqual(320);
  });
});

/** What is drawn of every place, and what it is called. */
function pictureOf(page: Page): Promise<string[]> {
  return page.$$eval('[data-place][role="button"]', (marks) =>
    marks.map((mark) =>
      ['data-place', 'class', 'aria-label', 'style'].map((name) => mark.getAttribute(name)).join(' | '),
    ),
  );
}
