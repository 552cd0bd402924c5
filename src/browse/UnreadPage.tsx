import { useState } from 'preact/hooks';
import type { ThisPage, UnreadReason } from './this-page.ts';
import type { ThisPageActions } from './use-this-page.ts';

interface UnreadPageProps {
  readonly page: Extract<ThisPage, { kind: 'unread' }>;
  readonly actions: Pick<ThisPageActions, 'lookAnyway' | 'askForSite'>;
}

/** Why a page was not read, and what can be done about it. */
export function UnreadPage({ page: { why, tabId, host, site }, actions }: UnreadPageProps) {
  const { heading, sentence } = unreadReasons[why];
  const [look, setLook] = useState<'not-yet' | 'running' | 'refused'>('not-yet');
  const lookAnyway = async (tabId: number) => {
    setLook('running');
    setLook((await actions.lookAnyway(tabId)) ? 'not-yet' : 'refused');
  };
  return (
    <div class="unread">
      <h2>{heading}</h2>
      <p>{sentence(host ?? 'This site')}</p>
      <p class="actions">
        {why === 'not-granted' && site && (
          <button type="button" class="primary" onClick={() => actions.askForSite(site)}>
            Allow {site.publisher}
          </button>
        )}
        {tabId !== undefined && (
          <button
            type="button"
            class={why === 'not-granted' ? 'secondary' : 'primary'}
            disabled={look === 'running'}
            onClick={() => lookAnyway(tabId)}
          >
            {look === 'running' ? 'Looking…' : 'Look anyway'}
          </button>
        )}
      </p>
      {look === 'refused' && (
        <p role="alert">
          Nothing could be read: the browser keeps extensions out of this page, or it is still loading.
        </p>
      )}
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
