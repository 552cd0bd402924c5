import type { Dataset } from '../../dataset/dataset.ts';
import type { FuzzyDate, Report, ReportTier, ReportUrl } from '../../domain.ts';
import type { ExportHeader } from './shown-data.ts';

/** A source to cite: our record of it, or its address alone where there is none. */
interface Cited {
  readonly key: string;
  readonly url: ReportUrl;
  readonly report: Report | undefined;
}

interface Citations {
  readonly header: ExportHeader;
  readonly urls: readonly ReportUrl[];
}

/**
 * The sources as BibTeX. The dataset itself is the first entry; version, date and licence stand there and, for people, in
 * the lines before it, which BibTeX passes over.
 */
export function toBibtex(dataset: Dataset, { header, urls }: Citations): string {
  const about = `${header.title}, version ${header.datasetVersion}, ${header.licence} (${header.licenceUrl}), exported ${header.exported}.`;
  const entries = citedOf(dataset, urls).map(({ key, url, report }) =>
    entry(key, [
      // Twice braced, so that styles leave capitals alone.
      ['title', report?.title && `{${texText(report.title)}}`],
      ['publisher', report && texText(report.publisher)],
      ...dateFields(report?.date),
      ['url', texUrl(url)],
      ['language', report?.language],
    ]),
  );
  const own = entry('hashiya-dataset', [
    ['title', `{${texText(header.title)}}`],
    ['author', '{The Hashiya contributors}'],
    ['version', header.datasetVersion],
    ...dateFields(header.exported),
    ['note', texText(`Licence ${header.licence}; evidence until ${header.evidencedUntil}`)],
  ]);
  // No @ before an entry: it would begin one.
  return [`% ${about.replaceAll('@', '')}\n`, own, ...entries].join('\n');
}

/** The sources as CSL-JSON, which citation managers and pandoc read. The dataset itself is the first item. */
export function toCslJson(dataset: Dataset, { header, urls }: Citations): string {
  const items = [
    {
      id: 'hashiya-dataset',
      type: 'dataset',
      title: header.title,
      author: [{ literal: 'The Hashiya contributors' }],
      version: header.datasetVersion,
      issued: issued(header.exported),
      note: `Licence ${header.licence} (${header.licenceUrl}); evidence until ${header.evidencedUntil}`,
    },
    ...citedOf(dataset, urls).map(({ key, url, report }) => ({
      id: key,
      type: report ? CSL_TYPES[report.tier] : 'webpage',
      ...(report?.title !== undefined && { title: report.title }),
      ...(report && { publisher: report.publisher, language: report.language }),
      ...(report?.date !== undefined && { issued: issued(report.date) }),
      URL: url,
    })),
  ];
  return `${JSON.stringify(items, undefined, 2)}\n`;
}

const CSL_TYPES: Readonly<Record<ReportTier, string>> = {
  official: 'report',
  press: 'article-newspaper',
  analysis: 'report',
  reference: 'webpage',
  mirror: 'webpage',
};

/** Keys that say who and when, `reuters-2015-2`: readable, and each once. */
function citedOf(dataset: Dataset, urls: readonly ReportUrl[]): readonly Cited[] {
  const used = new Map<string, number>();
  return urls.map((url) => {
    const report = dataset.report(url);
    const who = (report?.publisher ?? hostOf(url))
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[^a-z0-9]+/g, '');
    const stem = `${who || 'source'}-${report?.date?.slice(0, 4) ?? 'undated'}`;
    const count = (used.get(stem) ?? 0) + 1;
    used.set(stem, count);
    return { key: count === 1 ? stem : `${stem}-${count}`, url, report };
  });
}

function hostOf(url: ReportUrl): string {
  return /^https?:\/\/([^/]+)/.exec(url)?.[1] ?? '';
}

type Field = readonly [name: string, value: string | undefined];

function entry(key: string, fields: readonly Field[]): string {
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@misc{${key},\n${lines.join(',\n')}\n}\n`;
}

/** `year` and `month` for BibTeX, `date` for biblatex, which takes the same shapes as our fuzzy dates. */
function dateFields(date: FuzzyDate | undefined): readonly Field[] {
  if (date === undefined) return [];
  const [year, month] = date.split('-');
  return [
    ['year', year],
    ['month', month && String(Number(month))],
    ['date', date],
  ];
}

function issued(date: FuzzyDate): { readonly 'date-parts': readonly (readonly number[])[] } {
  return { 'date-parts': [date.split('-').map(Number)] };
}

const TEX_SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function texText(text: string): string {
  return text.replace(/[\\~^&%$#_{}]/g, (sign) => TEX_SPECIAL[sign] ?? `\\${sign}`);
}

/** In an address only what would end the field or begin a comment is written otherwise: by its code. */
function texUrl(url: ReportUrl): string {
  return url.replace(/[{}\\]/g, (sign) => encodeURIComponent(sign)).replaceAll('\\', '%5C');
}
