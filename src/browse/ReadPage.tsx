import { useState } from 'preact/hooks';
import type { MentionCount } from '../card/page-summary.ts';
import { holderOn } from '../dataset/control-history.ts';
import { isPlaceKind } from '../dataset/vocabulary.ts';
import type { Day } from '../domain.ts';
import { useWording } from '../locale/wording-context.ts';
import type { PageSummary } from '../messages.ts';
import { ArticleDateLine } from './ArticleDateLine.tsx';
import { useBrowsingOnceReady } from './browse-context.ts';
import { entityAddress } from './entity-address.ts';
import { HolderName, InheritedNote } from './HolderName.tsx';
import { kindLabel } from './kind-label.ts';
import { PageSurroundings } from './PageSurroundings.tsx';
import type { ThisPageActions } from './use-this-page.ts';

interface ReadPageProps {
  readonly summary: PageSummary;
  readonly tabId: number;
  readonly actions: Pick<ThisPageActions, 'reveal' | 'correctDate'>;
  readonly today: Day;
}

/**
 * The names of a page that was read, those named most often first, with their holders on the article's day. Names and
 * date are the reader's own answer: they do not wait for the dataset.
 */
export function ReadPage({ summary: { date, mentions }, tabId, actions, today }: ReadPageProps) {
  const wording = useWording();
  const isDatasetHere = useBrowsingOnceReady() !== undefined;
  const [gone, setGone] = useState<string>();
  const on = date.kind === 'known' ? date.day : undefined;
  const reveal = async ({ id, name }: MentionCount) => {
    if (!(await actions.reveal(tabId, id))) setGone(name);
  };
  // Those named equally often keep the page's own order.
  const mostNamed = mentions.toSorted((one, other) => other.count - one.count);
  const all = [
    { kind: 'places', mentions: mostNamed.filter((mention) => isPlaceKind(mention.kind)) },
    { kind: 'actors', mentions: mostNamed.filter((mention) => !isPlaceKind(mention.kind)) },
  ] as const;
  const groups = all.filter((group) => group.mentions.length > 0);

  return (
    <>
      <ArticleDateLine date={date} today={today} onCorrect={(day) => actions.correctDate(tabId, day)} />
      {gone !== undefined && <p role="alert">{wording.say('browse.page.gone', { name: gone })}</p>}
      {groups.length === 0 && <p class="empty">{wording.say('browse.page.none')}</p>}
      {groups.map(({ kind, mentions }) => (
        <section key={kind}>
          <h2>
            {wording.say(`browse.page.${kind}`)} <small>{wording.number(mentions.length)}</small>
          </h2>
          <ul class="mentions">
            {mentions.map((mention) => (
              <MentionRow key={mention.id} mention={mention} on={on} onReveal={() => reveal(mention)} />
            ))}
          </ul>
          {kind === 'places' && <InheritedNote />}
          {kind === 'places' && isDatasetHere && <PageSurroundings mentions={mentions} day={on} />}
        </section>
      ))}
    </>
  );
}

interface MentionRowProps {
  readonly mention: MentionCount;
  /** The article's day, where it is known. */
  readonly on: Day | undefined;
  readonly onReveal: () => void;
}

function MentionRow({ mention: { id, kind, name, count }, on, onReveal }: MentionRowProps) {
  const wording = useWording();
  return (
    <li>
      <div>
        <button type="button" class="mention" onClick={onReveal} title={wording.say('browse.page.show')}>
          {name} <small>{wording.say('browse.page.times', { count })}</small>
        </button>
        <HolderOrKind id={id} kind={kind} on={on} />
      </div>
      <a
        href={entityAddress({ id, kind, on })}
        aria-label={wording.say('browse.page.about', { name })}
        class="more"
      >
        ›
      </a>
    </li>
  );
}

interface HolderOrKindProps extends Pick<MentionCount, 'id' | 'kind'> {
  readonly on: Day | undefined;
}

/** Who held a place; of everything else, what it is. Its line keeps its height until the dataset says who. */
function HolderOrKind({ id, kind, on }: HolderOrKindProps) {
  const browsing = useBrowsingOnceReady();
  const wording = useWording();
  if (!isPlaceKind(kind)) return <span class="quiet">{kindLabel(kind, wording)}</span>;
  if (!browsing) return <span class="quiet">{'\u00a0'}</span>;
  const { dataset, today } = browsing;
  return dataset.place(id) === undefined ? (
    <span class="quiet">{kindLabel(kind, wording)}</span>
  ) : (
    <HolderName answer={holderOn(dataset, { place: id, day: on ?? today })} />
  );
}
