import { nodeTypeOf, SHADOW_ROOT } from './node-access.ts';
import type { ReadableRoot, ReadTextOptions, TextBlock, TextPiece } from './text-blocks.ts';

/** A block is cut near this length, so that no single text can hold up the page. */
const MAX_BLOCK_LENGTH = 16_384;
/** Stretches of this length are read at a time. */
const CUT_LENGTH = 8_192;
/** More edges than this between two letters are not looked at. */
const MAX_EDGES = 16;

/** Joins what the text nodes of a block say into its text, and remembers what came from where. */
export class BlockBuilder {
  /** The root of the block that is being read; to be set when none is. */
  root: ReadableRoot | undefined;
  readonly #options: ReadTextOptions;
  #text = '';
  #pieces: TextPiece[] = [];
  #lastUnit = 0;
  /** Inline elements whose edge was crossed since the last letter. */
  #edges: Element[] = [];
  #ready: TextBlock[] = [];

  constructor(options: ReadTextOptions) {
    this.#options = options;
  }

  /** Adds a text node to the block, unless it is long. */
  readShort(node: Text): boolean {
    const { data } = node;
    if (data.length > CUT_LENGTH) return false;
    this.#add(node, data, 0);
    return true;
  }

  /** Adds a long text node in stretches: gives the length of each when it has been read. */
  *readLong(node: Text): Generator<number, void> {
    // Looked at once: in Firefox each look at `data` copies the text.
    const { data } = node;
    for (let from = 0; from < data.length; ) {
      const to = endOfCut(data, from);
      this.#add(node, data.slice(from, to), from);
      yield to - from;
      from = to;
    }
  }

  /** Whether edges matter now: they do between two letters, where somebody can say what a box is. */
  get notesEdges(): boolean {
    return this.#text !== '' && this.#options.isBox !== undefined && this.#edges.length < MAX_EDGES;
  }

  /** Notes that the edge of an inline element has been crossed. */
  noteEdge(element: Element): void {
    this.#edges.push(element);
  }

  /** Ends the block that is being read. */
  finish(): void {
    if (this.#edges.length > 0) this.#edges = [];
    if (this.#text === '') return;
    const text = isSpace(this.#lastUnit) ? this.#text.slice(0, -1) : this.#text;
    const pieces = this.#pieces;
    this.drop();
    if (!this.root || !hasLetter(text) || this.#isHidden(this.root)) return;
    // Only a last piece can have been nothing but the space that was cut off.
    if ((pieces.at(-1)?.start ?? 0) >= text.length) pieces.pop();
    this.#ready.push({ text, pieces, root: this.root });
  }

  /** Forgets the block that is being read. */
  drop(): void {
    this.#text = '';
    this.#pieces = [];
  }

  get hasBlocks(): boolean {
    return this.#ready.length > 0;
  }

  /** Gives the blocks that have been finished since the last call. */
  takeBlocks(): readonly TextBlock[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  #add(node: Text, data: string, from: number): void {
    if (data.length === 0) return;
    if (this.#edges.length > 0 && this.#isBoxEdgeBefore(data)) this.finish();
    const isAfterSpace = this.#text === '' || isSpace(this.#lastUnit);
    if (IRREGULAR_SPACE.test(data) || (isAfterSpace && isSpace(data.charCodeAt(0)))) {
      this.#addWithoutExtraSpace(node, { data, from, isAfterSpace });
    } else {
      this.#pieces.push({ node, start: this.#text.length, from });
      this.#text += data;
    }
    if (this.#text === '') return;
    this.#lastUnit = data.charCodeAt(data.length - 1);
    if (this.#edges.length > 0) this.#edges = [];
    // Cut where a word ends; only a text without any space is cut inside one.
    const { length } = this.#text;
    if (length >= MAX_BLOCK_LENGTH || (length >= CUT_LENGTH && isSpace(this.#lastUnit))) this.finish();
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

  /** Whether two words touch across the edge of an element that is shown as a box of its own. */
  #isBoxEdgeBefore(data: string): boolean {
    if (this.#options.isBox === undefined) return false;
    const isTouching = isWordUnit(String.fromCharCode(this.#lastUnit)) && isWordUnit(data.charAt(0));
    return isTouching && this.#edges.some(this.#options.isBox);
  }

  #isHidden(root: ReadableRoot): boolean {
    if (!this.#options.isHidden) return false;
    return this.#options.isHidden(
      nodeTypeOf(root) === SHADOW_ROOT ? (root as ShadowRoot).host : (root as Element),
    );
  }
}

const LETTER = /\p{L}/u;
const WORD_UNIT = /[\p{L}\p{N}]/u;
const SPACES = /[ \t\n\r\f]{2,}/g;
/** What makes a text other than it is shown. */
const IRREGULAR_SPACE = /[\t\n\r\f]| {2}/;

/** Expressions with classes of Unicode take milliseconds to compile: they are asked only where ASCII does not answer. */
const hasLetter = (text: string) => /[a-z]/i.test(text) || LETTER.test(text);
const isWordUnit = (unit: string) => (unit < '\x80' ? /[a-z\d]/i : WORD_UNIT).test(unit);

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
