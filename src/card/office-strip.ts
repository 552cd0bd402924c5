import { addDays, earliestDay, latestDay } from '../dataset/fuzzy-date.ts';
import type { Day } from '../domain.ts';
import type { Wording } from '../locale/wording.ts';
import type { ActorCard, OfficeLine } from './card-content.ts';
import type { OfficeStripText } from './card-text.ts';
import { officeTiming } from './office-dates.ts';
import { officeName, officePieces, officeTime } from './office-words.ts';

/** One office is no strip. */
const FEWEST = 2;
/** More rows than this are a picture of nothing. */
const MOST_LANES = 4;

/** Answers the offices of a person on a line of time; `undefined` where the sources date fewer than two. */
export function officeStripOf(card: ActorCard, wording: Wording): OfficeStripText | undefined {
  const dated = [...card.officesBefore, ...card.officesThen, ...card.officesAfter].flatMap((office) => {
    const span = spanOf(office);
    return span ? [{ office, ...span }] : [];
  });
  if (dated.length < FEWEST) return undefined;
  dated.sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)));
  const laneEnds: Day[] = [];
  const bands = dated.flatMap(({ office, from, to, isOpen }) => {
    let lane = laneEnds.findIndex((end) => end <= from);
    if (lane < 0) lane = laneEnds.length;
    if (lane >= MOST_LANES) return [];
    laneEnds[lane] = to;
    const isThen = officeTiming(office, card.asOf.day) === 'then';
    const text = officePieces(office, wording);
    return [
      {
        text,
        period: officeTime(office, wording),
        plain: bandSentence(office, wording),
        from,
        to,
        isOpen,
        isThen,
        lane,
      },
    ];
  });
  const { day, kind } = card.asOf;
  const days = [...bands.flatMap(({ from, to }) => [from, to]), day].sort();
  const from = `${days[0]?.slice(0, 4)}-01-01`;
  const to = `${Number(days.at(-1)?.slice(0, 4)) + 1}-01-01`;
  return {
    kind: 'offices',
    label: wording.say('card.office.strip', {
      bands: dated.map(({ office }) => bandSentence(office, wording)).join(wording.say('card.separator')),
    }),
    from,
    to,
    day,
    years: yearsBetween(from, to).map((first) => ({ day: first, text: wording.year(first) })),
    mark: wording.say(`card.asOf.mark.${kind}`),
    bands,
  };
}

function bandSentence(office: OfficeLine, wording: Wording): string {
  return wording.say('card.office.stripBand', {
    office: officeName(office, wording),
    period: officeTime(office, wording),
  });
}

/** The days for which the sources show the office held; one that has no end ends with its last proof, and is open. */
function spanOf({
  start,
  end,
  attested = [],
}: OfficeLine): { from: Day; to: Day; isOpen: boolean } | undefined {
  const first = start ?? attested[0];
  if (first === undefined) return undefined;
  const last = end ?? attested.at(-1) ?? first;
  return { from: earliestDay(first), to: addDays(latestDay(last), 1), isOpen: end === undefined };
}

/** At most about six years to write, at even distances. */
function yearsBetween(from: Day, to: Day): Day[] {
  const first = Number(from.slice(0, 4));
  const last = Number(to.slice(0, 4));
  const step = [1, 2, 5, 10, 20].find((years) => (last - first) / years <= MOST_YEARS) ?? 50;
  const years: Day[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) years.push(`${year}-01-01`);
  return years;
}

const MOST_YEARS = 6;
