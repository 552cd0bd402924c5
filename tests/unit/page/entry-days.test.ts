import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { readEntryDays } from '../../../src/page/entry-days.ts';
import { readTextBlocks } from '../../../src/page/text-blocks.ts';

const today = '2026-11-21';

/** The day of each block's entry, by the block's text; only those that have one. */
function daysIn(body: string, head = ''): Record<string, string> {
  const { document } = parseHTML(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`);
  const blocks = readTextBlocks(document.body);
  const days = readEntryDays({ document: document as unknown as Document, blocks, today });
  return Object.fromEntries([...days].map(([{ text }, day]) => [text, day]));
}

const jsonLd = (data: object) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const blog = (updates: object[]) =>
  jsonLd({
    '@context': 'https://schema.org',
    '@type': 'LiveBlogPosting',
    datePublished: '2021-08-13T06:00:00Z',
    liveBlogUpdate: updates,
  });

test('an ordinary page has no entries, whatever dates stand on it', () => {
  expect(
    daysIn(
      '<main><article><h1>Kunduz</h1><time datetime="2015-09-29">x</time><p>It fell.</p></article></main>',
    ),
  ).toEqual({});
});

describe('entries that JSON-LD lists', () => {
  const body = `<main><h1>Live</h1><p>It goes on.</p>
    <div id="block-1"><h2>Kabul falls</h2><p>They entered Kabul.</p></div>
    <div id="block-2"><h2>Herat falls</h2><p>They entered Herat.</p></div></main>`;

  test('are found by the fragment of their address', () => {
    const head = blog([
      { '@type': 'BlogPosting', url: 'https://a.test/live#block-1', datePublished: '2021-08-15T12:00+04:30' },
      { '@type': 'BlogPosting', '@id': '#block-2', datePublished: '2021-08-13' },
    ]);
    expect(daysIn(body, head)).toEqual({
      'Kabul falls': '2021-08-15',
      'They entered Kabul.': '2021-08-15',
      'Herat falls': '2021-08-13',
      'They entered Herat.': '2021-08-13',
    });
  });

  test('are found by their headline, where they are elements of their own', () => {
    const head = blog([{ headline: 'Kabul falls', datePublished: '2021-08-15' }]);
    expect(daysIn(body.replaceAll('<div', '<article').replaceAll('</div', '</article'), head)).toEqual({
      'Kabul falls': '2021-08-15',
      'They entered Kabul.': '2021-08-15',
    });
  });

  test.each([
    ['in the future', '2199-01-01'],
    ['of 1970', '1970-01-01'],
    ['that is none', 'yesterday'],
    ['that is absent', undefined],
  ])('with a date %s are of the article’s day', (_what, datePublished) => {
    expect(daysIn(body, blog([{ '@id': '#block-1', datePublished }]))).toEqual({});
  });

  test('in a block of JSON-LD that is broken are none', () => {
    const broken = '<script type="application/ld+json">{"liveBlogUpdate": [{</script>';
    expect(daysIn(body, broken)).toEqual({});
  });
});

describe('entries that only the page shows', () => {
  test('are nested articles with a time', () => {
    expect(
      daysIn(`<main><article><h1>Live</h1><time datetime="2021-08-13">Friday</time><p>It goes on.</p>
        <article><time datetime="2021-08-15T14:00:00Z">14:00</time><p>They entered Kabul.</p></article>
        <article><time class="updated" datetime="2021-08-16">x</time><time datetime="2021-08-14">y</time><p>Mazar fell.</p></article>
      </article></main>`),
    ).toMatchObject({ 'They entered Kabul.': '2021-08-15', 'Mazar fell.': '2021-08-14' });
  });

  test('are microdata, whose dates may stand in meta', () => {
    expect(
      daysIn(`<main itemscope itemtype="https://schema.org/LiveBlogPosting"><h1>Live</h1>
        <div itemprop="liveBlogUpdate" itemscope itemtype="https://schema.org/BlogPosting">
          <meta itemprop="datePublished" content="2021-08-15T10:00:00Z"><p>They entered Kabul.</p></div></main>`),
    ).toEqual({ 'They entered Kabul.': '2021-08-15' });
  });

  test('without a day of their own are of the article’s day', () => {
    expect(
      daysIn(`<main><article><h1>Live</h1><article><time>14:00</time><p>They entered Kabul.</p></article>
        </article></main>`),
    ).toEqual({});
  });
});
