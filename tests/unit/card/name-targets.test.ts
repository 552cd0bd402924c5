// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { NameTargets } from '../../../src/card/name-targets.ts';
import type { MarkedMention } from '../../../src/page/marked-name.ts';
import { readTextBlocks } from '../../../src/page/text-blocks.ts';

function markIn(article: Element, surface: string, id: string): MarkedMention {
  const [block] = readTextBlocks(article);
  if (!block) throw new Error('The article has no text.');
  const start = block.text.indexOf(surface);
  return {
    block,
    isQuiet: false,
    mention: { start, end: start + surface.length, surface, id, kind: 'city' },
  };
}

test('a name read anew is the same target, with its new mark', () => {
  document.body.innerHTML = '<article><p>Fighting went on in Kunduz.</p></article>';
  const targets = new NameTargets();
  const first = markIn(document.body, 'Kunduz', 'kunduz-city');
  const again = markIn(document.body, 'Kunduz', 'kunduz-city');
  const target = targets.of(first);
  expect(targets.of(again)).toBe(target);
  expect(target.marked).toBe(again);
});

test('the same letters with another meaning are another target', () => {
  document.body.innerHTML = '<article><p>Fighting went on in Kunduz.</p></article>';
  const targets = new NameTargets();
  const city = targets.of(markIn(document.body, 'Kunduz', 'kunduz-city'));
  expect(targets.of(markIn(document.body, 'Kunduz', 'kunduz-province'))).not.toBe(city);
});

test('text that the page has replaced is another target', () => {
  document.body.innerHTML = '<article><p>Fighting went on in Kunduz.</p></article>';
  const targets = new NameTargets();
  const before = targets.of(markIn(document.body, 'Kunduz', 'kunduz-city'));
  document.body.innerHTML = '<article><p>Fighting went on in Kunduz.</p></article>';
  expect(targets.of(markIn(document.body, 'Kunduz', 'kunduz-city'))).not.toBe(before);
});
