import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type BrowserName, findBrowser } from './find-browser.ts';
import { NEWS_HOST, type StoryServer } from './story-server.ts';

/** The id that wxt.config.ts gives the Firefox build, and the address that we pin its pages to. */
const FIREFOX_ID = '{8b9f0c7e-0f5d-4c43-9a55-2a1f6d0f3c81}';
const FIREFOX_UUID = '11111111-2222-4333-8444-555555555555';

/** A real browser with the extension in it. */
export interface BrowserSession {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** `chrome-extension://…` or `moz-extension://…`. */
  readonly base: string;
  /** Opens a web page and waits for its load event. */
  open(url: string): Promise<Page>;
  /** Opens a page of the extension in a tab, e.g. `/popup.html`. */
  openExtensionPage(path: string): Promise<Page>;
  /** Installs the extension once more, as an update does: the running one ends, its pages close, its data stays. */
  reinstall(): Promise<void>;
  close(): Promise<void>;
}

export interface SessionOptions {
  /** Folder of the built extension. */
  readonly extension: string;
  readonly isHeadless: boolean;
  /** Where the browser finds the web. */
  readonly web: Web;
  /** What `about:config` is to say in Firefox, by name. Chromium has no such thing. */
  readonly preferences?: Readonly<Record<string, unknown>>;
}

/**
 * `real`: as it is. `stories`: the same, but the news host of the samples is our server. `closed`: every host is our
 * server, which logs what is asked.
 */
export type Web =
  | { readonly kind: 'real' }
  | { readonly kind: 'stories' | 'closed'; readonly server: StoryServer };

const complaints = new WeakMap<Page, string[]>();

/** Errors and warnings that appeared in a page's console, and errors that nobody caught there. */
export function complaintsOf(page: Page): readonly string[] {
  return complaints.get(page) ?? [];
}

/**
 * Starts a browser and installs the extension.
 *
 * @throws with advice if the browser is not on this machine, or with its path if that does not start.
 */
export async function startBrowser(name: BrowserName, options: SessionOptions): Promise<BrowserSession> {
  const found = findBrowser(name);
  if (found.kind === 'missing') throw new Error(found.advice);
  const launch = name === 'chromium' ? launchChromium : launchFirefox;
  const browser = await launch(found.path, options).catch((error: Error) => {
    throw new Error(`${found.path} does not start as ${name}: ${error.message}`, { cause: error });
  });
  const id = await browser.installExtension(options.extension);
  const base = name === 'chromium' ? `chrome-extension://${id}` : `moz-extension://${FIREFOX_UUID}`;
  return {
    name,
    browser,
    base,
    async open(url) {
      const page = await newPage(browser, options);
      await page.goto(url, { waitUntil: 'load' });
      return page;
    },
    async openExtensionPage(path) {
      const page = await newPage(browser, options);
      await goToExtensionPage(page, base + path);
      return page;
    },
    async reinstall() {
      await browser.installExtension(options.extension);
    },
    close: () => browser.close(),
  };
}

/** Which proxy serves which host, in the form that both browsers read. */
function proxyRules({ kind, server }: Extract<Web, { server: StoryServer }>): string {
  const proxy = `PROXY 127.0.0.1:${server.port}`;
  const answer = kind === 'closed' ? `"${proxy}"` : `host === "${NEWS_HOST}" ? "${proxy}" : "DIRECT"`;
  const script = `function FindProxyForURL(url, host) { return ${answer}; }`;
  return `data:application/x-ns-proxy-autoconfig;base64,${Buffer.from(script).toString('base64')}`;
}

function launchChromium(executablePath: string, { isHeadless, web }: SessionOptions): Promise<Browser> {
  return puppeteer.launch({
    executablePath,
    headless: isHeadless,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    // The driver would switch off what keeps pages for the way back; readers have it.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    args: [
      // Chromium refuses to run as root, as most containers do, inside its sandbox.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
      ...(web.kind === 'real' ? [] : [`--proxy-pac-url=${proxyRules(web)}`]),
    ],
  });
}

function launchFirefox(
  executablePath: string,
  { isHeadless, web, preferences }: SessionOptions,
): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: isHeadless,
    defaultViewport: null,
    // Without it a page of an extension cannot be opened from outside.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }),
      'dom.security.https_first': false,
      // Nobody is there to answer whether the extension may look at one more site.
      'extensions.webextOptionalPermissionPrompts': !isHeadless,
      ...(web.kind !== 'real' && {
        'network.proxy.type': 2,
        'network.proxy.autoconfig_url': proxyRules(web),
        'network.proxy.allow_hijacking_localhost': true,
      }),
      ...preferences,
    },
  });
}

async function newPage(browser: Browser, { isHeadless }: SessionOptions): Promise<Page> {
  const page = await browser.newPage();
  if (isHeadless) await page.setViewport({ width: 1200, height: 900 });
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
