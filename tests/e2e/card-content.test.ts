import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { complaintsOf } from '../../src/command-line/browser-session.ts';
import { hoverText, readCard, waitForMarks, waitForNoCard } from '../../src/command-line/page-driver.ts';
import { BROWSERS } from './build-extension.ts';
import { tabAddresses } from './extension-page.ts';
import { useSession } from './session.ts';
import { dated, story } from './story.ts';

/** What the card says and what one can do in it, as a reader finds it in a real page. */

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe.each(BROWSERS)('what the card says in %s', (name) => {
  const shared = useSession(name, 'e2e');
  let count = 0;

  const openStory = async (body: string, day: string) => {
    count += 1;
    const path = `/content/${count}.html`;
    shared.server.publish(path, story({ body, head: dated(day) }));
    const page = await shared.session.open(shared.server.address(path));
    await waitForMarks(page);
    return page;
  };
  /** @param containing a card that still waits for its answer does not say this. */
  const openCard = async (page: Page, text: string, containing = 'Copy with citation') => {
    await hoverText(page, text);
    return plain(await readCard(page, containing));
  };

  test('a precedent, computed: the second provincial capital since 2001', async () => {
    const page = await openStory(
      '<p>Zaranj fell to the Taliban on Friday, Afghan officials said.</p>',
      '2021-08-06',
    );
    const card = await openCard(page, 'Zaranj');
    expect(card).toContain(
      'Second provincial capital taken by the Taliban since 22 Dec 2001; the first was Kunduz, 28 Sep 2015',
    );
    expect(card).toMatch(/lies in the Taliban offensive of 2021/);
    expect(complaintsOf(page)).toEqual([]);
  });

  test('dissent in words, by who differs', async () => {
    const page = await openStory('<p>Herat fell to the Taliban, Afghan officials said.</p>', '2021-08-12');
    expect(await openCard(page, 'Herat')).toMatch(/ha(?:s|ve) 13 Aug 2021\./);
  });

  test('what came later is named as later', async () => {
    const page = await openStory('<p>Kunduz fell to the Taliban, Afghan officials said.</p>', '2015-09-29');
    const card = await openCard(page, 'Kunduz');
    const later = card.toLowerCase().indexOf('after this article');
    expect(card.indexOf('28 Sep 2015')).toBeLessThan(later);
    expect(card.indexOf('13 Oct 2015')).toBeGreaterThan(later);
  });

  test('the country on the article’s day: its capitals by holder, a map that says what it shows, assessments', async () => {
    const page = await openStory(
      '<p>The Taliban have taken six cities of Afghanistan, officials in Kabul said.</p>',
      '2021-08-09',
    );
    const card = await openCard(page, 'Afghanistan');
    expect(card.toLowerCase()).toContain('who held the provincial capitals on 9 aug 2021');
    expect(card).toMatch(/Islamic Republic\s*25\s*Taliban\s*6/);
    expect(card).toContain('Zaranj: Captured by the Taliban');
    expect(card).toContain('Long War Journal');
    expect(plain(await mapLabel(page))).toBe(
      'Map of the provinces by who held their capitals on 9 Aug 2021.',
    );
  });

  test('a place is shown where it lies, with words that say the same', async () => {
    const page = await openStory('<p>Kunduz fell to the Taliban, Afghan officials said.</p>', '2015-09-29');
    await openCard(page, 'Kunduz');
    await mapLabel(page);
    const map = await inCard(page, (card) => ({
      label: card.querySelector('.locator-map')?.getAttribute('aria-label'),
      dots: card.querySelectorAll('.map-dot-main').length,
      height: card.querySelector('.locator-map')?.getBoundingClientRect().height,
    }));
    expect(map?.label).toBe('Map of Afghanistan: Kunduz in Kunduz province, in the north.');
    expect(map?.dots).toBe(1);
    expect(map?.height).toBeGreaterThan(100);
  });

  test('a death after the article is said first', async () => {
    const page = await openStory(
      '<p>Burhanuddin Rabbani, the former president of Afghanistan, spoke in Kabul.</p>',
      '2010-06-01',
    );
    const card = await openCard(page, 'Burhanuddin Rabbani');
    expect(card).toMatch(/Died 20 Sep 2011, after this article\./);
    expect(card.indexOf('Died')).toBeLessThan(card.toLowerCase().indexOf('president'));
  });

  test('an affiliation is followed inside the card, and there is a way back', async () => {
    const page = await openStory(
      '<p>President Ashraf Ghani spoke in Kabul about Afghanistan.</p>',
      '2015-09-29',
    );
    await openCard(page, 'Ashraf Ghani');
    await pressInCard(page, 'Islamic Republic of Afghanistan (government)');
    const followed = await readCard(page, 'Back to Ashraf Ghani');
    expect(followed).toMatch(/^Islamic Republic of\s+Afghanistan \(government\)/);
    await pressInCard(page, 'Back to Ashraf Ghani');
    expect(await readCard(page, 'President')).toMatch(/^Ashraf Ghani/);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
  });

  test('a name that may mean two districts: both, with why; the choice holds for the page', async () => {
    const page = await openStory(
      '<p>Two schools opened in Baharak district, Afghan officials said in Kabul.</p><p>Baharak district is poor.</p>',
      '2015-09-29',
    );
    const card = await openCard(page, 'Baharak', 'can mean several things');
    expect(card).toContain('Badakhshan province');
    expect(card).toContain('Takhar province');
    expect(card).toContain('What the name most often means.');
    await pressInCard(page, 'Takhar province');
    expect(await readCard(page, 'Other meanings of this name')).toMatch(/Takhar province/);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    await page.mouse.move(5, 5);
    await hoverText(page, 'Baharak', 1);
    expect(await readCard(page, 'Other meanings of this name')).toMatch(/Takhar province/);
  });

  test('the sources of a claim open in place', async () => {
    const page = await openStory('<p>Kunduz fell to the Taliban, Afghan officials said.</p>', '2015-09-29');
    await openCard(page, 'Kunduz');
    await pressInCard(page, 'High confidence');
    const links = await inCard(page, (card) =>
      [...card.querySelectorAll<HTMLAnchorElement>('.status a')].map(({ rel, target, href }) => ({
        rel,
        target,
        isWeb: /^https?:/.test(href),
      })),
    );
    expect(links?.length).toBeGreaterThan(1);
    for (const link of links ?? []) {
      expect(link).toEqual({ rel: 'noopener noreferrer', target: '_blank', isWeb: true });
    }
  });

  test('copied with citation: its claims, numbered, and the list of sources', async () => {
    const page = await openStory(
      '<p>Kunduz fell to the Taliban, Afghan officials said.</p><textarea id="box"></textarea>',
      '2015-09-29',
    );
    await openCard(page, 'Kunduz');
    await pressInCard(page, 'Copy with citation');
    await readCard(page, 'Copied');
    await page.keyboard.press('Escape');
    await page.click('#box');
    await pressWithControl(page, 'KeyV');
    const pasted = await page.$eval('#box', (box) => (box as HTMLTextAreaElement).value);
    expect(pasted).toMatch(/^Kunduz\n/);
    expect(pasted).toContain('Taliban hold the city');
    expect(pasted).toMatch(/\[1\] .*https?:\/\//);
    expect(pasted).toMatch(/Data 20\d\d\.\d+\.\d+$/);
  });

  test('“Wrong?” gives a text to send by whatever way; nothing is sent', async () => {
    const page = await openStory('<p>Kunduz fell to the Taliban, Afghan officials said.</p>', '2015-09-29');
    await openCard(page, 'Kunduz');
    shared.server.forget();
    await pressInCard(page, 'Wrong?');
    const text = await inCard(page, (card) => card.querySelector('pre')?.textContent);
    expect(text).toMatch(/Record: kunduz-city, kunduz-city-2015-09-28 \(Kunduz\)/);
    expect(text).toMatch(/data 20\d\d\.\d+\.\d+/);
    expect(shared.server.asked).toEqual([]);
  });

  test.each([
    ['Details', /\/popup\.html#\/place\/kunduz-city\?on=2015-09-29$/],
    ['Atlas', /\/atlas\.html#\/map\?on=2015-09-29&place=kunduz-city$/],
  ])('“%s” leads to the place on the article’s day, in a tab of its own', async (label, address) => {
    const helper = await shared.session.openExtensionPage('/options.html');
    const page = await openStory('<p>Kunduz fell to the Taliban, Afghan officials said.</p>', '2015-09-29');
    await openCard(page, 'Kunduz');
    await pressInCard(page, label);
    await expect
      .poll(() => tabAddresses(helper), { timeout: 10_000 })
      .toContainEqual(expect.stringMatching(address));
  });

  test('its text is selected by dragging and copied, and nothing else comes of it', async () => {
    const page = await openStory(
      '<p>Kunduz fell to the Taliban, Afghan officials said.</p><textarea id="box"></textarea>',
      '2015-09-29',
    );
    await openCard(page, 'Kunduz');
    const line = await inCard(page, (card) => {
      const { left, right, top, height } =
        card.querySelector('.claim')?.getBoundingClientRect() ?? new DOMRect();
      return { left, right, y: top + height / 2 };
    });
    await page.mouse.move(line.left + 1, line.y, { steps: 8 });
    await page.mouse.down();
    await page.mouse.move(line.right - 1, line.y, { steps: 8 });
    await page.mouse.up();
    expect(await readCard(page, 'Kunduz')).toContain('Copy with citation');
    await pressWithControl(page, 'KeyC');
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    await page.click('#box');
    await pressWithControl(page, 'KeyV');
    await expect
      .poll(() => page.$eval('#box', (box) => (box as HTMLTextAreaElement).value))
      .toContain('Taliban hold the city');
  });

  test('a pinned card stays, wherever the pointer goes, until it is closed', async () => {
    const page = await openStory(
      '<p>Kunduz fell to the Taliban, Afghan officials said.</p><p>Kabul was calm.</p>',
      '2015-09-29',
    );
    await openCard(page, 'Kunduz');
    const pin = await inCard(page, (card) => {
      const { x, y, width, height } =
        card.querySelector('[aria-pressed]')?.getBoundingClientRect() ?? new DOMRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await page.mouse.move(pin.x, pin.y, { steps: 8 });
    await page.mouse.click(pin.x, pin.y);
    await page.mouse.move(5, 5, { steps: 3 });
    // Three times as long as a card takes to leave.
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(await inCard(page, (card) => card.querySelector('[aria-pressed]')?.ariaPressed)).toBe('true');
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
  });

  test('no part of its text refuses to be selected', async () => {
    const page = await openStory('<p>Kunduz fell to the Taliban, Afghan officials said.</p>', '2015-09-29');
    await openCard(page, 'Kunduz');
    const isSelectable = await inCard(page, (card) =>
      [...card.querySelectorAll('h2, .crumb, .claim, .row, li, p, small')].every(
        (element) => getComputedStyle(element).userSelect !== 'none',
      ),
    );
    expect(isSelectable).toBe(true);
  });

  test('the keys are told in the footer', async () => {
    const page = await openStory('<p>Kunduz fell to the Taliban, Afghan officials said.</p>', '2015-09-29');
    await openCard(page, 'Kunduz');
    await pressInCard(page, 'Keys');
    expect(await readCard(page, 'The next name on the page')).toMatch(/Closes the card/);
  });

  test('clicks that a page makes up do nothing', async () => {
    const page = await openStory('<p>Kunduz fell to the Taliban, Afghan officials said.</p>', '2015-09-29');
    await openCard(page, 'Kunduz');
    await inCard(page, (card) => {
      for (const button of card.querySelectorAll('button')) button.click();
    });
    expect(await readCard(page, 'Kunduz')).not.toContain('Copied');
    const pressed = await inCard(page, (card) =>
      [...card.querySelectorAll('[aria-pressed]')].map((pin) => pin.getAttribute('aria-pressed')),
    );
    expect(pressed).toEqual(['false']);
  });

  test('speaks the language, and stands in the theme, that the settings say', async () => {
    const settings = await shared.session.openExtensionPage('/popup.html');
    const set = (values: Record<string, string>) =>
      settings.evaluate(async (chosen) => {
        const { chrome } = globalThis as unknown as {
          chrome: { storage: { local: { set(values: object): Promise<void>; clear(): Promise<void> } } };
        };
        await chrome.storage.local.set(chosen);
      }, values);
    await set({ 'setting.language': 'fa', 'setting.theme': 'dark' });
    try {
      const page = await openStory('<p>Kunduz fell to the Taliban, Afghan officials said.</p>', '2015-09-29');
      await openCard(page, 'Kunduz', '۲۰۱۵');
      const drawn = await inCard(page, (card) => ({
        lang: card.lang,
        direction: getComputedStyle(card).direction,
        paper: getComputedStyle(card).backgroundColor,
        text: card.innerText,
      }));
      expect(drawn).toMatchObject({ lang: 'fa', direction: 'rtl', paper: 'rgb(27, 28, 31)' });
      expect(drawn?.text).toMatch(/۲۰۱۵/);
    } finally {
      await set({ 'setting.language': 'browser', 'setting.theme': 'system' });
    }
  });
});

/** Asks something of the open card. Works in the e2e build alone, whose shadow root is open. */
async function inCard<Answer>(page: Page, ask: (card: HTMLElement) => Answer): Promise<Answer> {
  const handle = await page.evaluateHandle(() => {
    for (const host of document.querySelectorAll('div')) {
      const card = host.shadowRoot?.querySelector<HTMLElement>('[role=dialog]:popover-open');
      if (card) return card;
    }
    return null;
  });
  const card = handle.asElement();
  if (!card) throw new Error('No card is open.');
  return card.evaluate(ask as unknown as (node: Node) => Answer) as Promise<Answer>;
}

/** What the card's map is called. Its shapes come after the cards, in a message of their own. */
async function mapLabel(page: Page): Promise<string> {
  await expect.poll(() => inCard(page, (card) => card.querySelector('.map-province') !== null)).toBe(true);
  return inCard(page, (card) => card.querySelector('.locator-map')?.getAttribute('aria-label') ?? '');
}

async function pressWithControl(page: Page, key: 'KeyC' | 'KeyV'): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press(key);
  await page.keyboard.up('Control');
}

/** Presses the button with this text in the open card with the mouse, as a reader does. */
async function pressInCard(page: Page, text: string): Promise<void> {
  const handle = await page.waitForFunction(
    (wanted) => {
      for (const host of document.querySelectorAll('div')) {
        const card = host.shadowRoot?.querySelector('[role=dialog]:popover-open');
        for (const button of card?.querySelectorAll('button') ?? []) {
          if (button.textContent?.includes(wanted)) return button;
        }
      }
      return undefined;
    },
    { polling: 50, timeout: 15_000 },
    text,
  );
  const button = handle.asElement();
  if (!button) throw new Error(`The card has no button “${text}”.`);
  await button.evaluate((element) => (element as HTMLElement).scrollIntoView({ block: 'nearest' }));
  const point = await button.evaluate((element) => {
    const { x, y, width, height } = (element as HTMLElement).getBoundingClientRect();
    return { x: x + Math.min(width / 2, 20), y: y + height / 2 };
  });
  await page.mouse.move(point.x, point.y, { steps: 8 });
  await page.mouse.click(point.x, point.y);
}
