import type { Mention } from '../domain.ts';
import type { ReadableRoot, TextBlock } from './text-blocks.ts';

/**
 * Finds the mentions that only repeat one of the same entity in the same section. A section begins at each heading; the
 * heading belongs to it.
 *
 * @param mentions a list for each block, both in reading order.
 */
export function repeatsInSections(
  blocks: readonly Pick<TextBlock, 'root'>[],
  mentions: readonly (readonly Mention[])[],
): Set<Mention> {
  const repeats = new Set<Mention>();
  const said = new Set<string>();
  let heading: Element | undefined;
  blocks.forEach(({ root }, index) => {
    const before = heading;
    heading = headingAround(root);
    // A heading that other elements break is several blocks, and one heading.
    if (heading && heading !== before) said.clear();
    for (const mention of mentions[index] ?? []) {
      if (said.has(mention.id)) repeats.add(mention);
      else said.add(mention.id);
    }
  });
  return repeats;
}

function headingAround(root: ReadableRoot): Element | undefined {
  if ('host' in root) return undefined;
  return root.closest('h1, h2, h3, h4, h5, h6, [role="heading"]') ?? undefined;
}
