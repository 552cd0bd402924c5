import { render } from 'preact';
import { AtlasApp } from '../../src/atlas/AtlasApp.tsx';
import { loadWordingData } from '../../src/locale/load-wording.ts';
import { createWording } from '../../src/locale/wording.ts';
import { WordingContext } from '../../src/locale/wording-context.ts';
import { today } from '../../src/platform/today.ts';
import { readSettings } from '../../src/settings/settings.ts';
import { loadTables } from '../../src/storage/load-tables.ts';

// The dataset is on its way while the words are read.
const loading = loadTables();
const settings = await readSettings();
const wording = createWording(
  await loadWordingData(settings, ['atlas', 'browse', 'card', 'timeline', 'vocabulary']),
);

const page = document.documentElement;
page.lang = wording.language;
page.dir = wording.direction;
if (settings.theme !== 'system') page.style.colorScheme = settings.theme;

render(
  <WordingContext.Provider value={wording}>
    <AtlasApp loading={loading} today={today()} />
  </WordingContext.Provider>,
  document.body,
);
