import type { ReportUrl } from '../../domain.ts';
import type { Checked, Finding, Rule } from './rule.ts';

/** Every event, assessment, office and relation has a source, a campaign two, and so has what others say about an event. */
export const claimsHaveSources: Rule = function* ({ dataset }) {
  for (const row of dataset.events) {
    if (row.sources.length === 0) yield { row, reason: 'sources: an event without a source' };
    for (const { sources } of row.dissent ?? []) {
      if (sources.length === 0) yield { row, reason: 'dissent: sources: nobody is named who says so' };
    }
  }
  for (const row of dataset.campaigns) {
    // Nobody reported a campaign's first and last day as such: that they bound one is somebody's reading.
    if (row.sources.length < 2) yield { row, reason: 'sources: a campaign with fewer than two sources' };
  }
  for (const row of [...dataset.assessors, ...dataset.assessments]) {
    if (row.sources.length === 0) yield { row, reason: 'sources: an assessment without a source' };
  }
  for (const row of dataset.actors) {
    for (const { role, sources } of row.offices) {
      if (sources.length === 0) yield { row, reason: `offices: “${role}” has no source` };
    }
    for (const { kind, other, sources } of row.relations) {
      if (sources.length === 0) yield { row, reason: `relations: ${kind} ${other} has no source` };
    }
  }
};

/** Every source stands among the reports, once in its list. */
export const sourcesAreReports: Rule = function* ({ dataset }) {
  for (const { row, urls } of citations(dataset)) {
    for (const [index, url] of urls.entries()) {
      if (!dataset.report(url)) yield { row, reason: `sources: ${url} is not in reports/` };
      if (urls.indexOf(url) !== index) yield { row, reason: `sources: ${url} is there twice` };
    }
  }
};

/** A reader can open every report: its address is one of the web. */
export const reportsCanBeOpened: Rule = function* ({ dataset }) {
  for (const row of dataset.reports) {
    if (!/^https?:\/\/[^/\s]+\.[^/\s]/.test(row.url)) {
      yield { row, reason: 'url: not an address of the web (http or https)' };
    }
  }
};

interface Citation {
  readonly row: Finding['row'];
  readonly urls: readonly ReportUrl[];
}

function* citations(dataset: Checked['dataset']): Iterable<Citation> {
  for (const row of dataset.events) {
    yield { row, urls: row.sources };
    for (const { sources } of row.dissent ?? []) yield { row, urls: sources };
  }
  for (const row of [...dataset.campaigns, ...dataset.assessors, ...dataset.assessments])
    yield { row, urls: row.sources };
  for (const row of dataset.actors) {
    yield { row, urls: row.sources };
    for (const { sources } of [...row.offices, ...row.relations]) yield { row, urls: sources };
  }
}

/** A report stands in the file of the year of its date, so that everybody looks for it, and adds it, in one place. */
export const reportsStandInTheirYear: Rule = function* ({ dataset, fileOf }) {
  for (const row of dataset.reports) {
    const file = fileOf(row);
    const own = `reports/${row.date?.slice(0, 4) ?? 'undated'}.json`;
    if (file.startsWith('reports/') && file !== own)
      yield { row, reason: `date: ${row.date ?? 'none'}, which belongs in ${own}` };
  }
};
