import { render } from 'preact';
import { AtlasApp } from '../../src/atlas/AtlasApp.tsx';
import { startLoading } from '../../src/browse/start-loading.ts';
import { expectLastLanguage, loadWordingData } from '../../src/locale/load-wording.ts';
import { createWording } from '../../src/locale/wording.ts';
import { WordingContext } from '../../src/locale/wording-context.ts';
import { parseAtlasRoute } from '../../src/map/atlas-route.ts';
import { today } from '../../src/platform/today.ts';
import { readSettings, watchSettings } from '../../src/settings/settings.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/settings/settings-schema.ts';
import { colorSchemeOf } from '../../src/settings/theme.ts';

// Everything is on its way at once, and nothing waits for another.
const route = parseAtlasRoute(location.hash);
const { early, loading } = startLoading({
  isEarlyEnough: route.view === 'map' && route.place === undefined,
});
const stored = readSettings();
expectLastLanguage();
const draw = async (settings: Settings) => {
  const wording = createWording(
    await loadWordingData(settings, ['atlas', 'browse', 'card', 'timeline', 'vocabulary']),
  );
  const page = document.documentElement;
  page.lang = wording.language;
  page.dir = wording.direction;
  page.style.colorScheme = colorSchemeOf(settings.theme);
  render(
    <WordingContext.Provider value={wording}>
      <AtlasApp loading={loading} early={early} today={today()} />
    </WordingContext.Provider>,
    document.body,
  );
};

// A browser that does not tell its settings still shows the atlas.
await draw(await stored.catch(() => DEFAULT_SETTINGS));
// Another window may change language, calendar or theme while this one is open.
watchSettings((settings) => void draw(settings));
