import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { type Language, languages } from '../../src/locale/language.ts';
import { galleryIn } from './states.ts';

const NAME = 'virtual:hashiya/gallery';
export const frozenStates = join(import.meta.dirname, 'frozen-states.json');

/**
 * Serves the states of the gallery: live, from dataset and locales as they are now, in every language; or frozen, as the
 * baselines were taken, so that an edit of the data changes no picture.
 */
export function galleryModule({ isFrozen }: { readonly isFrozen: boolean }): Plugin {
  return {
    name: 'hashiya:gallery',
    resolveId: { filter: { id: /^virtual:hashiya\/gallery$/ }, handler: () => `\0${NAME}` },
    load: {
      filter: { id: /^\0virtual:hashiya\/gallery$/ },
      handler() {
        const galleries = isFrozen
          ? JSON.parse(readFileSync(frozenStates, 'utf8'))
          : Object.fromEntries(languages.map((language: Language) => [language, galleryIn(language)]));
        return `export default ${JSON.stringify(galleries)};`;
      },
    },
  };
}
