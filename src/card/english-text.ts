import type { Wording } from '../locale/wording.ts';
import type { EnglishText, TextPiece } from './card-text.ts';

/**
 * Words of a record as a card in this language shows them: marked as English where the card is not. Words in Arabic letters
 * are a reader's own, or a name that the record has in the card's language.
 */
export function fromRecord(text: string, { language }: Pick<Wording, 'language'>): string | EnglishText {
  return language === 'en' || /\p{Script=Arabic}/u.test(text) ? text : { english: text };
}

/** The letters of a piece, without what it is. */
export function plainText(piece: TextPiece): string {
  if (typeof piece === 'string') return piece;
  return 'english' in piece ? piece.english : piece.text;
}
