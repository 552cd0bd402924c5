import { type ParsedReaderRecords, parseReaderRecords } from '../dataset/parse-reader-records.ts';
import { loadTables } from '../storage/load-tables.ts';

/** More than any list that somebody keeps by hand, and little enough to be held in memory beside ours. */
const MAX_BYTES = 20_000_000;

/** Reads a file of records against the dataset and the reader's other files; `too-large`: it was not read at all. */
export async function readRecordsFile(file: File): Promise<ParsedReaderRecords | 'too-large'> {
  if (file.size > MAX_BYTES) return 'too-large';
  const [text, { tables }] = await Promise.all([file.text(), loadTables()]);
  const known = new Set([...tables.places, ...tables.actors].map(({ id }) => id));
  const isJson = /\.json$/i.test(file.name) || /^\ufeff?\s*[{[]/.test(text);
  return parseReaderRecords(text, { format: isJson ? 'json' : 'csv', isKnown: (id) => known.has(id) });
}
