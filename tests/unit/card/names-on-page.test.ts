// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createNamesOnPage } from '../../../src/card/names-on-page.ts';
import type { MarkedMention } from '../../../src/page/marked-name.ts';
import { createMarks, type Marks } from '../../../src/page/marks.ts';
import { readTextBlocks } from '../../../src/page/text-blocks.ts';

// Marks need a browser that draws; what is tested here is what is made of them.
vi.mock('../../../src/page/marks.ts', () => ({ createMarks: vi.fn() }));

const line = (top: number) => ({ left: 10, right: 80, top, bottom: top + 20 }) as DOMRect;

/** Three names, of which the first is above the window and the last is broken over two lines. */
function page() {
  document.body.innerHTML =
    '<article><p>From Kunduz to Kabul, and from Kabul to Mazar-e Sharif.</p></article>';
  const [block] = readTextBlocks(document.body);
  if (!block) throw new Error('The article has no text.');
  const mark = (surface: string): MarkedMention => {
    const start = block.text.indexOf(surface);
    return {
      block,
      isQuiet: false,
      mention: { start, end: start + surface.length, surface, id: surface, kind: 'city' },
    };
  };
  const [kunduz, kabul, mazar] = [mark('Kunduz'), mark('Kabul'), mark('Mazar-e Sharif')];
  const lines = new Map([
    [kunduz, [line(-40)]],
    [kabul, [line(100)]],
    [mazar, [line(200), line(220)]],
  ]);
  const marks = {
    all: () => [kunduz, kabul, mazar],
    rectsOf: (marked: MarkedMention) => lines.get(marked) ?? [],
    mentionAt: ({ y }: { y: number }) => (y >= 200 ? mazar : undefined),
    reveal: () => true,
    restoreIfRemoved: () => {},
    setLook: () => {},
  };
  vi.mocked(createMarks).mockReturnValue(marks as unknown as Marks);
  const names = createNamesOnPage({ document, signal: new AbortController().signal });
  return { names, lines, kunduz, kabul, mazar };
}

const surfaces = (targets: readonly { readonly marked: MarkedMention }[]) =>
  targets.map(({ marked }) => marked.mention.surface);

beforeEach(() => vi.mocked(createMarks).mockReset());

describe('going from name to name', () => {
  test('begins at the first one in sight, and comes to those above at last', () => {
    const { names } = page();
    expect(surfaces(names.stepsFrom(undefined, 'next'))).toEqual(['Kabul', 'Mazar-e Sharif', 'Kunduz']);
  });

  test('goes on after the name whose card is open, and comes round to it', () => {
    const { names, kabul } = page();
    expect(surfaces(names.stepsFrom(names.of(kabul), 'next'))).toEqual(['Mazar-e Sharif', 'Kunduz', 'Kabul']);
  });

  test('begins at the top where all names are above the window', () => {
    const { names, lines } = page();
    for (const marked of lines.keys()) lines.set(marked, [line(-40)]);
    expect(surfaces(names.stepsFrom(undefined, 'next'))).toEqual(['Kunduz', 'Kabul', 'Mazar-e Sharif']);
  });
});

describe('going backwards from name to name', () => {
  test('begins at the last one that is not below the window', () => {
    const { names, lines, mazar } = page();
    lines.set(mazar, [line(5_000)]);
    expect(surfaces(names.stepsFrom(undefined, 'previous'))).toEqual(['Kabul', 'Kunduz', 'Mazar-e Sharif']);
  });

  test('goes on before the name whose card is open, and comes round to it', () => {
    const { names, kabul } = page();
    expect(surfaces(names.stepsFrom(names.of(kabul), 'previous'))).toEqual([
      'Kunduz',
      'Mazar-e Sharif',
      'Kabul',
    ]);
  });
});

describe('a name that is broken over two lines', () => {
  test('has its card at the line that the pointer is on', () => {
    const { names } = page();
    const target = names.at({ x: 20, y: 230 });
    if (!target) throw new Error('The pointer is on no name.');
    expect(names.placeOf(target)?.anchor.top).toBe(220);
  });

  test('has it at its first line when the keyboard has come to it', () => {
    const { names } = page();
    const target = names.at({ x: 20, y: 230 });
    if (!target) throw new Error('The pointer is on no name.');
    names.reveal(target);
    expect(names.placeOf(target)?.anchor.top).toBe(200);
  });
});

test('a name that the page no longer has has no place', () => {
  const { names, lines, kabul } = page();
  lines.set(kabul, []);
  expect(names.placeOf(names.of(kabul))).toBeUndefined();
});
