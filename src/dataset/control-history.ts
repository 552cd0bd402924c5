import type { Confidence, Controller, Day, Dissent, EntityId, FuzzyDate, ReportUrl } from '../domain.ts';
import type { Dataset } from './dataset.ts';

/**
 * What an answer rests on: a record of the place itself, of the capital of the province, of the place it lies in, a
 * change of national government that covers every place in name, or nothing.
 */
export type Basis = 'own-record' | 'capital' | 'province' | 'national' | 'none';

export interface HolderAnswer {
  readonly place: EntityId;
  readonly day: Day;
  readonly holder: Controller;
  readonly since?: FuzzyDate;
  readonly until?: FuzzyDate;
  readonly basis: Basis;
  readonly basedOn?: EntityId;
  readonly confidence: Confidence;
  readonly event?: string;
  readonly note?: string;
  readonly sources: readonly ReportUrl[];
  readonly dissent: readonly Dissent[];
  readonly evidence?: FuzzyDate;
  readonly isPastEvidence: boolean;
}

export interface ControlPeriod {
  readonly holder: Controller;
  readonly from: Day;
  /** Exclusive. */
  readonly to: Day;
  readonly basis: Basis;
  readonly event?: string;
}

export declare function holderOn(dataset: Dataset, at: { place: EntityId; day: Day }): HolderAnswer;
export declare function controlPeriods(
  dataset: Dataset,
  within: { place: EntityId; from: Day; to: Day },
): ControlPeriod[];
