// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followPage, type PageText, readInSlices } from '../../../src/page/page-text.ts';
import { shownText } from '../../../src/page/shown-text.ts';
import { readTextBlocks, type TextBlock } from '../../../src/page/text-blocks.ts';

const textsOf = (blocks: readonly TextBlock[]) => blocks.map((block) => block.text);

describe('readInSlices', () => {
  it('reads what readTextBlocks reads', async () => {
    document.body.innerHTML = '<p>Kabul</p>'.repeat(3_000);
    expect(textsOf(await readInSlices(document.body))).toEqual(textsOf(readTextBlocks(document.body)));
  });
});

describe('a page that is followed', () => {
  let stop: AbortController;
  let told: PageText[];
  /** What whoever is told makes of the splices. */
  let mirror: TextBlock[];

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('requestIdleCallback', (callback: () => void) => setTimeout(callback));
    stop = new AbortController();
    told = [];
    mirror = [];
  });
  afterEach(() => {
    stop.abort();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const settle = () => vi.advanceTimersByTimeAsync(400);

  async function follow(body: string): Promise<void> {
    document.body.innerHTML = body;
    const { hasBeenRead } = followPage({
      document,
      signal: stop.signal,
      onText(text) {
        told.push(text);
        for (const { at, removed, added } of text.splices) {
          expect(mirror.splice(at, removed.length, ...added)).toEqual(removed);
        }
        expect(mirror).toEqual(text.blocks);
      },
    });
    await hasBeenRead;
  }

  const part = (selector: string): Element => {
    const element = document.querySelector(selector);
    if (!element) throw new Error(`No ${selector} in the page.`);
    return element;
  };
  const paragraph = (text: string) => {
    const element = document.createElement('p');
    element.textContent = text;
    return element;
  };
  const lastSplices = () =>
    told
      .at(-1)
      ?.splices.map(({ at, removed, added }) => ({ at, removed: textsOf(removed), added: textsOf(added) }));

  const story =
    '<div id="a"><p>Kunduz</p><p>Takhar</p></div><div id="b"><p>Herat</p></div><p id="c">Kabul</p>';

  it('is told of once, and again where it has changed', async () => {
    await follow(story);
    expect(told).toHaveLength(1);
    expect(textsOf(mirror)).toEqual(['Kunduz', 'Takhar', 'Herat', 'Kabul']);
    part('#b').prepend(paragraph('Baghlan'));
    await settle();
    expect(lastSplices()).toEqual([{ at: 2, removed: [], added: ['Baghlan'] }]);
  });

  it('says of several parts where each has changed', async () => {
    await follow(story);
    part('#a').innerHTML = '<p>Zaranj</p><p>Farah</p><p>Ghor</p>';
    part('#c').textContent = 'Bagram';
    await settle();
    expect(lastSplices()).toEqual([
      { at: 0, removed: ['Kunduz', 'Takhar'], added: ['Zaranj', 'Farah', 'Ghor'] },
      { at: 4, removed: ['Kabul'], added: ['Bagram'] },
    ]);
  });

  it('says of parts side by side as of one', async () => {
    await follow(story);
    part('#a').append(paragraph('Baghlan'), paragraph('Balkh'));
    part('#b').prepend(paragraph('Badghis'));
    await settle();
    expect(lastSplices()).toEqual([{ at: 2, removed: [], added: ['Baghlan', 'Balkh', 'Badghis'] }]);
  });

  it('drops what has gone', async () => {
    await follow(story);
    part('#a').remove();
    await settle();
    expect(lastSplices()).toEqual([{ at: 0, removed: ['Kunduz', 'Takhar'], added: [] }]);
  });

  it('drops what has no text any more', async () => {
    await follow(story);
    part('#b').replaceChildren();
    await settle();
    expect(lastSplices()).toEqual([{ at: 2, removed: ['Herat'], added: [] }]);
  });

  it('keeps the same object for a block that reads as before', async () => {
    await follow(story);
    part('#a p').textContent = 'Baghlan';
    part('#a').append(document.createTextNode('today'));
    await settle();
    expect(lastSplices()).toEqual([
      { at: 0, removed: ['Kunduz'], added: ['Baghlan'] },
      { at: 2, removed: [], added: ['today'] },
    ]);
  });

  it('is not told of what changes nothing', async () => {
    await follow(story);
    part('#b').append(document.createElement('p'));
    part('#c').replaceChildren(...part('#c').childNodes);
    await settle();
    expect(told).toHaveLength(1);
  });

  type Change = { readonly kind: string; readonly at: number; readonly to: number; readonly text: string };
  const places = ['Kunduz', 'Takhar', 'Herat', 'Zaranj', 'Farah'];
  const change = fc.record({
    kind: fc.constantFrom('append', 'prepend', 'before', 'wrap', 'remove', 'write', 'move', 'shadow'),
    at: fc.nat(30),
    to: fc.nat(30),
    text: fc.constantFrom(...places),
  });

  function make({ kind, at, to, text }: Change): void {
    const elements = [...document.body.querySelectorAll('*')];
    const element = elements[at % Math.max(elements.length, 1)] ?? document.body;
    const other = elements[to % Math.max(elements.length, 1)] ?? document.body;
    if (kind === 'append') element.append(paragraph(text));
    else if (kind === 'prepend') element.prepend(text, paragraph(text));
    else if (kind === 'before' && element !== document.body) element.before(paragraph(text));
    else if (kind === 'wrap') element.append(document.createElement('div'), document.createElement('b'));
    else if (kind === 'remove' && element !== document.body) element.remove();
    else if (kind === 'write') element.textContent = text;
    else if (kind === 'move' && !other.contains(element)) element.append(other);
    else if (kind === 'shadow') {
      const host = document.createElement('div');
      host.attachShadow({ mode: 'open' }).append(paragraph(text));
      element.append(host);
    }
  }

  it('has the texts of a first reading, whatever has come and gone', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(change, { minLength: 1, maxLength: 5 }), { maxLength: 6 }),
        async (rounds) => {
          stop.abort();
          stop = new AbortController();
          mirror = [];
          await follow(story);
          for (const changes of rounds) {
            changes.forEach(make);
            await settle();
            expect(textsOf(mirror)).toEqual(textsOf(readTextBlocks(document.body, shownText)));
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
