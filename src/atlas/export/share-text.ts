import { holderOn } from '../../dataset/control-history.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import type { Day, Place } from '../../domain.ts';
import type { Wording } from '../../locale/wording.ts';
import type { AtlasView } from '../../map/atlas-route.ts';
import { countHolders } from '../day-picture.ts';
import type { MappedPlace } from '../mapped-places.ts';
import { holderName, kindName, placeName } from '../place-words.ts';

interface SharedView {
  readonly mapped: readonly MappedPlace[];
  readonly view: Pick<AtlasView, 'place' | 'with'>;
  readonly day: Day;
}

/**
 * What the view says, as plain text for somebody without the extension: of the chosen place who held it, since when, on
 * what record and whose word; without one, how many provincial capitals each holder had. Of two days where two are
 * compared. The last line names the dataset.
 */
export function shareText(dataset: Dataset, { mapped, view, day }: SharedView, wording: Wording): string {
  const place = view.place === undefined ? undefined : dataset.place(view.place);
  const days = view.with === undefined ? [day] : [view.with, day].sort();
  const parts = days.flatMap((one) =>
    place ? placeLines(dataset, place, one, wording) : countryLines(mapped, one, wording),
  );
  const credit = wording.say('atlas.text.credit', {
    version: dataset.version,
    date: wording.date(dataset.evidencedUntil),
  });
  return [...(place ? [placeTitle(dataset, place, wording)] : []), ...parts, credit, ''].join('\n');
}

/** `Kunduz (City), Kunduz province`. */
function placeTitle(dataset: Dataset, place: Place, wording: Wording): string {
  const names = { place: placeName(place, wording), kind: kindName(place.kind, wording) };
  const province = dataset.ancestorsOf(place.id).find(({ kind }) => kind === 'province');
  if (!province) return `${names.place} (${names.kind})`;
  return wording.say('atlas.text.place', { ...names, province: placeName(province, wording) });
}

function placeLines(dataset: Dataset, { id }: Place, day: Day, wording: Wording): readonly string[] {
  const { holder, since, basis, basedOn, confidence, sources } = holderOn(dataset, { place: id, day });
  const origin = basedOn === undefined ? undefined : dataset.place(basedOn);
  const held = wording.say('atlas.place.held', {
    day: wording.date(day),
    holder: holderName(holder, wording),
  });
  return [
    held,
    [
      since !== undefined && wording.say('atlas.place.since', { date: wording.date(since) }),
      wording.say(`atlas.basis.${basis}`, { place: origin ? placeName(origin, wording) : '' }),
      basis !== 'none' && `${wording.say(`vocabulary.confidence.${confidence}`)}.`,
    ]
      .filter(Boolean)
      .join(' '),
    ...sources.map((url) => `- ${sourceLine(dataset, url, wording)}`),
  ];
}

function sourceLine(dataset: Dataset, url: string, wording: Wording): string {
  const report = dataset.report(url);
  const known = report && [report.publisher, report.title, report.date && wording.date(report.date)];
  return [...(known ?? []), url].filter(Boolean).join(', ');
}

function countryLines(mapped: readonly MappedPlace[], day: Day, wording: Wording): readonly string[] {
  const counts = countHolders(mapped, day).filter(({ capitals }) => capitals > 0);
  const all = counts.reduce((sum, { capitals }) => sum + capitals, 0);
  return [
    wording.say('atlas.picture.title', { day: wording.date(day) }),
    ...counts.map(({ holder, capitals }) =>
      wording.say('atlas.text.capitals', {
        holder: holderName(holder, wording),
        count: wording.number(capitals),
        all: wording.number(all),
      }),
    ),
  ];
}
