import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readDatasetFolder } from '../build/dataset-folder.ts';
import { readLexiconRules } from '../build/lexicon-rules-folder.ts';
import { compileLexicon } from '../lexicon/compile-lexicon.ts';
import { openLexicon } from '../lexicon/lexicon.ts';
import { type AnnotateOptions, annotateDocument, readQuestion } from './annotate-document.ts';
import { whyNotRead } from './html-limits.ts';
import { readLines } from './read-lines.ts';
import { endWithOutput, writeLine } from './standard-output.ts';

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

endWithOutput();
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
  for await (const line of readLines(process.stdin)) {
    const answer = answerLine(line, options);
    if ('error' in answer) exitCode = 1;
    await writeLine(JSON.stringify(answer));
  }
  return exitCode;
}

/** A page that its parser cannot read is a bad line, not the end of the run. */
function answerLine(line: string, options: AnnotateOptions): object {
  const question = readQuestion(line);
  if ('error' in question) return question;
  const reason = question.html === undefined ? undefined : whyNotRead(question.html);
  if (reason !== undefined) return { id: question.id, error: `cannot be read: ${reason}` };
  try {
    return annotateDocument(question, options);
  } catch (error) {
    return { id: question.id, error: `cannot be read: ${error instanceof Error ? error.message : error}` };
  }
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
