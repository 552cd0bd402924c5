/** What a page says of itself. Shared with the gate, so it stays small. */

function contentOf(document: Document, selector: string): string {
  return document.querySelector(selector)?.getAttribute('content') ?? '';
}

/**
 * Gives the headline of a page without the name of its site, which would make every page of the *Kabul Times* concern
 * Afghanistan.
 */
export function pageTitle(document: Document): string {
  const siteName = contentOf(document, 'meta[property="og:site_name"]');
  const title = contentOf(document, 'meta[property="og:title"]') || document.title;
  return (siteName ? title.replaceAll(siteName, '') : title).trim();
}

/** Gives the summary of a page, or nothing. */
export function pageDescription(document: Document): string {
  return contentOf(document, 'meta[name="description"],meta[property="og:description"]');
}
