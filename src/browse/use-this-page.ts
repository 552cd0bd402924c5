import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Day } from '../domain.ts';
import type { SiteSwitch, ThisPage } from './this-page.ts';

/** The parts of the browser that the view of this page needs; `tab-in-front.ts` is the real one. */
export interface PageAccess {
  readonly read: () => Promise<ThisPage>;
  readonly reveal: (tabId: number, id: string) => Promise<boolean>;
  readonly look: (tabId: number) => Promise<boolean>;
  readonly switchSite: (site: SiteSwitch, isOn: boolean) => Promise<void>;
  readonly askForSite: (site: SiteSwitch) => Promise<void>;
  /** Looks at a site beside the list from now on, if the browser is told so by the reader. */
  readonly addSite: (host: string) => Promise<void>;
  /** Says of which day the article is; `null`: of the day that the page says. Answers false where no reader took it. */
  readonly setDate: (tabId: number, day: Day | null) => Promise<boolean>;
  /** Closes the popup, so that the reader sees the page. */
  readonly close: () => void;
  /** Tells when another page came to the front; a popup closes before that, a side panel stays. */
  readonly watch?: (onOther: () => void, options: { readonly signal: AbortSignal }) => void;
}

/** What the reader can do in the view of this page. */
export interface ThisPageActions {
  /** Scrolls to the first mention of an entity and opens its card. Answers false where the page no longer has it. */
  readonly reveal: (tabId: number, id: string) => Promise<boolean>;
  /** Reads a page that was not read by itself. Answers false where it could not be read. */
  readonly lookAnyway: (tabId: number) => Promise<boolean>;
  readonly switchSite: (site: SiteSwitch, isOn: boolean) => Promise<void>;
  readonly addSite: (host: string) => Promise<void>;
  /** Corrects the day of the article, or with `null` takes the page's own again. Answers false where it was not taken. */
  readonly correctDate: (tabId: number, day: Day | null) => Promise<boolean>;
  /** Asks the browser for a site that it withholds. */
  readonly askForSite: (site: SiteSwitch) => Promise<void>;
}

/** What the page in front is about, asked when the popup opens and again after each action that may change it. */
export function useThisPage(access: PageAccess): readonly [ThisPage, ThisPageActions] {
  const [page, setPage] = useState<ThisPage>({ kind: 'asking' });
  const turn = useRef(0);
  /** Shows what a question is answered, unless a later one was asked in the meantime. */
  const show = useCallback(async (answer: Promise<ThisPage>) => {
    turn.current += 1;
    const own = turn.current;
    const next = await answer.catch(failed);
    if (own === turn.current) setPage(next);
  }, []);
  /** Shows what has changed meanwhile. It takes no turn, so that it never undoes what the reader asked for. */
  const refresh = useCallback(async () => {
    const own = turn.current;
    const next = await access.read().catch(failed);
    if (own !== turn.current) return;
    setPage((shown) => (JSON.stringify(shown) === JSON.stringify(next) ? shown : next));
  }, [access]);
  useWhileReading(page, refresh);
  // Before the first drawing is painted: the answer may be here by then.
  useLayoutEffect(() => {
    void show(access.read());
    const life = new AbortController();
    access.watch?.(() => void show(access.read()), life);
    return () => life.abort();
  }, [access, show]);
  const actions = useMemo((): ThisPageActions => {
    const readAfter = (change: Promise<unknown>) => show(change.then(access.read));
    return {
      async reveal(tabId, id) {
        const isRevealed = await access.reveal(tabId, id);
        if (isRevealed) access.close();
        return isRevealed;
      },
      async lookAnyway(tabId) {
        const looked = access.look(tabId);
        await readAfter(looked);
        return looked;
      },
      addSite: (host) => readAfter(access.addSite(host)),
      async correctDate(tabId, day) {
        const taken = access.setDate(tabId, day);
        await readAfter(taken);
        return taken;
      },
      switchSite: (site, isOn) => readAfter(access.switchSite(site, isOn)),
      askForSite: (site) => readAfter(access.askForSite(site)),
    };
  }, [access, show]);
  return [page, actions];
}

/** A long page is read in steps, and names come one after the other: asked so often, with a pause in milliseconds. */
const WHILE_READING = { times: 6, pause: 400 };

/** Asks again for a while after a page was first seen to have a reader, until it names nothing new. */
function useWhileReading(page: ThisPage, ask: () => Promise<void>): void {
  const asked = useRef(0);
  const tabId = page.kind === 'read' ? page.tabId : undefined;
  useEffect(() => {
    asked.current = 0;
  }, [tabId]);
  useEffect(() => {
    if (tabId === undefined) return undefined;
    const timer = setInterval(() => {
      asked.current += 1;
      if (asked.current >= WHILE_READING.times) clearInterval(timer);
      void ask();
    }, WHILE_READING.pause);
    return () => clearInterval(timer);
  }, [tabId]);
}

function failed(error: unknown): ThisPage {
  return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
}
