import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readDatasetFolder } from '../build/dataset-folder.ts';
import { coverageOf } from '../dataset/coverage.ts';
import type { Chain } from '../dataset/coverage-chains.ts';
import { openDataset } from '../dataset/dataset.ts';
import { datasetStatistics } from './dataset-statistics.ts';
import { buildExtension, buildFolder } from './extension-builds.ts';

/**
 * Writes the measured numbers of the README: what the dataset holds, what each part of the extension weighs. With
 * `--check` nothing is written, and the run fails where the README says something else.
 */

const root = join(import.meta.dirname, '../..');
const readmePath = join(root, 'README.md');
const PARTS = [
  ['gate, on every page of a named news site', ['content-scripts/gate.js']],
  ['reader, on pages about Afghanistan', ['reader.js']],
  ['card, beside the reader', ['card.js']],
  ['story: its days and sections, and what is seldom asked for', ['story.js']],
  ['lexicon: the names, and the code that finds them', ['lexicon.js']],
  // A page of ours weighs what it names: its code, what that imports, and its styles.
  ['popup, at its start', ['popup.html']],
  ['background', ['background.js']],
  ['dataset', ['dataset.json']],
] as const;

const shouldCheck = process.argv.includes('--check');
if (!shouldCheck) buildExtension({ browser: 'chromium', kind: 'shipped' });

const readme = readFileSync(readmePath, 'utf8');
const next = [
  ['dataset', await datasetTable()],
  ['names', namesTable()],
  ['sizes', sizesTable()],
].reduce((text, [name = '', table = '']) => replaceSection(text, name, table), readme);

if (next === readme) console.log('The README says what was measured.');
else if (shouldCheck) {
  console.error(
    'README.md does not say what was measured. Run `npm run readme:numbers` and commit the result.',
  );
  process.exitCode = 1;
} else {
  writeFileSync(readmePath, next);
  console.log('README.md now says what was measured.');
}

async function datasetTable(): Promise<string> {
  const { tables } = await readDatasetFolder(join(root, 'assets/dataset'));
  const dataset = openDataset(tables);
  const { places, actors, events, reports, coverage, version, evidencedUntil } = datasetStatistics(dataset);
  const { districtsWithOwnFall, fallsAsUpperBounds, fallsBoundedLater, twoPublishers, reportMinima, chains } =
    coverageOf(dataset);
  const of = ({ count, of: whole }: { count: number; of: number }) => `${count} of ${whole}`;
  const enough = (what: string) => {
    const { least = 0, met = 0, total = 0 } = reportMinima.find(({ of }) => of === what) ?? {};
    return { least, text: `${met} of ${total}` };
  };
  const isKnownSince1997 = ({ unknown, missing }: Chain) =>
    [...unknown, ...missing].every(({ to }) => to < '1997-01-01');
  const total = (count: (chain: Chain) => number) => chains.reduce((sum, chain) => sum + count(chain), 0);
  return table(`dataset ${version}`, [
    [
      'places',
      `${places.total}, of them ${places.byKind.province} provinces and ${places.byKind.district} districts`,
    ],
    ['control events', `${events.total}, from ${events.first} to ${events.last}`],
    ['… with two sources or more', of(events.withTwoSources)],
    ['… with two independent publishers', of(twoPublishers.all)],
    ['… with two independent publishers, of those since 2001', of(twoPublishers.since2001)],
    ['… with dissent on record', of(events.withDissent)],
    ['provinces with events of their own', of(coverage.provincesWithEvents)],
    ['capitals with events of their own', of(coverage.capitalsWithEvents)],
    ['districts with events of their own', of(coverage.districtsWithEvents)],
    [
      'districts with their own fall since May 2021',
      `${of(districtsWithOwnFall)}, ${fallsAsUpperBounds} of them “by this day”, ${fallsBoundedLater} by a day after the offensive`,
    ],
    [
      'provinces and capitals whose holder is known for every day since 1997',
      of({ count: chains.filter(isKnownSince1997).length, of: chains.length }),
    ],
    [
      'their stretches since 1996: known, recorded as unknown, missing',
      [
        total(({ periods }) => periods),
        total(({ unknown }) => unknown.length),
        total(({ missing }) => missing.length),
      ].join(', '),
    ],
    ['what assessors judged, each in its own scale', String(tables.assessments.length)],
    ['people, groups and institutions', `${actors.total}, ${actors.withOffices} with offices`],
    ['reports', `${reports.total}, of them ${reports.byTier.mirror} copies whose original was not found`],
    [`provinces with ${enough('provinces').least} reports or more`, enough('provinces').text],
    [`capitals with ${enough('capitals').least} reports or more`, enough('capitals').text],
    ['evidence sought until', evidencedUntil],
  ]);
}

/** What `npm run eval` measured when its floors were last raised, and fails below. */
function namesTable(): string {
  const floors: Record<string, number> = JSON.parse(
    readFileSync(join(root, 'tests/fixtures/gold/floors.json'), 'utf8'),
  );
  return table(
    'names found in our own annotated passages, at least',
    Object.entries(floors).map(([measure, floor]) => [measure, String(floor)] as const),
  );
}

/** The scripts and style sheets that pages of the package name. */
function namedIn(pages: readonly string[], folder: string): string[] {
  return pages.flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css))"/g)].map(([, path = '']) =>
      join(folder, path),
    ),
  );
}

/** Weights of the shipped Chromium build; the Firefox build differs by its manifest alone. */
function sizesTable(): string {
  const folder = buildFolder({ browser: 'chromium', kind: 'shipped' });
  const rows = PARTS.map(([label, files]) => {
    const paths = files.flatMap((file) => {
      const found = globSync(join(folder, file));
      if (found.length === 0) throw new Error(`The build in ${folder} has no ${file}.`);
      return file.endsWith('.html') ? [...found, ...namedIn(found, folder)] : found;
    });
    const raw = paths.reduce((sum, path) => sum + statSync(path).size, 0);
    const packed = paths.reduce((sum, path) => sum + gzipSync(readFileSync(path), { level: 9 }).length, 0);
    return [label, `${kB(raw)}, ${kB(packed)} compressed`] as const;
  });
  return table('part of the extension', rows);
}

function table(head: string, rows: readonly (readonly [string, string])[]): string {
  return [`| ${head} | |`, '| --- | --- |', ...rows.map(([label, value]) => `| ${label} | ${value} |`)].join(
    '\n',
  );
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0)} kB`;
}

function replaceSection(text: string, name: string, content: string): string {
  const [begin, end] = [`<!-- ${name}: written by npm run readme:numbers -->`, `<!-- end of ${name} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md has no section “${begin} … ${end}”; put it back.`);
  return `${text.slice(0, from)}${begin}\n\n${content}\n\n${text.slice(to)}`;
}
