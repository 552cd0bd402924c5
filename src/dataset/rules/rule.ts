import type {
  Actor,
  Assessment,
  Assessor,
  Campaign,
  ControlEvent,
  EntityId,
  Place,
  Provenance,
  Report,
} from '../../domain.ts';
import type { Dataset } from '../dataset.ts';

/** What a rule looks at. */
export interface Checked {
  readonly dataset: Dataset;
  /** Whether the lexicon has a rule for whom a spelling means that these entities share. */
  readonly isNameRuled: (spelling: string, ids: readonly EntityId[]) => boolean;
  /** The file that a record came from, relative to the folder of the dataset. */
  readonly fileOf: (record: object) => string;
}

/** What a rule found wrong: a record and what to mend in it. */
export interface Finding {
  readonly row: Place | ControlEvent | Campaign | Assessor | Assessment | Actor | Report | Provenance;
  readonly reason: string;
}

/** One thing that must be true of every dataset. */
export type Rule = (checked: Checked) => Iterable<Finding>;
