/** A line that was broken by a column limit, not by its writer, is at least this long and at most that. */
const SHORTEST_WRAPPED_LINE = 45;
const LONGEST_WRAPPED_LINE = 100;

/**
 * Splits plain text into the blocks that a reader sees: at line breaks, but not where a line was merely wrapped at a
 * column, so that a name broken over two such lines stays whole.
 *
 * @returns the blocks that hold more than white space, and where each begins in the text, in UTF-16 units.
 */
export function splitText(text: string): { texts: string[]; starts: number[] } {
  const texts: string[] = [];
  const starts: number[] = [];
  let start = 0;
  const close = (end: number) => {
    const block = text.slice(start, end);
    if (block.trim() === '') return;
    texts.push(block);
    starts.push(start);
  };
  let lineStart = 0;
  for (let at = 0; at <= text.length; at++) {
    const isBreak = at === text.length || text.charAt(at) === '\n' || text.charAt(at) === '\u2029';
    if (!isBreak) continue;
    if (at === text.length || !isWrapped(text, lineStart, at)) {
      close(at);
      start = at + 1;
    }
    lineStart = at + 1;
  }
  return { texts, starts };
}

/**
 * Whether the line `[from, to)` goes on in the next one: its length is a column's, its end no sentence's, and the next
 * word would not have fitted into the width that the two lines show.
 */
function isWrapped(text: string, from: number, to: number): boolean {
  const line = text.slice(from, to).trimEnd();
  const next = (text.slice(to + 1, to + 2 + LONGEST_WRAPPED_LINE).split('\n')[0] ?? '').trim();
  if (line.length < SHORTEST_WRAPPED_LINE || line.length > LONGEST_WRAPPED_LINE) return false;
  if (next === '' || next.length > LONGEST_WRAPPED_LINE || /[.!?:;؟۔]["”’)\]]?$/u.test(line)) return false;
  const nextWord = next.split(' ', 1)[0] ?? '';
  return line.length + 1 + nextWord.length >= next.length;
}
