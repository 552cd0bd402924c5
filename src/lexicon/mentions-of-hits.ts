import type { Mention } from '../domain.ts';
import type { Decision } from './find-mentions.ts';
import type { Lexicon } from './lexicon.ts';
import { GroupFlag } from './lexicon-format.ts';
import type { NameHit } from './name-hit.ts';

/** The mentions among the names of one text that have been judged. */
export function mentionsOf(lexicon: Lexicon, hits: readonly NameHit[]): Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < hits.length; at++) {
    const hit = hits[at] as NameHit;
    const first = hit.candidates[0];
    if (!first) continue;
    const { read, start, end } = hit;
    const surface = read.text.slice(start, end);
    const id = lexicon.idOf(first.entity);
    const kind = lexicon.kindOf(first.entity);
    mentions.push(
      hit.isSettled || !isOpen(hit)
        ? { start, end, surface, id, kind }
        : {
            start,
            end,
            surface,
            id,
            kind,
            candidates: hit.candidates.map(({ entity }) => lexicon.idOf(entity)),
          },
    );
  }
  return mentions;
}

/** What decided where no rule did, by the number of bearers. */
const BY_BEARERS = ['name-of-something-else', 'only-bearer', 'likeliest-bearer'];

/**
 * Whether a reader should be offered the choice: between places of different provinces, but not between a city and its own
 * province or its district, nor between bodies that the rule data has put in order.
 */
function isOpen({ candidates, flags }: NameHit): boolean {
  const first = candidates[0]?.province;
  for (let at = 1; at < candidates.length; at++) {
    const other = candidates[at]?.province;
    if (first === undefined ? (flags & GroupFlag.isOrdered) === 0 : other !== undefined && other !== first)
      return true;
  }
  return false;
}

/** Says how a name was decided. */
export function explain(lexicon: Lexicon, hit: NameHit): Decision {
  const { read, start, end, spelling, candidates, rule, flags } = hit;
  const [first] = candidates;
  const isDemonym = (flags & GroupFlag.isDemonym) !== 0;
  return {
    text: read.index,
    start,
    end,
    surface: read.text.slice(start, end),
    id: first && lexicon.idOf(first.entity),
    bearers: spelling.bearers.map(({ entity }) => lexicon.idOf(entity)),
    rule: rule || (isDemonym ? 'demonym' : (BY_BEARERS[Math.min(candidates.length, 2)] ?? '')),
  };
}
