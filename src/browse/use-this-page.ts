import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { ThisPageActions } from './ThisPageView.tsx';
import type { ThisPage } from './this-page.ts';

/** The parts of the browser that the view of this page needs; `tab-in-front.ts` is the real one. */
export interface PageAccess {
  readonly read: () => Promise<ThisPage>;
  readonly reveal: (tabId: number, id: string) => Promise<boolean>;
  readonly look: (tabId: number) => Promise<void>;
  readonly switchSite: (host: string, isOn: boolean) => Promise<void>;
  readonly askForSite: (host: string) => Promise<void>;
  /** Closes the popup, so that the reader sees the page. */
  readonly close: () => void;
}

/** What the page in front is about, asked when the popup opens and again after each action that may change it. */
export function useThisPage(access: PageAccess): readonly [ThisPage, ThisPageActions] {
  const [page, setPage] = useState<ThisPage>({ kind: 'asking' });
  const read = useCallback(async () => setPage(await access.read()), [access]);
  useEffect(() => {
    void read();
  }, [read]);
  const actions = useMemo(
    (): ThisPageActions => ({
      async reveal(tabId, id) {
        const isRevealed = await access.reveal(tabId, id);
        if (isRevealed) access.close();
        return isRevealed;
      },
      async lookAnyway(tabId) {
        await access.look(tabId);
        await read();
      },
      async switchSite(host, isOn) {
        await access.switchSite(host, isOn);
        await read();
      },
      async askForSite(host) {
        await access.askForSite(host);
        await read();
      },
    }),
    [access, read],
  );
  return [page, actions];
}
