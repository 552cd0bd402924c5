/**
 * Does a page concern Afghanistan? Decided by a count of telling words, on every news page that a reader opens, so this
 * file stays small: it is most of the gate. Nothing is decided by one passing word in a long text, and a word that also
 * means something else (a breed, a blanket, a ski run, a Turkish verb) never decides alone.
 */

export interface PageWording {
  /** The headline, without the name of the site. May be empty. */
  readonly title: string;
  /** The page's summary of itself. May be empty. */
  readonly description: string;
  /** The running text, without navigation. */
  readonly text: string;
}

/** Words that hold a telling word and mean something else. Matched first, so that they count for nothing. */
const ELSEWHERE =
  'afgha+n(?:se?)?.(?:hound|windh|whig|blanket|coat|rug)|' +
  // The Tehrik-e Taliban Pakistan is another movement, students of learning are none.
  '(?:pakistani?|tehr\\S+).taliban|طالبان.علم';

/** The country and its people, in the languages that write about it. Danish `afgang` and Dutch `afgaan` are other words. */
const COUNTRY =
  '[aə][fv]f?(?:gha+|[gq]a)n(?!g)\\w*|afega|afg.on|' +
  'а[фв][гғ][ао]н|[ао][уо][ғг]ан|افغان|αφγαν|אפגנ|阿富汗|アフカ|아프[가간]|' +
  'अफगान|আফগান';

/** Names that hardly any other news uses: the movement, the capital, provinces and towns, men who ruled. */
const TELLING =
  't[ao]l[ei]b[aol]|т[ао]л[иі]б|' +
  '[kc]abo?ul(?![il])|к[ао]бул|کابول|' +
  'helmand|herat|[kq]und[uo][zs](?!g)|nangarhar|ma[sz]ar.[ei].sc?h|pan[dj]?s?c?hir|bam[iy]+an|lashkar.?gah|paktik?a|uruzgan|' +
  'nuristan|badghis|baghlan|zaranj|bagram(?!i)|karzai|' +
  '[کق]ندهار|هلمند|نن.رهار|[کق]ندو?ز|[پب]نجش.ر|کرز[یاي]|ولسوال|با?[گګغ]رام|(?:حرک|حکوم). طالبان';

/** Names that other news uses too; only together do they decide. */
const WEAK =
  'kandahar|ghazni|jalalabad|badakhshan|balkh|haqqani|fa[iy]zabad|takhar|khost|wardak|torkham|spin.?boldak|resolute s|mullah|' +
  'طالبان(?!ی)|کابل|[هہ]رات|غزن|بدخشان|ولا.ت|بلخ|خوست|امارت|الامار. ال|مزار.?ش|بغلان|پروان|تخار|[طت]ورخم|حکمت.?.ر|حقان.(?!ت)|احمد.?(?:شا..?)?مسعود|اخوندز|خان متقی|الله مجاهد';

/** Left edge: `هرات` must not be found inside `تظاهرات`, nor `logar` inside another word; a joined letter may stand there. */
const WORDS = new RegExp(
  `(?<!\\p{L})(?:${ELSEWHERE})|(${COUNTRY})|(?<!\\p{L})[وبل]?(?:(${TELLING})|(${WEAK}))(?! (?:river|street|kitchen|rugs))`,
  'giu',
);

/** Letters without marks, soft hyphens and tatweel; one kaf. */
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\p{Mn}\xadـ]/gu, '')
    .replace(/ك/g, 'ک')
    .normalize();

/** Written so, they count but decide nothing: a lower-case "afghan" is a blanket, Turkish `kabul` is "acceptance", Uzbek `kunduz` "day". */
const DOUBTFUL = /^(afghans?$|kabul|kund)/;
const PAKISTAN = /pakistan|پاکس/i;
/** In Arabic also "two students"; in the languages with these letters nearly always the movement. */
const PERSIAN = /[گپچګ]/;
const TALIB = /^(tal.b|طالبا)/;
const SPORT = /((wicket|innings|cricket|goalkeeper).*?){3}/is;

/** Longer texts are judged by their beginning. */
export const MAX_TEXT = 200_000;

/**
 * Answers whether a page concerns Afghanistan, so that names on it may be marked.
 *
 * A text of up to 700 characters needs one telling word; a longer one needs two, and one more for each 3,000 characters
 * up to six. A word in the headline counts for four, in the description for two. Among them must be one word that hardly
 * means anything else, or two different weaker ones (three, in a longer text). A report on a match, where the country is only a team, does not.
 */
export function isAboutAfghanistan({ title, description, text }: PageWording): boolean {
  const parts = [title, description, text.slice(0, MAX_TEXT)].map(plain);
  const whole = parts.join('\n');
  const isTurkish = whole.includes('ı');
  const isOnPakistan = PAKISTAN.test(whole);
  const isPersian = PERSIAN.test(whole);
  const weakNames = new Set<string>();
  let hasCountry = false;
  let hasTellingName = false;
  let score = 0;
  parts.forEach((part, at) => {
    for (const [, country, telling, weak] of part.matchAll(WORDS)) {
      const word = country ?? telling ?? weak;
      if (!word) continue;
      // 4 for the headline, 2 for the description, 1 for the text.
      score += 4 >> at;
      // Five letters tell the names apart and leave their endings out.
      const name = word.slice(0, 5).toLowerCase();
      if (TALIB.test(name) ? isOnPakistan || (weak && !isPersian) : weak) weakNames.add(name);
      else if (!DOUBTFUL.test(word) && !(isTurkish && name === 'kabul')) {
        hasCountry ||= !!country;
        hasTellingName ||= !country;
      }
    }
  });
  const { length } = text;
  const isShort = length < 700;
  return (
    score >= (isShort ? 1 : Math.min(6, 2 + length / 3000)) &&
    (hasTellingName || (hasCountry ? !SPORT.test(whole) : weakNames.size > (isShort ? 1 : 2)))
  );
}
