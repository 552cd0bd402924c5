import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readDatasetFolder } from '../build/dataset-folder.ts';
import { coverageOf, type Part } from '../dataset/coverage.ts';
import type { Chain, DayRange } from '../dataset/coverage-chains.ts';
import { openDataset } from '../dataset/dataset.ts';
import { endWithOutput, writeLine } from './standard-output.ts';

/** Prints how much the dataset covers and how well it is borne out; `--json` for the same as data. */
const { values: options } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const { tables } = readDatasetFolder(join(import.meta.dirname, '../../assets/dataset'));
const dataset = openDataset(tables);
const coverage = coverageOf(dataset);
endWithOutput();

if (options.json) await writeLine(JSON.stringify(coverage, null, 2));
else for (const line of lines()) await writeLine(line);

function* lines(): Iterable<string> {
  const [one, two, more] = coverage.sourcesPerEvent;
  yield `Dataset ${coverage.version}, evidence sought until ${coverage.evidencedUntil}`;
  yield '';
  yield `events                                     ${coverage.events}`;
  yield `  with one source, two, three or more      ${one}, ${two}, ${more}`;
  yield `  with two independent publishers          ${of(coverage.twoPublishers.all)}`;
  yield `    of those since 2001                    ${of(coverage.twoPublishers.since2001)}`;
  yield `districts with events of their own         ${of(coverage.districtsWithOwnEvents)}`;
  yield `districts with their own fall since 2021   ${of(coverage.districtsWithOwnFall)}, ${coverage.fallsAsUpperBounds} of them “by this day”, ${coverage.fallsBoundedLater} by a day after the offensive`;
  yield `people and bodies whose offices have no date ${coverage.actorsWithoutDates.length}`;
  yield '  Two publishers are independent where each speaks in its own words: a copy counts as what it copies, and one';
  yield '  that does not say what it copies counts as nobody (src/dataset/publishers.ts).';

  yield '';
  yield* table(
    ['period', 'events', 'two publishers', 'provinces'],
    coverage.periods.map(({ from, to, events, twoPublishers, provinces }) => [
      `${from} … ${to}`,
      String(events),
      of(twoPublishers),
      `${provinces} of 34`,
    ]),
  );
  yield '';
  yield* table(
    ['province', 'events', 'two publishers', 'districts', 'own falls', 'reports', 'newest evidence'],
    coverage.provinces.map((province) => [
      province.name,
      String(province.events),
      of(province.twoPublishers),
      slash(province.districtsWithOwnEvents),
      slash(province.districtsWithOwnFall),
      String(province.reports),
      province.newestEvidence ?? 'none',
    ]),
  );
  yield '';
  yield* table(
    ['reports on', 'at least', 'met', 'short'],
    coverage.reportMinima.map(({ of: what, least, met, total, short }) => [
      what,
      String(least),
      `${met} of ${total}`,
      short.map(({ id, has }) => `${id} ${has}`).join(', '),
    ]),
  );
  yield '';
  const { chains } = coverage;
  const whole = chains.filter(({ unknown, missing }) => unknown.length + missing.length === 0);
  yield 'Who held each province and capital since 1996';
  yield `  known for every day                      ${whole.length} of ${chains.length}`;
  yield `  stretches known                          ${total(({ periods }) => periods)}`;
  yield `  stretches unknown, and recorded as such  ${total(({ unknown }) => unknown.length)}`;
  yield `  stretches missing                        ${total(({ missing }) => missing.length)}`;
  for (const { place, unknown, missing } of chains) {
    const stretches = [...unknown.map(inWords), ...missing.map((range) => `${inWords(range)} (missing)`)];
    if (stretches.length > 0) yield `  ${place.padEnd(26)} ${stretches.join(', ')}`;
  }
  yield '';
  yield* list('Districts without events of their own', coverage.districtsWithoutOwnEvents);
  yield* list('Districts without their own fall since 2021', coverage.districtsWithoutOwnFall);
  yield* list('People and bodies whose offices have no date', coverage.actorsWithoutDates);
}

function total(count: (chain: Chain) => number): number {
  return coverage.chains.reduce((sum, chain) => sum + count(chain), 0);
}

function inWords({ from, to }: DayRange): string {
  return `${from} … ${to}`;
}

function* table(head: readonly string[], rows: readonly (readonly string[])[]): Iterable<string> {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  for (const row of [head, ...rows])
    yield row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
}

function* list(title: string, ids: readonly string[]): Iterable<string> {
  yield `${title} (${ids.length})`;
  const byProvince = Map.groupBy(ids, (id) => provinceName(id));
  for (const [province, group] of byProvince) yield `  ${province}: ${group.join(', ')}`;
  yield '';
}

function provinceName(id: string): string {
  return dataset.ancestorsOf(id).find(({ kind }) => kind === 'province')?.name ?? 'actors';
}

function of({ count, of: whole }: Part): string {
  return `${count} of ${whole}${whole === 0 ? '' : ` (${Math.round((100 * count) / whole)} %)`}`;
}

function slash({ count, of: whole }: Part): string {
  return `${count}/${whole}`;
}
