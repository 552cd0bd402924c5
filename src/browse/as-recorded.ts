import { fromRecord } from '../card/english-text.ts';
import type { Wording } from '../locale/wording.ts';

/** The language and the direction of words, as an element has them; empty where they are those of what it stands in. */
export interface LanguageAttributes {
  readonly lang?: string;
  readonly dir?: 'ltr' | 'auto';
}

/**
 * Answers how to mark words of a record. Those of ours are English; a reader's own may be in Arabic letters, of which
 * nobody said what language they are: such words run their own way, and no voice is told to read them as English.
 */
export function asRecorded(text: string, wording: Wording): LanguageAttributes {
  if (typeof fromRecord(text, wording) !== 'string') return { lang: 'en', dir: 'ltr' };
  return /\p{Script=Arabic}/u.test(text) && wording.direction === 'ltr' ? { lang: '', dir: 'auto' } : {};
}
