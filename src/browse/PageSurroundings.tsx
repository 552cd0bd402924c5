import { useEffect, useState } from 'preact/hooks';
import type { MentionCount } from '../card/page-summary.ts';
import type { Day } from '../domain.ts';

type SurroundingsCode = typeof import('./PageMap.tsx');

let loaded: SurroundingsCode | undefined;

interface PageSurroundingsProps {
  /** The places that the page names. */
  readonly mentions: readonly MentionCount[];
  readonly day: Day | undefined;
}

/** Map and events of the page's places. Their code comes after the names are drawn: the shapes weigh more than the popup. */
export function PageSurroundings(props: PageSurroundingsProps) {
  const [code, setCode] = useState(loaded);
  useEffect(() => {
    if (code !== undefined) return;
    void import('./PageMap.tsx').then((arrived) => {
      loaded = arrived;
      setCode(arrived);
    });
  }, [code]);
  return code ? <code.PageMap {...props} /> : null;
}
