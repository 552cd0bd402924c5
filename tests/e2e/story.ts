interface StoryParts {
  readonly title?: string;
  /** HTML of the article's body; a text becomes one paragraph. */
  readonly body: string;
  /** HTML for the head: meta tags, JSON-LD. */
  readonly head?: string;
}

/**
 * A small news page about Afghanistan, of whose own script a test can ask whether it still runs: `window.clicks` counts
 * the clicks on its button.
 */
export function story({ title = 'Fighting in Afghanistan', body, head = '' }: StoryParts): string {
  const paragraphs = body.startsWith('<') ? body : `<p>${body}</p>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head>
<body><main><article><h1>${title}</h1>${paragraphs}</article></main>
<button id="own">Subscribe</button>
<script>window.clicks = 0; document.getElementById('own').addEventListener('click', () => { window.clicks++; });</script>
</body></html>`;
}

/** JSON-LD that dates a story. */
export function dated(day: string): string {
  const data = { '@context': 'https://schema.org', '@type': 'NewsArticle', datePublished: day };
  return `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
}

/** 29 September 2015, as a browser of any English locale writes it. */
export const SEPTEMBER_29 = /29\sSep(?:t|tember)?\s2015|Sep(?:t|tember)?\s29,\s2015/;
