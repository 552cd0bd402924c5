import { type LanguageChoice, loadWordingData } from '../locale/load-wording.ts';
import { createWording, type Wording } from '../locale/wording.ts';

/**
 * Keeps the wording of the cards for as long as the reader does not choose another language or calendar. A reading that
 * failed is tried again on the next call.
 */
export function createCardWording(): (choice: LanguageChoice) => Promise<Wording> {
  let kept: { readonly key: string; readonly wording: Promise<Wording> } | undefined;
  return ({ language, calendar }) => {
    const key = `${language} ${calendar}`;
    if (kept?.key !== key) {
      const wording = loadWordingData({ language, calendar }, ['card', 'timeline', 'vocabulary']).then(
        createWording,
      );
      const entry = { key, wording };
      wording.catch(() => {
        if (kept === entry) kept = undefined;
      });
      kept = entry;
    }
    return kept.wording;
  };
}
