import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserSession, startBrowser, type Web } from './browser-session.ts';
import { type BuildKind, buildExtension, buildFolder } from './extension-builds.ts';
import { type BrowserName, findBrowser } from './find-browser.ts';
import { hoverText, readCard, waitForMarks } from './page-driver.ts';
import { type StoryServer, startStoryServer } from './story-server.ts';

const USAGE = `npm start [-- --browser chromium|firefox] [-- --url <page>]

Opens a browser with Hashiya on a sample story, or on the page that you name. Where there is no display it runs
without one, hovers three names of the sample and writes what it saw to .output/start/.`;

/** The sample, and the names on it that the run without a display hovers. */
const SAMPLE = '/archives/2015/09/kunduz-2015.html';
const NAMES = ['Kunduz', 'Ashraf Ghani', 'Taliban'];

const root = join(import.meta.dirname, '../..');
const output = join(root, '.output/start');

interface StartOptions {
  readonly browser: BrowserName;
  /** The page to open; the sample where absent. */
  readonly url?: string;
}

const options = readOptions();
const isHeadless = !hasDisplay();
try {
  if (isHeadless && options.url === undefined) await showWithoutDisplay(options.browser);
  else await showOnScreen(options);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function readOptions(): StartOptions {
  try {
    const { values } = parseArgs({ options: { browser: { type: 'string' }, url: { type: 'string' } } });
    const { browser = 'chromium', url } = values;
    if (browser !== 'chromium' && browser !== 'firefox')
      throw new Error(`There is no browser “${browser}” here.`);
    if (url !== undefined && !URL.canParse(url))
      throw new Error(`“${url}” is no address; write it with https://.`);
    return { browser, ...(url !== undefined && { url }) };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
    process.exit(2);
  }
}

/** Windows and macOS always have one. */
function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Opens the browser for somebody to look at, until they close it. Without a display: a picture of the page. */
async function showOnScreen({ browser, url }: StartOptions): Promise<void> {
  await withBrowser({ browser, kind: 'shipped', isWebReal: url !== undefined }, async (session, server) => {
    const page = await session.open(url ?? server.address(SAMPLE));
    if (isHeadless) {
      const isMarked = await waitForMarks(page).then(
        () => true,
        () => false,
      );
      if (!isMarked)
        console.log('Nothing is marked: its site is not on the list, or it names nothing of the dataset.');
      console.log(
        `There is no display; ${url} as it looks with Hashiya:\n  ${await screenshot(page, 'page.png')}`,
      );
      return;
    }
    console.log('Hover an underlined name. Close the browser to end.');
    await new Promise((resolve) => session.browser.once('disconnected', resolve));
  });
}

/** Shows the same to somebody who has no display: three cards as text, and pictures of page, card and popup. */
async function showWithoutDisplay(browser: BrowserName): Promise<void> {
  // The build whose card can be read from outside; but for that it is the shipped one.
  await withBrowser({ browser, kind: 'e2e', isWebReal: false }, async (session, server) => {
    const paths = await visit(session, server.address(SAMPLE));
    console.log(`Pictures and the text of the cards:\n${paths.map((path) => `  ${path}`).join('\n')}`);
  });
}

interface Setting {
  readonly browser: BrowserName;
  readonly kind: BuildKind;
  readonly isWebReal: boolean;
}

async function withBrowser(
  { browser, kind, isWebReal }: Setting,
  show: (session: BrowserSession, server: StoryServer) => Promise<void>,
): Promise<void> {
  const found = findBrowser(browser);
  if (found.kind === 'missing') throw new Error(found.advice);
  console.log(`Building Hashiya for ${browser} …`);
  buildExtension({ browser, kind });
  const server = await startStoryServer();
  try {
    const extension = buildFolder({ browser, kind });
    const web: Web = isWebReal ? { kind: 'real' } : { kind: isHeadless ? 'closed' : 'stories', server };
    const session = await startBrowser(browser, { extension, isHeadless, web });
    try {
      await show(session, server);
    } finally {
      if (session.browser.connected) await session.close();
    }
  } finally {
    await server.close();
  }
}

async function visit(session: BrowserSession, address: string): Promise<string[]> {
  const page = await session.open(address);
  await waitForMarks(page);
  const paths = [await screenshot(page, 'page.png')];
  const cards: string[] = [];
  for (const name of NAMES) {
    await hoverText(page, name);
    const text = await readCard(page, name);
    console.log(`── ${name} ──\n${text}\n`);
    cards.push(text);
    paths.push(await screenshot(page, `card-${name.toLowerCase().replaceAll(' ', '-')}.png`));
    await page.keyboard.press('Escape');
  }
  writeFileSync(join(output, 'cards.txt'), cards.join('\n\n'));
  const popup = await session.openExtensionPage('/popup.html#/timeline');
  await popup.setViewport({ width: 420, height: 580 });
  await popup.waitForFunction(() => document.body.innerText.length > 200);
  return [...paths, await screenshot(popup, 'popup.png'), relative(root, join(output, 'cards.txt'))];
}

async function screenshot(
  page: { screenshot(options: { path: `${string}.png` }): Promise<unknown> },
  name: `${string}.png`,
) {
  mkdirSync(output, { recursive: true });
  await page.screenshot({ path: `${output}/${name}` });
  return relative(root, join(output, name));
}
