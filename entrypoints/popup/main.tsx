import { render } from 'preact';
import { App } from '../../src/browse/App.tsx';
import {
  askForSite,
  lookAtTab,
  readTabInFront,
  revealInTab,
  switchSite,
} from '../../src/browse/tab-in-front.ts';
import { loadWordingData } from '../../src/locale/load-wording.ts';
import { createWording } from '../../src/locale/wording.ts';
import { WordingContext } from '../../src/locale/wording-context.ts';
import { today } from '../../src/platform/today.ts';
import { loadTables } from '../../src/storage/load-tables.ts';

// Both are on their way before anything is drawn.
const loading = loadTables();
const wording = createWording(
  await loadWordingData({ language: 'browser', calendar: 'gregorian' }, [
    'browse',
    'timeline',
    'vocabulary',
    'card',
  ]),
);
document.documentElement.lang = wording.language;
document.documentElement.dir = wording.direction;

render(
  <WordingContext.Provider value={wording}>
    <App
      loading={loading}
      access={{
        read: readTabInFront,
        reveal: revealInTab,
        look: lookAtTab,
        switchSite,
        askForSite,
        close: () => window.close(),
      }}
      today={today()}
    />
  </WordingContext.Provider>,
  document.body,
);
