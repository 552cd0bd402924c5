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
  'afghans?.(?:hound|whig|blanket|throw|coat|rug)|' +
  '(?:crochet|knit|granny|square|baby|wool)\\S*.afghan|' +
  // The Tehrik-e Taliban Pakistan is another movement.
  '(?:pakistani?|tehr\\S+).taliban';

/** The country and its people, in the languages that write about it. Danish `afgang` and Dutch `afgaan` are other words. */
const COUNTRY =
  'aff?gh[aáàâ]+n\\w*|[aə]f[gq][aá][nń](?!g)|avgan[is]|afgaani|afeg[aã]|afg.on|a[fv]ghan|' +
  'а[фв][гғ][ао]н|[ао][уо][ғг]ан|[اأ]فغان|αφγαν|אפגנ|阿富汗|アフガ[ンニ]|아프간|아프가니|' +
  'अफ़?ग़?ान|আফগান|ਅਫਗਾਨ|ஆப்கான|อัฟกาน|ავღან';

/** Names that hardly any other news uses: the movement, the capital, provinces and towns, men who ruled. */
const TELLING =
  'tal[ei]b(?:[aá]n|ã)|т[ао]л[иі]б|ταλιμπ|塔利班|タリバン|탈레반|तालिबान|তালিবান|טליבאן|' +
  '[kc][aá]bo?ul(?![il])|к[ао]бул|[كک]ابول|喀布|カブール|카불|काबुल|' +
  'helmand|herat|[kq]und[uo][zs]|nangarhar|ma[sz]ar.[ei].sc?har|pan[dj]sc?hir|bam[iy]+an|lashkar.?gah|paktik?a|uruzgan|' +
  'zaranj|bagram|karzai|' +
  '[كکق]ندهار|هلمند|نن.رهار|[كکق]ندو?ز|پنجش.ر|کرز|ولسوال|حركة طالبان';

/** Names that other news uses too; only together do they decide. */
const WEAK =
  'kandahar|ghazni|jalalabad|badakhshan|balkh|haqqani|' +
  'طالبان(?!ی)|[كک]ابل|هرات|غزن|بدخشان|ولا[يی]ت|بلخ|خوست|امارت|مزار.?ش|بغلان';

/** Left edge: `هرات` must not be found inside `تظاهرات`, nor `logar` inside another word. */
const WORDS = new RegExp(
  `(?<!\\p{L})(?:${ELSEWHERE})|(${COUNTRY})|(?<!\\p{L})(?:(${TELLING})|(${WEAK}))`,
  'giu',
);

/** Written so, they count but decide nothing: a lower-case "afghan" is a blanket, Turkish `kabul` is "acceptance". */
const DOUBTFUL = /^(?:afghans?$|kabul)/;
const TURKISH = /[ığ]/;
const PAKISTAN = /pakistan|پاکس/i;
/** In Arabic also "two students"; in the languages with these letters nearly always the movement. */
const PERSIAN = /[گپچ]/;
const TALIB = /^(tal[ei]b|طالبا)/;
const SPORT = /wicket|innings|cricket|goalkeeper/gi;

/** Longer texts are judged by their beginning. */
const MAX_TEXT = 200_000;

/**
 * Answers whether a page concerns Afghanistan, so that names on it may be marked.
 *
 * A text of up to 700 characters needs one telling word; a longer one needs two, and one more for each 3,000 characters
 * up to six. A word in the headline counts for four, in the description for two. Among them must be one word that hardly
 * means anything else, or two different weaker ones (three, in a longer text). A report on a match, where the country is only a team, does not.
 */
export function isAboutAfghanistan({ title, description, text }: PageWording): boolean {
  const body = text.slice(0, MAX_TEXT);
  const whole = `${title}\n${description}\n${body}`;
  const isTurkish = TURKISH.test(whole);
  const isOnPakistan = PAKISTAN.test(whole);
  const isPersian = PERSIAN.test(whole);
  const weakNames = new Set<string>();
  let hasCountry = false;
  let hasTellingName = false;
  let score = 0;
  const count = (part: string, weight: number) => {
    for (const [word, country, telling, weak] of part.matchAll(WORDS)) {
      if (!country && !telling && !weak) continue;
      score += weight;
      // Five letters tell the names apart and leave their endings out.
      const name = word.slice(0, 5).toLowerCase();
      if (TALIB.test(name) ? isOnPakistan || (weak && !isPersian) : weak) weakNames.add(name);
      else if (!DOUBTFUL.test(word) && !(isTurkish && name === 'kabul')) {
        if (country) hasCountry = true;
        else hasTellingName = true;
      }
    }
  };
  count(title, 4);
  count(description, 2);
  count(body, 1);
  if (score < (body.length < 700 ? 1 : Math.min(6, 2 + Math.floor(body.length / 3000)))) return false;
  return (
    hasTellingName ||
    (hasCountry ? (whole.match(SPORT)?.length ?? 0) < 3 : weakNames.size > (body.length < 700 ? 1 : 2))
  );
}
