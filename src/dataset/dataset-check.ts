import type { DatasetTables } from '../domain.ts';
import { openDataset } from './dataset.ts';
import type { Problem } from './problem.ts';
import { addressesAreBare, armedGroupsAreNotCited, safeSchemesAreUsed } from './rules/addresses.ts';
import {
  levelsAreOfTheAssessor,
  periodsRunForward,
  scalesAreWhole,
  talliesAddUp,
} from './rules/assessments.ts';
import { namesAreToldApart } from './rules/collisions.ts';
import { datesAreInOrder, datesExist, dissentDiffers, eventsAreWithinEvidence } from './rules/dates.ts';
import { capitalsLieInTheirProvince, childrenAreNear, parentsLeadToTheCountry } from './rules/geography.ts';
import { holdersFollow, retakenChangesHands, silencesAreSilent } from './rules/holders.ts';
import { idsAreKnown, keysAreUnique, namesAreUnique } from './rules/keys.ts';
import { placesHaveProvenance, tablesHaveProvenance, termsAreFree } from './rules/provenance.ts';
import type { Checked, Rule } from './rules/rule.ts';
import {
  claimsHaveSources,
  reportsCanBeOpened,
  reportsStandInTheirYear,
  sourcesAreReports,
} from './rules/sources.ts';
import { textsAreOurOwn, textsAreShort } from './rules/texts.ts';

/** All that must be true of a dataset beyond the shape of its records. */
export const rules: readonly Rule[] = [
  keysAreUnique,
  idsAreKnown,
  namesAreUnique,
  datesExist,
  datesAreInOrder,
  eventsAreWithinEvidence,
  dissentDiffers,
  claimsHaveSources,
  sourcesAreReports,
  reportsCanBeOpened,
  reportsStandInTheirYear,
  textsAreShort,
  parentsLeadToTheCountry,
  childrenAreNear,
  capitalsLieInTheirProvince,
  holdersFollow,
  retakenChangesHands,
  silencesAreSilent,
  scalesAreWhole,
  levelsAreOfTheAssessor,
  talliesAddUp,
  periodsRunForward,
  namesAreToldApart,
  textsAreOurOwn,
  addressesAreBare,
  safeSchemesAreUsed,
  armedGroupsAreNotCited,
  placesHaveProvenance,
  tablesHaveProvenance,
  termsAreFree,
];

/**
 * Everything wrong with a dataset whose records have the right shape, rule by rule.
 * @param fileOf the file that a record came from.
 * @param isNameRuled whether the lexicon has a rule for whom a spelling means that these entities share.
 */
export function checkTables(
  tables: DatasetTables,
  { fileOf, isNameRuled }: Omit<Checked, 'dataset'>,
): Problem[] {
  const checked = { dataset: openDataset(tables), isNameRuled, fileOf };
  return rules.flatMap((rule) =>
    [...rule(checked)].map(({ row, reason }) => ({
      file: fileOf(row),
      record: 'url' in row ? row.url : row.id,
      reason,
    })),
  );
}
