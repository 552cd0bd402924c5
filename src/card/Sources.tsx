import { Component } from 'preact';
import type { Confidence, Report, ReportUrl } from '../domain.ts';
import type { Locale } from './card-phrases.ts';
import { reportByline, reportTitle, sourcesPhrase } from './report-phrases.ts';

interface SourcesProps {
  readonly urls: readonly ReportUrl[];
  /** Where to find what is known of each address. */
  readonly cited: readonly Report[];
  readonly confidence?: Confidence | undefined;
  /** What the sources say, in our words. */
  readonly note?: string | undefined;
  readonly locale: Locale;
}

/**
 * The sources of one claim: a count that opens the list in place, after a note on what they say. A button, not a
 * `<details>`: the count stands in the line of the claim, and text of the claim can be selected without opening
 * anything. A class, because it is all of the card that has a state: hooks would add 1.3 kB to what every page loads.
 */
export class Sources extends Component<SourcesProps, { isOpen: boolean }> {
  override state = { isOpen: false };

  override render({ urls, cited, confidence, note, locale }: SourcesProps, { isOpen }: { isOpen: boolean }) {
    if (urls.length === 0) return null;
    const reports = urls.map((url) => cited.find((report) => report.url === url) ?? url);
    return (
      <>
        <button
          type="button"
          class="quiet"
          aria-expanded={isOpen}
          onClick={() => this.setState({ isOpen: !isOpen })}
        >
          {sourcesPhrase(urls.length, confidence)}
        </button>
        {isOpen && note && <p class="note">{note}</p>}
        {isOpen && <ReportList reports={reports} locale={locale} isOfClaim />}
      </>
    );
  }
}

interface ReportListProps {
  /** An address alone where the dataset says nothing of it. */
  readonly reports: readonly (Report | ReportUrl)[];
  readonly locale: Locale;
  /** True for the sources of one claim, false for a list of its own. */
  readonly isOfClaim?: boolean;
}

/** Reports with publisher and date. Each opens in a tab of its own. */
export function ReportList({ reports, locale, isOfClaim }: ReportListProps) {
  return (
    <ul class={isOfClaim ? 'claim-reports' : 'reports'}>
      {reports.map((report) => {
        const known = typeof report === 'string' ? undefined : report;
        const url = typeof report === 'string' ? report : report.url;
        return (
          <li key={url}>
            <WebLink url={url} language={known?.title === undefined ? undefined : known.language}>
              {known ? reportTitle(known) : url}
            </WebLink>
            {known && <small>{reportByline(known, locale)}</small>}
          </li>
        );
      })}
    </ul>
  );
}

interface WebLinkProps {
  readonly url: string;
  readonly language: string | undefined;
  readonly children: string;
}

/** A link to a web page, and to nothing else: an address that is not http or https is shown as text. */
function WebLink({ url, language, children }: WebLinkProps) {
  if (!/^https?:\/\//i.test(url)) return <span>{children}</span>;
  return (
    <a class="report-link" href={url} target="_blank" rel="noopener noreferrer" lang={language} dir="auto">
      {children}
    </a>
  );
}
