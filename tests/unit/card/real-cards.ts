import { fileURLToPath } from 'node:url';
import { readDatasetFolder } from '../../../src/build/dataset-folder.ts';
import { assembleCard } from '../../../src/card/assemble-card.ts';
import type { CardSection, CardText, ClaimText } from '../../../src/card/card-text.ts';
import { plainText } from '../../../src/card/english-text.ts';
import { wordCard } from '../../../src/card/word-card.ts';
import { type Dataset, openDataset } from '../../../src/dataset/dataset.ts';
import type { EntityId } from '../../../src/domain.ts';
import { namedIn } from '../../../src/locale/native-names.ts';
import type { Wording } from '../../../src/locale/wording.ts';
import { english } from '../locale/shipped-wording.ts';

/** Cards of the project's own dataset, in words. */

export const { tables } = readDatasetFolder(
  fileURLToPath(new URL('../../../assets/dataset', import.meta.url)),
);
export const dataset = openDataset(tables);

export function realCard(id: EntityId, day?: string, wording: Wording = english): CardText {
  return cardIn(dataset, { id, ...(day !== undefined && { day }), wording });
}

interface CardQuestion {
  readonly id: EntityId;
  /** Of the article; today's without it. */
  readonly day?: string;
  readonly wording?: Wording;
}

export function cardIn(dataset: Dataset, { id, day, wording = english }: CardQuestion): CardText {
  const today = '2026-11-21';
  const asOf = day === undefined ? { kind: 'today' as const, day: today } : { kind: 'article' as const, day };
  const named = namedIn(dataset, wording.language);
  const card = assembleCard(named, { id, asOf, today });
  if (!card) throw new Error(`The dataset has no “${id}”.`);
  return wordCard(card, { dataset: named, wording });
}

export function sectionsOf<Kind extends CardSection['kind']>(
  card: CardText,
  kind: Kind,
): Extract<CardSection, { kind: Kind }>[] {
  return card.sections.filter((section) => section.kind === kind) as Extract<CardSection, { kind: Kind }>[];
}

/** A claim as it is read, with plain spaces. */
export function said({ text }: ClaimText): string {
  return text.map(plainText).join('').replaceAll('\u00a0', ' ');
}
