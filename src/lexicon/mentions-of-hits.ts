import type { Mention } from '../domain.ts';
import type { Decision } from './find-mentions.ts';
import type { Lexicon } from './lexicon.ts';
import { GroupFlag } from './lexicon-format.ts';
import { bearersOf, type Candidate, type NameHit } from './name-hit.ts';

/** The mentions among the names of one text that have been judged. */
export function mentionsOf(lexicon: Lexicon, hits: readonly NameHit[]): Mention[] {
  const mentions: Mention[] = [];
  for (const hit of hits) {
    const mention = toMention(lexicon, hit);
    if (mention) mentions.push(mention);
  }
  return mentions;
}

function toMention(
  lexicon: Lexicon,
  { read, start, end, candidates, flags, isSettled }: NameHit,
): Mention | undefined {
  const [first, ...others] = candidates;
  if (!first) return undefined;
  const mention: Mention = {
    start,
    end,
    surface: read.text.slice(start, end),
    id: lexicon.idOf(first.entity),
    kind: lexicon.kindOf(first.entity),
  };
  const isDecided =
    isSettled || !others.some(isOtherThan(lexicon, first, (flags & GroupFlag.isOrdered) !== 0));
  return isDecided
    ? mention
    : { ...mention, candidates: candidates.map(({ entity }) => lexicon.idOf(entity)) };
}

/** What decided where no rule did, by the number of bearers. */
const BY_BEARERS = ['name-of-something-else', 'only-bearer', 'likeliest-bearer'];

/**
 * Whether a reader should be offered the choice: between places of different provinces, but not between a city and its own
 * province or its district, nor between bodies that the rule data has put in order.
 */
const isOtherThan = (lexicon: Lexicon, first: Candidate, isOrdered: boolean) => {
  const province = lexicon.provinceOf(first.entity);
  return ({ entity }: Candidate): boolean => {
    const other = lexicon.provinceOf(entity);
    return province === undefined ? !isOrdered : other !== undefined && other !== province;
  };
};

/** Says how a name was decided. */
export function explain(lexicon: Lexicon, hit: NameHit): Decision {
  const { read, start, end, group, candidates, rule, flags } = hit;
  const [first] = candidates;
  const isDemonym = (flags & GroupFlag.isDemonym) !== 0;
  return {
    text: read.index,
    start,
    end,
    surface: read.text.slice(start, end),
    id: first && lexicon.idOf(first.entity),
    bearers: bearersOf(lexicon, group).map(({ entity }) => lexicon.idOf(entity)),
    rule: rule || (isDemonym ? 'demonym' : (BY_BEARERS[Math.min(candidates.length, 2)] ?? '')),
  };
}
