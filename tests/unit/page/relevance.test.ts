import { describe, expect, it } from 'vitest';
import { isAboutAfghanistan } from '../../../src/page/relevance.ts';

/** About 4,000 characters that concern no country. */
const LONG_UNRELATED =
  'The council met again on Tuesday to settle the budget for roads, schools and the new library. '.repeat(42);

const isText = (text: string) => isAboutAfghanistan({ title: '', description: '', text });

describe('a passage about Afghanistan, in the languages of the news', () => {
  it.each([
    ['English', 'Afghan forces retook the governor’s compound before dawn.'],
    ['English, the movement alone', 'The Taliban said their fighters had entered the city.'],
    ['English, British spelling', 'Taleban fighters withdrew after two weeks.'],
    ['English, a province alone', 'Fighting went on in Helmand for a third day.'],
    ['English, the capital alone', 'A blast shook central Kabul on Monday.'],
    ['German', 'Die Taliban haben Kundus eingenommen, die afghanische Armee zieht ab.'],
    ['French', 'Les talibans sont entrés dans Kaboul dimanche.'],
    ['Spanish', 'Los talibanes entraron en Kabul y el presidente afgano huyó.'],
    ['Italian, the adjective alone', 'Il governo afghano ha chiesto aiuto.'],
    ['German, the adjective alone', 'Die afghanische Armee zieht ab.'],
    ['Italian', 'I talebani controllano il palazzo presidenziale afghano.'],
    ['Portuguese', 'O Afeganistão tem novo governo.'],
    ['Dutch', 'De Afghaanse president is vertrokken.'],
    ['Russian', 'Боевики вошли в столицу Афганистана.'],
    ['Turkish', 'Afganistan’ın kuzeyinde çatışmalar sürüyor.'],
    ['Indonesian', 'Pasukan Afganistan mundur dari kota itu.'],
    ['Polish', 'Wojska afgańskie wycofały się z miasta.'],
    ['Polish, the movement alone', 'Miasto jest w rękach talibów, talibowie zajęli szpital.'],
    ['Uzbek, the movement alone', 'Toliblarning bir guruhi poytaxtga kirdi.'],
    ['Czech', 'Afghánistán opustily poslední jednotky.'],
    ['Serbian', 'Снаге Авганистана напустиле су град.'],
    ['Persian', 'نیروهای افغان از شهر بیرون شدند.'],
    ['Persian, without the country’s name', 'طالبان وارد کابل شدند.'],
    ['Dari, the movement alone', 'طالبان دو خبرنگار را بازداشت کردند.'],
    ['Dari, a district', 'جنگ در ولسوالی سنگین ادامه دارد.'],
    ['Arabic keyboard, a district of a province', 'طالبان ولسوالي را گرفتند.'],
    ['Pashto, the movement alone', 'د طالبانو چارواکي وایي چې ښوونځي به پرانیستل شي.'],
    ['Pashto, Panjshir with its own vowel', 'ویاند وویل چې پنجشېر نیول شوی.'],
    ['Dari, two lesser names', 'سیل در بغلان و بلخ صدها خانه را برد.'],
    ['soft hyphens', 'The Tali\u00adban took the Af\u00adghan town of Imam Sahib.'],
    ['diacritics apart from their letters', 'Ka\u0304bul was quiet.'],
    ['two lesser places', 'Elders of Badakhshan and Takhar met the police.'],
    ['two crossings beside Pakistan', 'Pakistan closed Torkham; the Taliban protested.'],
    ['Persian with vowel marks', 'طالِبان شهرِ کابُل را گرفتند.'],
    ['Arabic, the movement’s government', 'اعترفت روسيا بحكومة طالبان.'],
    ['Arabic, a joined letter', 'عاد الهدوء لقندهار.'],
    ['Pashto, a crossing', 'د تورخم لاره پاکستان وتړله، طالبان راغلل.'],
    ['Urdu letters', 'سراج الدین حقانی نے ہرات کا دورہ کیا۔'],
    ['Russian, the fighters', 'Талибы вошли в город без боя.'],
    ['Pashto', 'د افغانستان ځواکونه له ښاره ووتل.'],
    ['Arabic', 'دخلت الحركة العاصمة الأفغانية.'],
    ['Arabic, the movement alone', 'أعلنت حركة طالبان تشكيل حكومة مؤقتة.'],
    ['Urdu', 'افغانستان کے صوبے قندوز میں لڑائی جاری ہے۔'],
    ['Hindi', 'अफगानिस्तान की राजधानी में धमाका हुआ।'],
    ['Hindi, with nukta', 'अफ़ग़ानिस्तान में चुनाव हुए।'],
    ['Bengali', 'আফগানিস্তানে ভূমিকম্প হয়েছে।'],
    ['Chinese', '阿富汗北部发生战斗。'],
    ['Japanese', 'アフガニスタン北部で戦闘が続いた。'],
    ['Korean', '아프가니스탄 북부에서 전투가 벌어졌다.'],
    ['Greek', 'Στο Αφγανιστάν συνεχίζονται οι μάχες.'],
    ['Hebrew', 'באפגניסטן נמשכים הקרבות.'],
    ['Uzbek', 'Afg‘oniston shimolida janglar davom etmoqda.'],
    ['Tajik', 'Дар шимоли Афғонистон ҷанг идома дорад.'],
  ])('%s', (_, text) => expect(isText(text)).toBe(true));
});

describe('a word that means something else', () => {
  it.each([
    ['the breed', 'The Afghan hound is known for its silky coat. Afghan Hounds need much exercise.'],
    [
      'the blanket',
      'Grandmother finished a crocheted afghan. The afghan took nine skeins; afghans keep you warm.',
    ],
    ['the band', 'The Afghan Whigs played the Bowery Ballroom.'],
    ['the coat', 'She wore an Afghan coat and round sunglasses.'],
    ['the Turkish word', 'Başvurunuz kabul edildi. Kabul koşulları için tıklayın.'],
    ['the Persian cable, the Arabic cable', 'کابل برق منطقه قطع شد.'],
    ['the Arabic for two students', 'فاز طالبان من المدرسة بالجائزة.'],
    ['a president of Iraq', 'جلال طالبانی رئیس‌جمهور عراق شد و به پایتخت برگشت.'],
    ['the Persian for protests', 'تظاهرات گسترده در شهر برگزار شد و جواهرات دزدیده شد.'],
    ['the Uzbek for the day', 'Dastur kunduz ishlaydi. Kunduzgi rejim yoqildi.'],
    ['the Urdu for students', 'طالبانِ علم کے لیے نئی لائبریری کھل گئی ہے۔'],
    ['the Arabic for cherries', 'كرز طازج وعصير للأطفال.'],
    ['the Persian and Arabic for worthy', 'این پیشنهاد قابل بررسی است و قابل قبول.'],
    ['a firm', 'Bamiyan Rugs opened in Toronto.'],
    ['the Norwegian for departure', 'Neste avgang er klokken ti.'],
    ['the Danish for departure', 'Næste afgang er klokken ti. Alle afgange er forsinkede.'],
    ['the Dutch for going off', 'Het alarm kan elk moment afgaan.'],
    ['the ski run', 'Er gewann die Abfahrt auf der Kandahar in Garmisch-Partenkirchen.'],
    ['the dish', 'Kabuli pulao and chickpeas (kabuli chana) are served on Fridays.'],
    ['a person of that name', 'Farah Fawcett starred in the series.'],
    ['nothing', ''],
  ])('%s', (_, text) => expect(isText(text)).toBe(false));
});

describe('Pakistan’s own movement', () => {
  it('is another matter where Afghanistan is not named', () => {
    const text =
      'The Pakistani Taliban claimed the attack in Peshawar. The Tehreek-e-Taliban Pakistan is banned; the Taliban denied talks.';
    expect(isText(text)).toBe(false);
  });

  it('is another matter in Urdu, too', () => {
    expect(isText('پاکستان میں طالبان کے حملے میں چار پولیس اہلکار زخمی ہو گئے۔')).toBe(false);
  });

  it('is ours where Afghanistan is named too', () => {
    const text =
      'Pakistan said the Tehreek-e-Taliban hides in Afghanistan. The Afghan government denied it; Kabul called for talks.';
    expect(isText(text)).toBe(true);
  });
});

describe('a passing word in a long text', () => {
  const veteran = `${LONG_UNRELATED} He served in Iraq and Afghanistan. ${LONG_UNRELATED}`;
  it('does not decide', () => expect(isText(veteran)).toBe(false));
  it('decides when the headline says so too', () =>
    expect(isAboutAfghanistan({ title: 'Afghanistan veterans', description: '', text: veteran })).toBe(true));
  it('does not decide in the headline where it is the blanket', () =>
    expect(
      isAboutAfghanistan({ title: 'Crochet an afghan in a day', description: '', text: LONG_UNRELATED }),
    ).toBe(false));
  it('needs few repetitions however long the text is', () =>
    expect(isText(`${LONG_UNRELATED.repeat(30)} ${'Kabul fell. '.repeat(6)}`)).toBe(true));
});

describe('sport', () => {
  it('is not concerned where the country is only a team', () => {
    const text =
      'Afghanistan beat Bangladesh by eight wickets. Afghanistan’s innings closed on 180; the Afghan bowlers took seven wickets.';
    expect(isAboutAfghanistan({ title: 'Cricket: Afghanistan win', description: '', text })).toBe(false);
  });

  it('is concerned where the rulers are', () => {
    const text =
      'The Taliban have banned women’s cricket. Afghanistan’s women cricketers ask cricket’s council for help.';
    expect(isAboutAfghanistan({ title: 'Cricket in exile', description: '', text })).toBe(true);
  });
});

it('judges a text of five million letters by its beginning', () => {
  expect(isText('H'.repeat(5_000_000))).toBe(false);
});
