import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readDatasetFolder } from '../build/dataset-folder.ts';
import { type Dataset, openDataset } from '../dataset/dataset.ts';
import { answerQuery, isQueryError } from './query-answers.ts';
import { queryNames } from './query-schemas.ts';
import { readLines } from './read-lines.ts';
import { endWithOutput, writeLine } from './standard-output.ts';

/**
 * Asks the dataset from the command line. Standard output is JSON and nothing else; exit code 1 where a query could not
 * be answered.
 */
const USAGE = `npm run --silent query -- <query>
  holder <id or name> <YYYY-MM-DD> [--kind city] [--in <province>]
  actor <id or name> [YYYY-MM-DD] [--kind person]
  events [--place <id or name>] [--kind city] [--in <province>] [--actor <id or name>] [--from <date>] [--to <date>]
         [--event-kind captured,retaken] [--changed-hands]
  assessments <id or name> [date] [--kind district] [--in <province>]
  search <text> [--limit 20]
  stats
  batch < queries.jsonl     a query a line, e.g. {"holder": {"place": "kunduz", "date": "2015-09-29", "kind": "city"}}`;

const [command, ...words] = process.argv.slice(2);
endWithOutput();

if (command === 'batch') await answerBatch(open());
else await print(answerCommand(command, words), 2);

function open(): Dataset {
  const { tables, problems } = readDatasetFolder(join(import.meta.dirname, '../../assets/dataset'));
  if (problems.length > 0) {
    console.error(`${problems.length} problems in the dataset; “npm run dataset:check” names them.`);
  }
  return openDataset(tables);
}

/** A query a line, an answer a line: after a bad one the next is answered. */
async function answerBatch(dataset: Dataset): Promise<void> {
  for await (const line of readLines(process.stdin)) {
    let query: unknown;
    try {
      query = JSON.parse(line);
    } catch (error) {
      await print({ error: `not JSON: ${error instanceof Error ? error.message : error}` });
      continue;
    }
    await print(answerQuery(dataset, query));
  }
}

function answerCommand(command: string | undefined, words: string[]): object {
  if (!queryNames.some((name) => name === command)) {
    console.error(USAGE);
    return { error: `expected a query: ${[...queryNames, 'batch'].join(', ')}` };
  }
  try {
    return answerQuery(open(), { [command ?? '']: argumentsOf(command, words) });
  } catch (error) {
    // What `parseArgs` throws at an option that there is not.
    if (!(error instanceof TypeError && 'code' in error)) throw error;
    console.error(USAGE);
    return { error: error.message.replace(/\. .*/s, '') };
  }
}

function argumentsOf(command: string | undefined, words: string[]): object {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      kind: { type: 'string' },
      in: { type: 'string' },
      ...(command === 'events' && {
        place: { type: 'string' },
        actor: { type: 'string' },
        from: { type: 'string' },
        to: { type: 'string' },
        'event-kind': { type: 'string' },
        'changed-hands': { type: 'boolean' },
      }),
      ...(command === 'search' && { limit: { type: 'string' } }),
    },
  });
  const { 'event-kind': kinds, 'changed-hands': changedHandsOnly, limit, ...options } = values;
  const text = positionals.join(' ');
  switch (command) {
    case 'holder':
      return { place: positionals.slice(0, -1).join(' '), date: positionals.at(-1) ?? '', ...options };
    case 'actor':
    case 'assessments': {
      const hasDate = positionals.length > 1 && /^\d{4}\b/.test(positionals.at(-1) ?? '');
      const [name, date] = hasDate
        ? [positionals.slice(0, -1).join(' '), positionals.at(-1)]
        : [text, undefined];
      return { [command === 'actor' ? 'actor' : 'place']: name, ...(date && { date }), ...options };
    }
    case 'search':
      return { text, ...options, ...(limit !== undefined && { limit: Number(limit) }) };
    default:
      return {
        ...(text && { place: text }),
        ...options,
        ...(typeof kinds === 'string' && { eventKinds: kinds.split(',') }),
        ...(changedHandsOnly && { changedHandsOnly }),
      };
  }
}

async function print(answer: object, indent?: number): Promise<void> {
  if (isQueryError(answer)) process.exitCode = 1;
  await writeLine(JSON.stringify(answer, null, indent));
}
