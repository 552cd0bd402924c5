import Papa from 'papaparse';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { complaintsOf } from '../../src/command-line/browser-session.ts';
import { openAtlas } from './atlas-page.ts';
import { BROWSERS } from './build-extension.ts';
import { useSession } from './session.ts';
import { waitForText } from './view-text.ts';

/** What a reader takes out of the atlas: tables, pictures, a link, a text. */

describe.each(BROWSERS)('the atlas in %s', (name) => {
  const shared = useSession(name, 'e2e');
  const open = (hash: string) => openAtlas(shared, hash);

  test('what is exported: a table that another program reads, and a picture', async () => {
    const page = await open('#/map?on=2015-09-29&place=kunduz-province');
    const files = await exportAll(page, [
      'CSV table',
      'GeoJSON points',
      'BibTeX',
      'PNG image',
      'SVG drawing',
    ]);
    const { data, errors } = Papa.parse<Record<string, string>>(files['CSV table']?.text ?? '', {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(data.find(({ id }) => id === 'kunduz-city')).toMatchObject({
      holder: 'taliban',
      day: '2015-09-29',
      licence: 'CC BY 4.0',
    });
    expect(JSON.parse(files['GeoJSON points']?.text ?? '').features).toHaveLength(data.length);
    expect(files.BibTeX?.text).toContain('@misc{hashiya-dataset');
    expect(files['PNG image']).toMatchObject({ type: 'image/png', width: 2400 });
    expect(files['SVG drawing']?.text).toContain('<title>Afghanistan on 29');
    expect(complaintsOf(page)).toEqual([]);
  });

  test('the view as a link, with where it works, and as a text that needs no extension', async () => {
    const page = await open('#/map?on=2015-09-29&place=kunduz-city');
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: {
          writeText: async (text: string) => {
            document.body.dataset.copied = text;
          },
        },
      });
    });
    await page.click('.export-button');
    const press = (label: string) =>
      page.evaluate((wanted) => {
        const buttons = [...document.querySelectorAll<HTMLElement>('.export-menu button')];
        buttons.find(({ textContent }) => textContent === wanted)?.click();
      }, label);
    await page.waitForSelector('.export-menu fieldset');
    await press('Copy the link');
    await waitForText(page, name === 'firefox' ? 'this Firefox alone' : 'same shop', '.export-menu');
    await press('Copy as text');
    await waitForText(page, 'The text is copied', '.export-menu');
    const copied = await page.$eval('body', ({ dataset }) => dataset.copied ?? '');
    expect(copied.replaceAll('\u00a0', ' ')).toMatch(
      /^Kunduz \(City\), Kunduz province\n29 Sep 2015: Taliban\nSince 28 Sep 2015\..*\n(- .*https?:.*\n)+Hashiya dataset /,
    );
  });
});

interface ExportedFile {
  readonly type: string;
  readonly text: string;
  /** Of an image, in pixels. */
  readonly width: number;
}

/** Presses entries of the export menu and reads what the browser is handed to save. */
async function exportAll(page: Page, labels: readonly string[]): Promise<Record<string, ExportedFile>> {
  const files: Record<string, ExportedFile> = {};
  await page.evaluate(() => {
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      (globalThis as unknown as { saved: string }).saved = this.href;
    };
  });
  await page.click('.export-button');
  for (const label of labels) {
    await page.waitForSelector('.export-menu fieldset');
    files[label] = await page.evaluate(async (wanted) => {
      const scope = globalThis as unknown as { saved: string | undefined };
      scope.saved = undefined;
      [...document.querySelectorAll<HTMLElement>('.export-menu button')]
        .find((button) => button.textContent === wanted)
        ?.click();
      while (scope.saved === undefined) await new Promise((resolve) => setTimeout(resolve, 20));
      const image = new Image();
      const blob = await new Promise<Blob>((resolve, reject) => {
        const request = new XMLHttpRequest();
        request.open('GET', scope.saved ?? '');
        request.responseType = 'blob';
        request.onload = () => resolve(request.response);
        request.onerror = reject;
        request.send();
      });
      const isImage = blob.type === 'image/png';
      if (isImage) {
        image.src = scope.saved;
        await image.decode();
      }
      return { type: blob.type, text: isImage ? '' : await blob.text(), width: image.naturalWidth };
    }, label);
  }
  return files;
}
