import { useMemo } from 'preact/hooks';
import type { Dataset } from '../dataset/dataset.ts';
import { exactDay, formatFuzzyDate } from '../dataset/fuzzy-date.ts';
import { entityKindLabel } from '../dataset/vocabulary.ts';
import type { Entity } from '../domain.ts';
import { eventPhrase } from '../timeline/event-phrase.ts';
import { useBrowsing } from './browse-context.ts';
import { entityAddress } from './EntityName.tsx';
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
  const hits = useMemo(() => search(searchIndexOf(dataset), text, MOST_HITS), [dataset, text]);
  return (
    <>
      <h1 class="visually-hidden" tabIndex={-1}>
        Search
      </h1>
      <p class="quiet hit-count" role="status">
        {hitCount(hits.length, text)}
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
  switch (hit.kind) {
    case 'place':
      return <EntityHit entity={hit.place} spelling={hit.spelling} about={whereIs(dataset, hit.place.id)} />;
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
            {place?.name ?? event.place} {eventPhrase(event)}
          </a>
          <small>
            {formatFuzzyDate(event.date)} · {event.note}
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

function EntityHit({ entity: { id, name, kind }, spelling, about }: EntityHitProps) {
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
      <small>{[entityKindLabel(kind), about].filter((part) => part !== '').join(' · ')}</small>
    </>
  );
}

function whereIs(dataset: Dataset, id: string): string {
  return dataset
    .ancestorsOf(id)
    .filter(({ kind }) => kind === 'district' || kind === 'province')
    .map(({ name, kind }) => `${name} ${kind}`)
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

function hitCount(count: number, text: string): string {
  if (text.trim() === '') return 'Type a name in any spelling or script, or words of a headline.';
  if (count === 0) return `Nothing in the dataset is called or says “${text.trim()}”.`;
  if (count === MOST_HITS) return `The best ${MOST_HITS} hits`;
  return count === 1 ? '1 hit' : `${count} hits`;
}
