import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readDatasetFolder } from '../build/dataset-folder.ts';
import { openDataset } from '../dataset/dataset.ts';
import { drawSample } from '../dataset/sample.ts';
import { endWithOutput, writeLine } from './standard-output.ts';

/**
 * Draws records to check by hand against their sources: `npm run --silent dataset:sample -- --seed 2026`. The same seed
 * draws the same records of the same dataset.
 */
const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: '2026' },
    events: { type: 'string', default: '20' },
    offices: { type: 'string', default: '10' },
    reports: { type: 'string', default: '20' },
  },
});
const [seed, events, offices, reports] = [options.seed, options.events, options.offices, options.reports].map(
  Number,
);
const { tables } = readDatasetFolder(join(import.meta.dirname, '../../assets/dataset'));
const dataset = openDataset(tables);
endWithOutput();

if ([seed, events, offices, reports].some((number) => !Number.isSafeInteger(number) || (number ?? -1) < 0)) {
  console.error('--seed, --events, --offices and --reports take whole numbers.');
  process.exitCode = 1;
} else {
  const sample = drawSample(dataset, {
    seed: seed ?? 0,
    events: events ?? 0,
    offices: offices ?? 0,
    reports: reports ?? 0,
  });
  for (const { id, date, kind, before, after, confidence, isUpperBound, note, sources } of sample.events) {
    await writeLine(
      `event   ${id}: ${isUpperBound ? 'by ' : ''}${date}, ${kind}, ${before} → ${after}, ${confidence}`,
    );
    await writeLine(`        ${note}`);
    for (const url of sources) await writeLine(`        ${url}`);
  }
  for (const { actor, office } of sample.offices) {
    const { role, organisation, place, start = '?', end = '?', attested = [] } = office;
    const where = [organisation, place].filter(Boolean).join(', ');
    await writeLine(
      `office  ${actor.name}: ${role}${where && ` (${where})`}, ${start} … ${end}${attested.length > 0 ? `, attested ${attested.join(', ')}` : ''}`,
    );
    for (const url of office.sources) await writeLine(`        ${url}`);
  }
  for (const {
    url,
    title = '(no title)',
    publisher,
    date = '(no date)',
    tier,
    language,
    places,
    actors,
  } of sample.reports) {
    await writeLine(`report  ${publisher}, ${date}, ${tier}, ${language}: ${title}`);
    await writeLine(`        ${[...places, ...actors].join(', ')}`);
    await writeLine(`        ${url}`);
  }
}
