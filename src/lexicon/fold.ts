/**
 * Folding: the one idea of "the same spelling" that the whole of Hashiya shares. Two names that fold to the same string
 * differ at most in case, diacritics, apostrophes, and in what stands between their words.
 *
 * `foldUnit` folds one UTF-16 unit, without looking at its neighbours, so that the matcher can read it from a table and
 * give back offsets into the text as it was written. `foldName` is defined by it, so the two cannot disagree.
 */

/** What `foldUnit` answers for a unit that stands between two words of one name: spaces, hyphens, ZWNJ. */
export const SEPARATOR = ' ';

/** What `foldUnit` answers for a unit that leaves no trace: diacritics, apostrophes, soft hyphens, direction marks. */
export const DROPPED = '';

/** Letters that Unicode does not decompose, and the letter that a reader without that key would type. */
const PLAIN_LETTER: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ħ: 'h',
  ŧ: 't',
  // One letter, several code points: Arabic, Persian, Urdu and Pashto keyboards differ.
  ى: 'ی',
  ي: 'ی',
  ې: 'ی',
  ۍ: 'ی',
  ے: 'ی',
  ك: 'ک',
  ڪ: 'ک',
  ګ: 'گ',
  ة: 'ه',
  ە: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ۃ: 'ه',
  ٱ: 'ا',
};

/** Characters of Taiwan and Hong Kong in names, each before that of the mainland. */
const TRADITIONAL =
  '爾尔納纳達达馬马蘭兰烏乌魯鲁茲兹裡里盧卢羅罗約约薩萨亞亚庫库賈贾費费揚扬綱纲聯联蓋盖組组織织國国機机場场蘇苏島岛軍军陸陆謝谢貝贝喬乔倫伦賓宾陣阵線线傑杰網网絡络東东華华郵邮報报時时紐纽電电視视臺台隊队漢汉將将優优歐欧習习來来';

/** ' ’ ‘ ‛ ` ´ ′ and the scholars' ʿ ʾ ʻ ʼ ʹ: signs for ayn, hamza and the possessive. */
export const APOSTROPHES = "'’‘‛`´′ʿʾʻʼʹˈ";

/**
 * Hyphen-minus, hyphen, non-breaking hyphen, figure dash, en dash; ZWNJ; white space in all its widths; the points between
 * given name and surname in Chinese and Japanese.
 */
const BETWEEN_WORDS = /[\s\u200c\u2010-\u2013\u00b7\u2027\u30fb-]/u;

/** Unicode decomposes a syllable of Hangul into its letters and voiced kana into kana and mark; the first of them tells too little. */
const WHOLE_SYLLABLE = /[\u3041-\u30ff\uac00-\ud7a3]/u;

/**
 * Combining marks, harakat, hamza, tatweel; soft hyphen, zero-width marks, direction marks (all of class Cf); the length of a
 * vowel or a consonant in katakana, on which newsrooms differ.
 */
const WITHOUT_TRACE = /[\p{Mn}\p{Cf}\u0621\u0640\u30c3\u30fc]/u;

/**
 * What one UTF-16 unit becomes: a lower-case letter or digit, `SEPARATOR`, `DROPPED`, or (for anything that cannot
 * stand inside a name) the unit itself.
 */
export function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  const known = foldedUnits[code];
  if (known !== undefined) return known;
  const folded = computeFold(unit);
  foldedUnits[code] = folded;
  return folded;
}

const foldedUnits: string[] = [];

function computeFold(unit: string): string {
  const bare = unit.normalize('NFD').charAt(0);
  // Greek has apostrophes of its own that decompose to the common ones.
  if (APOSTROPHES.includes(bare)) return DROPPED;
  if (BETWEEN_WORDS.test(unit)) return SEPARATOR;
  if (WITHOUT_TRACE.test(unit)) return DROPPED;
  if (WHOLE_SYLLABLE.test(unit)) return unit;
  const lower = bare.toLowerCase().charAt(0);
  return PLAIN_LETTER[lower] ?? simplified(lower);
}

function simplified(unit: string): string {
  const at = TRADITIONAL.indexOf(unit);
  return at >= 0 && at % 2 === 0 ? TRADITIONAL.charAt(at + 1) : unit;
}

/**
 * The folded spelling of a name, by which names are compared: lower case, no diacritics or apostrophes, words parted by
 * one space whatever stood there (hyphen, ZWNJ, no-break space), and one code point for each Arabic-script letter.
 * `foldName('Qalʿa-yi Naw') === 'qala yi naw'`. Total: any string has an answer, the empty one too.
 */
export function foldName(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at++) {
    const unit = foldUnit(text.charAt(at));
    if (unit !== SEPARATOR) folded += unit;
    else if (folded !== '' && !folded.endsWith(SEPARATOR)) folded += SEPARATOR;
  }
  return folded.endsWith(SEPARATOR) ? folded.slice(0, -1) : folded;
}
