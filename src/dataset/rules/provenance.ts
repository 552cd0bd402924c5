import { tableNames } from '../vocabulary.ts';
import type { Rule } from './rule.ts';

/** Every place says from which lists its facts came. */
export const placesHaveProvenance: Rule = function* ({ dataset }) {
  for (const row of dataset.places) {
    if (row.provenance.length === 0) yield { row, reason: 'provenance: no list is named' };
  }
};

/** Every table says what it came from, under which terms, and when that was read. */
export const tablesHaveProvenance: Rule = function* ({ dataset }) {
  const [row] = dataset.provenance;
  if (!row) return;
  for (const table of tableNames) {
    const hasRows = dataset[table].length > 0;
    if (hasRows && !dataset.provenance.some(({ tables }) => tables.includes(table)))
      yield { row, reason: `tables: nothing says where “${table}” came from` };
  }
};

/** Terms that cover a collection of facts as such, however few are taken, or forbid a use outright. */
const ON_THE_FACTS = /ODbL|open database licen|\bNC\b|non-?commercial/i;
const RESTRICTED = /\bSA\b|\bNC\b|ODbL|GPL|share-?alike|non-?commercial|humanitarian/i;
const FACTS_ALONE = /\b(only|alone)\b.*\b(facts|names|ratings|counts)\b|\b(names|facts)\b.*\bwere taken\b/i;

/**
 * Nothing stands under terms that ask for the same terms or forbid trade. Facts read in a text under such terms are
 * free of them; facts out of a collection are not where the terms are on the collection (the Open Database Licence).
 */
export const termsAreFree: Rule = function* ({ dataset }) {
  for (const row of dataset.provenance) {
    if (ON_THE_FACTS.test(row.licence)) {
      yield {
        row,
        reason: `licence: “${row.licence}” covers the facts themselves; find them elsewhere or leave them out`,
      };
    } else if (RESTRICTED.test(row.licence) && !FACTS_ALONE.test(row.licence)) {
      yield {
        row,
        reason: `licence: “${row.licence}” restricts those who pass it on; say that only facts were taken, or leave it out`,
      };
    }
  }
};
