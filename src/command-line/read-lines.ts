/**
 * Reads the lines of a stream of UTF-8, one at a time.
 *
 * Only a line feed ends a line, with or without a carriage return before it. Node's `readline` also breaks at U+2028 and
 * U+2029, which JSON may hold as they are. A byte order mark at the start is no part of the first line, and bytes that
 * are no UTF-8 become U+FFFD.
 *
 * @returns every line, so that whoever answers them answers as many as there are; blank ones at the end of the stream,
 *   which are no lines that anybody wrote, are left out.
 */
export async function* readLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let blanks: string[] = [];
  for await (const line of splitAtLineFeeds(stream)) {
    if (line.trim() === '') {
      blanks.push(line);
      continue;
    }
    yield* blanks;
    blanks = [];
    yield line;
  }
}

async function* splitAtLineFeeds(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  // Pieces, not one growing string: a line of 50 MB comes in a thousand of them.
  let pieces: string[] = [];
  for await (const chunk of stream) {
    const [first = '', ...others] = decoder.decode(chunk, { stream: true }).split('\n');
    pieces.push(first);
    for (const next of others) {
      yield withoutReturn(pieces.join(''));
      pieces = [next];
    }
  }
  yield withoutReturn(pieces.join('') + decoder.decode());
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
