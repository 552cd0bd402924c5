import { useEffect, useState } from 'preact/hooks';
import { useWording } from '../locale/wording-context.ts';
import { browser } from '../platform/browser.ts';

/** The commands of the manifest, by the words that the sentence about them has for them. */
const COMMANDS = { next: 'next-name', previous: 'previous-name', names: '_execute_action' } as const;

/** Where Chromium lets the reader change keys. Firefox has no address for it that an extension may open. */
const SHORTCUTS_PAGE = 'chrome://extensions/shortcuts';

/** Three sentences: what the pointer does, what the keys do, and where the keys are changed. */
export function HowToUse() {
  const wording = useWording();
  const keys = useKeys();
  return (
    <section aria-labelledby="use">
      <h2 id="use">{wording.say('settings.use.heading')}</h2>
      <p>{wording.say('settings.use.hover')}</p>
      {keys && (
        <>
          <p>
            {wording.sayWith(
              'settings.use.keys',
              Object.fromEntries(
                Object.entries(COMMANDS).map(([word, command]) => [
                  word,
                  <kbd key={word}>{keys.get(command) || wording.say('settings.use.noKey')}</kbd>,
                ]),
              ),
            )}
          </p>
          <p>
            {import.meta.env.FIREFOX ? (
              wording.say('settings.use.changeKeysInFirefox')
            ) : (
              <button type="button" onClick={() => void browser.tabs.create({ url: SHORTCUTS_PAGE })}>
                {wording.say('settings.use.changeKeys')}
              </button>
            )}
          </p>
        </>
      )}
    </section>
  );
}

/** The keys as the reader has set them in the browser; `undefined` until known, and where there are no keys, on a phone. */
function useKeys(): ReadonlyMap<string, string> | undefined {
  const [keys, setKeys] = useState<ReadonlyMap<string, string>>();
  useEffect(() => {
    // Firefox for Android has no commands.
    void (browser.commands as typeof browser.commands | undefined)?.getAll().then((commands) => {
      setKeys(new Map(commands.map(({ name, shortcut }) => [name ?? '', shortcut ?? ''])));
    });
  }, []);
  return keys;
}
