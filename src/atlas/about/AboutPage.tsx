import changelog from 'virtual:hashiya/changelog';
import { useEffect, useRef } from 'preact/hooks';
import { AssessorList } from '../../browse/AssessorList.tsx';
import { useWording } from '../../locale/wording-context.ts';
import { formatAtlasRoute } from '../../map/atlas-route.ts';
import { useAtlas } from '../atlas-context.ts';
import { CoverageReport } from './CoverageReport.tsx';
import { KnownGaps } from './KnownGaps.tsx';
import { useCoverage } from './use-coverage.ts';
import { Vocabularies } from './Vocabularies.tsx';

const sections = [
  'reading',
  'coverage',
  'gaps',
  'words',
  'assessors',
  'origins',
  'changes',
  'licence',
  'correct',
] as const;

/** What the data is, how far it can be trusted, and how it is mended: for a reader who has no reason yet to believe it. */
export function AboutPage({ section }: { readonly section: string | undefined }) {
  const { dataset } = useAtlas();
  const wording = useWording();
  const main = useRef<HTMLElement>(null);
  const coverage = useCoverage();
  const isReady = coverage.kind === 'ready';
  useEffect(() => {
    const heading = main.current?.querySelector<HTMLElement>(section ? `#${section}` : 'h1');
    heading?.focus({ preventScroll: true });
    if (section) heading?.scrollIntoView({ block: 'start' });
  }, [section, isReady]);

  return (
    <main ref={main} class="about" aria-busy={coverage.kind === 'loading'}>
      <nav aria-label={wording.say('atlas.about.contents')}>
        <ul>
          {sections.map((one) => (
            <li key={one}>
              <a href={formatAtlasRoute({ view: 'about', section: one })} aria-current={one === section}>
                {wording.say(`atlas.about.${one}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <article>
        <h1 tabIndex={-1}>{wording.say('atlas.about.title')}</h1>
        <p class="lead">
          {wording.say('atlas.about.lead', {
            version: dataset.version,
            date: wording.date(dataset.evidencedUntil),
          })}
        </p>

        <Heading id="reading" />
        <ul class="prose">
          <li>{wording.say('atlas.about.reading.holder')}</li>
          <li>{wording.say('atlas.about.reading.centre')}</li>
          <li>{wording.say('atlas.about.reading.read')}</li>
          <li>{wording.say('atlas.about.reading.national')}</li>
          <li>{wording.say('atlas.about.reading.dates')}</li>
          <li>{wording.say('atlas.about.reading.silence')}</li>
          <li>{wording.say('atlas.about.reading.dissent')}</li>
          <li>{wording.say('atlas.about.reading.shapes')}</li>
        </ul>

        <Heading id="coverage" />
        {coverage.kind === 'ready' && <CoverageReport coverage={coverage.coverage} />}
        {coverage.kind === 'loading' && <p role="status">{wording.say('atlas.loading')}</p>}
        {coverage.kind === 'failed' && <p role="alert">{coverage.reason}</p>}

        <Heading id="gaps" />
        {coverage.kind === 'ready' && <KnownGaps coverage={coverage.coverage} />}

        <Heading id="words" />
        <Vocabularies />

        <Heading id="assessors" />
        <p>{wording.say('atlas.about.assessors.lead')}</p>
        <AssessorList />

        <Heading id="origins" />
        <p>{wording.say('atlas.about.origins.lead')}</p>
        <dl class="origins">
          {dataset.provenance.map(({ id, title, where, licence, seen }) => (
            <div key={id}>
              <dt>{title}</dt>
              <dd>
                {where}
                <br />
                <span class="quiet">
                  {licence} {wording.say('atlas.about.origins.seen', { date: wording.date(seen) })}
                </span>
              </dd>
            </div>
          ))}
        </dl>

        <Heading id="changes" />
        {changelog.map(({ title, changes }) => (
          <section key={title} lang="en" dir="ltr">
            <h3>{title}</h3>
            <ul class="prose">
              {changes.map((change) => (
                <li key={change}>{change}</li>
              ))}
            </ul>
          </section>
        ))}

        <Heading id="licence" />
        <p>{wording.say('atlas.about.licence.data')}</p>
        <p>
          {wording.say('atlas.about.licence.cite', {
            citation: `Hashiya dataset ${dataset.version}. CC BY 4.0.`,
          })}
        </p>
        <p>{wording.say('atlas.about.licence.shapes')}</p>

        <Heading id="correct" />
        <p>{wording.say('atlas.about.correct.lead')}</p>
        <ol class="prose">
          <li>{wording.say('atlas.about.correct.find')}</li>
          <li>{wording.say('atlas.about.correct.source')}</li>
          <li>{wording.say('atlas.about.correct.edit')}</li>
          <li>{wording.say('atlas.about.correct.own')}</li>
        </ol>
      </article>
    </main>
  );
}

function Heading({ id }: { readonly id: (typeof sections)[number] }) {
  const wording = useWording();
  return (
    <h2 id={id} tabIndex={-1}>
      {wording.say(`atlas.about.${id}`)}
    </h2>
  );
}
