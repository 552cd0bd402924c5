import { describe, expect, test } from 'vitest';
import { complaintsOf } from '../../src/command-line/browser-session.ts';
import {
  cardBox,
  findText,
  hasMarks,
  hoverText,
  readCard,
  waitForMarks,
  waitForNoCard,
} from '../../src/command-line/page-driver.ts';
import { BROWSERS } from './build-extension.ts';
import { sendToPage } from './extension-page.ts';
import { useSession } from './session.ts';
import { SEPTEMBER_29, story } from './story.ts';

const KUNDUZ = '/archives/2015/09/kunduz-2015.html';

describe.each(BROWSERS)('the card in %s', (name) => {
  const shared = useSession(name, 'e2e');
  const open = async (path: string) => {
    const page = await shared.session.open(shared.server.address(path));
    await waitForMarks(page);
    return page;
  };

  test('Kunduz, in a story of 29 September 2015: the Taliban held it, with sources', async () => {
    const page = await open(KUNDUZ);
    await hoverText(page, 'Kunduz');
    const card = await readCard(page, 'Taliban');
    expect(card).toMatch(SEPTEMBER_29);
    expect(card).toMatch(/Taliban/);
    expect(card).toMatch(/\d+ sources?/);
    expect(complaintsOf(page)).toEqual([]);
  });

  test('a person: his office on the day of the story', async () => {
    const page = await open(KUNDUZ);
    await hoverText(page, 'Ashraf Ghani');
    expect(await readCard(page, 'Ashraf Ghani')).toMatch(/President/i);
  });

  test('a page that does not say its date: the card answers for today, and says so', async () => {
    shared.server.publish(
      '/undated.html',
      story({ body: 'Fighting went on around Kunduz, officials in Kabul said.' }),
    );
    const page = await open('/undated.html');
    await hoverText(page, 'Kunduz');
    expect(await readCard(page, 'Kunduz')).toMatch(/today/i);
  });

  test('a date that the reader corrects: the card answers for the new day, and again for the old', async () => {
    const page = await open(KUNDUZ);
    const popup = await shared.session.openExtensionPage('/popup.html');
    const correct = (day: string | null) =>
      sendToPage(popup, shared.server.address(KUNDUZ), { hashiya: 'set-page-date', request: { day } });
    expect(await correct('2015-10-20')).toMatchObject({ date: { day: '2015-10-20', from: 'reader' } });
    await page.bringToFront();
    await hoverText(page, 'Kunduz');
    expect(await readCard(page, '20\u00a0Oct\u00a02015')).toMatch(/government|Islamic Republic/i);
    await page.keyboard.press('Escape');
    expect(await correct(null)).toMatchObject({ date: { day: '2015-09-29' } });
    await page.mouse.move(5, 5);
    await hoverText(page, 'Kunduz');
    expect(await readCard(page, 'Kunduz')).toMatch(SEPTEMBER_29);
  });

  test('Escape closes it, with the pointer still on the name', async () => {
    const page = await open(KUNDUZ);
    await hoverText(page, 'Kunduz');
    await readCard(page, 'Kunduz');
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
  });

  // WebDriver BiDi, by which Firefox is driven, cannot emulate paper.
  if (name === 'chromium') {
    test('is not printed, and stands again on the screen', async () => {
      const page = await open(KUNDUZ);
      await hoverText(page, 'Kunduz');
      await readCard(page, 'Kunduz');
      await page.emulateMediaType('print');
      expect(await cardBox(page)).toMatchObject({ width: 0, height: 0 });
      await page.emulateMediaType('screen');
      expect((await cardBox(page)).width).toBeGreaterThan(0);
    });
  }

  test('the pointer may move into it, and it stays while the pointer rests there', async () => {
    const page = await open(KUNDUZ);
    const name = await hoverText(page, 'Kunduz');
    await readCard(page, 'Kunduz');
    const box = await cardBox(page);
    const inside = { x: box.x + box.width / 2, y: box.y + Math.min(60, box.height / 2) };
    await page.mouse.move(name.x, name.y);
    await page.mouse.move(inside.x, inside.y, { steps: 12 });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await readCard(page, 'Kunduz')).toContain('Kunduz');
    await page.mouse.move(5, 5, { steps: 3 });
    await waitForNoCard(page);
  });

  test('a page that removes the card: the next name has one again', async () => {
    shared.server.publish('/removes.html', story({ body: '<p>From Kunduz the road leads to Kabul.</p>' }));
    const page = await open('/removes.html');
    await hoverText(page, 'Kunduz');
    await readCard(page, 'Kunduz');
    await page.evaluate(() => document.documentElement.lastElementChild?.remove());
    await hoverText(page, 'Kabul');
    expect(await readCard(page, 'Kabul')).toContain('Kabul');
    expect(complaintsOf(page)).toEqual([]);
  });

  test('moving along the line to the next name shows the other card', async () => {
    shared.server.publish(
      '/line.html',
      story({ body: '<p>From Kunduz the road leads to Kabul, which the Taliban hold.</p>' }),
    );
    const page = await open('/line.html');
    const kunduz = await hoverText(page, 'Kunduz');
    expect(await readCard(page, 'Kunduz')).toMatch(/^Kunduz/);
    const kabul = await findText(page, 'Kabul');
    expect(kabul.y).toBeCloseTo(kunduz.y, 0);
    await page.mouse.move(kabul.x, kabul.y, { steps: 10 });
    expect(await readCard(page, 'Kabul')).toMatch(/^Kabul/);
  });

  test('no node of the page changes', async () => {
    const page = await shared.session.browser.newPage();
    await page.evaluateOnNewDocument(() => {
      addEventListener('DOMContentLoaded', () => {
        const before = document.documentElement.outerHTML;
        const changes: string[] = [];
        new MutationObserver((records) => {
          for (const record of records) changes.push(`${record.type} in ${record.target.nodeName}`);
        }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
        Object.assign(globalThis, { before, changes });
      });
    });
    await page.goto(shared.server.address(KUNDUZ));
    await waitForMarks(page);
    await hoverText(page, 'Kunduz');
    await readCard(page, 'Kunduz');
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    const { before, after, changes } = await page.evaluate(() => {
      const { before, changes } = globalThis as unknown as { before: string; changes: string[] };
      return { before, changes, after: document.documentElement.outerHTML };
    });
    expect(after).toBe(before);
    // The card itself: put at the end of the document and taken away again.
    expect(new Set(changes)).toEqual(new Set(['childList in HTML']));
    await page.close();
  });

  test('nothing leaves the machine', async () => {
    shared.server.forget();
    const page = await open(KUNDUZ);
    await hoverText(page, 'Kunduz');
    await readCard(page, 'Kunduz');
    await hoverText(page, 'Taliban');
    await readCard(page, 'Taliban');
    expect(shared.server.asked.filter((request) => !request.endsWith('/favicon.ico'))).toEqual([
      `www.longwarjournal.org${KUNDUZ}`,
    ]);
  });

  test('what is not Afghan news is left alone', async () => {
    shared.server.publish(
      '/cricket.html',
      story({ title: 'A test at Lord’s', body: 'England won by nine wickets. '.repeat(40) }),
    );
    const page = await shared.session.open(shared.server.address('/cricket.html'));
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(await hasMarks(page)).toBe(false);
  });

  test('a site that is not on the list is left alone', async () => {
    const page = await shared.session.open(shared.server.address(KUNDUZ, 'www.example.org'));
    await findText(page, 'Kunduz');
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await hasMarks(page)).toBe(false);
  });
});
