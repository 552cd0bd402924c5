import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { complaintsOf } from '../../src/command-line/browser-session.ts';
import { hoverText, readCard, waitForMarks } from '../../src/command-line/page-driver.ts';
import { BROWSERS } from './build-extension.ts';
import { tabIdOf } from './extension-page.ts';
import { useSession } from './session.ts';
import { dated, story } from './story.ts';
import { waitForText } from './view-text.ts';

const FILE = `table,id,kind,name,parent,place,date,after,note,url,publisher,title,language,places
place,hill-post,base,Hill Post,kunduz-province,,,,,,,,,
event,,captured,,,hill-post,2015-05-04,taliban,Told by an elder.,,,,,
event,,captured,,,kunduz-city,2015-09-30,taliban,Told by a trader.,,,,,
report,,,,,,2015-09-29,,,https://example.org/letter,Letters,A letter from Kunduz,en,kunduz-city
`;
const STORY = story({
  head: dated('2015-10-01'),
  body: '<p>Taliban fighters left Kunduz.</p><p>At Hill Post, officials in Kabul said, nobody was seen.</p>',
});
const OWN = 'your own record';

describe.each(BROWSERS)('records of the reader’s own in %s', (name) => {
  const shared = useSession(name, 'e2e');
  const addRecords = async (): Promise<Page> => {
    const options = await shared.session.openExtensionPage('/options.html');
    const path = join(mkdtempSync(join(tmpdir(), 'hashiya-')), 'mine.csv');
    writeFileSync(path, FILE);
    const input = await options.waitForSelector('#records ~ .actions input[type=file]');
    await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
    await waitForText(options, '4 records were added', 'body');
    return options;
  };
  const openStory = async (path: string): Promise<Page> => {
    shared.server.publish(path, STORY);
    const page = await shared.session.open(shared.server.address(path));
    await waitForMarks(page);
    return page;
  };

  test('their names are marked on pages, their cards and those of our places say whose they are, and all go at once', async () => {
    const options = await addRecords();
    const page = await openStory('/own.html');
    await hoverText(page, 'Hill Post');
    expect(await readCard(page, 'Hill Post')).toContain(OWN);
    await page.mouse.move(5, 5);
    await page.keyboard.press('Escape');
    await hoverText(page, 'Kunduz');
    const card = await readCard(page, 'A letter from Kunduz');
    expect(card.split(OWN).length - 1).toBeGreaterThanOrEqual(2);
    expect(complaintsOf(page)).toEqual([]);

    const popup = await shared.session.openExtensionPage(
      `/popup.html?beside=${await tabIdOf(options, page.url())}`,
    );
    await waitForText(popup, [/Hill Post\s+once/]);
    await popup.evaluate(() => {
      location.hash = '#/timeline?place=own:hill-post';
    });
    await waitForText(popup, ['Hill Post', OWN], '.events');
    await popup.evaluate(() => {
      location.hash = '#/search?q=hill%20post';
    });
    await waitForText(popup, ['Hill Post', OWN]);

    await options.bringToFront();
    await options.click('[aria-label="Remove mine.csv"]');
    await waitForText(options, 'Removed.', 'body');
    const later = await openStory('/own-later.html');
    await hoverText(later, 'Kunduz');
    expect(await readCard(later, 'Kunduz')).not.toContain(OWN);
    await later.keyboard.press('Escape');
    const after = await shared.session.openExtensionPage(
      `/popup.html?beside=${await tabIdOf(options, later.url())}`,
    );
    expect(await waitForText(after, 'Kunduz once')).not.toContain('Hill Post');
  });
});
