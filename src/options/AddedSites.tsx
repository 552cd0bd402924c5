import { useState } from 'preact/hooks';
import { useWording } from '../locale/wording-context.ts';
import { browser } from '../platform/browser.ts';
import { hostIn } from '../settings/added-sites.ts';
import { matchPatternsOf } from '../settings/match-patterns.ts';
import { findNewsSite } from '../settings/news-sites.ts';
import { useGrantedHosts } from './use-granted-hosts.ts';
import type { SettingsInUse } from './use-settings.ts';

/** Sites beside the list. The browser asks the reader for each; what it does not allow is not looked at. */
export function AddedSites({ settings, change }: SettingsInUse) {
  const wording = useWording();
  const { addedHosts } = settings;
  const granted = useGrantedHosts(addedHosts);
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState('');

  const add = async () => {
    const host = hostIn(text);
    if (host === undefined) return setAnswer(wording.say('settings.added.isNoHost', { text }));
    if (findNewsSite(`https://${host}/`)) return setAnswer(wording.say('settings.added.isOnList', { host }));
    if (addedHosts.includes(host)) return setAnswer(wording.say('settings.added.isThere', { host }));
    // Asked at once: after anything awaited, Firefox no longer takes it for the reader's own click.
    if (!(await askFor(host))) return setAnswer(wording.say('settings.added.refused', { host }));
    await change({ addedHosts: [...addedHosts, host].sort() });
    setText('');
    setAnswer(wording.say('settings.added.done', { host }));
  };
  const remove = async (host: string) => {
    await change({ addedHosts: addedHosts.filter((other) => other !== host) });
    await browser.permissions.remove({ origins: matchPatternsOf([host]) });
  };

  return (
    <>
      <h3>{wording.say('settings.added.heading')}</h3>
      <p>{wording.say('settings.added.intro')}</p>
      <ul class="sites">
        {addedHosts.map((host) => (
          <li key={host}>
            <bdi>{host}</bdi>{' '}
            {granted && !granted.has(host) && (
              <>
                <span class="problem">{wording.say('settings.added.notAllowed')}</span>{' '}
                <button
                  type="button"
                  aria-label={wording.say('settings.added.allowOf', { host })}
                  onClick={() => void askFor(host)}
                >
                  {wording.say('settings.added.allow')}
                </button>{' '}
              </>
            )}
            <button
              type="button"
              aria-label={wording.say('settings.added.removeOf', { host })}
              onClick={() => void remove(host)}
            >
              {wording.say('settings.added.remove')}
            </button>
          </li>
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <label>
          {wording.say('settings.added.label')}{' '}
          <input
            name="host"
            inputMode="url"
            autoComplete="off"
            spellcheck={false}
            dir="ltr"
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        </label>{' '}
        <button type="submit">{wording.say('settings.added.add')}</button>
      </form>
      <p role="status">{answer}</p>
    </>
  );
}

const askFor = (host: string) => browser.permissions.request({ origins: matchPatternsOf([host]) });
