import type { ElementHandle, Page } from 'puppeteer-core';
import { waitUntilDrawn } from '../../src/command-line/page-driver.ts';

/** A text in whatever case a style sets it, or a pattern. */
export type Wanted = string | RegExp;

/** Looks often, and gives up soon enough to say what it waited for. */
const POLL = { polling: 50, timeout: 15_000 } as const;

/** What a part of a page says. Dates and numbers keep on one line by spaces that do not break; a test need not know. */
export async function textOf(page: Page, selector = 'main'): Promise<string> {
  await waitUntilDrawn(page);
  await page.waitForSelector(selector, POLL);
  return page.$eval(selector, (element) => (element as HTMLElement).innerText.replaceAll('\u00a0', ' '));
}

/**
 * Waits until a part of a view is drawn and says all that is wanted: some parts come when the page is idle, others once
 * all of the dataset is there. Dates and numbers keep on one line by spaces that do not break; a test need not know.
 *
 * @returns what the part says then.
 * @throws with what it says instead.
 */
export async function waitForText(
  page: Page,
  wanted: Wanted | readonly Wanted[],
  selector = 'main',
): Promise<string> {
  const found = await page
    .waitForFunction(findText, POLL, selector, [wanted].flat().map(plain))
    .then((handle) => handle.jsonValue())
    .catch(() => undefined);
  return found ?? fail(page, `“${selector}” does not say ${[wanted].flat().join(', ')}`, selector);
}

/** Waits until a part of a view is there and says a text no more. */
export async function waitUntilUnsaid(page: Page, unwanted: string, selector = 'main'): Promise<void> {
  const isUnsaid = (within: string, text: string) => {
    const part = document.querySelector<HTMLElement>(within);
    return part !== null && !part.innerText.replaceAll('\u00a0', ' ').includes(text);
  };
  await page
    .waitForFunction(isUnsaid, POLL, selector, unwanted)
    .catch(() => fail(page, `“${selector}” still says ${unwanted}`, selector));
}

/** What crosses to the page, which has no way to be sent a pattern. */
const plain = (wanted: Wanted) =>
  typeof wanted === 'string'
    ? { text: wanted.toLowerCase() }
    : { source: wanted.source, flags: wanted.flags };

/** Runs in the page. A view that is still being drawn keeps `main` busy, and an empty part says nothing yet. */
function findText(
  selector: string,
  wanted: readonly { readonly text?: string; readonly source?: string; readonly flags?: string }[],
): string | undefined {
  if (document.querySelector('main[aria-busy="true"]') !== null) return undefined;
  const text = document.querySelector<HTMLElement>(selector)?.innerText.replaceAll('\u00a0', ' ') ?? '';
  const says = wanted.every(({ text: part, source, flags }) =>
    source === undefined ? text.toLowerCase().includes(part ?? '') : new RegExp(source, flags).test(text),
  );
  return says && text !== '' ? text : undefined;
}

async function fail(page: Page, problem: string, selector: string): Promise<never> {
  const instead = await page
    .evaluate((within) => document.querySelector<HTMLElement>(within)?.innerText, selector)
    .catch(String);
  throw new Error(
    `${problem} at ${page.url()}. ${instead === undefined ? 'It is not there.' : `It says: ${instead.slice(0, 2_000)}`}`,
  );
}

/** Presses the link or button that is called so, as a reader sees it. */
export async function press(page: Page, name: string, within = 'body'): Promise<void> {
  const handle = await page.waitForFunction(
    (wanted, selector) =>
      [...document.querySelectorAll<HTMLElement>(`${selector} :is(a, button, summary, label)`)].find((each) =>
        (each.getAttribute('aria-label') ?? each.innerText).trim().startsWith(wanted),
      ),
    POLL,
    name,
    within,
  );
  await (handle as ElementHandle<Element>).click();
}

/** Types a day into the field that is called so, digit by digit. */
export async function typeDay(page: Page, label: string, day: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-');
  const field = await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('label')]
        .find((each) => each.innerText.trim().startsWith(wanted))
        ?.querySelector('input'),
    POLL,
    label,
  );
  await (field as ElementHandle<HTMLInputElement>).focus();
  // Both browsers run in American English, where the month comes first.
  await page.keyboard.type(`${month}${date}${year}`);
}

/** Puts the focus on what a selector finds, once it is drawn. */
export async function focusOn(page: Page, selector: string): Promise<void> {
  await page.waitForSelector(selector);
  await page.focus(selector);
}

/** Chooses a value of a list, once the list is drawn and has it. */
export async function choose(page: Page, label: string, value: string): Promise<void> {
  const list = `select[aria-label="${label}"]`;
  await page.waitForSelector(`${list} option[value="${value}"]`);
  await page.select(list, value);
}
