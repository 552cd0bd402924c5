import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import type { Mention } from '../../../src/domain.ts';
import { repeatsInSections } from '../../../src/page/first-in-section.ts';
import { readTextBlocks } from '../../../src/page/text-blocks.ts';

/** Marks every capitalised word as the entity of that name; gives those that are left over when repeats are taken out. */
function firsts(body: string): string[] {
  const { document } = parseHTML(`<!doctype html><html><body>${body}</body></html>`);
  const blocks = readTextBlocks(document.body as unknown as Element);
  const mentions = blocks.map(({ text }) =>
    [...text.matchAll(/[A-Z]\w+/g)].map(
      ({ index, 0: surface }): Mention => ({
        start: index,
        end: index + surface.length,
        surface,
        id: surface.toLowerCase(),
        kind: 'city',
      }),
    ),
  );
  const repeats = repeatsInSections(blocks, mentions);
  return mentions.flat().flatMap((mention) => (repeats.has(mention) ? [] : [mention.surface]));
}

test.each([
  ['one paragraph', '<p>Kunduz, Kabul, Kunduz</p>', ['Kunduz', 'Kabul']],
  ['two paragraphs of one section', '<p>Kunduz</p><p>Kunduz, Kabul</p>', ['Kunduz', 'Kabul']],
  ['two sections', '<p>Kunduz</p><h2>more</h2><p>Kunduz</p>', ['Kunduz', 'Kunduz']],
  ['a heading that names it belongs to its section', '<h2>Kunduz</h2><p>Kunduz</p>', ['Kunduz']],
  ['a heading by role', '<p>Kunduz</p><div role="heading">more</div><p>Kunduz</p>', ['Kunduz', 'Kunduz']],
  ['a heading in which elements stand', '<h1><div>Kunduz</div><div>Kunduz</div></h1>', ['Kunduz']],
])('%s', (_what, body, expected) => {
  expect(firsts(`<main>${body}</main>`)).toEqual(expected);
});
