import type { Mention } from '../../../src/domain.ts';
import { openLexicon } from '../../../src/lexicon/lexicon.ts';
import { createMentionFinder, type MentionFinder } from '../../../src/lexicon/mention-finder.ts';
import { createMarks, type Marks } from '../../../src/page/marks.ts';
import { followPage } from '../../../src/page/page-text.ts';
import type { MarkedBlock } from '../../../src/page/shown-names.ts';
import { shownText } from '../../../src/page/shown-text.ts';
import { runInSlices } from '../../../src/page/slices.ts';
import { readTextBlocks, type TextBlock } from '../../../src/page/text-blocks.ts';
import { countWords } from '../matching/references.ts';

/** What the benchmarks of the page run inside a page of Chromium: our work, and the least work that it is held against. */

let finder: MentionFinder<TextBlock>;
let marks: Marks | undefined;
let markedTexts = 0;
let sink = 0;

function open(base64: string): void {
  finder = createMentionFinder(openLexicon(Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0))));
}

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Walks all text nodes and finds the words in each: nobody who looks for names in a page does less. */
function bareLoop(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) sink += countWords((node as Text).data);
}

function find(added: readonly TextBlock[]) {
  const steps = finder.change({ splices: [{ at: 0, removed: [], added }], date: '2015-09-29' });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function markedBlocks(mentions: ReadonlyMap<TextBlock, readonly Mention[]>): MarkedBlock[] {
  return Array.from(mentions, ([block, found]) => ({ block, mentions: found }));
}

/** What has been read and found of a page that is read at once. */
let blocks: readonly TextBlock[] = [];
let mentions: ReadonlyMap<TextBlock, readonly Mention[]> = new Map();

function walk(): void {
  blocks = readTextBlocks(document.body, shownText);
}

function match(): void {
  mentions = find(blocks);
}

function mark(): void {
  marks = createMarks({ document, signal: new AbortController().signal });
  const steps = marks.show({ blocks, splices: [], gone: [], marked: markedBlocks(mentions) });
  while (!steps.next().done);
}

/** Walks, matches and marks a whole page at once. */
function readWhole(): void {
  walk();
  match();
  mark();
}

/** Follows the page as the reader does, in slices; resolves when it has been read and marked. */
async function follow(): Promise<void> {
  const { signal } = new AbortController();
  const shown = createMarks({ document, signal });
  marks = shown;
  const page = followPage({
    document,
    signal,
    async onText({ blocks, splices }) {
      const mentions = await runInSlices(finder.change({ splices, date: '2015-09-29' }));
      const gone = splices.flatMap(({ removed }) => removed);
      await runInSlices(shown.show({ blocks, splices, gone, marked: markedBlocks(mentions) }));
      markedTexts = blocks.length;
    },
  });
  await page.hasBeenRead;
}

/** Watches the page and does nothing: what nobody who follows a page can save. */
function observe(): void {
  new MutationObserver(() => {}).observe(document, { childList: true, characterData: true, subtree: true });
}

/** Names that a reader's marks would hold near the viewport of a long page. */
const MARKS_NEAR = 300;

/**
 * Marks a name near the viewport and in every paragraph that the page appends, and does nothing else: what of it is the
 * browser's work.
 */
function markAdded(name: string): void {
  const highlight = new Highlight();
  CSS.highlights.set('bench', highlight);
  const markIn = (node: Node | null | undefined) => {
    const at = (node as Text | null | undefined)?.data.indexOf(name) ?? -1;
    if (!node || at < 0) return;
    const [startOffset, endOffset] = [at, at + name.length];
    highlight.add(new StaticRange({ startContainer: node, startOffset, endContainer: node, endOffset }));
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node && highlight.size < MARKS_NEAR; node = walker.nextNode())
    markIn(node);
  new MutationObserver((records) => {
    for (const { addedNodes } of records) markIn(addedNodes[0]?.firstChild);
  }).observe(document, { childList: true, subtree: true });
}

/** Microseconds of one hit test at these points, ours and the browser's own. */
function hitTests(points: readonly { readonly x: number; readonly y: number }[]) {
  let [caret, ours] = [0, 0];
  // In turns, so that neither always finds what the other has made warm.
  for (let from = 0; from < points.length; from += 20) {
    const some = points.slice(from, from + 20);
    const ask = () => {
      caret += time(() => {
        for (const { x, y } of some) sink += document.caretPositionFromPoint(x, y)?.offset ?? 0;
      });
    };
    if (from % 40 === 0) ask();
    ours += time(() => {
      for (const point of some) sink += marks?.mentionAt(point) ? 1 : 0;
    });
    if (from % 40 !== 0) ask();
  }
  return { caret: (caret * 1_000) / points.length, ours: (ours * 1_000) / points.length };
}

/** Read, so that no engine leaves the work out. */
function sum(): number {
  return sink;
}

/** How many texts of the page have been read and marked. */
function textCount(): number {
  return markedTexts;
}

function markCount(): number {
  return marks?.all().length ?? 0;
}

Object.assign(globalThis, {
  bench: {
    open,
    bareLoop,
    walk,
    match,
    mark,
    readWhole,
    follow,
    observe,
    markAdded,
    hitTests,
    markCount,
    textCount,
    sum,
  },
});

declare global {
  var bench: {
    readonly open: typeof open;
    readonly bareLoop: typeof bareLoop;
    readonly walk: typeof walk;
    readonly match: typeof match;
    readonly mark: typeof mark;
    readonly readWhole: typeof readWhole;
    readonly follow: typeof follow;
    readonly observe: typeof observe;
    readonly markAdded: typeof markAdded;
    readonly hitTests: typeof hitTests;
    readonly markCount: typeof markCount;
    readonly textCount: typeof textCount;
    readonly sum: typeof sum;
  };
}
