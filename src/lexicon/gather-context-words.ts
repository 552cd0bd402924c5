import { foldName } from './fold.ts';
import { TITLE_FAMILIES, TITLES_AFTER, WORD_CLASSES, type WordClass } from './lexicon-format.ts';
import type { AmbiguityRules } from './lexicon-rules.ts';
import type { ListedName } from './list-names.ts';

/** Every word that tells something of the name beside it: its classes, and its families of titles. */
export function gatherContextWords(listed: readonly ListedName[], { words }: AmbiguityRules) {
  const result = new Map<string, { classes: number; titles: number }>();
  const entryOf = (word: string) => {
    const known = result.get(word) ?? { classes: 0, titles: 0 };
    result.set(word, known);
    return known;
  };
  const mark = (word: string, name: WordClass) => {
    if (word !== '') entryOf(word).classes |= 1 << WORD_CLASSES.indexOf(name);
  };
  for (const [name, list] of Object.entries(words.classes)) {
    for (const word of list ?? []) mark(foldName(word), name as WordClass);
  }
  TITLE_FAMILIES.forEach((family, bit) => {
    for (const title of words.titles[family] ?? []) {
      const word = foldName(title);
      mark(word, family === 'religious' ? 'religiousTitle' : 'title');
      entryOf(word).titles |= 1 << bit;
    }
    for (const word of words.titlesAfter[family] ?? [])
      entryOf(foldName(word)).titles |= 1 << (bit + TITLES_AFTER);
  });
  const isWord = (word: string) => word.length >= 3 && !word.includes('.');
  for (const { form, scope } of listed) {
    if (scope !== 'person') continue;
    const parts = form.split(' ');
    const first = parts[0] ?? '';
    const last = parts.at(-1) ?? '';
    if (parts.length > 1 && isWord(first) && (result.get(first)?.classes ?? 0) === 0)
      mark(first, 'givenName');
    if (isWord(last) && (result.get(last)?.classes ?? 0) === 0) mark(last, 'knownName');
  }
  return result;
}
