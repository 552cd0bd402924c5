import { useId, useState } from 'preact/hooks';
import { useWording } from '../locale/wording-context.ts';
import type { SiteSwitch } from './this-page.ts';

interface SiteSwitchBoxProps {
  readonly site: SiteSwitch;
  readonly onSwitch: (site: SiteSwitch, isOn: boolean) => Promise<void>;
  /** Looks at the page in front, this once; absent where no extension may. */
  readonly onLookOnce?: (() => Promise<unknown>) | undefined;
}

/** Whether Hashiya looks at the pages of this site: always, never, or at this one alone. */
export function SiteSwitchBox({ site, onSwitch, onLookOnce }: SiteSwitchBoxProps) {
  const wording = useWording();
  const name = useId();
  const [chosen, setChosen] = useState<'on' | 'off' | 'once'>();
  const current = chosen ?? (site.isOn ? 'on' : 'off');
  const choose = async (choice: 'on' | 'off' | 'once') => {
    setChosen(choice);
    await onSwitch(site, choice === 'on');
    if (choice === 'once') await onLookOnce?.();
  };
  return (
    <fieldset class="site-switch">
      <legend>{wording.say('browse.page.site', { publisher: site.publisher })}</legend>
      {(['on', 'off', 'once'] as const).map(
        (choice) =>
          (choice !== 'once' || onLookOnce) && (
            <label key={choice}>
              <input
                type="radio"
                name={name}
                checked={current === choice}
                onChange={() => void choose(choice)}
              />
              {wording.say(`browse.page.site.${choice}`)}
            </label>
          ),
      )}
      <p class="quiet" role="status">
        {chosen !== undefined && chosen !== 'once' && wording.say('browse.page.site.later')}
      </p>
    </fieldset>
  );
}
