import { useEffect, useState } from 'preact/hooks';

type AboutCode = typeof import('./about/AboutPage.tsx');

/** The page about the data, fetched when it is first wanted: who looks at the map does not wait for it. */
export function useAboutPage(isWanted: boolean): AboutCode | undefined {
  const [code, setCode] = useState<AboutCode>();
  useEffect(() => {
    if (isWanted) void import('./about/AboutPage.tsx').then(setCode);
  }, [isWanted]);
  return code;
}
