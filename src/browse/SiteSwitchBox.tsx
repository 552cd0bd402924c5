import { useState } from 'preact/hooks';
import { useWording } from '../locale/wording-context.ts';
import type { SiteSwitch } from './this-page.ts';

interface SiteSwitchBoxProps {
  readonly site: SiteSwitch;
  readonly onSwitch: (site: SiteSwitch, isOn: boolean) => Promise<void>;
}

/** Whether Hashiya looks at the pages of this site. */
export function SiteSwitchBox({ site, onSwitch }: SiteSwitchBoxProps) {
  const wording = useWording();
  const [isChanged, setIsChanged] = useState(false);
  return (
    <div class="site-switch">
      <label>
        <input
          type="checkbox"
          checked={site.isOn}
          onChange={({ currentTarget }) => {
            setIsChanged(true);
            void onSwitch(site, currentTarget.checked);
          }}
        />
        {wording.say('browse.page.site.on', { publisher: site.publisher })}
      </label>
      <p class="quiet" role="status">
        {isChanged && wording.say('browse.page.site.later')}
      </p>
    </div>
  );
}
