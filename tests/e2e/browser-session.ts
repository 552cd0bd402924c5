import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type BrowserName, findBrowser } from '../../src/command-line/find-browser.ts';
import { type BuildKind, buildFolder } from './build-extension.ts';
import type { NewsServer } from './news-server.ts';

/** The id that wxt.config.ts gives the Firefox build, and the address that we pin its pages to. */
const FIREFOX_ID = '{8b9f0c7e-0f5d-4c43-9a55-2a1f6d0f3c81}';
const FIREFOX_UUID = '11111111-2222-4333-8444-555555555555';

export const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

/** A real browser with the extension in it. */
export interface BrowserSession {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** `chrome-extension://…` or `moz-extension://…`. */
  readonly base: string;
  /** Opens a web page and waits for its load event. What it and its scripts complain of goes to `complaintsOf`. */
  open(url: string): Promise<Page>;
  /** Opens a page of the extension in a tab, e.g. `/popup.html`. */
  openExtensionPage(path: string): Promise<Page>;
  close(): Promise<void>;
}

const complaints = new WeakMap<Page, string[]>();

/** Errors and warnings that appeared in a page's console, and errors that nobody caught there. */
export function complaintsOf(page: Page): readonly string[] {
  return complaints.get(page) ?? [];
}

/** Starts a browser whose whole web is `server`, and installs a build. A browser that is not there is a failure. */
export async function startBrowser(
  name: BrowserName,
  { kind, server }: { readonly kind: BuildKind; readonly server: NewsServer },
): Promise<BrowserSession> {
  const found = findBrowser(name);
  if (found.kind === 'missing') throw new Error(found.advice);
  const launched =
    name === 'chromium' ? await launchChromium(found.path, server) : await launchFirefox(found.path, server);
  const id = await launched.installExtension(buildFolder(name, kind));
  const base = name === 'chromium' ? `chrome-extension://${id}` : `moz-extension://${FIREFOX_UUID}`;
  return {
    name,
    browser: launched,
    base,
    async open(url) {
      const page = await newPage(launched);
      await page.goto(url, { waitUntil: 'load' });
      return page;
    },
    async openExtensionPage(path) {
      const page = await newPage(launched);
      await goToExtensionPage(page, base + path);
      return page;
    },
    close: () => launched.close(),
  };
}

function launchChromium(executablePath: string, server: NewsServer): Promise<Browser> {
  return puppeteer.launch({
    executablePath,
    headless: true,
    pipe: true,
    enableExtensions: true,
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      `--host-resolver-rules=MAP * 127.0.0.1:${server.port}`,
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
    ],
  });
}

function launchFirefox(executablePath: string, server: NewsServer): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }),
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': server.port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': server.port,
      'dom.security.https_first': false,
    },
  });
}

async function newPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1200, height: 900 });
  const heard: string[] = [];
  complaints.set(page, heard);
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) heard.push(message.text());
  });
  page.on('pageerror', (error) => heard.push(String(error)));
  return page;
}

/** Firefox loads a page of ours but never tells when it is done (puppeteer issue 14314), so ask the page itself. */
async function goToExtensionPage(page: Page, url: string): Promise<void> {
  if (url.startsWith('chrome')) {
    await page.goto(url);
    return;
  }
  await page.goto(url, { waitUntil: [] });
  const isThere = () => location.protocol === 'moz-extension:' && document.readyState === 'complete';
  for (let tries = 0; tries < 200; tries++) {
    // The page changes its process on the way; a question asked at that moment is lost.
    if (await page.evaluate(isThere).catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`${url} did not load.`);
}
