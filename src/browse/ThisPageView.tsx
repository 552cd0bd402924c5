import type { Day } from '../domain.ts';
import { useWording } from '../locale/wording-context.ts';
import { ReadPage } from './ReadPage.tsx';
import { SiteSwitchBox } from './SiteSwitchBox.tsx';
import type { ThisPage } from './this-page.ts';
import { UnreadPage } from './UnreadPage.tsx';
import type { ThisPageActions } from './use-this-page.ts';

interface ThisPageViewProps {
  readonly page: ThisPage;
  readonly actions: ThisPageActions;
  readonly today: Day;
}

/** What the page in front mentions, for the day of its article; or why it was not read, and what can be done. */
export function ThisPageView({ page, actions, today }: ThisPageViewProps) {
  const wording = useWording();
  const tabId = page.kind === 'read' || page.kind === 'unread' ? page.tabId : undefined;
  const lookOnce = tabId === undefined ? undefined : () => actions.lookAnyway(tabId);
  return (
    <>
      <h1 class="visually-hidden" tabIndex={-1}>
        {wording.say('browse.page.heading')}
      </h1>
      {page.kind === 'failed' && (
        <div class="unread" role="alert">
          <h2>{wording.say('browse.page.noAnswer')}</h2>
          <p>{wording.say('browse.page.noAnswer.say', { reason: page.reason })}</p>
        </div>
      )}
      {page.kind === 'read' && (
        <ReadPage summary={page.summary} tabId={page.tabId} actions={actions} today={today} />
      )}
      {page.kind === 'unread' && <UnreadPage page={page} actions={actions} />}
      {(page.kind === 'read' || page.kind === 'unread') && page.site && (
        <SiteSwitchBox site={page.site} onSwitch={actions.switchSite} onLookOnce={lookOnce} />
      )}
    </>
  );
}
