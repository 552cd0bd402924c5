import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { complaintsOf } from '../../src/command-line/browser-session.ts';
import {
  cardBox,
  hoverText,
  readCard,
  waitForMarks,
  waitForNoCard,
} from '../../src/command-line/page-driver.ts';
import { BROWSERS } from './build-extension.ts';
import { useSession } from './session.ts';
import { dated, SEPTEMBER_29, story } from './story.ts';

const LEAD = '<p>Taliban fighters entered the city on Monday, the government in Kabul said.</p>';

/** The names that are underlined on the page, as its own scripts could find out, in the order of the text. */
async function underlined(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ranges = [...(CSS.highlights.get('margin-note') ?? [])].map((fixed) => {
      const range = new Range();
      range.setStart(fixed.startContainer, fixed.startOffset);
      range.setEnd(fixed.endContainer, fixed.endOffset);
      return range;
    });
    const rootOf = (range: Range) => {
      const root = range.startContainer.getRootNode();
      return root instanceof ShadowRoot ? root.host : range.startContainer;
    };
    ranges.sort((a, b) => (rootOf(a).compareDocumentPosition(rootOf(b)) & 2 ? 1 : -1));
    return ranges.map(String);
  });
}

/** Waits until exactly these names among the ones looked for are underlined. */
async function expectUnderlined(page: Page, { of, are }: { of: readonly string[]; are: readonly string[] }) {
  await expect
    .poll(async () => (await underlined(page)).filter((name) => of.includes(name)), { timeout: 10_000 })
    .toEqual(are);
}

describe.each(BROWSERS)('marks in %s', (name) => {
  const shared = useSession(name, 'e2e');
  const open = async (
    path: string,
    { body, head = dated('2015-09-29') }: { body: string; head?: string },
  ) => {
    shared.server.publish(path, story({ head, body: LEAD + body }));
    const page = await shared.session.open(shared.server.address(path));
    await waitForMarks(page);
    return page;
  };

  test('stand in a story that a modal dialog shows over the page, and its card can be used there', async () => {
    const page = await open('/marks/dialog.html', {
      body: `<dialog><h1>Helmand</h1><p>Fighting went on around Kunduz.</p></dialog>
        <script>document.querySelector('dialog').showModal()</script>`,
    });
    await expectUnderlined(page, { of: ['Helmand', 'Kunduz'], are: ['Helmand', 'Kunduz'] });
    await hoverText(page, 'Kunduz');
    expect(await readCard(page, 'Sep')).toMatch(SEPTEMBER_29);
    const box = await cardBox(page);
    await page.mouse.click(box.x + 20, box.y + 20);
    expect(await readCard(page, 'Kunduz')).toMatch(SEPTEMBER_29);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    expect(await page.$eval('dialog', (dialog) => dialog.open)).toBe(true);
    expect(complaintsOf(page)).toEqual([]);
  });

  test('stand in what is shown of the story, and nowhere else', async () => {
    const page = await open('/marks/where.html', {
      body: `
        <h2>Kunduz</h2>
        <ul><li>Takhar</li></ul>
        <table><tr><td>Badakhshan</td></tr></table>
        <figure><img alt="Helmand" title="Helmand" src="data:,"><figcaption title="Helmand">Herat</figcaption></figure>
        <nav>Helmand</nav>
        <section class="related-links"><p>Helmand</p></section>
        <p style="visibility:hidden">Helmand</p>
        <p class="gone">Helmand</p><style>.gone { display: none }</style>
        <details><summary>Zaranj</summary><p>Nimroz</p></details>
        <textarea>Helmand</textarea><p contenteditable>Helmand</p><pre><code>Helmand</code></pre>`,
    });
    const of = ['Kunduz', 'Takhar', 'Badakhshan', 'Herat', 'Helmand', 'Zaranj', 'Nimroz'];
    await expectUnderlined(page, { of, are: ['Kunduz', 'Takhar', 'Badakhshan', 'Herat', 'Zaranj'] });
    await page.evaluate(() => document.querySelector('details')?.setAttribute('open', ''));
    await expectUnderlined(page, {
      of,
      are: ['Kunduz', 'Takhar', 'Badakhshan', 'Herat', 'Zaranj', 'Nimroz'],
    });
  });

  test('join a name that inline elements break, and part words that are boxes', async () => {
    const page = await open('/marks/broken.html', {
      body: `<style>.cap { float: left; font-size: 3em } .line { display: block }</style>
        <p><b>Kun</b>duz held.</p>
        <p><span class="cap">H</span>elmand held.</p>
        <p><span class="line">Takhar</span><span class="line">Herat</span></p>`,
    });
    const of = ['Kunduz', 'Helmand', 'Takhar', 'Herat'];
    await expectUnderlined(page, { of, are: of });
    await hoverText(page, 'duz');
    expect(await readCard(page, 'Kunduz')).toContain('Kunduz');
  });

  test('reach into open shadow roots', async () => {
    const page = await open('/marks/shadow.html', {
      body: `<news-box></news-box>
        <script>document.querySelector('news-box').attachShadow({ mode: 'open' }).innerHTML = '<p>Kunduz fell.</p>'</script>`,
    });
    await expectUnderlined(page, { of: ['Kunduz'], are: ['Kunduz'] });
    await page.evaluate(() => {
      const paragraph = document.querySelector('news-box')?.shadowRoot?.querySelector('p');
      if (paragraph) paragraph.textContent = 'Herat fell.';
    });
    await expectUnderlined(page, { of: ['Kunduz', 'Herat'], are: ['Herat'] });
  });

  test('follow the page: what is added, changed, taken away, translated', async () => {
    const page = await open('/marks/live.html', {
      body: '<div id="feed"><p id="first">Kunduz was taken.</p></div>',
    });
    const of = ['Kunduz', 'Herat', 'Takhar', 'Helmand'];
    await expectUnderlined(page, { of, are: ['Kunduz'] });
    await page.evaluate(() => {
      const entry = document.createElement('p');
      entry.textContent = 'Herat was taken.';
      document.getElementById('feed')?.prepend(entry);
    });
    await expectUnderlined(page, { of, are: ['Herat', 'Kunduz'] });
    await page.evaluate(() => {
      const first = document.getElementById('first');
      if (first) first.innerHTML = '<font><font>Takhar</font> and Helmand</font>';
    });
    await expectUnderlined(page, { of, are: ['Herat', 'Takhar', 'Helmand'] });
    await page.evaluate(() => document.getElementById('feed')?.firstElementChild?.remove());
    await expectUnderlined(page, { of, are: ['Takhar', 'Helmand'] });
    await hoverText(page, 'Takhar');
    expect(await readCard(page, 'Takhar')).toContain('Takhar');
  });

  test('come back when the page takes them out, but make no war of it', async () => {
    const page = await open('/marks/cleared.html', { body: '<div id="feed"></div>' });
    const clearAndWrite = (name: string) =>
      page.evaluate((text) => {
        CSS.highlights.clear();
        const entry = document.createElement('p');
        entry.textContent = text;
        document.getElementById('feed')?.replaceChildren(entry);
      }, name);
    const of = ['Kunduz', 'Herat'];
    for (const name of ['Kunduz', 'Herat', 'Kunduz', 'Herat', 'Kunduz']) {
      await clearAndWrite(name);
      await expectUnderlined(page, { of, are: [name] });
    }
    await clearAndWrite('Herat');
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await underlined(page)).toEqual([]);
  });

  test('survive a page that puts fields over the properties of nodes and documents', async () => {
    const page = await open('/marks/clobbered.html', {
      body: `<form><input name="nextSibling"><input name="firstChild"><input name="parentNode"><input name="localName">
          <input name="nodeType"><p>Kunduz</p></form>
        <img name="body"><img name="querySelector"><img name="createRange"><form name="documentElement"></form>
        <p>Herat</p>`,
    });
    await expectUnderlined(page, { of: ['Kunduz', 'Herat'], are: ['Kunduz', 'Herat'] });
    expect(complaintsOf(page)).toEqual([]);
  });

  test('leave selection, focus, scroll and every node alone', async () => {
    const page = await open('/marks/quiet.html', { body: `<input id="field" value="x"><p>Kunduz</p>` });
    await page.evaluate(() => document.querySelector<HTMLInputElement>('#field')?.focus());
    const state = () =>
      page.evaluate(() => [
        document.activeElement?.id,
        scrollY,
        String(getSelection()),
        document.body.innerHTML,
      ]);
    const before = await state();
    await page.evaluate(() => document.querySelector('main')?.append(document.createElement('hr')));
    await hoverText(page, 'Kunduz');
    await readCard(page, 'Kunduz');
    await page.evaluate(() => document.querySelector('main > hr')?.remove());
    expect(await state()).toEqual(before);
  });

  test('follow a site that changes its story without loading a page', async () => {
    shared.server.publish('/', story({ title: 'The library opens on Sunday', body: 'The council met.' }));
    const page = await shared.session.open(shared.server.address('/'));
    const go = (path: string, html: string) =>
      page.evaluate(
        ([to, text]) => {
          history.pushState(null, '', to);
          setTimeout(() => document.querySelector('article')?.setHTMLUnsafe(text ?? ''), 200);
        },
        [path, html],
      );
    const of = ['Kunduz', 'Herat'];
    await go('/2015/09/29/kunduz', '<h1>Fighting in Afghanistan</h1><p>The Taliban entered Kunduz.</p>');
    await expectUnderlined(page, { of, are: ['Kunduz'] });
    await hoverText(page, 'Kunduz');
    expect(await readCard(page, 'Kunduz')).toMatch(SEPTEMBER_29);
    await go(
      '/2014/01/02/herat',
      '<h1>Elections in Afghanistan</h1><p>In Herat the Afghan votes were counted.</p>',
    );
    await expectUnderlined(page, { of, are: ['Herat'] });
    await hoverText(page, 'Herat');
    expect(await readCard(page, 'Herat')).toContain('2014');
  });

  test.each(['important-everything', 'forbids-everything', 'meddling-scripts'])(
    'and the card opens on a hostile page: %s',
    async (fixture) => {
      const html = readFileSync(new URL(`../fixtures/hostile/${fixture}.html`, import.meta.url), 'utf8');
      shared.server.publish(`/hostile/${fixture}.html`, html);
      const page = await shared.session.open(shared.server.address(`/hostile/${fixture}.html`));
      await waitForMarks(page);
      await hoverText(page, 'Kunduz');
      expect(await readCard(page, 'Kunduz')).toMatch(SEPTEMBER_29);
    },
  );
});
