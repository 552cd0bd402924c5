import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { readDatasetFolder } from '../build/dataset-folder.ts';
import { readLexiconRules } from '../build/lexicon-rules-folder.ts';
import { compileLexicon } from '../lexicon/compile-lexicon.ts';
import { openLexicon } from '../lexicon/lexicon.ts';
import { annotateDocument, readQuestion } from './annotate-document.ts';

/**
 * Annotates documents from the command line with the code that runs in the page: a JSON document a line in, its mentions
 * a line out. A bad line is answered with an error and the run goes on; the exit code is then 1.
 */
const USAGE = `npm run --silent annotate -- [--all] [--explain] < in.jsonl > out.jsonl
  in:  {"id", "text" | "html", "url"?, "date"?} a line
  out: {"id", "relevant", "date", "mentions": [{"start", "end", "surface", "id", "kind"}]} a line, for html also "text"
  --all      find mentions even in documents that do not concern Afghanistan
  --explain  add "decisions": every name found, and the rule that kept or dropped it`;

const assets = join(import.meta.dirname, '../../assets');

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
process.exitCode = await annotate();

async function annotate(): Promise<number> {
  const given = readArguments();
  if (!given) return 2;
  const { tables } = readDatasetFolder(join(assets, 'dataset'));
  const { bytes } = compileLexicon({ ...tables, ...readLexiconRules(join(assets, 'lexicon')) });
  const options = {
    lexicon: openLexicon(bytes),
    today: new Date().toISOString().slice(0, 10),
    isAll: given.all,
    isExplained: given.explain,
  };
  let exitCode = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const question = readQuestion(line);
    if ('error' in question) exitCode = 1;
    const answer = 'error' in question ? question : annotateDocument(question, options);
    if (!process.stdout.write(`${JSON.stringify(answer)}\n`)) await once(process.stdout, 'drain');
  }
  return exitCode;
}

function readArguments(): { all: boolean; explain: boolean } | undefined {
  try {
    const { values } = parseArgs({
      options: { all: { type: 'boolean', default: false }, explain: { type: 'boolean', default: false } },
    });
    return values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
    return undefined;
  }
}
