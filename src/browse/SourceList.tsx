import { sourceText } from '../card/cited-sources.ts';
import type { Report, ReportUrl } from '../domain.ts';
import { useWording } from '../locale/wording-context.ts';
import { useBrowsing } from './browse-context.ts';
import { Fold } from './Fold.tsx';

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
  const wording = useWording();
  if (urls.length === 0) return null;
  return (
    <Fold summary={wording.say('browse.event.sources', { count: urls.length })}>
      {() => <SourceList urls={urls} />}
    </Fold>
  );
}

interface ReportLineProps {
  readonly report: Report;
  /** True in the list of a search, where the arrow keys go from hit to hit. */
  readonly isHit?: boolean;
}

/** One report: its headline, or its address where no headline was seen; who published it, and when. */
export function ReportLine({ report, isHit = false }: ReportLineProps) {
  const wording = useWording();
  const { url, title, language } = report;
  const { title: shown, byline } = sourceText(report, wording);
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
        {shown}
      </a>
      <small>
        {language === wording.language
          ? byline
          : wording.say('browse.report.in', { byline, language: languageName(language, wording.language) })}
      </small>
    </>
  );
}

/** Made for the first report in another language: most views have none. */
const languageNames = new Map<string, Intl.DisplayNames>();

/** The name of a language. Chromium has no names in Pashto: those in Dari are nearer to its reader than English ones. */
function languageName(code: string, inLanguage: string): string {
  let names = languageNames.get(inLanguage);
  if (!names) {
    names = new Intl.DisplayNames([inLanguage, ...(inLanguage === 'ps' ? ['fa-AF'] : []), 'en'], {
      type: 'language',
      fallback: 'code',
    });
    languageNames.set(inLanguage, names);
  }
  try {
    return names.of(code) ?? code;
  } catch {
    // `of` throws on a code that is no language tag.
    return code;
  }
}
