/**
 * What the command line's parser is asked to read. Its time grows with the square of the depth (200,000 nested elements took
 * it a minute) and its memory with sixty times the size, so that both are looked at before it begins. Browsers nest 512
 * elements and no deeper.
 */
const LARGEST_PAGE = 10_000_000;
const DEEPEST_PAGE = 3_000;
const MOST_TAGS = 400_000;

/** Never closed, or closed by their next of kin: they add nothing to the depth. */
const FLAT = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'p li dt dd tr td th thead tbody tfoot option optgroup colgroup rp rt'
  ).split(' '),
);
const NAME = /^\/?[a-z][a-z0-9-]*/i;
const LONGEST_NAME = 32;

/**
 * Says why a page is not read, in a sentence, or nothing where it can be. Looks at every tag once.
 *
 * @param html a page or a part of one, well-formed or not.
 */
export function whyNotRead(html: string): string | undefined {
  if (html.length > LARGEST_PAGE)
    return `the page has ${html.length} characters; pages are read up to ${LARGEST_PAGE}`;
  let depth = 0;
  let tags = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    // Brackets that begin no tag count, too: the parser stops at each.
    if (++tags > MOST_TAGS) return `it has more than ${MOST_TAGS} tags`;
    const name = NAME.exec(html.slice(at + 1, at + LONGEST_NAME))?.[0].toLowerCase();
    if (name === undefined) continue;
    if (name.startsWith('/')) depth -= depth > 0 && !FLAT.has(name.slice(1)) ? 1 : 0;
    else if (!FLAT.has(name)) depth++;
    if (depth > DEEPEST_PAGE) return `its elements are nested more than ${DEEPEST_PAGE} deep`;
  }
  return undefined;
}
