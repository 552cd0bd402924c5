import type { Wording } from '../locale/wording.ts';
import type { WhyPackaged } from '../storage/load-tables.ts';

/** Why the packaged copy answers instead of the cache, and what that means for the answers. */
export function packagedSentence({ kind, detail }: WhyPackaged, wording: Wording): string {
  return wording.say(`browse.dataset.packaged.${kind}`, { detail });
}
