import { matchPatternsOf } from './match-patterns.ts';

/**
 * The sites on which Hashiya looks at pages at all: outlets that cover Afghanistan, named one by one. The manifest asks
 * for these hosts and no others; the reader switches single ones off, and other sites on for once with the popup.
 */

export type NewsSiteKind = 'wire' | 'international' | 'regional' | 'afghan' | 'specialist';

export interface NewsSite {
  readonly publisher: string;
  readonly kind: NewsSiteKind;
  /** Registrable names; every subdomain (`www.`, `news.`, `amp.`) belongs to the site. */
  readonly hosts: readonly string[];
}

export const NEWS_SITES: readonly NewsSite[] = [
  { publisher: 'Agence France-Presse', kind: 'wire', hosts: ['afp.com'] },
  { publisher: 'Anadolu', kind: 'wire', hosts: ['aa.com.tr'] },
  { publisher: 'ANI', kind: 'wire', hosts: ['aninews.in'] },
  { publisher: 'Associated Press', kind: 'wire', hosts: ['apnews.com', 'ap.org'] },
  { publisher: 'EFE', kind: 'wire', hosts: ['efe.com'] },
  { publisher: 'IRNA', kind: 'wire', hosts: ['irna.ir'] },
  { publisher: 'Kyodo News', kind: 'wire', hosts: ['kyodonews.net'] },
  { publisher: 'Mehr News', kind: 'wire', hosts: ['mehrnews.com'] },
  { publisher: 'Reuters', kind: 'wire', hosts: ['reuters.com'] },
  { publisher: 'Tasnim', kind: 'wire', hosts: ['tasnimnews.com', 'tasnimnews.ir'] },
  { publisher: 'TASS', kind: 'wire', hosts: ['tass.com', 'tass.ru'] },
  { publisher: 'UPI', kind: 'wire', hosts: ['upi.com'] },
  { publisher: 'Xinhua', kind: 'wire', hosts: ['news.cn', 'xinhuanet.com'] },

  { publisher: 'ABC (Australia)', kind: 'international', hosts: ['abc.net.au'] },
  { publisher: 'ABC News (US)', kind: 'international', hosts: ['abcnews.go.com', 'abcnews.com'] },
  { publisher: 'Al Arabiya', kind: 'international', hosts: ['alarabiya.net'] },
  { publisher: 'Al Jazeera', kind: 'international', hosts: ['aljazeera.com', 'aljazeera.net'] },
  { publisher: 'BBC', kind: 'international', hosts: ['bbc.com', 'bbc.co.uk'] },
  { publisher: 'Bloomberg', kind: 'international', hosts: ['bloomberg.com'] },
  { publisher: 'CBC', kind: 'international', hosts: ['cbc.ca'] },
  { publisher: 'CBS News', kind: 'international', hosts: ['cbsnews.com'] },
  { publisher: 'CNN', kind: 'international', hosts: ['cnn.com'] },
  { publisher: 'Common Dreams', kind: 'international', hosts: ['commondreams.org'] },
  { publisher: 'Daily Caller', kind: 'international', hosts: ['dailycaller.com'] },
  { publisher: 'Der Spiegel', kind: 'international', hosts: ['spiegel.de'] },
  { publisher: 'Deutsche Welle', kind: 'international', hosts: ['dw.com'] },
  { publisher: 'Euronews', kind: 'international', hosts: ['euronews.com'] },
  { publisher: 'Financial Times', kind: 'international', hosts: ['ft.com'] },
  { publisher: 'Fox News', kind: 'international', hosts: ['foxnews.com'] },
  { publisher: 'France 24', kind: 'international', hosts: ['france24.com'] },
  { publisher: 'Frankfurter Allgemeine', kind: 'international', hosts: ['faz.net'] },
  { publisher: 'Le Monde', kind: 'international', hosts: ['lemonde.fr'] },
  { publisher: 'Los Angeles Times', kind: 'international', hosts: ['latimes.com'] },
  { publisher: 'McClatchy', kind: 'international', hosts: ['mcclatchydc.com'] },
  { publisher: 'NBC News', kind: 'international', hosts: ['nbcnews.com'] },
  { publisher: 'NPR', kind: 'international', hosts: ['npr.org'] },
  { publisher: 'PBS', kind: 'international', hosts: ['pbs.org'] },
  { publisher: 'PJ Media', kind: 'international', hosts: ['pjmedia.com'] },
  { publisher: 'Politico', kind: 'international', hosts: ['politico.com', 'politico.eu'] },
  { publisher: 'RFI', kind: 'international', hosts: ['rfi.fr'] },
  { publisher: 'Sky News', kind: 'international', hosts: ['sky.com'] },
  { publisher: 'Sputnik', kind: 'international', hosts: ['sputniknews.com', 'sputnikglobe.com'] },
  { publisher: 'Stars and Stripes', kind: 'international', hosts: ['stripes.com'] },
  { publisher: 'Süddeutsche Zeitung', kind: 'international', hosts: ['sueddeutsche.de'] },
  { publisher: 'The Atlantic', kind: 'international', hosts: ['theatlantic.com'] },
  { publisher: 'The Christian Science Monitor', kind: 'international', hosts: ['csmonitor.com'] },
  { publisher: 'The Daily Beast', kind: 'international', hosts: ['thedailybeast.com'] },
  { publisher: 'The Economist', kind: 'international', hosts: ['economist.com'] },
  { publisher: 'The Globe and Mail', kind: 'international', hosts: ['theglobeandmail.com'] },
  { publisher: 'The Guardian', kind: 'international', hosts: ['theguardian.com'] },
  {
    publisher: 'The Independent',
    kind: 'international',
    hosts: ['independent.co.uk', 'the-independent.com'],
  },
  { publisher: 'The Intercept', kind: 'international', hosts: ['theintercept.com'] },
  { publisher: 'The Irish Times', kind: 'international', hosts: ['irishtimes.com'] },
  { publisher: 'The National', kind: 'international', hosts: ['thenationalnews.com'] },
  { publisher: 'The New York Times', kind: 'international', hosts: ['nytimes.com'] },
  { publisher: 'The New Yorker', kind: 'international', hosts: ['newyorker.com'] },
  { publisher: 'The Telegraph', kind: 'international', hosts: ['telegraph.co.uk'] },
  { publisher: 'The Times', kind: 'international', hosts: ['thetimes.com', 'thetimes.co.uk'] },
  { publisher: 'The Wall Street Journal', kind: 'international', hosts: ['wsj.com'] },
  { publisher: 'The Washington Post', kind: 'international', hosts: ['washingtonpost.com'] },
  { publisher: 'The Washington Times', kind: 'international', hosts: ['washingtontimes.com'] },
  { publisher: 'Time', kind: 'international', hosts: ['time.com'] },
  { publisher: 'TRT World', kind: 'international', hosts: ['trtworld.com', 'trt.global'] },
  { publisher: 'USA Today', kind: 'international', hosts: ['usatoday.com'] },
  { publisher: 'Vice', kind: 'international', hosts: ['vice.com'] },
  {
    publisher: 'Voice of America',
    kind: 'international',
    hosts: ['voanews.com', 'darivoa.com', 'pashtovoa.com'],
  },

  { publisher: 'Arab News', kind: 'regional', hosts: ['arabnews.com', 'arabnews.pk'] },
  { publisher: 'Asia Times', kind: 'regional', hosts: ['asiatimes.com'] },
  { publisher: 'Business Recorder', kind: 'regional', hosts: ['brecorder.com'] },
  { publisher: 'CGTN', kind: 'regional', hosts: ['cgtn.com'] },
  { publisher: 'Dawn', kind: 'regional', hosts: ['dawn.com'] },
  { publisher: 'Eurasianet', kind: 'regional', hosts: ['eurasianet.org'] },
  { publisher: 'Geo News', kind: 'regional', hosts: ['geo.tv'] },
  { publisher: 'Gulf News', kind: 'regional', hosts: ['gulfnews.com'] },
  { publisher: 'Hindustan Times', kind: 'regional', hosts: ['hindustantimes.com'] },
  { publisher: 'India Today', kind: 'regional', hosts: ['indiatoday.in'] },
  { publisher: 'Iran International', kind: 'regional', hosts: ['iranintl.com'] },
  { publisher: 'NDTV', kind: 'regional', hosts: ['ndtv.com'] },
  { publisher: 'Press TV', kind: 'regional', hosts: ['presstv.ir', 'presstv.com', 'presstv.co.uk'] },
  { publisher: 'Radio Free Europe/Radio Liberty', kind: 'regional', hosts: ['rferl.org', 'azadiradio.com'] },
  { publisher: 'Scroll', kind: 'regional', hosts: ['scroll.in'] },
  { publisher: 'South China Morning Post', kind: 'regional', hosts: ['scmp.com'] },
  { publisher: 'The Diplomat', kind: 'regional', hosts: ['thediplomat.com'] },
  { publisher: 'The Express Tribune', kind: 'regional', hosts: ['tribune.com.pk'] },
  { publisher: 'The Frontier Post', kind: 'regional', hosts: ['thefrontierpost.com'] },
  { publisher: 'The Hindu', kind: 'regional', hosts: ['thehindu.com'] },
  { publisher: 'The Indian Express', kind: 'regional', hosts: ['indianexpress.com'] },
  { publisher: 'The Nation (Pakistan)', kind: 'regional', hosts: ['nation.com.pk'] },
  { publisher: 'The News International', kind: 'regional', hosts: ['thenews.com.pk'] },
  { publisher: 'The Times of Central Asia', kind: 'regional', hosts: ['timesca.com'] },
  { publisher: 'The Times of India', kind: 'regional', hosts: ['indiatimes.com'] },
  { publisher: 'WION', kind: 'regional', hosts: ['wionews.com'] },

  { publisher: '8am Media (Hasht-e Subh)', kind: 'afghan', hosts: ['8am.media', '8am.af'] },
  { publisher: 'Afghan Islamic Press', kind: 'afghan', hosts: ['afghanislamicpress.com'] },
  { publisher: 'Afghan Voice Agency', kind: 'afghan', hosts: ['avapress.com', 'avapress.net'] },
  { publisher: 'Afghanistan International', kind: 'afghan', hosts: ['afintl.com'] },
  {
    publisher: 'Afghanistan Times',
    kind: 'afghan',
    hosts: ['afghanistantimes.af', 'afghanistantimes.media'],
  },
  { publisher: 'Amu TV', kind: 'afghan', hosts: ['amu.tv'] },
  { publisher: 'Ariana News', kind: 'afghan', hosts: ['ariananews.af', 'ariananews.co'] },
  { publisher: 'Bakhtar News Agency', kind: 'afghan', hosts: ['bakhtarnews.af', 'bakhtarnews.com.af'] },
  { publisher: 'Etilaatroz', kind: 'afghan', hosts: ['etilaatroz.com'] },
  {
    publisher: 'Hazaristan Times',
    kind: 'afghan',
    hosts: ['hazaristantimes.com', 'hazaristantimes.wordpress.com'],
  },
  { publisher: 'Kabul Now', kind: 'afghan', hosts: ['kabulnow.com'] },
  { publisher: 'Khaama Press', kind: 'afghan', hosts: ['khaama.com'] },
  { publisher: 'Outlook Afghanistan', kind: 'afghan', hosts: ['outlookafghanistan.net'] },
  { publisher: 'Pajhwok Afghan News', kind: 'afghan', hosts: ['pajhwok.com'] },
  { publisher: 'Rukhshana Media', kind: 'afghan', hosts: ['rukhshana.com'] },
  { publisher: 'Salam Watandar', kind: 'afghan', hosts: ['salamwatandar.com', 'swn.af'] },
  { publisher: 'Tolo News', kind: 'afghan', hosts: ['tolonews.com'] },
  { publisher: 'Zan Times', kind: 'afghan', hosts: ['zantimes.com'] },

  { publisher: 'ACLED', kind: 'specialist', hosts: ['acleddata.com'] },
  { publisher: 'Afghanistan Analysts Network', kind: 'specialist', hosts: ['afghanistan-analysts.org'] },
  { publisher: 'Amnesty International', kind: 'specialist', hosts: ['amnesty.org'] },
  { publisher: 'Bellingcat', kind: 'specialist', hosts: ['bellingcat.com'] },
  { publisher: 'Critical Threats Project', kind: 'specialist', hosts: ['criticalthreats.org'] },
  { publisher: 'Foreign Affairs', kind: 'specialist', hosts: ['foreignaffairs.com'] },
  { publisher: 'Foreign Policy', kind: 'specialist', hosts: ['foreignpolicy.com'] },
  { publisher: 'Human Rights Watch', kind: 'specialist', hosts: ['hrw.org'] },
  { publisher: 'Institute for the Study of War', kind: 'specialist', hosts: ['understandingwar.org'] },
  { publisher: 'Institute for War and Peace Reporting', kind: 'specialist', hosts: ['iwpr.net'] },
  { publisher: 'International Crisis Group', kind: 'specialist', hosts: ['crisisgroup.org'] },
  { publisher: 'Long War Journal', kind: 'specialist', hosts: ['longwarjournal.org'] },
  { publisher: 'Military Times', kind: 'specialist', hosts: ['militarytimes.com'] },
  { publisher: 'Small Wars Journal', kind: 'specialist', hosts: ['smallwarsjournal.com'] },
  { publisher: 'ReliefWeb', kind: 'specialist', hosts: ['reliefweb.int'] },
  { publisher: 'SIGAR', kind: 'specialist', hosts: ['sigar.mil'] },
  { publisher: 'The Jamestown Foundation', kind: 'specialist', hosts: ['jamestown.org'] },
  { publisher: 'The New Humanitarian', kind: 'specialist', hosts: ['thenewhumanitarian.org'] },
  { publisher: 'UN News', kind: 'specialist', hosts: ['news.un.org'] },
  { publisher: 'United States Institute of Peace', kind: 'specialist', hosts: ['usip.org'] },
  { publisher: 'UNAMA', kind: 'specialist', hosts: ['unama.unmissions.org'] },
  { publisher: 'War on the Rocks', kind: 'specialist', hosts: ['warontherocks.com'] },
];

/** Every match pattern of the list, sorted; what the manifest's `host_permissions` and the gate's `matches` hold. */
export function newsMatchPatterns(): string[] {
  return matchPatternsOf(NEWS_SITES.flatMap(({ hosts }) => hosts)).sort();
}

/**
 * Finds the site of an address.
 *
 * @param url any absolute address; one that cannot be parsed or is not http(s) belongs to no site.
 */
export function findNewsSite(url: string): NewsSite | undefined {
  const { protocol, hostname } = URL.parse(url) ?? { protocol: '', hostname: '' };
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  const belongsTo = (host: string) => hostname === host || hostname.endsWith(`.${host}`);
  return NEWS_SITES.find((site) => site.hosts.some(belongsTo));
}
