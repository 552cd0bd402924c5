import type { Splice } from '../lexicon/splice.ts';
import { type ReadPart, replaceBlocks } from './changed-blocks.ts';
import { isBefore } from './document-order.ts';
import { bodyOf, isConnected } from './node-access.ts';
import { watchPage } from './page-changes.ts';
import { shownText } from './shown-text.ts';
import { Slices } from './slices.ts';
import type { ReadableRoot, ReadTextOptions, TextBlock } from './text-blocks.ts';
import { TextWalk } from './text-walk.ts';

/** The texts of a page as they are now. */
export interface PageText {
  /** In reading order: one list for all of a page's life, which changes after the answer. */
  readonly blocks: readonly TextBlock[];
  /** How it has changed since it was last told of. A block that reads as it did before is the same object. */
  readonly splices: readonly Splice<TextBlock>[];
  /** The story is another: its date and relevance must be asked anew. */
  readonly isNewPage: boolean;
}

interface FollowOptions {
  readonly document: Document;
  readonly signal: AbortSignal;
  /** Whether rails of related stories count as the page's text; asked at each reading. */
  readonly isReadingRelated?: () => boolean;
  /**
   * Told of the texts of the page: once when it has been read, and again whenever they have changed. The page is not read
   * again before the answer is there.
   */
  readonly onText: (page: PageText) => void | Promise<void>;
}

/** A page that is followed. */
export interface FollowedPage {
  /** Resolves when the page has been read for the first time; rejects with what `onText` threw then. */
  readonly hasBeenRead: Promise<void>;
  /** Tells of the same texts once more, because what is made of them has changed. */
  tellAgain(): Promise<void>;
  /** Reads the page once more, because what counts as its text has changed. */
  readAgain(): Promise<void>;
}

const PARTS_BETWEEN_LOOKS = 8;

/** Reads the texts of a page in slices of half a frame, and follows them as the page changes, until the signal aborts. */
export function followPage({
  document,
  signal,
  isReadingRelated = () => false,
  onText,
}: FollowOptions): FollowedPage {
  const blocks: TextBlock[] = [];
  /** Readings wait for one another, so that two never write the same list. */
  let turn: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>) => {
    turn = turn.then(() => (signal.aborted ? undefined : work()));
    return turn;
  };
  /** Changes that have been told of, and not yet begun to be read. */
  let waiting = 0;
  const tell = async (splices: readonly Splice<TextBlock>[], isNewPage: boolean) => {
    if (!signal.aborted) await onText({ blocks, splices, isNewPage });
  };

  // Watching begins before the reading: what changes meanwhile is read again.
  const watch = watchPage({
    document,
    signal,
    onChange: ({ roots, areBlocksGone, isNewPage }) => {
      waiting++;
      void inTurn(async () => {
        waiting--;
        if (isNewPage) return readWhole(true);
        const parts = await readParts(inOrder(roots.filter(isConnected)), options());
        const splices = replaceBlocks(blocks, {
          parts: parts.filter(({ root }) => isConnected(root)),
          // What has changed since may have gone too.
          areBlocksGone: areBlocksGone || waiting > 0 || watch.hasChanged(),
        });
        if (splices.length > 0) await tell(splices, false);
      });
    },
  });
  const options = (): ReadTextOptions => ({
    ...shownText,
    isReadingRelated: isReadingRelated(),
    onShadowRoot: (root) => watch.watchShadowRoot(root),
  });
  const readWhole = async (isNewPage: boolean) => {
    const body = bodyOf(document);
    const added = body ? await readInSlices(body, options()) : [];
    const removed = [...blocks];
    blocks.length = 0;
    for (const block of added) blocks.push(block);
    await tell([{ at: 0, removed, added }], isNewPage);
  };

  return {
    hasBeenRead: inTurn(() => readWhole(true)),
    readAgain: () => inTurn(() => readWhole(false)),
    tellAgain: () => inTurn(() => tell([], false)),
  };
}

/** Reads the texts of an element without ever holding up the page: no slice is longer than half a frame. */
export async function readInSlices(
  root: ReadableRoot,
  options: ReadTextOptions = {},
): Promise<readonly TextBlock[]> {
  const [part] = await readParts([root], options);
  return part?.fresh ?? [];
}

/** The same for several, each by itself. */
async function readParts(roots: readonly ReadableRoot[], options: ReadTextOptions): Promise<ReadPart[]> {
  const slices = new Slices();
  const walk = new TextWalk(options);
  const parts: ReadPart[] = [];
  for (const root of roots) {
    walk.begin(root);
    while (walk.goOn()) if (slices.isSpent) await slices.rest();
    parts.push({ root, fresh: walk.takeBlocks() });
    // Many small ones are as long as a large one; to look at the clock is as long as to read a short one.
    if (parts.length % PARTS_BETWEEN_LOOKS === 0 && slices.isSpent) await slices.rest();
  }
  return parts;
}

// Asked this way round, two neighbours cost one step in Chromium, and not one for each sibling before them.
const inOrder = (roots: readonly ReadableRoot[]) => [...roots].sort((a, b) => (isBefore(b, a) ? 1 : -1));
