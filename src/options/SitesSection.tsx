import { useState } from 'preact/hooks';
import { useWording } from '../locale/wording-context.ts';
import { NEWS_SITES, type NewsSite } from '../settings/news-sites.ts';
import { isSwitchedOn } from '../settings/settings.ts';
import { AddedSites } from './AddedSites.tsx';
import type { SettingsInUse } from './use-settings.ts';

/** Where Hashiya looks: the list, of which single sites can be switched off, and what the reader has added to it. */
export function SitesSection(inUse: SettingsInUse) {
  const wording = useWording();
  const { settings } = inUse;
  const [text, setText] = useState('');
  const sought = text.trim().toLowerCase();
  const found = NEWS_SITES.filter(
    ({ publisher, hosts }) =>
      publisher.toLowerCase().includes(sought) || hosts.some((host) => host.includes(sought)),
  );
  const off = NEWS_SITES.filter((site) => !isSwitchedOn(site, settings)).length;
  return (
    <section aria-labelledby="sites">
      <h2 id="sites">{wording.say('settings.sites.heading')}</h2>
      <p>{wording.say('settings.sites.intro')}</p>
      {off > 0 && <p>{wording.say('settings.sites.count', { count: off })}</p>}
      <details>
        <summary>{wording.say('settings.sites.showList', { count: NEWS_SITES.length })}</summary>
        <p>
          <label>
            {wording.say('settings.sites.filter')}{' '}
            <input type="search" value={text} onInput={({ currentTarget }) => setText(currentTarget.value)} />
          </label>
        </p>
        {found.length === 0 && <p role="status">{wording.say('settings.sites.none', { text })}</p>}
        <ul class="sites">
          {found.map((site) => (
            <SiteLine key={site.publisher} site={site} inUse={inUse} />
          ))}
        </ul>
      </details>
      <AddedSites {...inUse} />
    </section>
  );
}

function SiteLine({ site, inUse }: { readonly site: NewsSite; readonly inUse: SettingsInUse }) {
  const { settings, change } = inUse;
  const onChange = (isOn: boolean) => {
    const others = settings.disabledHosts.filter((host) => !site.hosts.includes(host));
    void change({ disabledHosts: isOn ? others : [...others, ...site.hosts.slice(0, 1)] });
  };
  return (
    <li>
      <label>
        <input
          type="checkbox"
          checked={isSwitchedOn(site, settings)}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
        <bdi>{site.publisher}</bdi>
      </label>{' '}
      <bdi class="quiet">{site.hosts.join(', ')}</bdi>
    </li>
  );
}
