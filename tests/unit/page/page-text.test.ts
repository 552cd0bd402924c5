// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readInSlices, replaceBlocks } from '../../../src/page/page-text.ts';
import { readTextBlocks, type TextBlock } from '../../../src/page/text-blocks.ts';

function pageOf(body: string): Document {
  document.body.innerHTML = body;
  return document;
}

const textsOf = (blocks: readonly TextBlock[]) => blocks.map((block) => block.text);

function partOf(page: Document, selector: string): Element {
  const element = page.querySelector(selector);
  if (!element) throw new Error(`No ${selector} in the page.`);
  return element;
}

describe('readInSlices', () => {
  it('reads what readTextBlocks reads', async () => {
    const page = pageOf('<p>Kabul</p>'.repeat(3_000));
    expect(textsOf(await readInSlices(page.body))).toEqual(textsOf(readTextBlocks(page.body)));
  });
});

describe('replaceBlocks', () => {
  const story =
    '<div id="a"><p>Kunduz</p><p>Takhar</p></div><div id="b"><p>Herat</p></div><p id="c">Kabul</p>';

  function reread(page: Document, before: readonly TextBlock[], ...selectors: string[]): TextBlock[] {
    const roots = selectors.map((selector) => partOf(page, selector));
    return replaceBlocks(before, { roots, fresh: roots.flatMap((root) => readTextBlocks(root)) });
  }

  it('puts new text where it stands', () => {
    const page = pageOf(story);
    const before = readTextBlocks(page.body);
    const added = page.createElement('p');
    added.textContent = 'Baghlan';
    partOf(page, '#b').prepend(added);
    added.id = 'new';
    const after = reread(page, before, '#new');
    expect(textsOf(after)).toEqual(['Kunduz', 'Takhar', 'Baghlan', 'Herat', 'Kabul']);
  });

  it('puts the texts of several parts each where it stands', () => {
    const page = pageOf(story);
    const before = readTextBlocks(page.body);
    partOf(page, '#a').innerHTML = '<p>Zaranj</p><p>Farah</p><p>Ghor</p>';
    partOf(page, '#c').textContent = 'Bagram';
    expect(textsOf(reread(page, before, '#a', '#c'))).toEqual(['Zaranj', 'Farah', 'Ghor', 'Herat', 'Bagram']);
  });

  it('drops what has gone', () => {
    const page = pageOf(story);
    const before = readTextBlocks(page.body);
    partOf(page, '#a').remove();
    expect(textsOf(replaceBlocks(before, { roots: [], fresh: [] }))).toEqual(['Herat', 'Kabul']);
  });

  it('drops what is read anew and has no text any more', () => {
    const page = pageOf(story);
    const before = readTextBlocks(page.body);
    partOf(page, '#b').replaceChildren();
    expect(textsOf(reread(page, before, '#b'))).toEqual(['Kunduz', 'Takhar', 'Kabul']);
  });

  it('keeps the same object for a block that reads as before', () => {
    const page = pageOf(story);
    const before = readTextBlocks(page.body);
    partOf(page, '#a p').textContent = 'Baghlan';
    const after = reread(page, before, '#a');
    expect(textsOf(after)).toEqual(['Baghlan', 'Takhar', 'Herat', 'Kabul']);
    expect(after.map((block) => before.includes(block))).toEqual([false, true, true, true]);
  });
});
