import { useEffect } from 'preact/hooks';
import { useWording } from '../locale/wording-context.ts';
import { colorSchemeOf } from '../settings/theme.ts';
import { HowToUse } from './HowToUse.tsx';
import { LookSection } from './LookSection.tsx';
import { MarksSection } from './MarksSection.tsx';
import { RecordsSection } from './RecordsSection.tsx';
import { SettingsFileSection } from './SettingsFileSection.tsx';
import { SitesSection } from './SitesSection.tsx';
import type { SettingsInUse } from './use-settings.ts';

/** The page of settings. Every control saves at once: there is no button that can be forgotten. */
export function OptionsPage({ inUse }: { readonly inUse: SettingsInUse }) {
  const wording = useWording();
  const { theme } = inUse.settings;
  useEffect(() => {
    document.documentElement.style.colorScheme = colorSchemeOf(theme);
  }, [theme]);

  return (
    <>
      <header>
        <h1>{wording.say('settings.heading')}</h1>
        <SaveLine inUse={inUse} />
      </header>
      <main>
        <HowToUse />
        <MarksSection {...inUse} />
        <LookSection {...inUse} />
        <SitesSection {...inUse} />
        <RecordsSection />
        <SettingsFileSection {...inUse} />
        <p class="quiet">{wording.say('settings.privacy')}</p>
      </main>
    </>
  );
}

/** Says what became of the last change, also to those who hear the page. */
function SaveLine({ inUse: { save } }: { readonly inUse: SettingsInUse }) {
  const wording = useWording();
  return (
    <p class={save.kind === 'failed' ? 'problem' : 'quiet'} role="status">
      {save.kind === 'saved' && wording.say('settings.saved')}
      {save.kind === 'failed' && wording.say('settings.failed', { detail: save.detail })}
    </p>
  );
}
