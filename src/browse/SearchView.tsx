import { useMemo } from 'preact/hooks';
import type { Dataset } from '../dataset/dataset.ts';
import { exactDay } from '../dataset/fuzzy-date.ts';
import type { Entity } from '../domain.ts';
import type { Wording } from '../locale/wording.ts';
import { useWording } from '../locale/wording-context.ts';
import { whatHappened } from '../timeline/event-wording.ts';
import { useBrowsing } from './browse-context.ts';
import { OwnMark } from './EntityName.tsx';
import { entityAddress } from './entity-address.ts';
import { kindLabel } from './kind-label.ts';
import { ReportLine } from './SourceList.tsx';
import { type SearchHit, search } from './search.ts';
import { HITS_ID, moveBetweenHits } from './search-focus.ts';
import { searchIndexOf } from './search-index.ts';

export { searchIndexOf };

/** More hits than this mean that another letter is needed. */
const MOST_HITS = 40;

/** The hits of a search, best first. */
export function SearchView({ text }: { readonly text: string }) {
  const { dataset } = useBrowsing();
  const wording = useWording();
  const hits = useMemo(() => search(searchIndexOf(dataset), text, MOST_HITS), [dataset, text]);
  return (
    <>
      <h1 class="visually-hidden" tabIndex={-1}>
        {wording.say('browse.search.heading')}
      </h1>
      <p class="quiet hit-count" role="status">
        {hitCount(hits.length, text, wording)}
      </p>
      <ul
        id={HITS_ID}
        class="entities"
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          moveBetweenHits(event.target, event.key === 'ArrowDown' ? 1 : -1);
        }}
      >
        {hits.map((hit) => (
          <li key={keyOf(hit)}>
            <Hit hit={hit} dataset={dataset} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Hit({ hit, dataset }: { readonly hit: SearchHit; readonly dataset: Dataset }) {
  const wording = useWording();
  switch (hit.kind) {
    case 'place':
      return (
        <EntityHit
          entity={hit.place}
          spelling={hit.spelling}
          about={whereIs(dataset, hit.place.id, wording)}
        />
      );
    case 'actor':
      return <EntityHit entity={hit.actor} spelling={hit.spelling} about={hit.actor.description} />;
    case 'report':
      return <ReportLine report={hit.report} isHit />;
    case 'event': {
      const { event } = hit;
      const place = dataset.place(event.place);
      return (
        <>
          <a
            data-hit
            href={entityAddress({ id: event.place, kind: place?.kind ?? 'city', on: exactDay(event.date) })}
          >
            {wording.say('timeline.event.at', {
              place: place?.name ?? event.place,
              what: whatHappened(event, wording),
            })}
          </a>
          <small>
            {wording.say('browse.search.event', { date: wording.date(event.date), note: event.note })}
          </small>
        </>
      );
    }
  }
}

interface EntityHitProps {
  readonly entity: Entity;
  readonly spelling: string;
  readonly about: string;
}

function EntityHit({ entity: { id, name, kind, isReadersOwn }, spelling, about }: EntityHitProps) {
  const wording = useWording();
  const label = kindLabel(kind, wording);
  return (
    <>
      <a data-hit href={entityAddress({ id, kind })}>
        <b>{name}</b>
        {!name.includes(spelling) && (
          <>
            {' '}
            <span class="spelling" dir="auto">
              {spelling}
            </span>
          </>
        )}
      </a>
      {isReadersOwn && <OwnMark wording={wording} />}
      <small>{about === '' ? label : wording.say('browse.search.about', { kind: label, about })}</small>
    </>
  );
}

function whereIs(dataset: Dataset, id: string, wording: Wording): string {
  return dataset
    .ancestorsOf(id)
    .flatMap(({ name, kind }) =>
      kind === 'district' || kind === 'province' ? [wording.say(`browse.search.in.${kind}`, { name })] : [],
    )
    .join(', ');
}

function keyOf(hit: SearchHit): string {
  switch (hit.kind) {
    case 'place':
      return hit.place.id;
    case 'actor':
      return hit.actor.id;
    case 'report':
      return hit.report.url;
    case 'event':
      return hit.event.id;
  }
}

function hitCount(count: number, text: string, wording: Wording): string {
  if (text.trim() === '') return wording.say('browse.search.prompt');
  if (count === 0) return wording.say('browse.search.nothing', { text: text.trim() });
  return wording.say(count === MOST_HITS ? 'browse.search.most' : 'browse.search.count', { count });
}
