import { useEffect, useState } from 'preact/hooks';
import { browser } from '../platform/browser.ts';
import { matchPatternsOf } from '../settings/match-patterns.ts';

/** Those of these hosts on which the browser lets us look, now and whenever that changes; `undefined` until it has said. */
export function useGrantedHosts(hosts: readonly string[]): ReadonlySet<string> | undefined {
  const [granted, setGranted] = useState<ReadonlySet<string>>();
  const key = hosts.join();
  useEffect(() => {
    let isCurrent = true;
    const ask = async () => {
      const answers = await Promise.all(
        hosts.map((host) => browser.permissions.contains({ origins: matchPatternsOf([host]) })),
      );
      if (isCurrent) setGranted(new Set(hosts.filter((_, index) => answers[index])));
    };
    const { onAdded, onRemoved } = browser.permissions;
    void ask();
    onAdded.addListener(ask);
    onRemoved.addListener(ask);
    return () => {
      isCurrent = false;
      onAdded.removeListener(ask);
      onRemoved.removeListener(ask);
    };
  }, [key]);
  return granted;
}
