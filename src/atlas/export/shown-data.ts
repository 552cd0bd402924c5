import { type Basis, holderOn } from '../../dataset/control-history.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import type { Confidence, Controller, Day, EntityId, FuzzyDate, PlaceKind, ReportUrl } from '../../domain.ts';
import type { AtlasView } from '../../map/atlas-route.ts';
import { type MappedPlace, placesWithin } from '../mapped-places.ts';
import { drawnPlaces, isLeftOut, layersOf } from '../shown-places.ts';

/** Who held a place on a day, as the files say it. */
export interface ExportedHolding {
  readonly day: Day;
  readonly holder: Controller;
  readonly since?: FuzzyDate;
  readonly basis: Basis;
  /** The place whose record the answer rests on. */
  readonly basedOn?: EntityId;
  readonly confidence: Confidence;
  /** The event that it rests on. */
  readonly event?: string;
  readonly sources: readonly ReportUrl[];
}

export interface ExportedPlace {
  readonly id: EntityId;
  readonly name: string;
  readonly fa?: string;
  readonly ps?: string;
  readonly kind: PlaceKind;
  readonly province?: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly held: ExportedHolding;
  /** On the other day, where two are compared. */
  readonly compared?: ExportedHolding;
}

/** What every file says of itself. */
export interface ExportHeader {
  readonly title: string;
  readonly datasetVersion: string;
  readonly evidencedUntil: Day;
  readonly licence: string;
  readonly licenceUrl: string;
  readonly exported: Day;
  readonly day: Day;
  readonly comparedDay?: Day;
}

/** The places on the map, as data: what all files of data are written from. */
export interface ShownData {
  readonly header: ExportHeader;
  readonly places: readonly ExportedPlace[];
}

interface Shown {
  readonly mapped: readonly MappedPlace[];
  readonly view: AtlasView;
  readonly day: Day;
  readonly today: Day;
}

/** The places that are drawn and that no filter leaves out; where a place is chosen, it and what lies inside it. */
export function shownPlaces(dataset: Dataset, { mapped, view, day }: Shown): readonly MappedPlace[] {
  return placesWithin(dataset, drawnPlaces(mapped, layersOf(view)), view.place).filter(
    (one) => !isLeftOut(one, day, view),
  );
}

/** What is shown, with who held each place on the day and on whose word. */
export function shownData(dataset: Dataset, shown: Shown): ShownData {
  const { view, day, today } = shown;
  const other = view.with;
  return {
    header: {
      title: 'Hashiya dataset: who held what in Afghanistan',
      datasetVersion: dataset.version,
      evidencedUntil: dataset.evidencedUntil,
      licence: 'CC BY 4.0',
      licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
      exported: today,
      day,
      ...(other !== undefined && { comparedDay: other }),
    },
    places: shownPlaces(dataset, shown).map(({ place, province }): ExportedPlace => {
      const { id, name, fa, ps, kind, point } = place;
      const within = province === undefined ? undefined : dataset.place(province);
      return {
        id,
        name,
        ...(fa !== undefined && { fa }),
        ...(ps !== undefined && { ps }),
        kind,
        ...(within && { province: within.name }),
        latitude: point?.[0] ?? Number.NaN,
        longitude: point?.[1] ?? Number.NaN,
        held: holding(dataset, id, day),
        ...(other !== undefined && { compared: holding(dataset, id, other) }),
      };
    }),
  };
}

function holding(dataset: Dataset, place: EntityId, day: Day): ExportedHolding {
  const { holder, since, basis, basedOn, confidence, event, sources } = holderOn(dataset, { place, day });
  return {
    day,
    holder,
    ...(since !== undefined && { since }),
    basis,
    ...(basedOn !== undefined && { basedOn }),
    confidence,
    ...(event !== undefined && { event }),
    sources,
  };
}

/** Every source that what is shown rests on, once, in the order of its first use. */
export function sourcesOf({ places }: ShownData): readonly ReportUrl[] {
  return [
    ...new Set(places.flatMap(({ held, compared }) => [...held.sources, ...(compared?.sources ?? [])])),
  ];
}
