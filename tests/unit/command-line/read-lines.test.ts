import { describe, expect, test } from 'vitest';
import { readLines } from '../../../src/command-line/read-lines.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

async function linesOf(...chunks: Uint8Array[]): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of readLines(streamOf(chunks))) lines.push(line);
  return lines;
}

async function* streamOf(chunks: Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

describe('readLines', () => {
  test.each([
    ['nothing', '', []],
    ['a last line without its end', 'a\nb', ['a', 'b']],
    ['lines of Windows', 'a\r\nb\r\n', ['a', 'b']],
    ['a byte order mark', '\ufeffa\nb', ['a', 'b']],
    ['separators that JSON may hold as they are', '"a\u2028b\u2029c"\nd', ['"a\u2028b\u2029c"', 'd']],
    ['a blank line, which is answered like any other', 'a\n\n \nb', ['a', '', ' ', 'b']],
    ['blank lines at the end, which are none', 'a\n\n \n\n', ['a']],
  ])('%s', async (_, text, lines) => {
    expect(await linesOf(bytes(text))).toEqual(lines);
  });

  test('a line and a letter may come in several chunks', async () => {
    const all = bytes('کابل\nKabul');
    expect(await linesOf(...[...all].map((byte) => Uint8Array.of(byte)))).toEqual(['کابل', 'Kabul']);
  });

  test('bytes that are no UTF-8 spoil their own character alone', async () => {
    expect(await linesOf(Uint8Array.of(0x61, 0xff, 0x62, 0x0a, 0x63))).toEqual(['a\ufffdb', 'c']);
  });
});
