import { testDocuments } from './documents-by-idea.ts';

testDocuments('names in other scripts and languages', {
  'the letters of Arabic, Persian, Urdu and Pashto keyboards': [
    'شهر [كابل|kabul-city] و ولایت [غزني|ghazni-province]',
    '[ہلمند|helmand-province] کے شہر [لشکر گاہ|lashkar-gah-city] میں [طالبان|taliban]',
    'د [ننګرهار|nangarhar-province] او [کونړ|kunar-province] ولایتونه د [طالبانو|taliban] دي',
  ],
  'marks that leave no trace': [
    'شهرِ [کابُل|kabul-city] به دست [طالـــبان|taliban] افتاد',
    '[قلعهٔ نو|qala-e-naw-city] مرکز ولایت [بادغیس|badghis-province] در [افغانستان|afghanistan]',
  ],
  'letters joined to a name': [
    'سقطت [هرات|herat-city] و[قندهار|kandahar-city] بيد [طالبان|taliban]',
    'د[افغانستان|afghanistan] په [کابل|kabul-city] کې',
  ],
  'what only looks like a name': [
    'طالبان علم در مدرسه‌های لاهور',
    'طالبانِ علم کے لیے کراچی میں نئی لائبریری',
    'سارقان کابل برق را بردند؛ کابل‌های تازه می‌رسد.',
    'امریکی صدر نے [افغانستان|afghanistan] پر بات کی۔',
    'د [امریکې|united-states] او [افغانستان|afghanistan] تړون',
    'تلفات سنگین [طالبان|taliban] در ولایت [هلمند|helmand-province]',
    'وزارت دفاع [پاکستان|pakistan] دربارهٔ [افغانستان|afghanistan] چیزی نگفت.',
    'باد ۱۲۰روزه زابل را غبارآلود کرد.',
    'په دې وړاندیز د پېښور ښاروالۍ غور وکړ.',
  ],
  'a title in the language of the name': [
    'رئیس‌جمهور [غنی|ashraf-ghani] به [کابل|kabul-city] برگشت.',
    'ولسمشر [غني|ashraf-ghani] [کابل|kabul-city] ته راغی.',
    'الرئيس [غني|ashraf-ghani] في [كابل|kabul-city]',
  ],
  'the surname alone after the full name, unless it is a word': [
    '[حامد کرزی|hamid-karzai] آمد. [کرزی|hamid-karzai] در [کابل|kabul-city] ماند.',
    'آمد کرزی و در [کابل|kabul-city] ماند.',
    '[عطا محمد نور|atta-noor] در [بلخ|balkh-province] بود؛ نور چراغ کم شد.',
  ],
  'a county of Iran is no district of Daykundi': [
    '[طالبان|taliban] چهارمین شهرستان استان [پنجشیر|panjshir-province] را گرفتند.',
    'ولسوالی [شهرستان|shahristan-district] ولایت [دایکندی|daykundi-province]',
  ],
  'the genitive written on the silent h': ['[جبههی مقاومت ملی|nrf] در [پنجشیر|panjshir-province]'],
  'Russian cases': [
    'Силы [Ахмада Масуда|ahmad-massoud] ушли из [Кабула|kabul-city].',
    'Боевики [Аль-Каиды|al-qaeda] остались в [Афганистане|afghanistan].',
    'Посол [России|russia] прибыл в [Кабул|kabul-city].',
  ],
  'head nouns of other languages': [
    'Der Gouverneur der Provinz [Kundus|kunduz-province] floh, die Stadt [Kundus|kunduz-city] fiel.',
    'La ville de [Kunduz|kunduz-city] et la province de [Kunduz|kunduz-province] en [Afghanistan|afghanistan].',
    'La città di [Farah|farah-city] in [Afghanistan|afghanistan], capoluogo della provincia di [Farah|farah-province].',
  ],
});
