import type { Day, Report } from '../domain.ts';

/** A named campaign that drew in the whole country: the setting of every story of its days. */
export interface Campaign {
  readonly id: 'autumn-2001' | 'summer-2021';
  /** Its first and last day, as its sources have them. */
  readonly from: Day;
  readonly to: Day;
  readonly sources: readonly Report[];
}

/** Few: only those whose first and last day a source states. */
export const campaigns: readonly Campaign[] = [
  {
    // From the first air strikes to the surrender of Kandahar, the last city that the Taliban held.
    id: 'autumn-2001',
    from: '2001-10-07',
    to: '2001-12-07',
    sources: [
      {
        url: 'http://www.sandiegouniontribune.com/sdut-afghanistan-war-timeline-2010feb13-story.html',
        title: 'The Afghanistan War: A timeline',
        publisher: 'San Diego Union-Tribune',
        date: '2010-02-13',
        language: 'en',
        tier: 'press',
        places: ['afghanistan'],
        actors: ['taliban'],
      },
    ],
  },
  {
    // From the day on which the withdrawal of foreign troops began to the fall of Kabul.
    id: 'summer-2021',
    from: '2021-05-01',
    to: '2021-08-15',
    sources: [
      {
        url: 'https://en.wikipedia.org/wiki/2021_Taliban_offensive',
        title: '2021 Taliban offensive',
        publisher: 'Wikipedia',
        language: 'en',
        tier: 'reference',
        places: ['afghanistan'],
        actors: ['taliban'],
      },
    ],
  },
];

/** Answers the campaign that a day lies in. */
export function campaignOn(day: Day): Campaign | undefined {
  return campaigns.find(({ from, to }) => from <= day && day <= to);
}
