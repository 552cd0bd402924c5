import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { findBrowser } from '../../src/command-line/find-browser.ts';
import { galleryOptions } from './vite-options.ts';

const folder = join(import.meta.dirname, '../../.output/gallery');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** Pictures end here: what lies below in a long card is drawn as what lies above. */
const TALLEST = 940;

export interface GalleryPictures {
  /** The names of the states. */
  states(query: string): Promise<readonly string[]>;
  /** A picture of one state, or of its upper part, as PNG. */
  take(state: string, query: string): Promise<Uint8Array>;
  page: Page;
  close(): Promise<void>;
}

/** Builds the gallery, serves it on this machine, and opens it in Chromium. */
export async function openGallery({ isFrozen }: { readonly isFrozen: boolean }): Promise<GalleryPictures> {
  await build(galleryOptions({ isFrozen }));
  const server = await serve();
  const browser = await startChromium();
  const page = await browser.newPage();
  await page.setViewport({ width: 1_000, height: 800, deviceScaleFactor: 1 });
  const { port } = server.address() as AddressInfo;
  const open = async (query: string) => {
    const address = `http://127.0.0.1:${port}/index.html${query}`;
    if (page.url() === address) return;
    await page.goto(address);
    await page.waitForSelector('body[data-drawn]');
  };
  return {
    page,
    async states(query) {
      await open(query);
      return page.$$eval('.cell', (cells) => cells.map(({ id }) => id));
    },
    async take(state, query) {
      await open(query);
      const cell = await page.$(`#${state}`);
      if (!cell) throw new Error(`The gallery has no state “${state}”.`);
      // At the corner of the page, so that no height of what stands above it changes how its letters are drawn.
      const size = await cell.evaluate((element) => {
        const { style } = element as HTMLElement;
        const { width } = element.getBoundingClientRect();
        Object.assign(style, { position: 'absolute', left: '0', top: '0', zIndex: '1', width: `${width}px` });
        const { height } = element.getBoundingClientRect();
        return { width: Math.floor(width), height: Math.floor(height) };
      });
      const height = Math.min(size.height, TALLEST);
      // What the footer unfolds stands at the end.
      const y = /^(?:wrong|keys)-/.test(state) ? size.height - height : 0;
      const picture = await page.screenshot({
        clip: { x: 0, y, width: size.width, height },
        captureBeyondViewport: true,
      });
      await cell.evaluate((element) => (element as HTMLElement).removeAttribute('style'));
      return picture;
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

async function serve(): Promise<Server> {
  const files = new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => extname(path) !== '')
      .map((path) => [`/${path.replaceAll('\\', '/')}`, readFileSync(join(folder, path))]),
  );
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = files.get(path);
    response.writeHead(file ? 200 : 404, { 'content-type': TYPES[extname(path)] ?? 'text/plain' });
    response.end(file ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** Everything that differs between machines is said: scale, hinting, anti-aliasing of sub-pixels, the reader's themes. */
async function startChromium(): Promise<Browser> {
  const found = findBrowser('chromium');
  if (found.kind === 'missing') throw new Error(found.advice);
  return puppeteer.launch({
    executablePath: found.path,
    headless: true,
    args: [
      '--no-sandbox',
      '--font-render-hinting=none',
      '--disable-lcd-text',
      '--disable-font-subpixel-positioning',
      '--force-color-profile=srgb',
      '--force-device-scale-factor=1',
      '--hide-scrollbars',
    ],
  });
}
