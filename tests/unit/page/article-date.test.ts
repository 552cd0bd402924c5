import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { type ArticleDate, readArticleDate } from '../../../src/page/article-date.ts';

const TODAY = '2026-11-20';

function dateOf({
  head = '',
  body = '',
  url = '',
}: {
  head?: string;
  body?: string;
  url?: string;
}): ArticleDate {
  const { document } = parseHTML(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`);
  return readArticleDate({ document, url, today: TODAY });
}

const jsonLd = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const article = (datePublished: string, more: object = {}) => ({
  '@type': 'NewsArticle',
  datePublished,
  ...more,
});

describe('JSON-LD', () => {
  it.each([
    ['a single article', jsonLd(article('2015-09-29T08:00:00+04:30'))],
    ['an array', jsonLd([{ '@type': 'Organization' }, article('2015-09-29')])],
    ['a graph', jsonLd({ '@graph': [{ '@type': 'WebSite' }, article('2015-09-29')] })],
    ['under mainEntity', jsonLd({ '@type': 'WebPage', mainEntity: article('2015-09-29') })],
    [
      'under mainEntityOfPage',
      jsonLd({ '@type': 'BreadcrumbList', mainEntityOfPage: article('2015-09-29') }),
    ],
    [
      'a live blog',
      jsonLd({
        '@type': 'LiveBlogPosting',
        datePublished: '2015-09-29',
        liveBlogUpdate: [article('2021-08-15')],
      }),
    ],
    ['a reportage', jsonLd({ '@type': 'ReportageNewsArticle', datePublished: '2015-09-29' })],
    ['a post', jsonLd({ '@type': ['BlogPosting'], datePublished: '2015-09-29' })],
    [
      'a type by its address',
      jsonLd({ '@type': 'https://schema.org/NewsArticle', datePublished: '2015-09-29' }),
    ],
    ['a video', jsonLd({ '@type': 'VideoObject', uploadDate: '2015-09-29' })],
    ['the page alone', jsonLd({ '@type': 'WebPage', datePublished: '2015-09-29' })],
    ['a value in an object', jsonLd(article('x', { datePublished: { '@value': '2015-09-29' } }))],
    ['a value in a list', jsonLd(article('x', { datePublished: ['2015-09-29', '2016-01-01'] }))],
    ['published, not updated', jsonLd({ dateModified: '2019-01-01', ...article('2015-09-29') })],
    [
      'the article before the page',
      jsonLd([{ '@type': 'WebPage', datePublished: '2010-01-01' }, article('2015-09-29')]),
    ],
    [
      'a good block after a broken one',
      `<script type="application/ld+json">{"@type":</script>${jsonLd(article('2015-09-29'))}`,
    ],
    [
      'a good block before a broken one',
      `${jsonLd(article('2015-09-29'))}<script type="application/ld+json">[}</script>`,
    ],
    [
      'a broken block that shows its date',
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"a "b"","datePublished":"2015-09-29"}</script>',
    ],
    [
      'a line break inside a string',
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"a\nb","datePublished":"2015-09-29"}</script>',
    ],
    [
      'a last comma',
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2015-09-29",}</script>',
    ],
    [
      'comment marks',
      '<script type="application/ld+json"><!-- {"@type":"NewsArticle","datePublished":"2015-09-29"} --></script>',
    ],
    [
      'another case of the script’s type',
      '<script type="application/LD+JSON; charset=utf-8">{"@type":"Article","datePublished":"2015-09-29"}</script>',
    ],
  ])('%s', (_, head) =>
    expect(dateOf({ head })).toEqual({ kind: 'known', day: '2015-09-29', from: 'json-ld' }),
  );

  it('prefers the article of this address to others on the page', () => {
    const url = 'https://news.example/2015/kunduz/?utm=1';
    const head = jsonLd([
      article('2021-08-15', { url: 'https://news.example/2021/kabul' }),
      article('2015-09-29', { mainEntityOfPage: { '@id': 'https://news.example/2015/kunduz' } }),
    ]);
    expect(dateOf({ head, url })).toMatchObject({ day: '2015-09-29' });
  });

  it.each([
    ['only updated', jsonLd({ '@type': 'NewsArticle', dateModified: '2019-01-01' })],
    ['only in a list of others', jsonLd({ '@type': 'ItemList', itemListElement: [article('2015-09-29')] })],
    ['nothing but null', jsonLd(null)],
    ['a type that has no story', jsonLd({ '@type': 'Event', datePublished: '2015-09-29' })],
  ])('unknown: %s', (_, head) => expect(dateOf({ head }).kind).toBe('unknown'));

  it('is not followed without end', () => {
    const deep = `${'{"@graph":['.repeat(5_000)}${JSON.stringify(article('2015-09-29'))}${']}'.repeat(5_000)}`;
    expect(dateOf({ head: `<script type="application/ld+json">${deep}</script>` }).kind).toBe('unknown');
  });
});

describe('meta', () => {
  it.each([
    ['article:published_time', '<meta property="article:published_time" content="2015-09-29T03:00:00Z">'],
    ['og:article:published_time', '<meta property="og:article:published_time" content="2015-09-29">'],
    ['parsely-pub-date', '<meta name="parsely-pub-date" content="2015-09-29T03:00:00Z">'],
    ['DC.date.issued', '<meta name="DC.date.issued" content="2015-09-29">'],
    ['DC.Date', '<meta name="DC.Date" content="2015-09-29">'],
    ['pubdate', '<meta name="pubdate" content="Tue, 29 Sep 2015 03:00:00 GMT">'],
    ['sailthru.date', '<meta name="sailthru.date" content="2015-09-29 03:00:00">'],
    ['date', '<meta name="date" content="September 29, 2015">'],
    ['itemprop', '<meta itemprop="datePublished" content="2015-09-29">'],
    [
      'published before updated',
      '<meta property="article:modified_time" content="2019-01-01"><meta name="date" content="2019-01-01"><meta property="article:published_time" content="2015-09-29">',
    ],
  ])('%s', (_, head) => expect(dateOf({ head })).toEqual({ kind: 'known', day: '2015-09-29', from: 'meta' }));
});

describe('<time>', () => {
  it.each([
    ['in the article', '<article><time datetime="2015-09-29T10:00">29 Sep</time></article>'],
    ['written out', '<article><time>29 September 2015</time></article>'],
    [
      'the first of several',
      '<article><time datetime="2015-09-29"></time><time datetime="2015-10-01"></time></article>',
    ],
    [
      'marked as published',
      '<main><time datetime="2021-01-01"></time><time itemprop="datePublished" datetime="2015-09-29"></time></main>',
    ],
    [
      'not the update',
      '<article><time class="updated" datetime="2019-01-01"></time><time datetime="2015-09-29"></time></article>',
    ],
    [
      'not that of a related story',
      '<article><aside><time datetime="2019-01-01"></time></aside><time datetime="2015-09-29"></time></article>',
    ],
    [
      'not that of the masthead',
      '<header><time datetime="2026-11-20"></time></header><time datetime="2015-09-29"></time>',
    ],
    [
      'in the article before the rest',
      '<time datetime="2026-11-20"></time><article><time datetime="2015-09-29"></time></article>',
    ],
    ['of an old blog', '<abbr class="published" title="2015-09-29T10:00:00Z">Tuesday</abbr>'],
  ])('%s', (_, body) => expect(dateOf({ body })).toEqual({ kind: 'known', day: '2015-09-29', from: 'time' }));
});

describe('the address', () => {
  it.each([
    'https://news.example/2015/09/29/kunduz',
    'https://news.example/news/2015/9/29/kunduz',
    'https://news.example/world/2015/sep/29/kunduz',
    'https://news.example/2015-09-29-kunduz.html',
    'https://news.example/kunduz-20150929',
    'https://news.example/20150929/kunduz_2.html',
  ])('%s', (url) => expect(dateOf({ url })).toEqual({ kind: 'known', day: '2015-09-29', from: 'url' }));

  it.each([
    ['only a month', 'https://news.example/2015/09/kunduz'],
    ['a number of an article', 'https://news.example/news-20151341'],
    ['a longer number', 'https://news.example/201509291234'],
    ['only in the query', 'https://news.example/?d=2015-09-29'],
    ['no address', 'not an address'],
  ])('unknown: %s', (_, url) => expect(dateOf({ url }).kind).toBe('unknown'));
});

describe('the order of sources', () => {
  const head = `${jsonLd(article('2015-09-29'))}<meta name="date" content="2015-09-30">`;
  const body = '<article><time datetime="2015-10-01"></time></article>';
  const url = 'https://news.example/2015/10/02/kunduz';

  it('is JSON-LD, meta, time, address', () => {
    expect(dateOf({ head, body, url })).toMatchObject({ from: 'json-ld' });
    expect(dateOf({ head: '<meta name="date" content="2015-09-30">', body, url })).toMatchObject({
      from: 'meta',
    });
    expect(dateOf({ body, url })).toMatchObject({ from: 'time' });
  });

  it.each([
    ['in the future', '2027-01-01'],
    ['before the web', '1970-01-01'],
    ['no day', '2015-02-30'],
    ['empty', ''],
  ])('goes on to the next where a date is %s', (_, day) =>
    expect(dateOf({ head: jsonLd(article(day)), url })).toEqual({
      kind: 'known',
      day: '2015-10-02',
      from: 'url',
    }),
  );

  it('allows tomorrow, for readers west of the newsroom', () =>
    expect(dateOf({ head: jsonLd(article('2026-11-21')) })).toMatchObject({
      kind: 'known',
      day: '2026-11-21',
    }));

  it('says why nothing is known', () => {
    expect(dateOf({})).toEqual({ kind: 'unknown' });
    expect(dateOf({ head: jsonLd(article('2031-05-01')) })).toEqual({
      kind: 'unknown',
      refused: '2031-05-01',
    });
  });
});
