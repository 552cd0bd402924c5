import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readTextBlocks, type TextBlock } from '../../../src/page/text-blocks.ts';
import { TextWalk } from '../../../src/page/text-walk.ts';

function documentOf(body: string): Document {
  return parseHTML(`<!doctype html><html><head><title>t</title></head><body>${body}</body></html>`).document;
}

const textsOf = (body: string) => readTextBlocks(documentOf(body).body).map((block) => block.text);

/** What the pieces of a block say, read back from the nodes. */
function readBack(block: TextBlock): string {
  return block.pieces
    .map(({ node, start, from }, index) => {
      const end = block.pieces[index + 1]?.start ?? block.text.length;
      return node.data.slice(from, from + end - start).replace(/[\t\n\r\f]/g, ' ');
    })
    .join('');
}

describe('inline elements join, the edges of blocks part', () => {
  it.each([
    ['a name broken by an element', '<p><b>Kun</b>duz fell.</p>', ['Kunduz fell.']],
    ['across the edge of a link', '<p><a href="#">Lashkar</a> <em>Gah</em> held.</p>', ['Lashkar Gah held.']],
    ['two paragraphs', '<p>Kunduz</p><p>Takhar</p>', ['Kunduz', 'Takhar']],
    [
      'blocks without a space between them',
      '<div>Kunduz<div>Takhar</div>Baghlan</div>',
      ['Kunduz', 'Takhar', 'Baghlan'],
    ],
    ['a line break', '<p>Kabul<br>15 August</p>', ['Kabul', '15 August']],
    ['a footnote', '<p>Kunduz<sup>1</sup> fell.</p>', ['Kunduz', 'fell.']],
    ['a soft break inside a word', '<p>Badakh<wbr>shan</p>', ['Badakhshan']],
    ['a script in mid-sentence', '<p>Kun<script>1</script>duz</p>', ['Kunduz']],
    [
      'a component of the page',
      '<news-lead>Kunduz</news-lead><news-lead>Takhar</news-lead>',
      ['Kunduz', 'Takhar'],
    ],
    ['a list', '<ul><li>Kunduz</li><li>Takhar</li></ul>', ['Kunduz', 'Takhar']],
    [
      'a table',
      '<table><caption>Capitals</caption><tr><th>City</th><td>Zaranj</td></tr></table>',
      ['Capitals', 'City', 'Zaranj'],
    ],
    [
      'a caption',
      '<figure><img alt="no"><figcaption>A street in Herat</figcaption></figure>',
      ['A street in Herat'],
    ],
    ['a description list', '<dl><dt>Capital</dt><dd>Qala-e Naw</dd></dl>', ['Capital', 'Qala-e Naw']],
  ])('%s', (_, body, texts) => expect(textsOf(body)).toEqual(texts));
});

describe('white space is as it is shown', () => {
  it.each([
    ['runs are one space', '<p>  Lashkar\n      Gah  </p>', ['Lashkar Gah']],
    ['across elements', '<p>Lashkar <b> Gah </b> fell</p>', ['Lashkar Gah fell']],
    ['no-break spaces stay', '<p>Lashkar&nbsp;Gah</p>', ['Lashkar\u00a0Gah']],
    ['nothing but space is no text', '<p> \n </p><p>&nbsp;</p><p>—</p>', []],
  ])('%s', (_, body, texts) => expect(textsOf(body)).toEqual(texts));

  it('and every piece leads back to its node', () => {
    const body =
      '<p>\n  In <b>Mazar-e\n\n   Sharif</b>,  on <i>the </i> road\tto <a> Balkh  </a>.\n</p><p>قلعه <b>نو</b></p>';
    const blocks = readTextBlocks(documentOf(body).body);
    expect(blocks.map((block) => block.text)).toEqual([
      'In Mazar-e Sharif, on the road to Balkh .',
      'قلعه نو',
    ]);
    for (const block of blocks) expect(readBack(block)).toBe(block.text);
  });
});

describe('what is not the story', () => {
  it.each([
    ['navigation', '<nav><a>Kabul</a></nav>'],
    ['the site’s header', '<header><a>Kabul edition</a></header>'],
    ['a header by its role', '<div role="banner">Kabul edition</div>'],
    [
      'navigation by its name, in one line',
      '<div><span class="site-nav"><a>Kabul</a><a>Herat</a></span></div>',
    ],
    ['the site’s footer', '<footer>Kabul office</footer>'],
    ['a rail beside the article', '<main><aside><p>Kabul</p></aside></main>'],
    ['links inside the article', '<article><aside><a>Taliban take Kabul</a></aside></article>'],
    ['related articles', '<article><div class="c-related-articles"><p>Kabul</p></div></article>'],
    ['related articles, camel case', '<div class="RelatedStories"><p>Kabul</p></div>'],
    ['most read', '<section id="most-read"><ol><li>Kabul</li></ol></section>'],
    ['a newsletter box', '<div class="newsletter-signup">Kabul in your inbox</div>'],
    ['readers’ comments', '<section id="comments"><p>Kabul</p></section>'],
    [
      'three headlines under no telling name',
      `<ul>${'<li><a href="#">What the fall of Kabul means for the region</a></li>'.repeat(3)}</ul>`,
    ],
    ['a script', '<script>Kabul</script>'],
    ['a style', '<style>.kabul{}</style>'],
    ['what is shown without scripts', '<noscript>Kabul</noscript>'],
    ['a template', '<template><p>Kabul</p></template>'],
    ['code', '<pre><code>Kabul</code></pre>'],
    ['a text field', '<textarea>Kabul</textarea>'],
    ['a choice', '<select><option>Kabul</option></select>'],
    ['a button', '<button>Kabul</button>'],
    ['a label', '<label>Kabul</label>'],
    ['an editor', '<div contenteditable="true"><p>Kabul</p></div>'],
    ['an editor without a value', '<div contenteditable><p>Kabul</p></div>'],
    ['an editor by role', '<div role="textbox">Kabul</div>'],
    ['a dialog', '<dialog open>Kabul</dialog>'],
    ['a dialog by its role', '<div role="dialog">Kabul</div>'],
    ['a story in a dialog that is closed', '<dialog><h1>Kabul</h1></dialog>'],
    ['hidden text', '<p hidden>Kabul</p>'],
    ['text hidden by style', '<p style="color:red; display : none">Kabul</p>'],
    ['text for screen readers', '<p><span class="visually-hidden">Kabul</span></p>'],
    ['a drawing', '<svg><text>Kabul</text></svg>'],
    ['a formula', '<math><mi>Kabul</mi></math>'],
  ])('%s', (_, body) => expect(textsOf(body)).toEqual([]));
});

describe('what is the story although it looks like furniture', () => {
  const paragraph = `<p>${'The governor said that talks would go on. '.repeat(20)}</p>`;
  it.each([
    ['the header of an article', '<article><header><h1>Kabul</h1></header></article>'],
    ['a site’s header that holds the headline', '<header><h1>Kabul</h1></header>'],
    [
      'a box of facts inside the article',
      '<article><aside><p>Kabul</p><p>Population <a>4m</a></p></aside></article>',
    ],
    ['a wrapper that has a sidebar', '<div class="has-sidebar">Kabul</div>'],
    [
      'a wrapper named for a sidebar that holds the headline',
      '<div class="content sidebar"><h1>Kabul</h1></div>',
    ],
    [
      'a wrapper named for sharing that holds the body',
      `<div class="share-wrap">Kabul${paragraph.repeat(3)}</div>`,
    ],
    ['an article tagged by its subject', '<article class="post tag-afghanistan related">Kabul</article>'],
    [
      'the body with classes for the whole site',
      '<div class="elementor-widget theme-post-content">Kabul</div>',
    ],
    [
      'a list of places that are links',
      '<ul><li><a>Kabul</a></li><li><a>Herat</a></li><li><a>Ghazni</a></li></ul>',
    ],
    ['plain text in pre', '<pre>Kabul</pre>'],
    ['a story that a dialog shows over the page', '<dialog open><h1>Kabul</h1></dialog>'],
    ['the same by its role', '<div role="dialog"><main>Kabul</main></div>'],
    ['text behind an open dialog', '<div aria-hidden="true"><p>Kabul</p></div>'],
    ['an old page inside one form', '<form><p>Kabul</p></form>'],
    ['who said it', '<blockquote>“…”<footer>Kabul</footer></blockquote>'],
    ['a part that may not be edited', '<p contenteditable="false">Kabul</p>'],
  ])('%s', (_, body) => expect(textsOf(body).join(' ')).toContain('Kabul'));
});

describe('a part of the page that has changed', () => {
  const page = documentOf('<nav><p id="a">Kabul</p></nav><main><p id="b">Herat</p></main>');
  const read = (id: string) =>
    readTextBlocks(page.querySelector(`#${id}`) as Element).map((block) => block.text);

  it('is read by itself', () => expect(read('b')).toEqual(['Herat']));
  it('is not read inside navigation', () => expect(read('a')).toEqual([]));
});

describe('what only a browser can know', () => {
  it('leaves out roots that are not shown', () => {
    const page = documentOf('<p class="x">Kabul</p><p>Herat</p>');
    const blocks = readTextBlocks(page.body, { isHidden: (root) => root.className === 'x' });
    expect(blocks.map((block) => block.text)).toEqual(['Herat']);
  });

  it('parts words that touch where an element is a box of its own, and asks only there', () => {
    const page = documentOf('<p><span>Kabul</span><span>Taliban</span> <b>take</b> <i>Zara</i>nj</p>');
    const asked: string[] = [];
    const isBox = (element: Element) => {
      asked.push(element.localName);
      return element.localName === 'span';
    };
    const blocks = readTextBlocks(page.body, { isBox });
    expect(blocks.map((block) => block.text)).toEqual(['Kabul', 'Taliban take Zaranj']);
    expect(asked).toEqual(['span', 'i']);
  });
});

describe('pages of extraordinary size', () => {
  const longest = (blocks: readonly TextBlock[]) => Math.max(...blocks.map((block) => block.text.length));

  it('reads 50,000 text nodes, each once', () => {
    const blocks = readTextBlocks(documentOf('<p>Kabul <b>and</b> Herat</p>'.repeat(16_700)).body);
    expect(blocks).toHaveLength(16_700);
    expect(blocks.at(-1)?.text).toBe('Kabul and Herat');
  });

  it('reads 200,000 nested elements without a stack overflow', () => {
    const page = documentOf('');
    let innermost: Element = page.body;
    for (let depth = 0; depth < 200_000; depth++) {
      const child = page.createElement('div');
      innermost.appendChild(child);
      innermost = child;
    }
    innermost.appendChild(page.createTextNode('Kabul'));
    expect(readTextBlocks(page.body).map((block) => block.text)).toEqual(['Kabul']);
  });

  it('cuts a text of 1 MB between words and loses none', () => {
    const words = 'Kabul Herat Kunduz '.repeat(55_000);
    const page = documentOf('<pre></pre>');
    page.querySelector('pre')?.appendChild(page.createTextNode(words));
    const blocks = readTextBlocks(page.body);
    expect(longest(blocks)).toBeLessThanOrEqual(16_384);
    expect(blocks.map((block) => block.text).join(' ')).toBe(words.trim());
    for (const block of blocks) expect(readBack(block)).toBe(block.text);
  });

  it('cuts 5 MB without a space between characters, never inside one', () => {
    const page = documentOf('<p></p>');
    page.querySelector('p')?.appendChild(page.createTextNode(`x${'𐴀'.repeat(2_500_000)}`));
    const blocks = readTextBlocks(page.body);
    expect(longest(blocks)).toBeLessThanOrEqual(16_386);
    expect(blocks.every((block) => block.text.isWellFormed())).toBe(true);
  });

  it('does not look into nested rails again and again', () => {
    const page = documentOf('');
    let innermost: Element = page.body;
    for (let depth = 0; depth < 5_000; depth++) {
      const child = page.createElement('div');
      child.className = 'related';
      innermost.appendChild(child);
      innermost = child;
    }
    innermost.innerHTML = '<h1>Kabul</h1>';
    expect(readTextBlocks(page.body).map((block) => block.text)).toEqual(['Kabul']);
  });
});

describe('a page that changes while it is read', () => {
  const page = () =>
    documentOf(`<div id="live"><p id="first">${'Kabul <b>x</b> '.repeat(200)}</p></div><p>Herat</p>`);

  /** Reads with a change of the page at each rest, or at the first alone. */
  function readWithChanges(document: Document, change: () => void, times = 1): string[] {
    const walk = new TextWalk({});
    walk.begin(document.body);
    let changes = 0;
    while (walk.goOn()) if (changes++ < times) change();
    expect(changes).toBeGreaterThan(0);
    return walk.takeBlocks().map(({ text }) => text);
  }

  it('is read on behind the part that was removed', () => {
    const document = page();
    expect(readWithChanges(document, () => document.querySelector('#first')?.remove())).toEqual(['Herat']);
  });

  it('is read on around the part that was removed', () => {
    const document = page();
    document.querySelector('#live')?.insertAdjacentHTML('afterbegin', '<p>Zaranj</p>');
    document.querySelector('#live')?.insertAdjacentHTML('beforeend', '<p>Takhar</p>');
    const texts = readWithChanges(document, () => document.querySelector('#first')?.remove());
    expect(texts).toEqual(['Zaranj', 'Takhar', 'Herat']);
  });

  it('is read to its end where it never rests', () => {
    const document = page();
    const live = document.querySelector('#live') as Element;
    const texts = readWithChanges(
      document,
      () => live.replaceChildren(...page().querySelectorAll('#first')),
      Number.POSITIVE_INFINITY,
    );
    expect(texts.at(-1)).toBe('Herat');
  });

  it('is read on when all of it was replaced', () => {
    const document = page();
    expect(readWithChanges(document, () => document.body.replaceChildren())).toEqual([]);
  });
});
