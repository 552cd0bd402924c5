import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { findBrowser } from './find-browser.ts';

/** Renders `assets/icons/hashiya.svg` to the sizes that the manifest names. Run it after changing the drawing. */
const SIZES = [16, 32, 48, 128];
const folder = fileURLToPath(new URL('../../assets/icons/', import.meta.url));

const found = findBrowser('chromium');
if (found.kind === 'missing') {
  console.error(found.advice);
  process.exit(1);
}
const browser = await puppeteer.launch({ executablePath: found.path, args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  const drawing = Buffer.from(readFileSync(`${folder}hashiya.svg`)).toString('base64');
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<style>*{margin:0}</style><img width="${size}" height="${size}" src="data:image/svg+xml;base64,${drawing}">`,
    );
    await page.screenshot({ path: `${folder}${size}.png`, omitBackground: true });
    console.log(`assets/icons/${size}.png`);
  }
} finally {
  await browser.close();
}
