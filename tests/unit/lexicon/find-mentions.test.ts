import { beforeAll, describe, expect, test } from 'vitest';
import type { Lexicon } from '../../../src/lexicon/lexicon.ts';
import { type DocumentsByIdea, testDocuments } from './documents-by-idea.ts';
import { compileRealLexicon, mark, plain } from './marked-text.ts';

/** Every case is a document with its mentions marked `[name|id]`; lines are its blocks. */
const CASES: DocumentsByIdea = {
  'the article of a day in Kunduz': [
    '[Taliban|taliban] fighters entered [Kunduz|kunduz-city] before dawn.\nBy noon most of the city was theirs.',
    'The fall of [Kunduz|kunduz-city] shocked [Kabul|kabul-city].',
  ],
  'a head noun after the name says which place': [
    'Fighting spread through [Kunduz|kunduz-province] province on Monday.',
    'They left [Kunduz|kunduz-city] city at night.',
    'The [Taliban|taliban] hold most of [Kunduz|kunduz-district] district.',
    'A plane landed at [Kunduz Airport|kunduz-airport].',
    'Troops retook [Ghazni|ghazni-city] city but not [Ghazni|ghazni-province] Province.',
    'The [Salang tunnel|salang-tunnel] and the [Salang pass|salang-pass] were shut by snow.',
    '[Bagram Airfield|bagram-airfield] lies in [Bagram|bagram-district] district.',
    'Engineers reached the [Kajaki Dam|kajaki-dam] in [Helmand|helmand-province].',
    'The [Helmand River|helmand-river] runs past [Lashkar Gah|lashkar-gah-city].',
    'Clashes in [Sangin|sangin-town] bazaar, [Helmand|helmand-province], went on.',
  ],
  'a head noun before the name does too': [
    'The governor of [Farah|farah-province] resigned.',
    'In the city of [Herat|herat-city], shops stayed shut.',
    'The northern province of [Faryab|faryab-province] was quiet.',
    'Insurgents overran the capital of [Nimruz|nimroz-province] province.',
    'The mayor of [Kandahar|kandahar-city] was killed.',
    'Shelling began on the outskirts of [Ghazni|ghazni-city].',
    'Soldiers in the southern provinces of [Helmand|helmand-province] and [Kandahar|kandahar-province] were cut off.',
    'The provinces of [Kunduz|kunduz-province], [Takhar|takhar-province] and [Baghlan|baghlan-province] fell together.',
  ],
  'names in a row are places of one kind': [
    '[Takhar|takhar-province] and [Kunduz|kunduz-province] provinces saw the same.',
    'The toll was highest in [Helmand|helmand-province], [Kandahar|kandahar-province] and [Uruzgan|uruzgan-province].',
    'Flights left [Kabul|kabul-city], [Herat|herat-city] and [Mazar-i-Sharif|mazar-i-sharif-city].',
  ],
  'a comma and what follows it': [
    '[Taloqan|taloqan-city], the capital of [Takhar|takhar-province], fell on Sunday.',
    '[Kunduz|kunduz-city], the provincial capital, was quiet.',
    '[Ghazni|ghazni-province], a southeastern province, was next.',
    '[Lashkar Gah|lashkar-gah-city], [Helmand|helmand-province]: a bomb killed four.',
  ],
  'the bare name of a province that has no city of its name': [
    'Marines arrived in [Helmand|helmand-province] to train Afghans.',
    'The road to [Nangarhar|nangarhar-province] was mined, Afghan officials said.',
    'In [Panjshir|panjshir-province] resistance went on until September.',
    '[Wardak|maidan-wardak-province] province borders [Kabul|kabul-city].',
    'From [Maidan Wardak|maidan-wardak-province] to [Logar|logar-province].',
    '[Balkh|balkh-province] fell on 14 August with [Mazar-e-Sharif|mazar-i-sharif-city].',
  ],
  'compass points, governors and capitals': [
    'A raid in northern [Kunduz|kunduz-province] killed six.',
    'The [Kandahar|kandahar-province] police chief, [Abdul Raziq|abdul-raziq], was killed in [Kandahar|kandahar-city].',
    'A blast shook western [Kabul|kabul-city].',
    '[Helmand|helmand-province]’s capital, [Lashkar Gah|lashkar-gah-city], held out.',
    'The [Herat|herat-province] governor said so.',
  ],
  'a newspaper or agency after a small article': [
    'An Afghan shopkeeper in [Kunduz|kunduz-city] told the [Associated Press|ap] that he had shut his door.',
    'The video from [Sar-e Pol|sar-e-pol-city], shown to the [Guardian|guardian], was a day old.',
    'An Afghan colonel in [Herat|herat-city] spoke to the [New York Times|new-york-times] by telephone.',
    'Neither the [Washington Post|washington-post] nor the [Wall Street Journal|wall-street-journal] reached [Zaranj|zaranj-city].',
  ],
  'linkers, hyphens and spellings': [
    '[Qala-e Naw|qala-e-naw-city], [Qala-i-Naw|qala-e-naw-city], [Qalay-i-Naw|qala-e-naw-city], [Qala e Now|qala-e-naw-city] and [Qalʿa-yi Naw|qala-e-naw-city] are one city.',
    '[Pul-e Khumri|pul-e-khumri-city], [Pul-i-Khumri|pul-e-khumri-city], [Puli Khumri|pul-e-khumri-city], [Pol-e Khomri|pul-e-khumri-city] and [Pulikhumri|pul-e-khumri-city].',
    '[Mazar-e Sharif|mazar-i-sharif-city], [Mazar-i Sharif|mazar-i-sharif-city] and [Mazar Sharif|mazar-i-sharif-city].',
    '[Lashkargah|lashkar-gah-city] or [Lashkar Gah|lashkar-gah-city] or [Lashkar-Gah|lashkar-gah-city].',
    '[Jawzjan|jowzjan-province], [Nimruz|nimroz-province], [Oruzgan|uruzgan-province], [Daikundi|daykundi-province] and [Kondoz|kunduz-province] provinces.',
    '[Taleban|taliban] took [Kandahār|kandahar-city] and [Herāt|herat-city].',
    'The [Taliban|taliban] and the [Taleban|taliban] are one.',
    '[Spin Boldak|spin-boldak-town] and [Spin Buldak|spin-boldak-town] near [Kandahar|kandahar-city].',
    '[Tirin Kot|tarin-kot-city], [Tarinkot|tarin-kot-city] and [Tarin Kowt|tarin-kot-city] in [Uruzgan|uruzgan-province].',
  ],
  'letters of every width, and capitals': [
    'TALIBAN TAKE KUNDUZ'.replace('TALIBAN', '[TALIBAN|taliban]').replace('KUNDUZ', '[KUNDUZ|kunduz-city]'),
    '[MAZAR-I-SHARIF|mazar-i-sharif-city], [Afghanistan|afghanistan] ([Reuters|reuters]) - A blast killed two.',
    '[Kun\u00adduz|kunduz-city] fell to the [Tali\u00adban|taliban].',
    '[Lashkar\u00a0Gah|lashkar-gah-city] held, the [Taliban|taliban] said.',
    'Forces left [Mazar-e-\nSharif'.replace('\n', ' ').concat('|mazar-i-sharif-city] at dusk.'),
    '[Ku\u0304nduz|kunduz-city] and [Gazni\u0304|ghazni-city], [Afghanistan|afghanistan].'.replace(
      '[Gazni\u0304|ghazni-city]',
      '[Ghazni\u0304|ghazni-city]',
    ),
    'The kabul of the page stays unmarked, the [taliban|taliban] of the tag and [Kabul|kabul-city] do not.',
  ],
  'possessives and hyphens around a name': [
    "The [Taliban|taliban]’s spokesman and the [Taliban|taliban]'s leader.",
    'Anti-[Taliban|taliban] forces and [Taliban|taliban]-held [Kunduz|kunduz-city].',
    'The [Kabul-Kandahar highway|kabul-kandahar-highway] is cut.',
    '[U.S.|united-states]-backed Afghan forces'
      .replace('Afghan forces', '[Afghan forces|andsf]')
      .concat(' withdrew.'),
    '‘[Kabul|kabul-city]’ and “[Kabul|kabul-city]”.',
  ],
  'people: the full name first, the surname after': [
    'Afghan President [Ashraf Ghani|ashraf-ghani] spoke.\n[Ghani|ashraf-ghani] left on 15 August.',
    'Afghan troops waited. Ghani did not come.',
    '[Ghani|ashraf-ghani] vows to fight, says [Kabul|kabul-city].\nPresident [Ashraf Ghani|ashraf-ghani] spoke on Saturday.',
    '[Abdul Rashid Dostum|abdul-rashid-dostum] flew to [Sheberghan|sheberghan-city]. [Dostum|abdul-rashid-dostum]’s men waited.',
    'In [Kabul|kabul-city], President [Ghani|ashraf-ghani] spoke.',
    'General [Dostum|abdul-rashid-dostum] went to [Jawzjan|jowzjan-province].',
    'The [Karzai|hamid-karzai] government asked the [Taliban|taliban] to talk.',
    '[Mullah Omar|mullah-omar] led the [Taliban|taliban] from [Kandahar|kandahar-city].',
    '[Mullah Yaqoob|mohammad-yaqoob], [Mullah Yaqub|mohammad-yaqoob] and [Mawlawi Mohammad Yaqoob|mohammad-yaqoob] of the [Taliban|taliban].',
    '[Muhammad Ashraf Ghani|ashraf-ghani] and [Zabiullah Mujahid|zabihullah-mujahid] met in [Kabul|kabul-city].',
    '[Ahmad Shah Massoud|ahmad-shah-massoud] of [Panjshir|panjshir-province] is not [Ahmad Massoud|ahmad-massoud], and Massoud alone is nobody.',
    '[Sirajuddin Haqqani|sirajuddin-haqqani] leads the [Haqqani network|haqqani-network].',
    '[Hibatullah Akhundzada|hibatullah-akhundzada] rules from [Kandahar|kandahar-city].',
    'Rula Ghani spoke in [Kabul|kabul-city]; [Ashraf Ghani|ashraf-ghani] did not.'.replace(
      'Rula Ghani',
      '[Rula Ghani|rula-ghani]',
    ),
  ],
  'a person is not the place of the same name': [
    'Farah Fawcett never saw [Afghanistan|afghanistan].',
    'Ms Farah of [Kabul|kabul-city] teaches.',
    'Afghan spokesman [Ajmal Omar Shinwari|ajmal-omar-shinwari] spoke. [Shinwari|ajmal-omar-shinwari] said more.',
    'Defence minister [Abdul Rahim Wardak|rahim-wardak] flew to [Kabul|kabul-city].',
    'General [Wardak|rahim-wardak] said the [Taliban|taliban] had fled.',
    'The Afghan doctor Masoom Wardak said so. Wardak lives in [Kabul|kabul-city].',
    'A strike in [Farah|farah-city] killed [Taliban|taliban] fighters.',
    'Nargis Nehan and Hawa Alam Nuristani ran in [Kabul|kabul-city].',
  ],
  'names that recur, told apart by what is near': [
    'In [Badakhshan|badakhshan-province], [Baharak|baharak-district-badakhshan] district fell.',
    'In [Takhar|takhar-province], [Baharak|baharak-district-takhar] district fell.',
    'The [Arghandab|arghandab-district-kandahar] district of [Kandahar|kandahar-province] and the [Arghandab|arghandab-district-zabul] district of [Zabul|zabul-province].',
    '[Taliban|taliban] fighters took [Dawlatabad|dawlat-abad-district-faryab] district in [Faryab|faryab-province] province.',
    'Marines in [Nawa|nawa-e-barakzai-district] district, [Helmand|helmand-province].',
    '[Ghazni|ghazni-province]’s [Nawa|nawa-district] district is remote.',
    '[Helmand|helmand-province]’s [Sangin|sangin-district] district fell in 2017.',
  ],
  'short names of districts only in their place': [
    'A kot is a coat; Kot is not [Kabul|kabul-city].',
    'The [Kot|kot-district] district of [Nangarhar|nangarhar-province] was attacked.',
    'Reg, Khas, Dara and Khan are no places of [Afghanistan|afghanistan].',
    'Andar the singer plays in [Kabul|kabul-city].',
    '[Andar|andar-district] district in [Ghazni|ghazni-province] rose up. The men of [Andar|andar-district] had enough.',
  ],
  'places elsewhere': [
    'From Dera Ismail Khan to [Kabul|kabul-city] is a day.',
    'In Jalal-Abad, Kyrgyzstan, as in [Kabul|kabul-city], prices rose.'.replace(
      'Kyrgyzstan',
      '[Kyrgyzstan|kyrgyzstan]',
    ),
    'Ayodhya in Faizabad is far from [Afghanistan|afghanistan].',
    'The Khan of Kalat ruled in Balochistan, not in [Afghanistan|afghanistan].',
    'The ships of Chaman, Quetta and [Kandahar|kandahar-city] carry Afghan fruit.',
    'The ships of Chaman, Quetta and Kandahar.',
    'The Kandahar in Garmisch is icy.',
  ],
  'outlets, firms, teams, breeds and cloths': [
    '[The Kabul Times|kabul-times] and the Bank of Kabul are not [Kabul|kabul-city].',
    'Kabul Bank collapsed in 2010, said [Afghanistan|afghanistan]’s auditors.',
    'An Afghan hound slept on an Afghan rug in [Kabul|kabul-city].',
    'The Kabul Zwanan beat the Band-e-Amir Dragons in Kabul.',
    'At the restaurant Kabul we had dumplings. Kabul is busy on Fridays.',
    'Kandahar University reopened, the [Taliban|taliban] said.',
  ],
  'a document that never concerns Afghanistan': [
    'The US and China talked in Geneva. Pakistan and Iran did not.',
    'An Afghan hound and a Kandahar ski race.',
    'Farah Pahlavi and Omar Sharif met Mr Khan.',
    'Washington Post readers saw Donald Trump in Paris.',
    'AP and Reuters, UN and NATO, BBC and CNN.',
  ],
  'states, alliances, agencies': [
    'The [United States|united-states], the [U.S.|united-states], the [US|united-states] and [Pakistan|pakistan] sent envoys to [Kabul|kabul-city].',
    'Tell us more, the [Taliban|taliban] said. JOIN US TODAY.',
    '[NATO|nato], [Nato|nato] and [ISAF|isaf] left [Afghanistan|afghanistan].',
    'He told the [AP|ap] in [Kabul|kabul-city]. The ap was new.',
    '[Washington|united-states] has withdrawn from [Afghanistan|afghanistan].',
    'She flew from Washington to [Kabul|kabul-city].',
    '[al-Qaeda|al-qaeda], [Al Qaeda|al-qaeda] and [ISIS-K|iskp] are in [Afghanistan|afghanistan].',
    '[Islamic State Khorasan Province|iskp] and the [Islamic State|islamic-state] in [Nangarhar|nangarhar-province].',
    'The [Islamic Emirate of Afghanistan|taliban] said so.',
    'The [Pakistani Taliban|ttp] are not the [Taliban|taliban].',
    'Afghan government troops and a Kandahari merchant; no mention but [Kabul|kabul-city].',
  ],
  'the languages of the world': [
    'Die [Taliban|taliban] haben [Kundus|kunduz-city] und [Masar-i-Scharif|mazar-i-sharif-city] eingenommen.',
    'Les [talibans|taliban] sont entrés à [Kaboul|kabul-city] ; à [Hérat|herat-city], rien.',
    'Los [talibanes|taliban] entraron en [Kabul|kabul-city], capital de [Afganistán|afghanistan].',
    '[Талибы|taliban] вошли в [Кабул|kabul-city]. В [Кабуле|kabul-city] и [Кундузе|kunduz-city] тихо.',
  ],
  'more of which one': [
    'Nine of the ten districts of [Lashkargah|lashkar-gah-city] were lost to the [Taliban|taliban].',
    'The [Helmand|helmand-river] rises west of [Kabul|kabul-city].',
    'In the south of [Ghazni|ghazni-province] the road is cut; south of [Kabul|kabul-city] it is not.',
    'The governor of [Kunduz|kunduz-province], [Muhammad Omar|muhammad-omar-kunduz], was killed.',
    'Herat Street in Ballarat has no marks, but [Herat|herat-city] in [Afghanistan|afghanistan] has.',
    'Two schools opened in [Baharak|baharak-district-badakhshan/baharak-district-takhar] district, Afghan officials said.',
    'Defence: [Kabul|kabul-city] has asked [Islamabad|pakistan] for an explanation.',
    'The guardian of the shrine read the [Guardian|guardian] in [Kabul|kabul-city].',
    'John Allen Smith is not [John Allen|john-allen] of [ISAF|isaf], who knew [Kabul|kabul-city].',
  ],
  'what holds districts, borders on a country, or has hills is a province': [
    'The [Taliban|taliban] took two districts in [Kandahar|kandahar-province] and one in [Parwan|parwan-province].',
    'Soldiers died in the [Chesht Sharif|chishti-sharif-district] district in [Herat|herat-province], Afghan officials said.',
    'Afghan refugees crossed the border with [Herat|herat-province].',
    'Afghan rebels hid in the hills of [Khost|khost-province].',
  ],
  'short names of districts in a row with a surer one': [
    'The [Taliban|taliban] took [Argo|argo-district], [Zebak|zebak-district] and [Yawan|yawan-district] in [Badakhshan|badakhshan-province].',
  ],
  'the river and the province of one name': [
    'Children swam across the [Helmand|helmand-river] while Afghan soldiers watched.',
    'The [Taliban|taliban] hold the [Helmand|helmand-province] countryside.',
    'In Nowshera the Kabul met the Indus.',
  ],
  'a district that was named as one': [
    '[Wakhan|wakhan-district] district fell to the [Taliban|taliban]. [Wakhan|wakhan-district] was the last.',
  ],
  'a surname that a title has opened': [
    'General [Dostum|abdul-rashid-dostum] left [Mazar-i-Sharif|mazar-i-sharif-city]. [Dostum|abdul-rashid-dostum] crossed into [Uzbekistan|uzbekistan].',
  ],
  'words that tell of several bearers': [
    '[Hibatullah Akhundzada|hibatullah-akhundzada] lives in [Kandahar|kandahar-city]. A deputy named Akhundzada does not; neither Akhundzada spoke.',
  ],
  'Dari and Pashto': [
    'د [بدخشان|badakhshan-province] د [کران او منجان|kuran-wa-munjan-district] ولسوالۍ',
    'نیروهای [طالبان|taliban] وارد شهر [کندز|kunduz-city] شدند.',
    'ولایت [هلمند|helmand-province] و ولایت [قندهار|kandahar-province]',
    '[طالبان|taliban] [مزار شریف|mazar-i-sharif-city] را گرفتند. [مزارشریف|mazar-i-sharif-city] و [مزار‌شریف|mazar-i-sharif-city] یکی است.',
    'د [هلمند|helmand-province] ولایت په [لښکرګاه|lashkar-gah-city] کې',
    'سيطرت [طالبان|taliban] على [كابل|kabul-city]',
    'والی [بلخ|balkh-province] در [کابل|kabul-city]',
    '[افغانستان|afghanistan] و [کندهار|kandahar-city]',
    'هرات و[قندهار|kandahar-city] به[کابل|kabul-city] نزدیک نیست.'.replace('هرات', '[هرات|herat-city]'),
  ],
};

/** The same, in documents of a known date. */
const DATED: DocumentsByIdea = {
  'namesakes of different times': [
    '1999-08-01: [Ahmad Massoud|ahmad-shah-massoud] told the [BBC|bbc] that the road to [Kabul|kabul-city] was open.',
    '2021-09-06: [Ahmad Massoud|ahmad-massoud] called on Afghans to rise.',
    '2021-08-30: [Ahmad Massoud|ahmad-massoud] is the son of [Ahmad Shah Massoud|ahmad-shah-massoud]. [Massoud|ahmad-massoud] said that [Panjshir|panjshir-province] would not surrender.',
    '2021-08-30: [Ahmad Massoud|ahmad-massoud] is the son of [Ahmad Shah Massoud|ahmad-shah-massoud]. The house of Massoud stands in [Panjshir|panjshir-province].',
  ],
};

testDocuments('names in running text', CASES);

describe('names in documents of a known date', () => {
  let lexicon: Lexicon;
  beforeAll(() => {
    lexicon = compileRealLexicon().lexicon;
  });

  describe.each(Object.entries(DATED))('%s', (_, documents) => {
    test.each(documents)('%s', (dated) => {
      const date = dated.slice(0, 10);
      const marked = dated.slice(12);
      expect(mark(lexicon, plain(marked), date)).toBe(marked);
    });
  });
});
