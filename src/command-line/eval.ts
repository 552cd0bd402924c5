import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readDatasetFolder } from '../build/dataset-folder.ts';
import { readLexiconRules } from '../build/lexicon-rules-folder.ts';
import type { EntityId, EntityKind } from '../domain.ts';
import { compileLexicon } from '../lexicon/compile-lexicon.ts';
import { findMentions } from '../lexicon/find-mentions.ts';
import { openLexicon } from '../lexicon/lexicon.ts';
import { annotateDocument } from './annotate-document.ts';
import { findFalls, measuresOf, raiseFloors, readFloors, writeFloors } from './eval-floors.ts';
import { type GoldPassage, readGoldFolder } from './eval-gold.ts';
import { describeDisagreement, describeScores } from './eval-report.ts';
import { type PassageAnswer, scoreAnswers } from './eval-scores.ts';
import { splitText } from './split-text.ts';

/**
 * Measures the annotator against the gold set. The exit code is 1 where a number fell below its floor, 2 where the gold
 * set or the command cannot be read.
 */
const USAGE = `npm run --silent eval -- [--errors] [--language en] [--file english-spelling] [--write-floors]
  --errors        also list every disagreement
  --language      measure only passages of this language (no floors)
  --file          measure only the file of this name (no floors)
  --write-floors  raise the floors to what was measured`;

const root = join(import.meta.dirname, '../..');
const goldFolder = join(root, 'tests/fixtures/gold');
const floorsPath = join(goldFolder, 'floors.json');

process.exitCode = evaluate();

function evaluate(): number {
  const given = readArguments();
  if (!given) return 2;
  const { tables } = readDatasetFolder(join(root, 'assets/dataset'));
  const entities = new Map([...tables.places, ...tables.actors].map((entity) => [entity.id, entity]));
  const { passages, problems } = readGoldFolder(goldFolder, (id) => entities.has(id));
  for (const { file, line, reason } of problems) console.error(`${file}:${line}: ${reason}`);
  if (problems.length > 0) return 2;

  const isPart = given.language !== undefined || given.file !== undefined;
  const chosen = passages.filter(
    ({ language, file }) =>
      (given.language === undefined || language === given.language) &&
      (given.file === undefined || file === given.file || file === `${given.file}.txt`),
  );
  if (chosen.length === 0) {
    console.error(`No passage is in that language or file.\n${USAGE}`);
    return 2;
  }
  if (isPart && given['write-floors']) {
    console.error(`Floors are measured over all passages: leave out --language and --file.\n${USAGE}`);
    return 2;
  }
  const { bytes } = compileLexicon({ ...tables, ...readLexiconRules(join(root, 'assets/lexicon')) });
  const answers = answerAll(chosen, bytes);
  const kindOf = (id: EntityId): EntityKind => entities.get(id)?.kind ?? 'country';
  const scores = scoreAnswers(answers, kindOf);
  const scoresOfRightGate = scoreAnswers(answers.map(asIfGateWereRight), kindOf);
  console.log(describeScores({ passages: chosen, scores, scoresOfRightGate }));
  if (given.errors) for (const each of scores.disagreements) console.log(describeDisagreement(each));
  if (isPart) return 0;

  const measured = measuresOf(scores, scoresOfRightGate);
  const floors = readFloors(floorsPath);
  if (given['write-floors']) writeFloors(floorsPath, raiseFloors(floors, measured));
  const falls = findFalls(floors, measured);
  for (const { name, floor, measured: value } of falls)
    console.error(
      `${name} fell: ${value.toFixed(4)}, floor ${floor}. See "npm run eval -- --errors" for the mentions.`,
    );
  return falls.length > 0 ? 1 : 0;
}

function answerAll(passages: readonly GoldPassage[], bytes: Uint8Array): PassageAnswer[] {
  const lexicon = openLexicon(bytes);
  const today = new Date().toISOString().slice(0, 10);
  return passages.map((passage) => {
    const { relevant } = annotateDocument(
      { id: passage.id, text: passage.text },
      { lexicon, today, isAll: false },
    );
    const { texts, starts } = splitText(passage.text);
    const ungatedMentions = findMentions({ lexicon, texts, date: passage.date }).flatMap((list, index) => {
      const shift = starts[index] ?? 0;
      return list.map((mention) => ({ ...mention, start: mention.start + shift, end: mention.end + shift }));
    });
    return { passage, isRelevant: relevant, mentions: relevant ? ungatedMentions : [], ungatedMentions };
  });
}

/** Short passages give the gate less to judge by than pages do: this tells its errors from those of the lexicon. */
function asIfGateWereRight(answer: PassageAnswer): PassageAnswer {
  const { isRelevant } = answer.passage;
  return { ...answer, isRelevant, mentions: isRelevant ? answer.ungatedMentions : [] };
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        errors: { type: 'boolean', default: false },
        language: { type: 'string' },
        file: { type: 'string' },
        'write-floors': { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
    return undefined;
  }
}
