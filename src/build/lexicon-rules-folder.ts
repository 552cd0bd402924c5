import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AmbiguityRules, SpellingRules } from '../lexicon/lexicon-rules.ts';

/**
 * Reads the rule files of the lexicon, for `compileLexicon`.
 *
 * @param folder `assets/lexicon`.
 * @throws when a file is missing or is no JSON, with the file's name.
 */
export function readLexiconRules(folder: string): {
  spellingRules: SpellingRules;
  ambiguity: AmbiguityRules;
} {
  const read = (name: string) => {
    try {
      return JSON.parse(readFileSync(join(folder, name), 'utf8'));
    } catch (error) {
      throw new Error(`${join(folder, name)}: ${error instanceof Error ? error.message : error}`);
    }
  };
  return {
    spellingRules: read('spelling-rules.json'),
    ambiguity: {
      names: read('ambiguity.json'),
      words: read('context-words.json'),
      moreNames: read('more-names.json'),
    },
  };
}
