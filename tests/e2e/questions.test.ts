import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { complaintsOf } from '../../src/command-line/browser-session.ts';
import { readCard, waitForMarks } from '../../src/command-line/page-driver.ts';
import { BROWSERS } from './build-extension.ts';
import { tabIdOf } from './extension-page.ts';
import { useSession } from './session.ts';
import { choose, press, typeDay, waitForText, waitUntilUnsaid } from './view-text.ts';

/**
 * The questions that a reader should be able to answer in under a minute and without a manual, each as the walk of a reader
 * who opens the popup. What the reader has then before the eyes is kept in `.output/questions/`.
 */

const pictures = join(import.meta.dirname, '../../.output/questions');
const KUNDUZ = '/archives/2015/09/kunduz-2015.html';

describe.each(BROWSERS)('in %s', (name) => {
  const shared = useSession(name, 'e2e');

  const open = async (path = '/popup.html'): Promise<Page> => {
    const page = await shared.session.openExtensionPage(path);
    await page.setViewport({ width: 420, height: 580 });
    await page.waitForSelector('nav a');
    return page;
  };
  const keep = async (page: Page, question: string) => {
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: join(pictures, `${question}-${name}.png`) as `${string}.png` });
    expect(complaintsOf(page)).toEqual([]);
  };

  test('what happened in Kunduz in 2015?', async () => {
    const page = await open();
    await press(page, 'Timeline', 'nav');
    await choose(page, 'Place', 'kunduz-province');
    await typeDay(page, 'From', '2015-01-01');
    await typeDay(page, 'to', '2015-12-31');
    await waitForText(page, ['1 Jan 2015 to 31 Dec 2015', 'Kunduz and all inside it']);
    await waitUntilUnsaid(page, '2021', '.events');
    await waitForText(page, ['Monday 28 Sep 2015', 'Kunduz captured by the Taliban'], '.events');
    await page.$eval('main', (main) => main.scrollBy(0, 260));
    await keep(page, 'kunduz-2015');
  });

  test('which capitals fell on which day of August 2021?', async () => {
    const page = await open();
    await press(page, 'Timeline', 'nav');
    await typeDay(page, 'From', '2021-08-01');
    await typeDay(page, 'to', '2021-08-31');
    await press(page, 'Provincial capitals');
    await press(page, 'Changed hands');
    await choose(page, 'Order', 'oldest-first');
    const order = ['Zaranj', 'Sheberghan', 'Taloqan', 'Aybak', 'Pul-e Khumri', 'Ghazni'];
    const inOrder = new RegExp(order.map((city) => `\n${city} `).join('[^]*'));
    await waitForText(page, [/^Friday 6 Aug 2021/, inOrder], '.events');
    await page.$eval('main', (main) => main.scrollBy(0, 260));
    await keep(page, 'capitals-august-2021');
  });

  test('who governed Balkh in 2012?', async () => {
    const page = await open();
    await page.keyboard.press('/');
    await page.keyboard.type('balkh province');
    await waitForText(page, 'Balkh');
    await page.keyboard.press('Enter');
    await waitForText(page, 'Held on');
    await waitForText(page, /^Balkh$/, 'h1');
    await typeDay(page, 'Held on', '2012-06-30');
    await waitForText(page, ['On 30 Jun 2012', 'Islamic Republic']);
    await waitForText(page, /Atta Mohammad Noor[^\n]*[Gg]overnor/, '.offices .is-then');
    await page.$eval('.offices .is-then', (office) => office.scrollIntoView({ block: 'center' }));
    await keep(page, 'balkh-2012');
  });

  test('which districts do the sources rate differently?', async () => {
    const page = await open();
    await press(page, 'Ratings', 'nav');
    await waitForText(page, [
      'Where sources rate differently',
      /\d+ places are rated differently, of \d+ that more than one assessor rated/,
    ]);
    await page.waitForFunction(() => document.querySelectorAll('.rating.is-differing').length >= 2, {
      polling: 50,
    });
    await keep(page, 'rated-differently');
  });

  test('what is said on this page?', async () => {
    const story = await shared.session.open(shared.server.address(KUNDUZ));
    await waitForMarks(story);
    const helper = await open();
    const page = await open(`/popup.html?beside=${await tabIdOf(helper, story.url())}`);
    await waitForText(page, ['Article of 29 Sep 2015', /Kunduz\s+\d+ times/, 'Ashraf Ghani']);
    await page.waitForSelector('.locator-map');
    await waitForText(page, ['around 29 Sep 2015', 'Kunduz captured by the Taliban']);
    await keep(page, 'this-page');
    await page.$eval('.locator-map', (map) => map.scrollIntoView({ block: 'start' }));
    await keep(page, 'this-page-around');

    // Choosing a name shows it on the page, with its card.
    await page.evaluate(() => {
      window.close = () => {};
    });
    await page.$eval('main', (main) => main.scrollTo(0, 0));
    await page.click('button.mention');
    await story.bringToFront();
    expect(await readCard(story)).toContain('2015');
  });
});
