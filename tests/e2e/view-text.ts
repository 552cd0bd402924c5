import type { Page } from 'puppeteer-core';

/** Waits until a page of ours has drawn all of its view: what is drawn when the page is idle keeps `main` busy until then. */
export async function waitUntilDrawn(page: Page): Promise<void> {
  await page.waitForSelector('main:not([aria-busy="true"])', { timeout: 15_000 });
}

/** What a part of a page says. Dates and numbers keep on one line by spaces that do not break; a test need not know. */
export async function textOf(page: Page, selector = 'main'): Promise<string> {
  await waitUntilDrawn(page);
  await page.waitForSelector(selector, { timeout: 15_000 });
  return page.$eval(selector, (element) => (element as HTMLElement).innerText.replaceAll('\u00a0', ' '));
}

/** Waits until a part of a page says something, in whatever case its style sets it; all that it says is the answer. */
export async function waitForText(page: Page, text: string, selector = 'main'): Promise<string> {
  await page.waitForFunction(
    (where, wanted) =>
      document
        .querySelector<HTMLElement>(where)
        ?.innerText.replaceAll('\u00a0', ' ')
        .toLowerCase()
        .includes(wanted.toLowerCase()),
    { polling: 50, timeout: 15_000 },
    selector,
    text,
  );
  return textOf(page, selector);
}

/** Presses the link or button that is called so, as a reader sees it. */
export async function press(page: Page, name: string, within = 'body'): Promise<void> {
  const handle = await page.waitForFunction(
    (wanted, selector) =>
      [...document.querySelectorAll<HTMLElement>(`${selector} :is(a, button, summary, label)`)].find((each) =>
        (each.getAttribute('aria-label') ?? each.innerText).trim().startsWith(wanted),
      ),
    { polling: 50, timeout: 15_000 },
    name,
    within,
  );
  const element = handle.asElement();
  if (element === null) throw new Error(`Nothing is called “${name}”.`);
  await (element as import('puppeteer-core').ElementHandle<Element>).click();
}

/** Types a day into the field that is called so, digit by digit. */
export async function typeDay(page: Page, label: string, day: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-');
  const field = await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('label')]
        .find((each) => each.innerText.trim().startsWith(wanted))
        ?.querySelector('input'),
    { polling: 50, timeout: 15_000 },
    label,
  );
  await (field as import('puppeteer-core').ElementHandle<HTMLInputElement>).focus();
  // Both browsers run in American English, where the month comes first.
  await page.keyboard.type(`${month}${date}${year}`);
}
