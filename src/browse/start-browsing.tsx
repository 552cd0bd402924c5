import { render } from 'preact';
import { expectLastLanguage, loadWordingData } from '../locale/load-wording.ts';
import { createWording, type Wording } from '../locale/wording.ts';
import { WordingContext } from '../locale/wording-context.ts';
import { idle } from '../page/slices.ts';
import { today } from '../platform/today.ts';
import { readSettings, watchSettings } from '../settings/settings.ts';
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings-schema.ts';
import { colorSchemeOf } from '../settings/theme.ts';
import type { LoadedTables, WhyPackaged } from '../storage/load-tables.ts';
import { App } from './App.tsx';
import { fetchViewOf } from './lazy-views.ts';
import { isDrawnEarly, parseRoute } from './route.ts';
import { panelOpener } from './side-panel.ts';
import { afterDrawing, startLoading, within } from './start-loading.ts';
import {
  addSite,
  askForSite,
  lookAtTab,
  readTabInFront,
  revealInTab,
  setDateInTab,
  switchSite,
  watchTabInFront,
} from './tab-in-front.ts';
import type { PageAccess } from './use-this-page.ts';

interface StartOptions {
  /** True in a side panel, which stays open beside the page. */
  readonly isPanel: boolean;
}

/** The words wait so long, in milliseconds, to be drawn together with the first content. */
const FRAME_WAITS_MS = 60;
/** The question what the page in front names waits so long, in milliseconds, for the content of another view. */
const PAGE_WAITS_MS = 500;

/** Draws the popup, or the same in a side panel, in the language, calendar and theme that the reader chose. */
export async function startBrowsing({ isPanel }: StartOptions): Promise<void> {
  document.documentElement.classList.toggle('is-panel', isPanel);
  // Everything is on its way before anything is drawn, and nothing waits for another.
  const stored = readSettings();
  expectLastLanguage();
  const route = parseRoute(location.hash);
  const code = fetchViewOf(route);
  const isOfPage = route.view === 'page';
  let firstAnswer = isOfPage ? readTabInFront() : undefined;
  const { early, loading } = startLoading({ isEarlyEnough: isDrawnEarly(route), before: firstAnswer });
  const firstContent = Promise.all([firstAnswer ?? early ?? loading, code]);
  // Elsewhere the page in front gives a number beside its tab alone, which can wait.
  firstAnswer ??= within(firstContent, PAGE_WAITS_MS).then(afterDrawing).then(readTabInFront);
  // It is told to whoever asks.
  firstAnswer.catch(() => {});
  void loading.then(mendCache, () => {});
  const access: PageAccess = {
    read() {
      const answer = firstAnswer ?? readTabInFront();
      firstAnswer = undefined;
      return answer;
    },
    reveal: revealInTab,
    look: lookAtTab,
    switchSite,
    askForSite,
    addSite,
    setDate: setDateInTab,
    close: isPanel ? () => {} : () => window.close(),
    ...(isPanel && { watch: watchTabInFront }),
  };
  const draw = (wording: Wording) =>
    render(
      <WordingContext.Provider value={wording}>
        <App
          loading={loading}
          early={early}
          access={access}
          today={today()}
          {...(!isPanel && { findPanel: panelOpener })}
        />
      </WordingContext.Provider>,
      document.body,
    );
  // A browser that does not tell its settings still shows the dataset.
  const wording = await wordingFor(await stored.catch(() => DEFAULT_SETTINGS));
  // A frame without content would put off the one with it.
  await within(firstContent, FRAME_WAITS_MS);
  draw(wording);
  watchSettings((settings) => void wordingFor(settings).then(draw));
}

/** Whoever clears site data empties the cache: it is filled again after the answer, so that the next one comes sooner. */
async function mendCache(loaded: LoadedTables): Promise<void> {
  if (loaded.origin === 'cache' || !MENDED.includes(loaded.why.kind)) return;
  await idle();
  const { seedCache } = await import('../storage/seed-cache.ts');
  await seedCache();
}

/** A cache that the browser refuses stays as it is, and one of another edition belongs to another version of us. */
const MENDED: readonly WhyPackaged['kind'][] = ['empty', 'incomplete'];

async function wordingFor({ language, calendar, theme }: Settings): Promise<Wording> {
  const areas = ['browse', 'timeline', 'vocabulary', 'card'] as const;
  const wording = createWording(await loadWordingData({ language, calendar }, areas));
  const { documentElement } = document;
  documentElement.lang = wording.language;
  documentElement.dir = wording.direction;
  documentElement.style.colorScheme = colorSchemeOf(theme);
  return wording;
}
