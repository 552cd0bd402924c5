import { join } from 'node:path';
import { readDatasetFolder } from '../build/dataset-folder.ts';
import { readLexiconRules } from '../build/lexicon-rules-folder.ts';
import { checkTables } from '../dataset/dataset-check.ts';
import { nameRulesOf } from '../lexicon/name-rules.ts';

/** Prints what is wrong with the dataset, a line each: file, record, reason. Exit code 1 where anything is. */
const {
  tables,
  problems: misshapen,
  fileOf,
} = readDatasetFolder(join(import.meta.dirname, '../../assets/dataset'));
const { ambiguity } = readLexiconRules(join(import.meta.dirname, '../../assets/lexicon'));
const problems = [
  ...misshapen,
  ...checkTables(tables, { fileOf, isNameRuled: nameRulesOf(ambiguity.names) }),
];

for (const { file, record, reason } of problems)
  console.error([file, record, reason].filter(Boolean).join(': '));
const { places, events, actors, reports } = tables;
console.log(
  `${places.length} places, ${events.length} events, ${actors.length} actors, ${reports.length} reports: ` +
    `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`,
);
if (problems.length > 0) process.exitCode = 1;
