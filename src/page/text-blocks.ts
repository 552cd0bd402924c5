import { TextWalk } from './text-walk.ts';

/** A stretch of a block's text that stands in one text node: `text.slice(start, …)` is read from `data.slice(from, …)`. */
export interface TextPiece {
  readonly node: Text;
  /** Where the stretch begins in the block's text, in UTF-16 units. It ends where the next one begins. */
  readonly start: number;
  /** Where it begins in the node's data. Line breaks inside it have become spaces, one for one. */
  readonly from: number;
}

/**
 * Text that a reader reads in one go: a paragraph, a headline, a caption, a cell. White space is as it is shown: runs are
 * one space, none at the ends. A name never runs across two blocks.
 */
export interface TextBlock {
  readonly text: string;
  /** In order; together they cover the text without a gap. */
  readonly pieces: readonly TextPiece[];
  /** The element (or shadow root) whose text this is; a long or broken text gives several blocks of one root. */
  readonly root: ReadableRoot;
  /** The innermost open shadow root that holds it, if one does. */
  readonly shadowRoot?: ShadowRoot | undefined;
}

export type ReadableRoot = Element | ShadowRoot;

export interface ReadTextOptions {
  /** Asked once for each root of text: whether it is not shown. Without it, only `hidden` and inline styles count. */
  readonly isHidden?: (root: Element) => boolean;
  /** Asked where two words touch across an element's edge (`Kabul</span><span>Live`): whether that element is a box. */
  readonly isBox?: (element: Element) => boolean;
  /** Rails of related stories are read too. */
  readonly isReadingRelated?: boolean;
  /** Told of each open shadow root that is entered. */
  readonly onShadowRoot?: (root: ShadowRoot) => void;
}

/**
 * Reads the texts of an element or shadow root, in reading order.
 *
 * @param root where to read; nothing is read if it stands in a part of the page that is not its story.
 */
export function readTextBlocks(root: ReadableRoot, options: ReadTextOptions = {}): readonly TextBlock[] {
  const walk = new TextWalk(options);
  walk.begin(root);
  walk.goOn(Number.POSITIVE_INFINITY);
  return walk.takeBlocks();
}
