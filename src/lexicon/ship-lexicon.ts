import {
  CLASSES,
  END_OF_NAME,
  FORMAT_MARK,
  LABEL_MASK,
  LAST_ARC,
  SECTIONS,
  type Section,
  TARGET_SHIFT,
  UNIT_LIMIT,
} from './lexicon-format.ts';
import { beginningClassesOf } from './name-beginnings.ts';
import { unitKindsOf } from './unit-kinds.ts';

/**
 * The shipped form of a packed lexicon, which compresses to two thirds: the arcs of its automata are taken apart into
 * planes of bytes, with targets counted from the arc, and none where the target follows; tables that others tell are
 * left out. `unshipLexicon` makes the bytes of
 * the packed lexicon again, number for number.
 */
export function shipLexicon(bytes: Uint8Array): Uint8Array {
  const { buffer, byteOffset } = bytes;
  const header = new Uint32Array(buffer, byteOffset, HEADER);
  const parts = SECTIONS.map((name, at) => {
    const offset = header[2 + 2 * at] ?? 0;
    const length = header[3 + 2 * at] ?? 0;
    if (TOLD_BY_OTHERS.has(name)) return new Uint8Array();
    return ARCS.has(name)
      ? spread(new Uint32Array(buffer, byteOffset + offset, length / 4))
      : bytes.subarray(offset, offset + length);
  });
  const lengths = Uint32Array.from(parts, ({ length }) => length);
  const shipped = new Uint8Array(
    header.byteLength + lengths.byteLength + lengths.reduce((sum, length) => sum + length, 0),
  );
  shipped.set(new Uint8Array(buffer, byteOffset, header.byteLength));
  shipped.set(new Uint8Array(lengths.buffer), header.byteLength);
  let offset = header.byteLength + lengths.byteLength;
  for (const part of parts) {
    shipped.set(part, offset);
    offset += part.length;
  }
  return shipped;
}

/** @throws when the bytes are of another format, which only a wrong build can cause. */
export function unshipLexicon(shipped: Uint8Array): Uint8Array {
  const aligned = shipped.byteOffset % 4 === 0 ? shipped : shipped.slice();
  const header = new Uint32Array(aligned.buffer, aligned.byteOffset, HEADER);
  if (header[0] !== FORMAT_MARK)
    throw new Error('These bytes are no shipped lexicon of this version. Build the package again.');
  const lengths = new Uint32Array(aligned.buffer, aligned.byteOffset + header.byteLength, SECTIONS.length);
  const end = (header[HEADER - 2] ?? 0) + (header[HEADER - 1] ?? 0);
  const bytes = new Uint8Array((end + 3) & ~3);
  bytes.set(aligned.subarray(0, header.byteLength));
  let from = header.byteLength + lengths.byteLength;
  SECTIONS.forEach((name, at) => {
    const offset = header[2 + 2 * at] ?? 0;
    const part = aligned.subarray(from, from + (lengths[at] ?? 0));
    if (ARCS.has(name)) gather(part, new Uint32Array(bytes.buffer, offset, (header[3 + 2 * at] ?? 0) / 4));
    else bytes.set(part, offset);
    from += part.length;
  });
  const at = (name: Section) => header[2 + 2 * SECTIONS.indexOf(name)] ?? 0;
  const unitClasses = new Uint16Array(bytes.buffer, at('unitClasses'), UNIT_LIMIT);
  const startClasses = new Uint8Array(bytes.buffer, at('startClasses'), CLASSES);
  const firstLetter = header[1] ?? 0;
  const beginningClasses = new Uint16Array(bytes.buffer, at('beginningClasses'), UNIT_LIMIT);
  beginningClasses.set(beginningClassesOf(unitClasses, firstLetter));
  bytes.set(unitKindsOf(unitClasses, firstLetter, startClasses), at('unitKinds'));
  return bytes;
}

const HEADER = 2 + 2 * SECTIONS.length;
const TOLD_BY_OTHERS: ReadonlySet<string> = new Set(['beginningClasses', 'unitKinds']);
const ARCS: ReadonlySet<string> = new Set([
  'nameArcs',
  'wordArcs',
  'endingArcs',
  'phraseBeforeArcs',
  'phraseAfterArcs',
]);
/** Added in the plane of labels to the label of a last arc. Labels from here on are told in a plane of their own. */
const LAST = 128;
const TOLD_APART = 127;

/**
 * Nine planes, each behind its length in bytes: labels; labels told apart; for each last arc (but at a name's end) whether its
 * target follows; of all targets that do not, how far off they are, and of the names' ends the outputs, lowest bytes first.
 */
function spread(arcs: Uint32Array): Uint8Array {
  const labels: number[] = [];
  const toldApart: number[] = [];
  const follows: number[] = [];
  const targets: number[] = [];
  const outputs: number[] = [];
  arcs.forEach((arc, at) => {
    const label = arc & LABEL_MASK;
    const isLast = (arc & LAST_ARC) !== 0;
    const target = arc >>> TARGET_SHIFT;
    labels.push(Math.min(label, TOLD_APART) + (isLast ? LAST : 0));
    if (label >= TOLD_APART) toldApart.push(label);
    const isEnd = label === END_OF_NAME;
    if (isEnd) {
      outputs.push(target);
      return;
    }
    const isFollowed = isLast && target === at + 1;
    if (isLast) follows.push(isFollowed ? 1 : 0);
    if (!isFollowed) targets.push(zigzag(target - at));
  });
  const planesOf = (numbers: readonly number[]) =>
    [0, 8, 16].map((shift) => numbers.map((number) => (number >>> shift) & 255));
  return Uint8Array.from(
    [labels, toldApart, follows, ...planesOf(targets), ...planesOf(outputs)].flatMap((plane) => [
      ...new Uint8Array(Uint32Array.of(plane.length).buffer),
      ...plane,
    ]),
  );
}

/** Small numbers, whichever side of zero they lie on, as small numbers from zero on. */
const zigzag = (number: number): number => (number < 0 ? -2 * number - 1 : 2 * number);

function gather(bytes: Uint8Array, arcs: Uint32Array): void {
  const planes: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = new DataView(bytes.buffer, bytes.byteOffset + at).getUint32(0, true);
    planes.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  const plane = (at: number): Uint8Array => planes[at] ?? new Uint8Array();
  const [labels, toldApart, follows] = [plane(0), plane(1), plane(2)];
  const nextTarget = threeBytes(plane(3), plane(4), plane(5));
  const nextOutput = threeBytes(plane(6), plane(7), plane(8));
  let apart = 0;
  let lasts = 0;
  for (let at = 0; at < arcs.length; at++) {
    const byte = labels[at] as number;
    const isLast = byte >= LAST;
    let label = byte & TOLD_APART;
    if (label === TOLD_APART) label = toldApart[apart++] as number;
    let target = at + 1;
    if (label === END_OF_NAME) target = nextOutput();
    else if (!isLast || follows[lasts++] === 0) {
      const told = nextTarget();
      target = at + ((told & 1) === 0 ? told >> 1 : -((told + 1) >> 1));
    }
    arcs[at] = label | (isLast ? LAST_ARC : 0) | (target << TARGET_SHIFT);
  }
}

/** Reads numbers one after another out of three planes. */
function threeBytes(low: Uint8Array, middle: Uint8Array, high: Uint8Array): () => number {
  let at = -1;
  return () => {
    at++;
    return (low[at] as number) | ((middle[at] as number) << 8) | ((high[at] as number) << 16);
  };
}
