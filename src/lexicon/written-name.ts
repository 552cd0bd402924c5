import { GroupFlag } from './lexicon-format.ts';
import type { NameHit } from './name-hit.ts';
import type { Beside } from './neighbours.ts';
import { isShouting } from './read-text.ts';

/** Units that have a small and a capital form: letters, for what is asked here. */
const isLetter = (unit: string): boolean => unit.toLowerCase() !== unit.toUpperCase();
const isCapital = (unit: string): boolean => unit !== unit.toLowerCase();

/** Names that ask for more than a capital at the beginning. */
const IN_CAPITALS = GroupFlag.isWordInCapitals | GroupFlag.endsInCapital | GroupFlag.isAcronym;

/** Whether a name is written as its spelling asks: begun with a capital, or in capitals throughout. */
export function isWrittenAsName({ read, start, end, flags, isInflected }: NameHit, beside: Beside): boolean {
  if ((flags & GroupFlag.isNative) !== 0) return true;
  const first = read.text.charAt(start);
  if (!isCapital(first) && isLetter(first) && (flags & GroupFlag.mayBeginSmall) === 0) return false;
  if ((flags & IN_CAPITALS) === 0 && !isInflected) return true;
  const surface = read.text.slice(start, end);
  if (isInflected && isEnglishPlural(read.text, surface, beside)) return false;
  if (
    (flags & GroupFlag.isWordInCapitals) !== 0 &&
    !surface.includes('.') &&
    (isShouting(read) || isAmongCapitals(read.text, beside))
  ) {
    return false;
  }
  if ((flags & GroupFlag.endsInCapital) !== 0 && !isCapital(surface.charAt(lastWord(surface)))) return false;
  // The ending of an acronym is written small: AQShning.
  const letters = isInflected ? surface.replace(SMALL_END, '') : surface;
  return (flags & GroupFlag.isAcronym) === 0 || isInCapitals(letters);
}

/** "Both the Murghabs", "two Afghanistans": where German and Dutch have a genitive, English has several of the name. */
const BEFORE_PLURALS: ReadonlySet<string> = new Set([
  'the',
  'both',
  'two',
  'three',
  'these',
  'many',
  'other',
]);

const SMALL_END = /\p{Ll}+$/u;

const isEnglishPlural = (text: string, written: string, { before }: Beside): boolean =>
  written.endsWith('s') &&
  before !== undefined &&
  BEFORE_PLURALS.has(text.slice(before.start, before.end).toLowerCase());

/** Where the last word of a name begins. */
const lastWord = (surface: string): number =>
  Math.max(surface.lastIndexOf(' '), surface.lastIndexOf('-'), surface.lastIndexOf('\u00a0')) + 1;

/** `AFP`, `LeT`, `U.S.`: two capitals, and one of them the last letter. */
function isInCapitals(surface: string): boolean {
  let capitals = 0;
  let isLastCapital = false;
  for (const unit of surface) {
    if (!isLetter(unit)) continue;
    isLastCapital = isCapital(unit);
    if (isLastCapital) capitals++;
  }
  return isLastCapital && capitals > 1;
}

/** `JOIN US TODAY`: all words beside it are written in capitals, so that its own capitals tell nothing. */
function isAmongCapitals(text: string, { before, after }: Beside): boolean {
  const words = [before, after].flatMap((word) => (word ? [text.slice(word.start, word.end)] : []));
  return words.length > 0 && words.every((word) => word === word.toUpperCase() && isInCapitals(word));
}

/** In a web or mail address, an account's name, a file's name. */
export function isInAddress(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (before === '@' || before === '_' || after === '@' || after === '_') return true;
  if (before === '/' && ':/.'.includes(text.charAt(start - 2) || ' ')) return true;
  return after === '.' && text.charAt(end - 1) !== '.' && isLetter(text.charAt(end + 1));
}
