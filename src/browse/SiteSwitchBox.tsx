import { useState } from 'preact/hooks';
import type { SiteSwitch } from './this-page.ts';

interface SiteSwitchBoxProps {
  readonly site: SiteSwitch;
  readonly onSwitch: (site: SiteSwitch, isOn: boolean) => Promise<void>;
}

/** Whether Hashiya looks at the pages of this site. */
export function SiteSwitchBox({ site, onSwitch }: SiteSwitchBoxProps) {
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
        Look at pages of {site.publisher}
      </label>
      <p class="quiet" role="status">
        {isChanged && 'It takes effect when a page is loaded again.'}
      </p>
    </div>
  );
}
