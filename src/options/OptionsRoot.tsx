import { useEffect, useState } from 'preact/hooks';
import { loadWordingData } from '../locale/load-wording.ts';
import { createWording, type Wording } from '../locale/wording.ts';
import { WordingContext } from '../locale/wording-context.ts';
import type { Settings } from '../settings/settings-schema.ts';
import { OptionsPage } from './OptionsPage.tsx';
import { useSettings } from './use-settings.ts';

/** Reads settings and words, and draws the page in the language that is chosen on it. */
export function OptionsRoot() {
  const inUse = useSettings();
  const wording = useLoadedWording(inUse?.settings);
  useEffect(() => {
    if (wording === undefined) return;
    const { documentElement } = document;
    documentElement.lang = wording.language;
    documentElement.dir = wording.direction;
    document.title = wording.say('settings.title');
  }, [wording]);

  if (inUse === undefined || wording === undefined) return null;
  return (
    <WordingContext.Provider value={wording}>
      <OptionsPage inUse={inUse} />
    </WordingContext.Provider>
  );
}

function useLoadedWording(settings: Settings | undefined): Wording | undefined {
  const [wording, setWording] = useState<Wording>();
  const { language, calendar } = settings ?? {};
  useEffect(() => {
    if (language === undefined || calendar === undefined) return;
    let isCurrent = true;
    loadWordingData({ language, calendar }, ['settings', 'vocabulary']).then((data) => {
      if (isCurrent) setWording(createWording(data));
    });
    return () => {
      isCurrent = false;
    };
  }, [language, calendar]);
  return wording;
}
