import { reportByline, reportTitle } from '../card/report-phrases.ts';
import type { Report, ReportUrl } from '../domain.ts';
import { useBrowsing } from './browse-context.ts';

/** The pages that a claim rests on, each opening in a tab of its own. */
export function SourceList({ urls }: { readonly urls: readonly ReportUrl[] }) {
  const { dataset } = useBrowsing();
  return (
    <ul class="sources">
      {urls.map((url) => {
        const report = dataset.report(url);
        return (
          <li key={url}>
            {report ? (
              <ReportLine report={report} />
            ) : (
              <a href={url} target="_blank" rel="noreferrer">
                {url}
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** The same, folded up behind their number. */
export function SourcesFold({ urls }: { readonly urls: readonly ReportUrl[] }) {
  if (urls.length === 0) return null;
  return (
    <details>
      <summary>{urls.length === 1 ? '1 source' : `${urls.length} sources`}</summary>
      <SourceList urls={urls} />
    </details>
  );
}

interface ReportLineProps {
  readonly report: Report;
  /** True in the list of a search, where the arrow keys go from hit to hit. */
  readonly isHit?: boolean;
}

/** One report: its headline, or its address where no headline was seen; who published it, and when. */
export function ReportLine({ report, isHit = false }: ReportLineProps) {
  const { url, title, language } = report;
  return (
    <>
      <a
        href={url}
        data-hit={isHit ? '' : undefined}
        target="_blank"
        rel="noreferrer"
        lang={title === undefined ? undefined : language}
        dir={title === undefined ? undefined : 'auto'}
      >
        {reportTitle(report)}
      </a>
      <small>
        {reportByline(report, undefined)}
        {language !== 'en' && ` · ${languageName(language)}`}
      </small>
    </>
  );
}

/** Made for the first report in another language: most views have none. */
let languageNames: Intl.DisplayNames | undefined;

function languageName(code: string): string {
  languageNames ??= new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });
  try {
    return languageNames.of(code) ?? code;
  } catch {
    // `of` throws on a code that is no language tag.
    return code;
  }
}
