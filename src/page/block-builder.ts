import { nodeTypeOf, SHADOW_ROOT } from './node-access.ts';
import type { Place } from './story-parts.ts';
import type { ReadableRoot, ReadTextOptions, TextBlock, TextPiece } from './text-blocks.ts';

/** A block is cut near this length, so that no single text can hold up the page. */
const MAX_BLOCK_LENGTH = 16_384;
/** Stretches of this length are read at a time. */
const CUT_LENGTH = 8_192;
/** More edges than this between two letters are not looked at. */
const MAX_EDGES = 16;

/** Joins what the text nodes of a block say into its text, and remembers what came from where. */
export class BlockBuilder {
  /** Where the block stands that is being read; to be set when none is. */
  where: { readonly root: ReadableRoot; readonly place: Pick<Place, 'shadowRoot'> } | undefined;
  readonly #isHidden: (root: Element) => boolean;
  readonly #isBox: ReadTextOptions['isBox'];
  #blocks: TextBlock[] = [];
  #text = '';
  #pieces: TextPiece[] = [];
  #lastUnit = 0;
  /** Whether a letter has been seen that needs no expression to know it. */
  #hasLetter = false;
  /** Inline elements whose edge was crossed since the last letter. */
  #edges: Element[] = [];
  /** What is left of a long text. Looked at once: in Firefox each look at `data` copies the text. */
  #long: { readonly data: string; from: number } | undefined;

  constructor({ isHidden = () => false, isBox }: ReadTextOptions) {
    this.#isHidden = isHidden;
    this.#isBox = isBox;
  }

  /**
   * Adds a text node to the block, or of a long one the next stretch.
   *
   * @returns whether it has been read to its end.
   */
  read(node: Text): boolean {
    if (this.#long) return this.#readStretch(node, this.#long);
    const { data } = node;
    if (data.length > CUT_LENGTH) return this.#readStretch(node, { data, from: 0 });
    if (data.length > 0) this.#add(node, data, 0);
    return true;
  }

  #readStretch(node: Text, long: { readonly data: string; from: number }): boolean {
    const { data, from } = long;
    const to = endOfCut(data, from);
    this.#add(node, data.slice(from, to), from);
    long.from = to;
    const isRead = to >= data.length;
    this.#long = isRead ? undefined : long;
    return isRead;
  }

  /** Notes that the edge of an inline element has been crossed. Edges matter between two letters, where somebody can say what a box is. */
  noteEdge(element: Element): void {
    if (this.#isBox === undefined || this.#text === '' || this.#edges.length >= MAX_EDGES) return;
    if (isWordUnit(this.#lastUnit)) this.#edges.push(element);
  }

  /** Ends the block that is being read. */
  finish(): void {
    if (this.#text === '') return;
    const text = isSpace(this.#lastUnit) ? this.#text.slice(0, -1) : this.#text;
    const pieces = this.#pieces;
    const isWritten = this.#hasLetter || hasLetter(text);
    this.drop();
    if (!this.where || !isWritten) return;
    const { root, place } = this.where;
    if (this.#isHidden(nodeTypeOf(root) === SHADOW_ROOT ? (root as ShadowRoot).host : (root as Element)))
      return;
    // Only a last piece can have been nothing but the space that was cut off.
    if ((pieces[pieces.length - 1]?.start ?? 0) >= text.length) pieces.pop();
    this.#blocks.push({ text, pieces, root, shadowRoot: place.shadowRoot });
  }

  /** Forgets the block that is being read, and of those that have been read all but so many. */
  drop(kept = this.#blocks.length): void {
    this.#text = '';
    this.#pieces = [];
    if (this.#edges.length > 0) this.#edges = [];
    this.#hasLetter = false;
    this.#long = undefined;
    if (kept < this.#blocks.length) this.#blocks.length = kept;
  }

  get blockCount(): number {
    return this.#blocks.length;
  }

  /** Gives the blocks that have been finished since the last call. */
  takeBlocks(): readonly TextBlock[] {
    const blocks = this.#blocks;
    this.#blocks = [];
    return blocks;
  }

  #add(node: Text, data: string, from: number): void {
    const first = data.charCodeAt(0);
    if (this.#edges.length > 0) {
      // Two words that touch across the edge of an element that is shown as a box of its own are two texts.
      if (isWordUnit(first) && this.#edges.some((edge) => this.#isBox?.(edge))) this.finish();
      else this.#edges = [];
    }
    this.#hasLetter ||= isAsciiLetter(first);
    const isAfterSpace = this.#text === '' || isSpace(this.#lastUnit);
    const isMoreSpace = isAfterSpace && isSpace(first);
    // Most texts of a page are the line breaks between its blocks.
    if (isMoreSpace && endOfSpaces(data, 1) === data.length) return;
    if (isMoreSpace || IRREGULAR_SPACE.test(data)) {
      this.#addWithoutExtraSpace(node, { data, from, isAfterSpace });
    } else {
      this.#pieces.push({ node, start: this.#text.length, from });
      this.#text += data;
    }
    this.#lastUnit = data.charCodeAt(data.length - 1);
    // Cut where a word ends; only a text without any space is cut inside one.
    const { length } = this.#text;
    if (length >= CUT_LENGTH && (length >= MAX_BLOCK_LENGTH || isSpace(this.#lastUnit))) this.finish();
  }

  #addWithoutExtraSpace(
    node: Text,
    { data, from, isAfterSpace }: { data: string; from: number; isAfterSpace: boolean },
  ): void {
    for (let at = isAfterSpace ? endOfSpaces(data, 0) : 0; at < data.length; ) {
      const end = endOfSingleSpaced(data, at);
      this.#pieces.push({ node, start: this.#text.length, from: from + at });
      this.#text += data.slice(at, end).replace(/[\t\n\r\f]/g, ' ');
      at = endOfSpaces(data, end);
    }
  }
}

const LETTER = /\p{L}/u;
const WORD_UNIT = /[\p{L}\p{N}]/u;
const SPACES = /[ \t\n\r\f]{2,}/g;
/** What makes a text other than it is shown. */
const IRREGULAR_SPACE = /[\t\n\r\f]| {2}/;

/** Expressions take time to compile, those with classes of Unicode milliseconds: they are asked only where ASCII does not answer. */
const hasLetter = (text: string) => /[a-z]/i.test(text) || LETTER.test(text);

function isWordUnit(unit: number): boolean {
  if (unit >= 128) return WORD_UNIT.test(String.fromCharCode(unit));
  return isAsciiLetter(unit) || (unit >= 48 && unit <= 57);
}

function isAsciiLetter(unit: number): boolean {
  const lower = unit | 32;
  return lower >= 97 && lower <= 122;
}

function isSpace(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13 && unit !== 11);
}

function endOfSpaces(data: string, from: number): number {
  let at = from;
  while (at < data.length && isSpace(data.charCodeAt(at))) at++;
  return at;
}

/** Where the next run of several spaces has given its one space; the end where there is none. */
function endOfSingleSpaced(data: string, from: number): number {
  SPACES.lastIndex = from;
  const run = SPACES.exec(data);
  return run === null ? data.length : run.index + 1;
}

/** Where to cut a long text: where a word ends or, where none does, between two characters. */
function endOfCut(data: string, from: number): number {
  const limit = from + CUT_LENGTH;
  if (limit >= data.length) return data.length;
  // A slice, because a search backwards through the whole text would not stop at `from`.
  const space = data.slice(from, limit).lastIndexOf(' ');
  if (space > 0) return from + space + 1;
  const last = data.charCodeAt(limit - 1);
  return last >= 0xd800 && last <= 0xdbff ? limit + 1 : limit;
}
