import { useState } from 'preact/hooks';
import { useWording } from '../locale/wording-context.ts';
import type { ThisPage } from './this-page.ts';
import type { ThisPageActions } from './use-this-page.ts';

interface UnreadPageProps {
  readonly page: Extract<ThisPage, { kind: 'unread' }>;
  readonly actions: Pick<ThisPageActions, 'lookAnyway' | 'askForSite' | 'addSite'>;
}

/** Why a page was not read, and what can be done about it. */
export function UnreadPage({ page: { why, tabId, host, site }, actions }: UnreadPageProps) {
  const wording = useWording();
  const [look, setLook] = useState<'not-yet' | 'running' | 'refused'>('not-yet');
  const lookAnyway = async (tabId: number) => {
    setLook('running');
    setLook((await actions.lookAnyway(tabId)) ? 'not-yet' : 'refused');
  };
  return (
    <div class="unread">
      <h2>{wording.say(`browse.unread.${why}`)}</h2>
      <p>{wording.say(`browse.unread.${why}.say`, { host: host ?? wording.say('browse.unread.site') })}</p>
      <p class="actions">
        {why === 'not-granted' && site && (
          <button type="button" class="primary" onClick={() => actions.askForSite(site)}>
            {wording.say('browse.unread.allow', { publisher: site.publisher })}
          </button>
        )}
        {why === 'not-listed' && host !== undefined && (
          <button type="button" class="secondary" onClick={() => actions.addSite(host.replace(/^www\./, ''))}>
            {wording.say('browse.unread.always', { host: host.replace(/^www\./, '') })}
          </button>
        )}
        {tabId !== undefined && (
          <button
            type="button"
            class={why === 'not-granted' ? 'secondary' : 'primary'}
            disabled={look === 'running'}
            onClick={() => lookAnyway(tabId)}
          >
            {wording.say(look === 'running' ? 'browse.unread.looking' : 'browse.unread.look')}
          </button>
        )}
      </p>
      {look === 'refused' && <p role="alert">{wording.say('browse.unread.refused')}</p>}
    </div>
  );
}
