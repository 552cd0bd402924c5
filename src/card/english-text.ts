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
  return 'english' in piece ? piece.english : piece.text + (piece.tail ?? '');
}

/** The same pieces, with what may not begin a line joined to the name before it. */
export function joinTails(pieces: readonly TextPiece[]): TextPiece[] {
  const joined: TextPiece[] = [];
  for (const piece of pieces) {
    const name = joined.at(-1);
    const tail = typeof piece === 'string' ? /^\s?[^\s\p{L}\p{N}]/u.exec(piece)?.[0] : undefined;
    if (typeof piece !== 'string' || tail === undefined || typeof name !== 'object' || !('id' in name)) {
      joined.push(piece);
      continue;
    }
    joined.splice(-1, 1, { ...name, tail }, piece.slice(tail.length));
  }
  return joined;
}
