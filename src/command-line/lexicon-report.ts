import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readDatasetFolder } from '../build/dataset-folder.ts';
import { readLexiconRules } from '../build/lexicon-rules-folder.ts';
import { compileLexicon } from '../lexicon/compile-lexicon.ts';
import { listNames } from '../lexicon/list-names.ts';
import { reportRules } from '../lexicon/rule-report.ts';

/** Prints what the compiler makes of the names: forms by spelling rule, collisions that it dropped, and the size. */

const assets = join(import.meta.dirname, '../../assets');
const { tables } = readDatasetFolder(join(assets, 'dataset'));
const rules = readLexiconRules(join(assets, 'lexicon'));
const { bytes, report } = compileLexicon({ ...tables, ...rules });
const listed = listNames(tables.places, tables.actors, rules.ambiguity);

console.log('rule                       names rewritten  forms by itself');
for (const { rule, names, forms } of reportRules(listed, rules.spellingRules.rules)) {
  console.log(`${rule.padEnd(25)}${String(names).padStart(17)}${String(forms).padStart(17)}`);
}
console.log(`
names of the dataset      ${report.listedForms}
spellings, rules combined ${report.spellings}
dropped as shared         ${report.collisions.length} pairs of bearers
bytes                     ${bytes.length}, ${gzipSync(bytes, { level: 9 }).length} compressed`);
for (const bearers of report.collisions) console.log(`  shared: ${bearers}`);
