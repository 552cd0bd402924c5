import { testDocuments } from './documents-by-idea.ts';

testDocuments('names in scripts that are no part of the automaton', {
  'Chinese has no spaces, and two kinds of characters': [
    '[塔利班|taliban]攻入[阿富汗|afghanistan]北部的[昆都士|kunduz-city]。',
    '[喀布爾|kabul-city]失守，[賈拉拉巴德|jalalabad-city]也失守，[阿富汗|afghanistan]總統[加尼|ashraf-ghani]離境。',
    '[阿富汗|afghanistan]：[艾哈迈德·沙阿·马苏德|ahmad-shah-massoud]之子[艾哈邁德馬蘇德|ahmad-massoud]',
  ],
  'the noun behind a name tells the province from its city': [
    '[赫拉特|herat-province]省省会[赫拉特|herat-city]市在[阿富汗|afghanistan]西部。',
    '[アフガニスタン|afghanistan]の[ヘラート|herat-province]州の州都[ヘラート|herat-city]',
    '[아프가니스탄|afghanistan] [헤라트|herat-province]주와 [헤라트|herat-city]시',
    '[আফগানিস্তান|afghanistan]ের [কুন্দুজ|kunduz-province] প্রদেশ ও [কুন্দুজ|kunduz-city] শহর',
  ],
  'short names count only before such a noun': [
    '[阿富汗|afghanistan][法拉|farah-province]省的法拉利经销商',
    '[アフガニスタン|afghanistan]西部の[ゴール|ghor-province]州',
    '[アフガニスタン|afghanistan]代表がゴールを祝う',
  ],
  'katakana end where another script begins; their length is spelled in several ways': [
    '[タリバーン|taliban]は[アフガニスタン|afghanistan]の[カンダハール|kandahar-city]と[カンダハル|kandahar-city]へ',
    'カブールタイムズは[アフガニスタン|afghanistan]で',
  ],
  'Korean and Bengali write endings on a name': [
    '[탈레반|taliban]이 [카불|kabul-city]에서 [알 카에다|al-qaeda]와 [알카에다|al-qaeda]를',
    '[তালেবান|taliban]ের হাতে [কাবুল|kabul-city]ে',
  ],
  'a word that begins like a name': ['[아프가니스탄|afghanistan]에 인도적 지원, [인도|india]의 원조'],
  'Hebrew writes prepositions on a name': [
    'ה[טליבאן|taliban] כבשו את [קנדהאר|kandahar-city] שב[אפגניסטן|afghanistan]',
    'מקאבולים באפגניסטנים',
  ],
  'Greek has capitals and accents': [
    'Οι [Ταλιμπάν|taliban] στην [Καμπούλ|kabul-city]: ΟΙ [ΤΑΛΙΜΠΑΝ|taliban] ΣΤΗΝ [ΚΑΜΠΟΥΛ|kabul-city]',
  ],
  'names in Latin letters between others': [
    '[昆都士|kunduz-city]([Kunduz|kunduz-city])在[阿富汗|afghanistan]，[NATO|nato]部队撤离。',
  ],
});
