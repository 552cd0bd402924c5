import { useState } from 'preact/hooks';
import { holderOn } from '../dataset/control-history.ts';
import { formatFuzzyDate } from '../dataset/fuzzy-date.ts';
import { entityKindLabel, isPlaceKind } from '../dataset/vocabulary.ts';
import type { Day } from '../domain.ts';
import type { MentionCount, PageSummary } from '../messages.ts';
import { useBrowsing } from './browse-context.ts';
import { entityAddress } from './EntityName.tsx';
import { HolderName, InheritedNote } from './HolderName.tsx';
import { SiteSwitchBox } from './SiteSwitchBox.tsx';
import type { ThisPage, UnreadReason } from './this-page.ts';

export interface ThisPageActions {
  /** Scrolls to the first mention of an entity and opens its card. Answers false where the page no longer has it. */
  readonly reveal: (tabId: number, id: string) => Promise<boolean>;
  /** Reads a page that was not read by itself. */
  readonly lookAnyway: (tabId: number) => Promise<void>;
  readonly switchSite: (host: string, isOn: boolean) => Promise<void>;
  /** Asks the browser for a site that it withholds. */
  readonly askForSite: (host: string) => Promise<void>;
}

interface ThisPageViewProps {
  readonly page: ThisPage;
  readonly actions: ThisPageActions;
}

/** What the page in front mentions, for the day of its article; or why it was not read, and what can be done. */
export function ThisPageView({ page, actions }: ThisPageViewProps) {
  return (
    <>
      <h1 class="visually-hidden" tabIndex={-1}>
        This page
      </h1>
      {page.kind === 'read' && <ReadPage summary={page.summary} tabId={page.tabId} actions={actions} />}
      {page.kind === 'unread' && <UnreadPage page={page} actions={actions} />}
      {page.kind !== 'asking' && page.site && (
        <SiteSwitchBox site={page.site} onSwitch={actions.switchSite} />
      )}
    </>
  );
}

interface ReadPageProps {
  readonly summary: PageSummary;
  readonly tabId: number;
  readonly actions: ThisPageActions;
}

function ReadPage({ summary: { date, mentions }, tabId, actions }: ReadPageProps) {
  const { today } = useBrowsing();
  const [gone, setGone] = useState<string>();
  const on = date.kind === 'known' ? date.day : undefined;
  const reveal = async ({ id, name }: MentionCount) => {
    if (!(await actions.reveal(tabId, id))) setGone(name);
  };
  const groups = [
    { heading: 'Places', mentions: mentions.filter(({ kind }) => isPlaceKind(kind)) },
    { heading: 'Actors', mentions: mentions.filter(({ kind }) => !isPlaceKind(kind)) },
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

interface UnreadPageProps {
  readonly page: Extract<ThisPage, { kind: 'unread' }>;
  readonly actions: ThisPageActions;
}

function UnreadPage({ page: { why, tabId, host, site }, actions }: UnreadPageProps) {
  const { heading, sentence } = unreadReasons[why];
  const [isLooking, setIsLooking] = useState(false);
  const look = async () => {
    if (tabId === undefined) return;
    setIsLooking(true);
    await actions.lookAnyway(tabId);
    setIsLooking(false);
  };
  return (
    <div class="unread">
      <h2>{heading}</h2>
      <p>{sentence(host ?? 'This site')}</p>
      <p class="actions">
        {why === 'not-granted' && site && (
          <button type="button" class="primary" onClick={() => actions.askForSite(site.host)}>
            Allow {site.publisher}
          </button>
        )}
        {tabId !== undefined && (
          <button
            type="button"
            class={why === 'not-granted' ? 'secondary' : 'primary'}
            disabled={isLooking}
            onClick={look}
          >
            {isLooking ? 'Looking…' : 'Look anyway'}
          </button>
        )}
      </p>
    </div>
  );
}

const unreadReasons: Readonly<
  Record<UnreadReason, { readonly heading: string; readonly sentence: (host: string) => string }>
> = {
  'own-page': {
    heading: 'No page beside this one',
    sentence: () =>
      'Hashiya is open in a tab of its own. Open it from the toolbar, on a page, to see what that page mentions. The timeline, places and actors are here all the same.',
  },
  'not-a-web-page': {
    heading: 'Not a page that Hashiya can read',
    sentence: () =>
      'The browser keeps extensions out of its own pages, and out of files and other addresses than web pages.',
  },
  'not-listed': {
    heading: 'Not on the list of sites',
    sentence: (host) =>
      `${host} is not among the news sites that Hashiya looks at by itself. It can look at this page once, now.`,
  },
  'switched-off': {
    heading: 'Switched off here',
    sentence: (host) => `You switched Hashiya off on ${host}. It can still look at this page once, now.`,
  },
  'not-granted': {
    heading: 'The browser withholds this site',
    sentence: (host) =>
      `Hashiya may not look at ${host} by itself: the browser has not given it, or no longer gives it, leave to.`,
  },
  'not-about-afghanistan': {
    heading: 'Not about Afghanistan',
    sentence: () =>
      'Title, description and text do not seem to concern Afghanistan, so nothing was marked. If the page was open before Hashiya was installed or updated, reload it.',
  },
};
