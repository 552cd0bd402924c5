const SENTENCE_END = /[.!?؟۔]["”’)]?\s/g;
const LONGEST_SENTENCE = 600;

/** The sentence in which `[start, end)` stands, at most 600 units to either side. */
export function sentenceAround(text: string, start: number, end: number): string {
  const left = text.slice(Math.max(0, start - LONGEST_SENTENCE), start);
  const right = text.slice(end, end + LONGEST_SENTENCE);
  let from = 0;
  for (const match of left.matchAll(SENTENCE_END)) from = match.index + match[0].length;
  const stop = right.search(SENTENCE_END);
  return left.slice(from) + text.slice(start, end) + (stop < 0 ? right : right.slice(0, stop));
}
