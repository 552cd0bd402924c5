import type { Page } from 'puppeteer-core';

/** What a part of a page says. Dates and numbers keep on one line by spaces that do not break; a test need not know. */
export async function textOf(page: Page, selector = 'main'): Promise<string> {
  // Some parts of a view are drawn when the page is idle.
  await page.waitForSelector(selector, { timeout: 10_000 });
  return page.$eval(selector, (element) => (element as HTMLElement).innerText.replaceAll('\u00a0', ' '));
}

/** Waits until a view says something, in whatever case its style sets it; what it says is the test. */
export async function waitForText(page: Page, text: string): Promise<string> {
  await page.waitForFunction(
    (wanted) =>
      document
        .querySelector('main')
        ?.innerText.replaceAll('\u00a0', ' ')
        .toLowerCase()
        .includes(wanted.toLowerCase()),
    { polling: 50, timeout: 15_000 },
    text,
  );
  return textOf(page);
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
