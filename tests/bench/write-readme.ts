import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keptMeasures, MEASURED_PARTS } from './measures.ts';

/** Writes what the last `npm run bench` measured into the README. */
const path = join(import.meta.dirname, '../../README.md');
const [begin, end] = ['<!-- speed: written by npm run bench:readme -->', '<!-- end of speed -->'];
const readme = readFileSync(path, 'utf8');
const [from, to] = [readme.indexOf(begin), readme.indexOf(end)];
if (from < 0 || to < from) throw new Error(`README.md has no section “${begin} … ${end}”; put it back.`);
const rows = MEASURED_PARTS.flatMap((part) =>
  keptMeasures(part).map(({ what, measured, goal }) => `| ${what} | ${measured} | ${goal} |`),
);
const table = ['| | measured | goal |', '| --- | --- | --- |', ...rows].join('\n');
writeFileSync(path, `${readme.slice(0, from)}${begin}\n\n${table}\n\n${readme.slice(to)}`);
