import { useState } from 'preact/hooks';
import type { MentionCount } from '../card/page-summary.ts';
import { holderOn } from '../dataset/control-history.ts';
import { formatFuzzyDate } from '../dataset/fuzzy-date.ts';
import { entityKindLabel, isPlaceKind } from '../dataset/vocabulary.ts';
import type { Day } from '../domain.ts';
import type { PageSummary } from '../messages.ts';
import { useBrowsing } from './browse-context.ts';
import { entityAddress } from './EntityName.tsx';
import { HolderName, InheritedNote } from './HolderName.tsx';
import type { ThisPageActions } from './use-this-page.ts';

interface ReadPageProps {
  readonly summary: PageSummary;
  readonly tabId: number;
  readonly actions: Pick<ThisPageActions, 'reveal'>;
}

/** The names of a page that was read, those named most often first, with their holders on the article's day. */
export function ReadPage({ summary: { date, mentions }, tabId, actions }: ReadPageProps) {
  const { today } = useBrowsing();
  const [gone, setGone] = useState<string>();
  const on = date.kind === 'known' ? date.day : undefined;
  const reveal = async ({ id, name }: MentionCount) => {
    if (!(await actions.reveal(tabId, id))) setGone(name);
  };
  // Those named equally often keep the page's own order.
  const mostNamed = mentions.toSorted((one, other) => other.count - one.count);
  const groups = [
    { heading: 'Places', mentions: mostNamed.filter(({ kind }) => isPlaceKind(kind)) },
    { heading: 'Actors', mentions: mostNamed.filter(({ kind }) => !isPlaceKind(kind)) },
  ].filter((group) => group.mentions.length > 0);

  return (
    <>
      <p class="article-date">
        {date.kind === 'known' ? (
          <>
            <b>Article of {formatFuzzyDate(date.day)}</b>
            <small>read from {dateSources[date.from]}</small>
          </>
        ) : (
          <>
            <b>Date of the article unknown</b>
            <small>
              {date.why} Holders are those of today, {formatFuzzyDate(today)}.
            </small>
          </>
        )}
      </p>
      {gone !== undefined && <p role="alert">The page no longer has “{gone}”. Reload it to read it again.</p>}
      {groups.length === 0 && <p class="empty">No place or actor of the dataset is named on this page.</p>}
      {groups.map(({ heading, mentions }) => (
        <section key={heading}>
          <h2>
            {heading} <small>{mentions.length}</small>
          </h2>
          <ul class="mentions">
            {mentions.map((mention) => (
              <MentionRow key={mention.id} mention={mention} on={on} onReveal={() => reveal(mention)} />
            ))}
          </ul>
          {heading === 'Places' && <InheritedNote />}
        </section>
      ))}
    </>
  );
}

const dateSources: Readonly<Record<Extract<PageSummary['date'], { kind: 'known' }>['from'], string>> = {
  'json-ld': 'the page’s structured data (JSON-LD)',
  meta: 'the page’s meta tags',
  time: 'a date marked up on the page',
  url: 'the page’s address',
  reader: 'your correction',
};

interface MentionRowProps {
  readonly mention: MentionCount;
  /** The article's day, where it is known. */
  readonly on: Day | undefined;
  readonly onReveal: () => void;
}

function MentionRow({ mention: { id, kind, name, count }, on, onReveal }: MentionRowProps) {
  const { dataset, today } = useBrowsing();
  const isKnownPlace = isPlaceKind(kind) && dataset.place(id) !== undefined;
  return (
    <li>
      <div>
        <button type="button" class="mention" onClick={onReveal} title="Show it on the page">
          {name} <small>{count === 1 ? 'once' : `${count} times`}</small>
        </button>
        {isKnownPlace ? (
          <HolderName answer={holderOn(dataset, { place: id, day: on ?? today })} />
        ) : (
          <span class="quiet">{entityKindLabel(kind)}</span>
        )}
      </div>
      <a href={entityAddress({ id, kind, on })} aria-label={`All about ${name}`} class="more">
        ›
      </a>
    </li>
  );
}
